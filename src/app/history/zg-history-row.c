/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-row.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-history-change.h"

/* So many changes are shown before one asks for the others. */
#define N_SHOWN 6

struct _ZgHistoryRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label_label;
  GtkLabel *about_label;
  GtkLabel *reason_label;
  GtkButton *revert_button;
  GtkBox *changes_box;
  GtkButton *more_button;
  GtkLabel *left_out_label;

  ZgHistoryBatch *batch;
  const ZgHistoryStep *step;
  guint first_line;
};

G_DEFINE_FINAL_TYPE (ZgHistoryRow, zg_history_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_changes (ZgHistoryRow *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const ZgHistoryLine *line = g_ptr_array_index (self->step->lines, i);
      const ZgHistoryLine *before = i > 0 ? g_ptr_array_index (self->step->lines, i - 1) : NULL;
      gboolean show_issue = before == NULL || before->issue_id != line->issue_id;

      gtk_box_append (self->changes_box,
                      zg_history_change_new (self->batch, line, self->first_line + i, show_issue));
    }
}

static void
more_cb (ZgHistoryRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), FALSE);
  add_changes (self, N_SHOWN, self->step->lines->len);
}

static void
zg_history_row_finalize (GObject *object)
{
  g_clear_pointer (&ZG_HISTORY_ROW (object)->batch, zg_history_batch_unref);
  G_OBJECT_CLASS (zg_history_row_parent_class)->finalize (object);
}

static void
zg_history_row_class_init (ZgHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_history_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, label_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, about_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, revert_button);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, changes_box);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, more_button);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryRow, left_out_label);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
zg_history_row_init (ZgHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* An undo bears the label of what it took back. */
static char *
tell_label (const ZgHistoryStep *step)
{
  if (g_str_equal (step->kind, "undo"))
    return g_strdup_printf (_ ("Undo: %s"), step->label);
  if (g_str_equal (step->kind, "redo"))
    return g_strdup_printf (_ ("Redo: %s"), step->label);
  return g_strdup (step->label);
}

/* "王某, 区委办公室 · 2024-03-01 09:00 · as of 2024-02-23" */
static char *
tell_about (const ZgHistoryStep *step)
{
  g_autofree char *day = zg_format_day (step->recorded);
  GString *text = g_string_new (step->author);

  if (step->unit)
    /* Translators: a person and her unit */
    g_string_append_printf (text, C_ ("author", ", %s"), step->unit);
  g_string_append_printf (text, " · %s %02d:%02d", day, step->minute / 60, step->minute % 60);
  if (step->day != step->recorded)
    {
      g_autofree char *effective = zg_format_day (step->day);

      /* Translators: the day for which something holds, if it was recorded on another */
      g_string_append_printf (text, _ (" · holds from %s"), effective);
    }
  return g_string_free (text, FALSE);
}

static void
tell_reason (ZgHistoryRow *self)
{
  g_autofree char *text = NULL;

  if (self->step->reason == NULL)
    return;
  text = g_strdup_printf (_ ("Reason: %s"), self->step->reason);
  gtk_label_set_label (self->reason_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), TRUE);
}

/* A step with one change has one button for it. */
static void
offer_revert (ZgHistoryRow *self)
{
  const ZgHistoryStep *step = self->step;
  gboolean can_revert = step->lines->len > 1 && !g_str_equal (step->kind, "redact");

  gtk_widget_set_visible (GTK_WIDGET (self->revert_button), can_revert);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->revert_button), "(xxuxu)",
                                    step->first_txn, step->last_txn, 0u, (gint64) 0, 0u);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->revert_button), "history.revert");
}

static void
tell_rest (ZgHistoryRow *self)
{
  const ZgHistoryStep *step = self->step;

  if (step->lines->len > N_SHOWN)
    {
      guint n_more = step->lines->len - N_SHOWN;
      g_autofree char *more =
          g_strdup_printf (ngettext ("%u more change", "%u more changes", n_more), n_more);

      gtk_button_set_label (self->more_button, more);
      gtk_widget_set_visible (GTK_WIDGET (self->more_button), TRUE);
    }
  if (step->n_left_out > 0)
    {
      g_autofree char *left_out =
          g_strdup_printf (ngettext ("%u further entry of the journal is not listed here",
                                     "%u further entries of the journal are not listed here",
                                     step->n_left_out),
                           step->n_left_out);

      gtk_label_set_label (self->left_out_label, left_out);
      gtk_widget_set_visible (GTK_WIDGET (self->left_out_label), TRUE);
    }
}

GtkWidget *
zg_history_row_new (ZgHistoryBatch *batch, const ZgHistoryStep *step, guint first_line)
{
  ZgHistoryRow *self = g_object_new (ZG_TYPE_HISTORY_ROW, NULL);
  g_autofree char *label = tell_label (step);
  g_autofree char *about = tell_about (step);
  g_autofree char *name = g_strconcat (label, ", ", about, NULL);

  self->batch = zg_history_batch_ref (batch);
  self->step = step;
  self->first_line = first_line;
  gtk_label_set_label (self->label_label, label);
  gtk_label_set_label (self->about_label, about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  tell_reason (self);
  offer_revert (self);
  add_changes (self, 0, MIN (N_SHOWN, step->lines->len));
  tell_rest (self);
  return GTK_WIDGET (self);
}

gint64
zg_history_row_get_last_txn (ZgHistoryRow *self)
{
  return self->step->last_txn;
}
