/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-finding-list.h"

#include <glib/gi18n.h>

#include "zg-measure-edits.h"
#include "zg-numeral.h"

struct _ZgFindingList
{
  AdwBin parent_instance;

  GtkBox *rows;

  ZgSession *session;
  ZgSheet *sheet;
};

G_DEFINE_FINAL_TYPE (ZgFindingList, zg_finding_list, ADW_TYPE_BIN)

/* What it is, what it says, and, smaller, what it would become. */
typedef struct
{
  const char *kind;
  char *text;
  char *detail; /* nullable */
} Words;

static Words
words_of (const ZgRecord *finding)
{
  if (finding->entity == ZG_ENTITY_PROMISE)
    {
      g_autofree char *day = zg_day_to_iso (zg_record_get_day (finding, ZG_FIELD_PROMISE_DAY));

      return (Words){ _ ("Promise"), g_strdup (zg_record_get (finding, ZG_FIELD_PROMISE_PHRASE)),
                      day ? g_steal_pointer (&day) : g_strdup (_ ("no day follows from it")) };
    }
  if (finding->entity == ZG_ENTITY_FIGURE)
    {
      g_autofree char *amount =
          zg_numeral_write_decimal (zg_record_get_int (finding, ZG_FIELD_FIGURE_AMOUNT, 0),
                                    (int) zg_record_get_int (finding, ZG_FIELD_FIGURE_SCALE, 0));
      const char *unit = zg_record_get (finding, ZG_FIELD_FIGURE_UNIT);

      return (Words){ zg_key_get_label (ZG_KEYS_FIGURE_KINDS,
                                        zg_record_get (finding, ZG_FIELD_FIGURE_KIND)),
                      g_strconcat (amount, " ", unit, NULL),
                      g_strdup (zg_record_get (finding, ZG_FIELD_FIGURE_PHRASE)) };
    }
  return (Words){ _ ("Rule made"), g_strdup (zg_record_get (finding, ZG_FIELD_RULE_MADE_TITLE)),
                  NULL };
}

static const char *
verdict_of (const ZgRecord *finding)
{
  ZgFieldId field = finding->entity == ZG_ENTITY_PROMISE  ? ZG_FIELD_PROMISE_VERDICT
                    : finding->entity == ZG_ENTITY_FIGURE ? ZG_FIELD_FIGURE_VERDICT
                                                          : ZG_FIELD_RULE_MADE_VERDICT;
  const char *verdict = zg_record_get (finding, field);

  return verdict ? verdict : "open";
}

static void
judge_cb (GtkButton *button, ZgFindingList *self)
{
  zg_measure_edits_judge (GTK_WIDGET (self), self->session,
                          g_object_get_data (G_OBJECT (button), "finding"),
                          g_object_get_data (G_OBJECT (button), "verdict"));
}

static GtkWidget *
button_new (ZgFindingList *self,
            const ZgRecord *finding,
            const char *verdict,
            const char *icon,
            const char *label,
            const char *about)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, about);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The sheet is held as long as its rows are shown. */
  g_object_set_data (G_OBJECT (button), "finding", (gpointer) finding);
  g_object_set_data (G_OBJECT (button), "verdict", (gpointer) verdict);
  g_signal_connect_object (button, "clicked", G_CALLBACK (judge_cb), self, 0);
  return button;
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_buttons (ZgFindingList *self, GtkBox *row, const ZgRecord *finding, const char *about)
{
  const char *verdict = verdict_of (finding);
  gboolean open = g_str_equal (verdict, "open");
  gboolean vague = finding->entity == ZG_ENTITY_PROMISE
                   && zg_record_get_day (finding, ZG_FIELD_PROMISE_DAY) == ZG_DAY_NONE;

  if (open && !vague)
    gtk_box_append (row,
                    button_new (self, finding, "accepted", "object-select-symbolic",
                                finding->entity == ZG_ENTITY_PROMISE ? _ ("Accept as the deadline")
                                                                     : _ ("Accept"),
                                about));
  if (open)
    gtk_box_append (row, button_new (self, finding, "dismissed", "window-close-symbolic",
                                     _ ("Dismiss"), about));
  else
    gtk_box_append (row, button_new (self, finding, "open", "edit-undo-symbolic",
                                     _ ("Look at it again"), about));
}

static GtkWidget *
row_new (ZgFindingList *self, const ZgRecord *finding)
{
  Words words = words_of (finding);
  const char *verdict = verdict_of (finding);
  gboolean open = g_str_equal (verdict, "open");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *detail =
      g_strjoin (" · ", words.kind,
                 open ? words.detail : zg_key_get_label (ZG_KEYS_VERDICTS, verdict),
                 open ? NULL : words.detail, NULL);

  gtk_box_append (GTK_BOX (texts), label_new (words.text ? words.text : "", NULL));
  gtk_box_append (GTK_BOX (texts), label_new (detail, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  if (zg_session_get_read_only_reason (self->session) == NULL)
    append_buttons (self, GTK_BOX (row), finding, words.text ? words.text : "");
  if (g_str_equal (verdict, "dismissed"))
    gtk_widget_add_css_class (texts, "dim-label");
  g_free (words.text);
  g_free (words.detail);
  return row;
}

static void
append_all (ZgFindingList *self, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    gtk_box_append (self->rows, row_new (self, g_ptr_array_index (findings, i)));
}

static void
zg_finding_list_dispose (GObject *object)
{
  ZgFindingList *self = ZG_FINDING_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  G_OBJECT_CLASS (zg_finding_list_parent_class)->dispose (object);
}

static void
zg_finding_list_class_init (ZgFindingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_finding_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgFindingList, rows);
}

static void
zg_finding_list_init (ZgFindingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_finding_list_new (void)
{
  return g_object_new (ZG_TYPE_FINDING_LIST, NULL);
}

void
zg_finding_list_show (ZgFindingList *self,
                      ZgSession *session,
                      ZgSheet *sheet,
                      const ZgSheetItem *item)
{
  ZgSheet *old = self->sheet;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) != NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_box_remove (self->rows, child);
  g_set_object (&self->session, session);
  self->sheet = zg_sheet_ref (sheet);
  g_clear_pointer (&old, zg_sheet_unref);
  append_all (self, item->promises);
  append_all (self, item->figures);
  append_all (self, item->rules_made);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
  /* The button that was pressed is gone; its place goes on. */
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
