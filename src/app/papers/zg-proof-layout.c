/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-proof-layout.h"

#include <math.h>

#define DPI       96.0 /* of a screen whose widths are given in the desktop's pixels */
#define LEAST     0.1  /* of the zoom */
#define MOST      4.0
#define MOST_WIDE 1.5 /* what fits is not blown up further */

static void
update (ZgProofLayout *self)
{
  double scale = zg_proof_layout_get_scale (self);

  self->width = ceil (self->paper_width * scale);
  self->height = ceil (self->paper_height * scale);
}

void
zg_proof_layout_set_pages (ZgProofLayout *self, guint n_pages, double width, double height)
{
  self->n_pages = n_pages;
  self->paper_width = width;
  self->paper_height = height;
  update (self);
}

void
zg_proof_layout_set_zoom (ZgProofLayout *self, ZgProofFit fit, double zoom)
{
  self->fit = fit;
  self->zoom = CLAMP (zoom, LEAST, MOST);
  update (self);
}

void
zg_proof_layout_fit (ZgProofLayout *self, double width, double height)
{
  double across = width - 2 * ZG_PROOF_GAP, down = height - 2 * ZG_PROOF_GAP;
  double zoom;

  if (self->fit == ZG_PROOF_FIT_NONE || self->n_pages == 0 || across <= 0 || down <= 0)
    return;
  zoom = across / self->paper_width;
  if (self->fit == ZG_PROOF_FIT_PAGE)
    zoom = MIN (zoom, down / self->paper_height);
  self->zoom = CLAMP (zoom * 72 / DPI, LEAST, MOST_WIDE);
  update (self);
}

double
zg_proof_layout_get_width (const ZgProofLayout *self)
{
  return self->n_pages > 0 ? self->width + 2 * ZG_PROOF_GAP : 0;
}

double
zg_proof_layout_get_height (const ZgProofLayout *self)
{
  return self->n_pages > 0 ? zg_proof_layout_get_top (self, self->n_pages) : 0;
}

double
zg_proof_layout_get_scale (const ZgProofLayout *self)
{
  return self->zoom * DPI / 72;
}

double
zg_proof_layout_get_top (const ZgProofLayout *self, guint page)
{
  return ZG_PROOF_GAP + page * (self->height + ZG_PROOF_GAP);
}

guint
zg_proof_layout_find (const ZgProofLayout *self, double y)
{
  double page = floor ((y - ZG_PROOF_GAP) / (self->height + ZG_PROOF_GAP));

  return (guint) CLAMP (page, 0, MAX ((double) self->n_pages - 1, 0));
}
