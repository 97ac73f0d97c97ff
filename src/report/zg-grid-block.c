/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-grid-block.h"

#include <math.h>

typedef struct
{
  ZgBlock block;
  GArray *runs; /* of ZgGridRun, whose texts are owned */
  ZgGridStyle style;
  double pitch;
  ZgGrid *grid; /* NULL until it is laid out */
} GridBlock;

static void
run_clear (gpointer run)
{
  g_free ((char *) ((ZgGridRun *) run)->text);
}

static ZgGrid *
lay_out (GridBlock *self, const ZgSetting *setting)
{
  if (self->grid == NULL)
    self->grid = zg_grid_new (setting->fonts, (const ZgGridRun *) self->runs->data, self->runs->len,
                              &self->style, setting->width);
  return self->grid;
}

static double
grid_fit (ZgBlock *block,
          const ZgSetting *setting,
          double room,
          gboolean fresh,
          ZgPlace from,
          ZgPlace *to,
          gboolean *finished)
{
  GridBlock *self = (GridBlock *) block;
  guint left = zg_grid_get_count (lay_out (self, setting)) - from.line;
  guint fit = (guint) MAX (0, floor (room / self->pitch + 0.001));

  if (fresh)
    fit = MAX (fit, 1);
  fit = MIN (fit, left);
  to->line = from.line + fit;
  *finished = fit == left;
  return fit * self->pitch;
}

static void
grid_draw (ZgBlock *block,
           const ZgSetting *setting,
           cairo_t *cr,
           double x,
           double y,
           double height,
           ZgPlace from,
           ZgPlace to)
{
  GridBlock *self = (GridBlock *) block;

  for (guint line = from.line; line < to.line; line++)
    zg_grid_draw (lay_out (self, setting), cr, line, x, y + (line - from.line + 0.5) * self->pitch);
}

static void
grid_block_free (ZgBlock *block)
{
  GridBlock *self = (GridBlock *) block;

  zg_grid_free (self->grid);
  g_array_unref (self->runs);
  g_free ((char *) block->outline);
  g_free (self);
}

static const ZgBlockClass grid_class = { grid_fit, grid_draw, grid_block_free };

ZgBlock *
zg_grid_block_new (const ZgGridRun *runs, guint n_runs, const ZgGridStyle *style, double pitch)
{
  GridBlock *self = g_new0 (GridBlock, 1);

  self->block.class = &grid_class;
  self->runs = g_array_new (FALSE, FALSE, sizeof (ZgGridRun));
  g_array_set_clear_func (self->runs, run_clear);
  for (guint i = 0; i < n_runs; i++)
    {
      ZgGridRun run = { g_strdup (runs[i].text), runs[i].role, runs[i].mark };

      g_array_append_val (self->runs, run);
    }
  self->style = *style;
  self->pitch = pitch;
  return &self->block;
}

typedef struct
{
  ZgBlock block;
  char *signer;
  char *date;
  gboolean has_seal;
} Signature;

static guint
n_lines (const Signature *self)
{
  return (self->signer[0] != '\0') + (self->date[0] != '\0');
}

static double
signature_fit (ZgBlock *block,
               const ZgSetting *setting,
               double room,
               gboolean fresh,
               ZgPlace from,
               ZgPlace *to,
               gboolean *finished)
{
  double height = n_lines ((Signature *) block) * ZG_GRID_PITCH;

  *finished = fresh || room + 0.01 >= height;
  return *finished ? height : 0;
}

static ZgGrid *
set_line (const ZgSetting *setting, const char *text)
{
  ZgGridRun run = { text, ZG_FONT_FANGSONG, ZG_RUN_PLAIN };
  ZgGridStyle style = { .size = ZG_GRID_SIZE, .cell = ZG_GRID_CELL };

  return zg_grid_new (setting->fonts, &run, 1, &style, G_MAXINT / PANGO_SCALE / 4.0);
}

void
zg_signature_place (
    double all, gboolean has_seal, double signer, double date, double *x_signer, double *x_date)
{
  if (has_seal)
    {
      *x_date = all - 4 * ZG_GRID_CELL - date;
      *x_signer = MIN (*x_date + date / 2 - signer / 2, all - signer);
    }
  else if (date > signer - 2 * ZG_GRID_CELL && signer > 0)
    {
      *x_date = all - 2 * ZG_GRID_CELL - date;
      *x_signer = *x_date - 2 * ZG_GRID_CELL;
    }
  else
    {
      *x_signer = all - 2 * ZG_GRID_CELL - signer;
      *x_date = signer > 0 ? *x_signer + 2 * ZG_GRID_CELL : all - 2 * ZG_GRID_CELL - date;
    }
  *x_signer = MAX (*x_signer, 0);
  *x_date = MAX (*x_date, 0);
}

static void
signature_draw (ZgBlock *block,
                const ZgSetting *setting,
                cairo_t *cr,
                double x,
                double y,
                double height,
                ZgPlace from,
                ZgPlace to)
{
  Signature *self = (Signature *) block;
  g_autoptr (ZgGrid) signer = set_line (setting, self->signer);
  g_autoptr (ZgGrid) date = set_line (setting, self->date);
  double x_signer, x_date;

  zg_signature_place (setting->width, self->has_seal, zg_grid_get_width (signer),
                      zg_grid_get_width (date), &x_signer, &x_date);
  if (self->signer[0] != '\0')
    zg_grid_draw (signer, cr, 0, x + x_signer, y + ZG_GRID_PITCH / 2);
  if (self->date[0] != '\0')
    zg_grid_draw (date, cr, 0, x + x_date, y + height - ZG_GRID_PITCH / 2);
}

static void
signature_free (ZgBlock *block)
{
  Signature *self = (Signature *) block;

  g_free (self->signer);
  g_free (self->date);
  g_free (self);
}

static const ZgBlockClass signature_class = { signature_fit, signature_draw, signature_free };

ZgBlock *
zg_signature_block_new (const char *signer, const char *date, gboolean has_seal)
{
  Signature *self = g_new0 (Signature, 1);

  self->block.class = &signature_class;
  self->signer = g_strdup (signer);
  self->date = g_strdup (date);
  self->has_seal = has_seal;
  return &self->block;
}
