/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-page-cache.h"

typedef struct
{
  GdkTexture *texture;
  double scale;
} Picture;

struct _ZgPageCache
{
  gint n_refs; /* of its maker, and of a page that is being drawn */
  ZgProof *proof;
  GHashTable *pictures; /* page -> Picture */
  guint first;
  guint last;
  double scale;
  gboolean drawing; /* one at a time: what is scrolled past is not drawn */
  void (*drawn) (gpointer data);
  gpointer data;
};

/* A page that is being drawn. */
typedef struct
{
  ZgPageCache *cache;
  ZgProof *proof;
  guint page;
  double scale;
} Drawing;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_object_unref (picture->texture);
  g_free (picture);
}

ZgPageCache *
zg_page_cache_new (GCallback drawn, gpointer data)
{
  ZgPageCache *self = g_new0 (ZgPageCache, 1);

  self->n_refs = 1;
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, picture_free);
  self->drawn = (void (*) (gpointer)) drawn;
  self->data = data;
  return self;
}

static void
unref (ZgPageCache *self)
{
  if (--self->n_refs > 0)
    return;
  g_clear_pointer (&self->proof, zg_proof_unref);
  g_hash_table_unref (self->pictures);
  g_free (self);
}

void
zg_page_cache_free (ZgPageCache *self)
{
  zg_page_cache_set_proof (self, NULL);
  self->drawn = NULL;
  unref (self);
}

static gboolean
find_missing (ZgPageCache *self, guint *page)
{
  for (*page = self->first; *page <= self->last && *page < self->proof->n_pages; (*page)++)
    {
      const Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (*page));

      if (picture == NULL || picture->scale != self->scale)
        return TRUE;
    }
  return FALSE;
}

static void draw_missing (ZgPageCache *self);

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Drawing *drawing = data;
  ZgPageCache *self = drawing->cache;
  Picture *picture = g_new0 (Picture, 1);

  self->drawing = FALSE;
  picture->texture = zg_proof_draw_finish (result, NULL);
  picture->scale = drawing->scale;
  if (self->drawn && drawing->proof == self->proof)
    {
      g_hash_table_insert (self->pictures, GUINT_TO_POINTER (drawing->page), picture);
      self->drawn (self->data);
    }
  else
    picture_free (picture);
  draw_missing (self);
  zg_proof_unref (drawing->proof);
  g_free (drawing);
  unref (self);
}

static void
draw_missing (ZgPageCache *self)
{
  Drawing *drawing;
  guint page;

  if (self->drawing || self->proof == NULL || self->scale <= 0 || !find_missing (self, &page))
    return;
  self->drawing = TRUE;
  drawing = g_new0 (Drawing, 1);
  drawing->cache = self;
  self->n_refs++;
  drawing->proof = zg_proof_ref (self->proof);
  drawing->page = page;
  drawing->scale = self->scale;
  zg_proof_draw_async (self->proof, page, self->scale, drawn_cb, drawing);
}

void
zg_page_cache_set_proof (ZgPageCache *self, ZgProof *proof)
{
  g_hash_table_remove_all (self->pictures);
  self->scale = 0;
  if (proof)
    zg_proof_ref (proof);
  g_clear_pointer (&self->proof, zg_proof_unref);
  self->proof = proof;
}

static gboolean
is_out_of_view (gpointer page, gpointer picture, gpointer data)
{
  const ZgPageCache *self = data;

  return GPOINTER_TO_UINT (page) < self->first || GPOINTER_TO_UINT (page) > self->last;
}

void
zg_page_cache_want (ZgPageCache *self, guint first, guint last, double scale)
{
  self->first = first;
  self->last = last;
  self->scale = scale;
  g_hash_table_foreach_remove (self->pictures, is_out_of_view, self);
  draw_missing (self);
}

GdkTexture *
zg_page_cache_get (ZgPageCache *self, guint page)
{
  const Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  return picture ? picture->texture : NULL;
}
