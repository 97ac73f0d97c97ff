/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-record-row.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-keys.h"

#define INDENT 24 /* of a measure under its issue */

struct _ZgImportRecordRow
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkLabel *text_label;
  GtkLabel *facts_label;
};

G_DEFINE_FINAL_TYPE (ZgImportRecordRow, zg_import_record_row, ADW_TYPE_BIN)

static void
zg_import_record_row_class_init (ZgImportRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportRecordRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportRecordRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportRecordRow, facts_label);
}

static void
zg_import_record_row_init (ZgImportRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fact (GString *facts, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

static void
add_deadline (GString *facts, ZgDay day, const char *phrase)
{
  g_autofree char *shown = zg_format_day (day);

  add_fact (facts, shown ? shown : phrase);
}

/* Units, state and deadline of an issue in one line. */
static GString *
issue_facts (const ZgDraft *draft, const ZgDraftIssue *issue)
{
  GString *facts = g_string_new (NULL);
  const char *state = zg_draft_issue_state (draft, issue);
  GPtrArray *units = issue->lead_units->len > 0 ? issue->lead_units : issue->responsible_units;

  for (guint i = 0; i < units->len; i++)
    g_string_append_printf (facts, "%s%s", i > 0 ? "、" : "",
                            (const char *) g_ptr_array_index (units, i));
  if (state)
    add_fact (facts, zg_key_get_label (ZG_KEYS_STATES, state));
  add_deadline (facts, issue->deadline, issue->deadline_phrase);
  return facts;
}

static void
show (ZgImportRecordRow *self, const char *number, const char *text, const char *facts)
{
  gtk_label_set_label (self->number_label, number ? number : "");
  gtk_label_set_label (self->text_label, text);
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), number != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), *facts != '\0');
}

void
zg_import_record_row_show (ZgImportRecordRow *self, const ZgDraft *draft, ZgDraftRecord record)
{
  const ZgDraftIssue *issue = g_ptr_array_index (draft->issues, record.issue);
  const char *text = zg_draft_get_text (draft, record);
  g_autoptr (GString) facts = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self), "zg-record-section");
  if (record.measure < 0)
    {
      facts = issue_facts (draft, issue);
      gtk_widget_set_margin_start (GTK_WIDGET (self), 0);
      gtk_widget_add_css_class (GTK_WIDGET (self), "zg-record-issue");
      show (self, issue->number ? issue->number : "–", text, facts->str);
    }
  else
    {
      const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, record.measure);

      facts = g_string_new (NULL);
      add_deadline (facts, measure->deadline, measure->deadline_phrase);
      gtk_widget_set_margin_start (GTK_WIDGET (self), INDENT);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "zg-record-issue");
      show (self, measure->number ? measure->number : "–", text, facts->str);
    }
}

void
zg_import_record_row_show_section (ZgImportRecordRow *self, const ZgDraft *draft, int section)
{
  const ZgDraftSection *heading = g_ptr_array_index (draft->sections, section);

  gtk_widget_set_margin_start (GTK_WIDGET (self), 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "zg-record-issue");
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-record-section");
  show (self, NULL, heading->heading ? heading->heading : heading->title, "");
}

GtkWidget *
zg_import_record_row_new (void)
{
  return g_object_new (ZG_TYPE_IMPORT_RECORD_ROW, NULL);
}
