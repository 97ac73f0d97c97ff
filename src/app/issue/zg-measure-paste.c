/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-paste.h"

#include <glib/gi18n.h>

#include "zg-measure-edits.h"
#include "zg-measure-scroll.h"
#include "zg-teller.h"

/* So many measures and doubts are shown; the rest is counted. */
#define MAX_SHOWN 12

struct _ZgMeasurePaste
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkBox *rows;
  GtkLabel *doubts;
  GtkWidget *add_button;

  ZgSession *session;
  gint64 issue_id;
  gint64 after;
  ZgPaste *paste; /* nullable: what is shown */
};

G_DEFINE_FINAL_TYPE (ZgMeasurePaste, zg_measure_paste, ADW_TYPE_BIN)

static guint added_signal;
static guint closed_signal;

static void
hide (ZgMeasurePaste *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (focused)
    g_signal_emit (self, closed_signal, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
added_cb (GtkWidget *widget, gint64 id)
{
  g_signal_emit (widget, added_signal, 0, id);
}

static void
confirm_cb (ZgMeasurePaste *self)
{
  if (!self->paste || self->paste->n_measures == 0)
    return;
  zg_measure_edits_paste (GTK_WIDGET (self), self->session, self->issue_id, self->after,
                          g_steal_pointer (&self->paste), added_cb);
  hide (self);
}

static void
cancel_cb (ZgMeasurePaste *self)
{
  zg_measure_paste_cancel (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  zg_measure_paste_cancel (ZG_MEASURE_PASTE (widget));
  return TRUE;
}

static void
append_part (GString *text, const char *part)
{
  if (part && *part)
    g_string_append_printf (text, "%s%s", text->len ? " · " : "", part);
}

/* Units, deadline, state and note of a row, as they were understood. */
static char *
describe (const ZgDraftIssue *row)
{
  GPtrArray *const units[] = { row->lead_units, row->responsible_units, row->participating_units,
                               row->supervising_units };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = zg_day_to_iso (row->deadline);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    for (guint n = 0; n < units[i]->len; n++)
      append_part (text, g_ptr_array_index (units[i], n));
  append_part (text, row->leader);
  append_part (text, row->owner);
  append_part (text, row->contact);
  append_part (text, day);
  append_part (text, row->long_term ? zg_key_get_label (ZG_KEYS_STAGE_CLASSES, ZG_CLASS_LONG_TERM)
                                    : NULL);
  append_part (text, row->state ? zg_key_get_label (ZG_KEYS_STATES, row->state) : NULL);
  append_part (text, row->progress);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
label_new (const char *text, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (!dim)
    return label;
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
append_measure (ZgMeasurePaste *self, const ZgDraftIssue *row, const ZgDraftMeasure *measure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *facts = describe (row);
  g_autofree char *text = g_strjoin (measure->number ? " " : "",
                                     measure->number ? measure->number : "", measure->text, NULL);

  g_strdelimit (text, "\n", ' ');
  gtk_box_append (GTK_BOX (box), label_new (text, FALSE));
  if (*facts)
    gtk_box_append (GTK_BOX (box), label_new (facts, TRUE));
  gtk_box_append (self->rows, box);
}

static void
fill_rows (ZgMeasurePaste *self)
{
  GPtrArray *rows = self->paste->draft->issues;
  guint shown = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_box_remove (self->rows, child);
  for (guint i = 0; i < rows->len; i++)
    {
      const ZgDraftIssue *row = g_ptr_array_index (rows, i);

      for (guint m = 0; m < row->measures->len && shown < MAX_SHOWN; m++, shown++)
        append_measure (self, row, g_ptr_array_index (row->measures, m));
    }
  if (self->paste->n_measures > shown)
    {
      guint more = self->paste->n_measures - shown;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      gtk_box_append (self->rows, label_new (text, TRUE));
    }
}

static void
fill_doubts (ZgMeasurePaste *self)
{
  GPtrArray *doubts = self->paste->draft->doubts;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (doubts->len, MAX_SHOWN); i++)
    {
      const ZgDraftDoubt *doubt = g_ptr_array_index (doubts, i);

      /* Translators: a row's number, what stands in it, and why it was not taken */
      g_string_append_printf (text, _ ("%sLine %d, “%s”: %s"), i ? "\n" : "", (int) doubt->start,
                              doubt->text, doubt->why);
    }
  gtk_label_set_label (self->doubts, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), doubts->len > 0);
}

static void
zg_measure_paste_dispose (GObject *object)
{
  ZgMeasurePaste *self = ZG_MEASURE_PASTE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->paste, zg_paste_free);
  G_OBJECT_CLASS (zg_measure_paste_parent_class)->dispose (object);
}

static void
zg_measure_paste_class_init (ZgMeasurePasteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_measure_paste_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-measure-paste.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgMeasurePaste, title);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasurePaste, rows);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasurePaste, doubts);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasurePaste, add_button);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  added_signal = g_signal_new ("added", ZG_TYPE_MEASURE_PASTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  closed_signal = g_signal_new ("closed", ZG_TYPE_MEASURE_PASTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
zg_measure_paste_init (ZgMeasurePaste *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes @paste. */
static void
show (ZgMeasurePaste *self, ZgPaste *paste)
{
  guint n = paste->n_measures;
  g_autofree char *title =
      n > 0 ? g_strdup_printf (ngettext ("Add %u measure", "Add %u measures", n), n)
            : g_strdup (_ ("No measure was found in what was copied"));

  g_clear_pointer (&self->paste, zg_paste_free);
  self->paste = paste;
  gtk_label_set_label (self->title, title);
  fill_rows (self);
  fill_doubts (self);
  gtk_widget_set_sensitive (self->add_button, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (n > 0)
    gtk_widget_grab_focus (self->add_button);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  zg_measure_scroll_to (GTK_WIDGET (self));
}

static void
tell_empty (ZgMeasurePaste *self)
{
  zg_teller_add_toast (GTK_WIDGET (self),
                       adw_toast_new (_ ("Nothing to paste: copy lines or cells first")));
}

static gpointer
understand (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_paste_read_for (ledger, data, error);
}

static void
understood_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgMeasurePaste) self = data;
  g_autoptr (GError) error = NULL;
  ZgPaste *paste = zg_session_read_finish (ZG_SESSION (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (paste && root)
    show (self, paste);
  else if (paste)
    zg_paste_free (paste);
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
}

static void
read_text (ZgMeasurePaste *self, const char *text)
{
  if (text == NULL || *text == '\0')
    tell_empty (self);
  else
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, understand, g_strdup (text), g_free,
                           (GDestroyNotify) zg_paste_free, NULL, understood_cb,
                           g_object_ref (self));
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgMeasurePaste) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  read_text (self, text);
}

void
zg_measure_paste_read (
    ZgMeasurePaste *self, ZgSession *session, gint64 issue_id, gint64 after, const char *text)
{
  g_set_object (&self->session, session);
  self->issue_id = issue_id;
  self->after = after;
  if (text)
    read_text (self, text);
  else
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, clipboard_cb,
                                   g_object_ref (self));
}

void
zg_measure_paste_cancel (ZgMeasurePaste *self)
{
  g_clear_pointer (&self->paste, zg_paste_free);
  hide (self);
}
