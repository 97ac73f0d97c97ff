/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How charts look that are a few rows of one bar each, in parts of the body size. */
#pragma once

#define ZG_BAR_ROW   2.4 /* a row's height */
#define ZG_BAR_SIZE  1.5 /* of the bar in it */
#define ZG_BAR_GAP   0.8 /* between columns */
#define ZG_BAR_LEAST 4.0 /* the room for bars below which nothing is drawn */
