/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-progress-tiles.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "zg-filter.h"

typedef enum
{
  TILE_TOTAL,
  TILE_DONE,
  TILE_CLOSED,
  TILE_OVERDUE,
  TILE_DUE_30,
  TILE_DUE_90,
  TILE_EXTENDED,
  N_TILES
} TileId;

static const struct
{
  const char *caption;
  const char *figure; /* of zg-stats.h, without "issues_"; NULL: a span of days */
  gboolean is_rate;
} tiles[N_TILES] = {
  [TILE_TOTAL] = { N_ ("Total"), "total", FALSE },
  [TILE_DONE] = { N_ ("Done"), "done", TRUE },
  [TILE_CLOSED] = { N_ ("Of it closed"), "closed", TRUE },
  [TILE_OVERDUE] = { N_ ("Overdue"), "overdue", FALSE },
  [TILE_DUE_30] = { N_ ("Due in 30 days"), NULL, FALSE },
  [TILE_DUE_90] = { N_ ("Due in 90 days"), NULL, FALSE },
  [TILE_EXTENDED] = { N_ ("Extended"), "extended", FALSE },
};

typedef struct
{
  GtkWidget *button;
  GtkLabel *number;
  GtkLabel *rate;
  GtkLabel *other;
} Tile;

struct _ZgProgressTiles
{
  AdwBin parent_instance;

  GtkFlowBox *box;
  Tile tiles[N_TILES];
  ZgFiguresSource *source;
  gboolean by_measure;
};

G_DEFINE_FINAL_TYPE (ZgProgressTiles, zg_progress_tiles, ADW_TYPE_BIN)

static const ZgDueSpan *
get_span (const ZgFigures *figures, TileId id)
{
  return &g_array_index (figures->spans, ZgDueSpan, id == TILE_DUE_30 ? 0 : 1);
}

static const ZgFigureInfo *
get_info (TileId id, gboolean measures)
{
  g_autofree char *name = g_strconcat (measures ? "measures_" : "issues_", tiles[id].figure, NULL);
  const ZgFigureInfo *info = zg_stats_get_infos ();

  while (info->name && !g_str_equal (info->name, name))
    info++;
  return info;
}

static gint64
get_number (const ZgFigures *figures, TileId id, gboolean measures)
{
  if (tiles[id].figure)
    return zg_stats_get (&figures->all, get_info (id, measures)->name);
  return measures ? get_span (figures, id)->measures : get_span (figures, id)->issues;
}

/* The expression whose rows the tile counts. (transfer full) */
static char *
get_filter (const ZgFigures *figures, TileId id, gboolean measures)
{
  if (tiles[id].figure)
    return zg_filter_and (figures->filter, get_info (id, measures)->filter);
  return zg_due_span_filter (figures->filter, get_span (figures, id), measures);
}

static char *
count_issues (gint64 n)
{
  return g_strdup_printf (ngettext ("%" PRId64 " issue", "%" PRId64 " issues", (unsigned long) n),
                          n);
}

static char *
count_measures (gint64 n)
{
  return g_strdup_printf (ngettext ("%" PRId64 " measure", "%" PRId64 " measures",
                                    (unsigned long) n),
                          n);
}

static char *
get_formula (TileId id, gboolean measures)
{
  if (tiles[id].figure)
    return g_strdup (_ (get_info (id, measures)->formula));
  return g_strdup_printf (measures ? _ ("open measures whose deadline comes within %d days")
                                   : _ ("open issues whose deadline comes within %d days"),
                          id == TILE_DUE_30 ? 30 : 90);
}

static char *
get_rate (const ZgFigures *figures, TileId id, gboolean measures)
{
  if (!tiles[id].is_rate)
    return g_strdup ("");
  return zg_rate_format (
      (ZgRate){ get_number (figures, id, measures), get_number (figures, TILE_TOTAL, measures) });
}

static void
update_tile (ZgProgressTiles *self, const ZgFigures *figures, TileId id)
{
  Tile *tile = &self->tiles[id];
  gint64 n = get_number (figures, id, self->by_measure);
  gint64 m = get_number (figures, id, !self->by_measure);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  g_autofree char *rate = get_rate (figures, id, self->by_measure);
  g_autofree char *counted = self->by_measure ? count_measures (n) : count_issues (n);
  g_autofree char *other = self->by_measure ? count_issues (m) : count_measures (m);
  g_autofree char *formula = get_formula (id, self->by_measure);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (tiles[id].caption), counted);

  gtk_label_set_label (tile->number, number);
  gtk_label_set_label (tile->rate, rate);
  gtk_label_set_label (tile->other, other);
  gtk_widget_set_tooltip_text (tile->button, formula);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (id == TILE_OVERDUE && n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (tile->number), "zg-overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (tile->number), "zg-overdue");
}

static void
update (ZgProgressTiles *self)
{
  ZgFigures *figures = zg_figures_source_get (self->source);

  for (TileId id = 0; figures && id < N_TILES; id++)
    update_tile (self, figures, id);
}

static void
source_changed_cb (ZgFiguresSource *source, ZgProgressTiles *self)
{
  update (self);
}

static void
clicked_cb (GtkButton *button, ZgProgressTiles *self)
{
  TileId id = (TileId) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tile"));
  ZgFigures *figures = zg_figures_source_get (self->source);
  g_autofree char *filter = figures ? get_filter (figures, id, self->by_measure) : NULL;

  if (filter)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(sb)", filter,
                                self->by_measure);
}

static GtkLabel *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_tile (ZgProgressTiles *self, TileId id)
{
  Tile *tile = &self->tiles[id];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *child = gtk_flow_box_child_new ();

  add_label (box, _ (tiles[id].caption), "zg-tile-caption");
  tile->number = add_label (line, "–", "zg-tile-number");
  tile->rate = add_label (line, "", "zg-tile-rate");
  gtk_widget_set_valign (GTK_WIDGET (tile->rate), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (tile->number), GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), line);
  tile->other = add_label (box, "", "dim-label");
  tile->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (tile->button), box);
  gtk_widget_add_css_class (tile->button, "card");
  gtk_widget_add_css_class (tile->button, "zg-tile");
  g_object_set_data (G_OBJECT (tile->button), "tile", GINT_TO_POINTER (id));
  g_signal_connect (tile->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tile->button);
  gtk_flow_box_append (self->box, child);
}

static void
zg_progress_tiles_dispose (GObject *object)
{
  ZgProgressTiles *self = ZG_PROGRESS_TILES (object);

  if (self->source)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (zg_progress_tiles_parent_class)->dispose (object);
}

static void
zg_progress_tiles_class_init (ZgProgressTilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_progress_tiles_dispose;
}

static void
zg_progress_tiles_init (ZgProgressTiles *self)
{
  self->box = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous",
                            TRUE, "column-spacing", 12, "row-spacing", 12, "min-children-per-line",
                            2, "max-children-per-line", (guint) N_TILES, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "zg-tiles");
  for (TileId id = 0; id < N_TILES; id++)
    add_tile (self, id);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
zg_progress_tiles_new (ZgFiguresSource *source)
{
  ZgProgressTiles *self = g_object_new (ZG_TYPE_PROGRESS_TILES, NULL);

  self->source = g_object_ref (source);
  g_signal_connect (source, "changed", G_CALLBACK (source_changed_cb), self);
  return GTK_WIDGET (self);
}

void
zg_progress_tiles_set_by_measure (ZgProgressTiles *self, gboolean by_measure)
{
  self->by_measure = by_measure;
  update (self);
}
