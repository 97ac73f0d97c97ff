/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-page.h"

G_BEGIN_DECLS

/* A part of a block on a page. */
typedef struct
{
  ZgBlock *block;
  guint page;
  double y;
  double height;
  ZgPlace from;
  ZgPlace to;
} ZgPiece;

struct _ZgPages
{
  ZgPageFormat format;
  ZgSetting setting;
  GPtrArray *blocks; /* of ZgBlock */
  GArray *pieces;    /* of ZgPiece */
  char *footer;
  guint n_pages; /* 0 until it is laid out */
};

/* The left edge of the text area; @page counts from 0. */
double _zg_pages_left_edge (const ZgPages *pages, guint page);

/* Draws the page number and the footer. */
void _zg_pages_draw_foot (ZgPages *pages, cairo_t *cr, guint page);

G_END_DECLS
