/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-error.h"

G_DEFINE_QUARK (zg - error - quark, zg_error)
