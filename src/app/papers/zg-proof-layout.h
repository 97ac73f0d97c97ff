/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pages of a proof stand below one another, in the desktop's pixels. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Around and between pages. */
#define ZG_PROOF_GAP 12

typedef enum
{
  ZG_PROOF_FIT_NONE,
  ZG_PROOF_FIT_WIDTH,
  ZG_PROOF_FIT_PAGE
} ZgProofFit;

typedef struct
{
  ZgProofFit fit;
  double zoom;   /* 1: as large as on paper */
  double width;  /* of a page */
  double height; /* of a page */
  guint n_pages;
  double paper_width; /* of a page, in points */
  double paper_height;
} ZgProofLayout;

/* Other pages, all of one size in points. */
void zg_proof_layout_set_pages (ZgProofLayout *self, guint n_pages, double width, double height);

/* Another size, within bounds, or another way to find it. */
void zg_proof_layout_set_zoom (ZgProofLayout *self, ZgProofFit fit, double zoom);

/* Finds the zoom that fits what is seen, if it shall. */
void zg_proof_layout_fit (ZgProofLayout *self, double width, double height);

/* The room that all pages take. */
double zg_proof_layout_get_width (const ZgProofLayout *self);
double zg_proof_layout_get_height (const ZgProofLayout *self);

/* Pixels a point. */
double zg_proof_layout_get_scale (const ZgProofLayout *self);

/* The upper edge of a page. */
double zg_proof_layout_get_top (const ZgProofLayout *self, guint page);

/* The page at a height, or the nearest; of the gap between two the one above. */
guint zg_proof_layout_find (const ZgProofLayout *self, double y);

G_END_DECLS
