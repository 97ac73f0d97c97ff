/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-texts.h"

#include <glib/gi18n.h>

#include "zg-field-widget.h"
#include "zg-paper-text-edits.h"
#include "zg-paper-text-row.h"

struct _ZgPaperTexts
{
  AdwBin parent_instance;

  GtkBox *rows_box;
  GtkLabel *hint_label;
  GtkListBox *list;

  ZgSession *session;
  const ZgPaper *paper;    /* NULL: none with own texts */
  GPtrArray *values;       /* of GtkLabel: what each placeholder stands for */
  ZgPaperTextRow *entered; /* the text the keyboard was in last; NULL: none yet */
};

G_DEFINE_FINAL_TYPE (ZgPaperTexts, zg_paper_texts, ADW_TYPE_BIN)

static void
clear (GtkWidget *box, void (*take_out) (gpointer box, GtkWidget *child))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    take_out (box, child);
}

static void
entered_cb (ZgPaperTextRow *row, ZgPaperTexts *self)
{
  self->entered = row;
  gtk_label_set_label (self->hint_label, _ ("A click puts it where the cursor is:"));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPaperTexts) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) preferences = zg_session_read_finish (ZG_SESSION (source), result, &error);
  GtkWidget *row;

  if (self->session == NULL)
    return;
  if (preferences == NULL)
    {
      gtk_label_set_label (self->hint_label, error->message);
      return;
    }
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->rows_box)); row;
       row = gtk_widget_get_next_sibling (row))
    zg_paper_text_row_set_preferences (ZG_PAPER_TEXT_ROW (row), preferences);
}

static void
load (ZgPaperTexts *self)
{
  if (self->session && self->paper)
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, zg_paper_text_read, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, NULL, read_cb, g_object_ref (self));
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgPaperTexts *self)
{
  load (self);
}

static void
take_out_row (gpointer box, GtkWidget *child)
{
  gtk_box_remove (box, child);
}

static void
take_out_line (gpointer list, GtkWidget *child)
{
  gtk_list_box_remove (list, child);
}

/* Its meaning, its name in braces, and what it stands for. */
static GtkWidget *
line_new (ZgPaperTexts *self, const ZgPlaceholder *placeholder)
{
  g_autofree char *name = g_strdup_printf ("{%s}", placeholder->name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *meaning = gtk_label_new (_ (placeholder->meaning));
  GtkWidget *value = gtk_label_new (NULL);
  GtkWidget *braces = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (meaning), 0);
  gtk_widget_set_hexpand (meaning, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (value, "zg-caption");
  g_ptr_array_add (self->values, value);
  gtk_label_set_xalign (GTK_LABEL (braces), 0);
  gtk_widget_add_css_class (braces, "zg-caption");
  gtk_box_append (GTK_BOX (first), meaning);
  gtk_box_append (GTK_BOX (first), value);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), braces);
  return box;
}

static void
list_placeholders (ZgPaperTexts *self)
{
  g_ptr_array_set_size (self->values, 0);
  clear (GTK_WIDGET (self->list), take_out_line);
  for (const ZgPlaceholder *one = self->paper ? self->paper->placeholders : NULL; one && one->name;
       one++)
    gtk_list_box_append (self->list, line_new (self, one));
}

static void
show_values (ZgPaperTexts *self, GHashTable *values)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const char *value = g_hash_table_lookup (values, self->paper->placeholders[i].name);

      gtk_label_set_label (g_ptr_array_index (self->values, i),
                           value && *value ? value : _ ("not known"));
    }
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *line, ZgPaperTexts *self)
{
  const ZgPlaceholder *placeholder = &self->paper->placeholders[gtk_list_box_row_get_index (line)];

  if (self->entered == NULL || !zg_paper_text_row_insert (self->entered, placeholder->name))
    gtk_label_set_label (self->hint_label,
                         _ ("Write an own text first, and put the cursor into it"));
}

void
zg_paper_texts_set_session (ZgPaperTexts *self, ZgSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
}

void
zg_paper_texts_set_paper (ZgPaperTexts *self, const ZgPaper *paper)
{
  if (paper && paper->templates == NULL)
    paper = NULL;
  if (paper == self->paper)
    return;
  zg_field_widget_commit_all (GTK_WIDGET (self));
  self->paper = paper;
  self->entered = NULL;
  clear (GTK_WIDGET (self->rows_box), take_out_row);
  for (const ZgTemplate *template = paper ? paper->templates : NULL; template && template->name;
       template ++)
    {
      GtkWidget *row = zg_paper_text_row_new (self->session, paper, template);

      g_signal_connect (row, "entered", G_CALLBACK (entered_cb), self);
      gtk_box_append (self->rows_box, row);
    }
  gtk_label_set_label (self->hint_label, _ ("What can be put into an own text:"));
  list_placeholders (self);
  load (self);
}

void
zg_paper_texts_set_proof (ZgPaperTexts *self, ZgProof *proof)
{
  if (proof == NULL || proof->paper != self->paper)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows_box)); row;
       row = gtk_widget_get_next_sibling (row))
    zg_paper_text_row_set_proof (ZG_PAPER_TEXT_ROW (row), proof);
  if (proof->values)
    show_values (self, proof->values);
}

static void
zg_paper_texts_dispose (GObject *object)
{
  ZgPaperTexts *self = ZG_PAPER_TEXTS (object);

  self->entered = NULL;
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_paper_texts_parent_class)->dispose (object);
}

static void
zg_paper_texts_class_init (ZgPaperTextsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_paper_texts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-paper-texts.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTexts, rows_box);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTexts, hint_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTexts, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zg_paper_texts_init (ZgPaperTexts *self)
{
  self->values = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
