/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A proof: a paper made of the ledger as it stood a moment ago, laid out to be looked at, printed
 * and saved. Made on other threads; what is told here does not change any more. */
#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

#include "zg-paper-meter.h"
#include "zg-paper.h"
#include "zg-session.h"

G_BEGIN_DECLS

/* Which issues a paper is made of, besides what ZgPaperOptions.filter says. Nullable texts. */
typedef struct
{
  const char *search; /* they must hold these words (zg-search.h) */
  const char *words;  /* by what they are chosen, for people */
} ZgProofRows;

typedef struct
{
  const ZgPaper *paper;
  char *title;
  guint n_pages;
  double width; /* of its pages, in points */
  double height;
  ZgDay today;
  gint64 n_issues;        /* those in it */
  gint64 n_all;           /* those in the ledger */
  char *words;            /* (nullable): by what they are chosen */
  GPtrArray *left_out;    /* of ZgLeftOut */
  GPtrArray *warnings;    /* of char */
  GPtrArray *fonts;       /* of ZgFontUse */
  GPtrArray *inspections; /* of char: names to choose from; NULL where there is no choice */
  GPtrArray *units;       /* likewise */
  GHashTable *parts;      /* zg_edition_get_parts() */
  GHashTable *values;     /* zg_edition_get_values() */
} ZgProof;

/**
 * zg_proof_new_async:
 * @session: the ledger
 * @paper: which
 * @options: how; copied
 * @rows: of which issues; copied
 * @meter: is told of the work, and its cancellable stops it
 */
void zg_proof_new_async (ZgSession *session,
                         const ZgPaper *paper,
                         const ZgPaperOptions *options,
                         const ZgProofRows *rows,
                         ZgPaperMeter *meter,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/* (transfer full): NULL with a reason that names what the options ask for and is not there, or
 * cancelled */
ZgProof *zg_proof_new_finish (GAsyncResult *result, GError **error);

ZgProof *zg_proof_ref (ZgProof *self);
void zg_proof_unref (ZgProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgProof, zg_proof_unref)

/* Draws a page, counted from 0, @scale pixels a point. */
void zg_proof_draw_async (
    ZgProof *self, guint page, double scale, GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *zg_proof_draw_finish (GAsyncResult *result, GError **error);

/* Draws a page onto @cr, in points, which must stay until the callback comes. */
void zg_proof_paint_async (
    ZgProof *self, guint page, cairo_t *cr, GAsyncReadyCallback callback, gpointer user_data);

/**
 * zg_proof_write_async:
 * @path: the file; an older one is replaced when the new one is whole
 * @format: one of the paper's
 * @meter: is told of the work, and its cancellable stops it
 *
 * Saves it, while pages of it go on being drawn.
 */
void zg_proof_write_async (ZgProof *self,
                           const char *path,
                           ZgFormat format,
                           ZgPaperMeter *meter,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean zg_proof_write_finish (GAsyncResult *result, GError **error);

/* It as text and as a web page, for the clipboard; only of papers that can be saved as text. */
void zg_proof_read_async (ZgProof *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean zg_proof_read_finish (GAsyncResult *result, char **text, char **html, GError **error);

G_END_DECLS
