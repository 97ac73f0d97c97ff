/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-editor.h"

#include <glib/gi18n.h>

#include "zg-format.h"

struct _ZgImportEditor
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkDropDown *kind_drop;
  GtkDropDown *section_drop;
  GtkEntry *deadline_entry;
  GtkLabel *deadline_label;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkLabel *part_label;

  ZgDraft *draft;
  ZgDraftRecord record;
  gboolean loading; /* fields are set by us */
  gboolean visited;
};

G_DEFINE_FINAL_TYPE (ZgImportEditor, zg_import_editor, ADW_TYPE_BIN)

/* What a record can be, in the order of the drop-down. */
enum
{
  KIND_ISSUE,
  KIND_MEASURE,
  KIND_TEXT,
};

enum
{
  VISIT,
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
begin (ZgImportEditor *self)
{
  if (self->visited)
    return;
  self->visited = TRUE;
  g_signal_emit (self, signals[VISIT], 0);
}

static void
text_changed_cb (GtkTextBuffer *buffer, ZgImportEditor *self)
{
  g_autofree char *text = NULL;

  if (self->loading)
    return;
  begin (self);
  g_object_get (buffer, "text", &text, NULL);
  /* An empty wording is not taken; the last one stays. */
  if (zg_draft_set_text (self->draft, self->record, text))
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_view), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->text_view), "error");
  g_signal_emit (self, signals[EDITED], 0);
}

/* The day that follows from the words, or that none does. */
static void
show_deadline (ZgImportEditor *self, gboolean is_phrase)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, self->record.issue);
  const ZgDraftMeasure *measure =
      self->record.measure < 0 ? NULL : g_ptr_array_index (issue->measures, self->record.measure);
  g_autofree char *day = zg_format_day (measure ? measure->deadline : issue->deadline);

  gtk_label_set_label (self->deadline_label, !is_phrase ? _ ("no date is known by these words")
                                             : day      ? day
                                                        : "");
  gtk_widget_set_visible (GTK_WIDGET (self->deadline_label), !is_phrase || day);
  if (is_phrase)
    gtk_widget_remove_css_class (GTK_WIDGET (self->deadline_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->deadline_entry), "error");
}

static void
deadline_changed_cb (GtkEditable *entry, ZgImportEditor *self)
{
  gboolean is_phrase;

  if (self->loading)
    return;
  begin (self);
  is_phrase = zg_draft_set_deadline (self->draft, self->record, gtk_editable_get_text (entry));
  show_deadline (self, is_phrase);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
kind_changed_cb (GtkDropDown *drop, GParamSpec *pspec, ZgImportEditor *self)
{
  guint kind = gtk_drop_down_get_selected (drop);
  guint present = self->record.measure < 0 ? KIND_ISSUE : KIND_MEASURE;

  if (self->loading || kind == present)
    return;
  if (kind == KIND_TEXT)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.skip", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "review.turn", NULL);
  /* What could not be done is not shown. */
  zg_import_editor_show (self, self->record, -1);
}

static void
section_changed_cb (GtkDropDown *drop, GParamSpec *pspec, ZgImportEditor *self)
{
  if (!self->loading)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.section", "i",
                                (int) gtk_drop_down_get_selected (drop) - 1);
}

static void
zg_import_editor_class_init (ZgImportEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, section_drop);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, deadline_entry);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, deadline_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, ZgImportEditor, part_label);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deadline_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);
  signals[VISIT] = g_signal_new ("visit", ZG_TYPE_IMPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", ZG_TYPE_IMPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
zg_import_editor_init (ZgImportEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->record = (ZgDraftRecord){ -1, -1 };
}

void
zg_import_editor_set_draft (ZgImportEditor *self, ZgDraft *draft)
{
  g_autoptr (GtkStringList) sections = gtk_string_list_new (NULL);

  self->draft = draft;
  gtk_string_list_append (sections, _ ("no section"));
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const ZgDraftSection *section = g_ptr_array_index (draft->sections, i);

      gtk_string_list_append (sections, section->title ? section->title : _ ("no section"));
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (self->section_drop, G_LIST_MODEL (sections));
  self->loading = FALSE;
}

static void
show_part (ZgImportEditor *self, int block)
{
  gboolean can = block >= 0 && zg_draft_can_make (self->draft, (guint) block, FALSE);

  gtk_label_set_label (self->part_label, can ? _ ("This part of the text is no record.")
                                             : _ ("Choose a record, or a part of the text."));
  gtk_stack_set_visible_child_name (self->stack, "part");
}

void
zg_import_editor_show (ZgImportEditor *self, ZgDraftRecord record, int block)
{
  const ZgDraftIssue *issue;
  const ZgDraftMeasure *measure;
  const char *phrase;

  self->record = record;
  self->visited = FALSE;
  if (record.issue < 0)
    {
      show_part (self, block);
      return;
    }
  issue = g_ptr_array_index (self->draft->issues, record.issue);
  measure = record.measure < 0 ? NULL : g_ptr_array_index (issue->measures, record.measure);
  phrase = measure ? measure->deadline_phrase : issue->deadline_phrase;
  self->loading = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "record");
  gtk_drop_down_set_selected (self->kind_drop, measure ? KIND_MEASURE : KIND_ISSUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->section_drop), measure == NULL);
  gtk_drop_down_set_selected (self->section_drop, (guint) (issue->section + 1));
  gtk_editable_set_text (GTK_EDITABLE (self->deadline_entry), phrase ? phrase : "");
  gtk_text_buffer_set_text (self->buffer, zg_draft_get_text (self->draft, record), -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self->text_view), "error");
  show_deadline (self, TRUE);
  self->loading = FALSE;
}
