/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-change.h"

#include <glib/gi18n.h>

#include "zg-diff-markup.h"
#include "zg-redact.h"

struct _ZgHistoryChange
{
  GtkBox parent_instance;

  GtkButton *issue_button;
  GtkLabel *issue_label;
  GtkLabel *name_label;
  GtkLabel *value_label;
  GtkToggleButton *whole_button;
  GtkButton *revert_button;
  GtkButton *redact_button;

  ZgHistoryBatch *batch;
  const ZgHistoryLine *line;
};

G_DEFINE_FINAL_TYPE (ZgHistoryChange, zg_history_change, GTK_TYPE_BOX)

static void
whole_cb (ZgHistoryChange *self)
{
  gboolean whole = gtk_toggle_button_get_active (self->whole_button);
  g_autofree char *markup = zg_diff_markup (self->line->old_text, self->line->new_text,
                                            self->line->is_prose, whole, NULL);

  gtk_label_set_markup (self->value_label, markup);
}

static void
zg_history_change_finalize (GObject *object)
{
  g_clear_pointer (&ZG_HISTORY_CHANGE (object)->batch, zg_history_batch_unref);
  G_OBJECT_CLASS (zg_history_change_parent_class)->finalize (object);
}

static void
zg_history_change_class_init (ZgHistoryChangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_history_change_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-history-change.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, issue_button);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, issue_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, name_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, value_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, whole_button);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, revert_button);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryChange, redact_button);
  gtk_widget_class_bind_template_callback (widget_class, whole_cb);
}

static void
zg_history_change_init (ZgHistoryChange *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What came or went, and how much with it. */
static char *
tell_row (const ZgHistoryLine *line)
{
  const char *row = line->row_name ? line->row_name : zg_entity_get_label (line->place.entity);
  g_autofree char *with =
      line->n_with ? g_strdup_printf (ngettext (" and %u entry that belongs to it",
                                                " and %u entries that belong to it", line->n_with),
                                      line->n_with)
                   : g_strdup ("");
  g_autofree char *what = g_strconcat (row, with, NULL);

  switch (line->what)
    {
    case ZG_HISTORY_ADDED:
      return g_strdup_printf (_ ("Added: %s"), what);
    case ZG_HISTORY_DELETED:
      return g_strdup_printf (_ ("Deleted: %s"), what);
    case ZG_HISTORY_RESTORED:
      return g_strdup_printf (_ ("Brought back: %s"), what);
    case ZG_HISTORY_MOVED:
      return g_strdup_printf (_ ("Moved: %s"), what);
    case ZG_HISTORY_CHANGED:
    default:
      return g_strdup (what);
    }
}

static char *
tell_name (const ZgHistoryLine *line)
{
  if (line->what != ZG_HISTORY_CHANGED)
    return tell_row (line);
  if (line->row_name == NULL)
    return g_strdup (line->label);
  return g_strconcat (line->row_name, " · ", line->label, NULL);
}

/* What a screen reader says instead of text that is struck through. */
static void
describe_value (ZgHistoryChange *self)
{
  g_autofree char *said = NULL;

  if (self->line->what != ZG_HISTORY_CHANGED)
    return;
  said =
      g_strdup_printf (_ ("was: %s; is now: %s"), self->line->old_text ? self->line->old_text : "–",
                       self->line->new_text ? self->line->new_text : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
}

static void
show_issue_name (ZgHistoryChange *self, gboolean show_issue)
{
  const ZgHistoryLine *line = self->line;
  gint64 measure_id = line->place.entity == ZG_ENTITY_MEASURE ? line->place.row_id : 0;

  if (line->issue_name == NULL || !show_issue)
    return;
  gtk_label_set_label (self->issue_label, line->issue_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->issue_button), "(xx)", line->issue_id,
                                    measure_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->issue_button), "history.show-issue");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->issue_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, line->issue_name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->issue_button), TRUE);
}

/* Where a text stands or stood that may have to go for good. */
static void
offer_redaction (ZgHistoryChange *self)
{
  const ZgHistoryLine *line = self->line;
  const ZgHistoryPlace *place = &line->place;
  g_autofree char *name = tell_name (line);
  g_autofree char *about =
      line->issue_name ? g_strdup_printf ("%s · %s", line->issue_name, name) : g_strdup (name);

  if (line->what != ZG_HISTORY_CHANGED || place->field == NULL || !zg_redact_can (place->field)
      || (line->old_text == NULL && line->new_text == NULL))
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->redact_button), "(uxus)",
                                    (guint) place->entity, place->row_id, (guint) place->field->id,
                                    about);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->redact_button), "history.redact");
  gtk_widget_set_visible (GTK_WIDGET (self->redact_button), TRUE);
}

GtkWidget *
zg_history_change_new (ZgHistoryBatch *batch,
                       const ZgHistoryLine *line,
                       guint index,
                       gboolean show_issue)
{
  ZgHistoryChange *self = g_object_new (ZG_TYPE_HISTORY_CHANGE, NULL);
  const ZgHistoryPlace *place = &line->place;
  g_autofree char *name = tell_name (line);
  gboolean has_value = line->old_text || line->new_text;

  self->batch = zg_history_batch_ref (batch);
  self->line = line;
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_markup (self->value_label, g_ptr_array_index (batch->markups, index));
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), has_value);
  gtk_widget_set_visible (GTK_WIDGET (self->whole_button),
                          has_value && GPOINTER_TO_INT (g_ptr_array_index (batch->is_cut, index)));
  gtk_widget_set_visible (GTK_WIDGET (self->revert_button), line->can_revert);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->revert_button), "(xxuxu)",
                                    place->first_txn, place->last_txn, (guint) place->entity,
                                    place->row_id, place->field ? (guint) place->field->id : 0u);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->revert_button), "history.revert");
  offer_redaction (self);
  show_issue_name (self, show_issue);
  describe_value (self);
  return GTK_WIDGET (self);
}
