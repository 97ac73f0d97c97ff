/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ledgers filled and edited by chance, with texts, units and persons that may be asked for. */
#pragma once

#include "zg-ledger-fixture.h"

G_BEGIN_DECLS

/* A number below @n. */
guint board_draw (guint n);

/* One of a list's. */
#define PICK(list) list[board_draw (G_N_ELEMENTS (list))]

static const char *const words[] = { "海州区", "尾矿库", "整改",     "GDP",  "两区 融合",
                                     "治理",   "（一）", "区水利局", "第2项" };
static const char *const names[] = { "区水利局", "区教育局", "水利局", "海州镇", "长河乡" };
static const char *const persons[] = { "曾长河", "单晓行", "区重庆" };
static const char *const roles[] = { "lead",   "responsible", "participating", "supervising",
                                     "leader", "owner",       "contact" };
static const char *const states[] = { "not-started", "ongoing", "done", "closed", "returned" };
static const char *const classes[] = { "immediate", "dated", "long-term" };

/* Fills an empty ledger: two inspections, two of whose sections have the same title. */
void board_fill (Fixture *fixture);

/* Does one step, or takes one back. What can't be done is left undone. */
void board_edit (ZgLedger *ledger);

G_END_DECLS
