/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-checks.h"

#include <glib/gi18n.h>

#include "zg-mismatches.h"
#include "zg-numeral.h"

/* More than this nobody goes through one by one. */
#define MAX_DOUBTS 200

struct _ZgImportChecks
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkListBox *list;

  guint n_doubts; /* shown, behind the claims */
  guint n_claims;
};

G_DEFINE_FINAL_TYPE (ZgImportChecks, zg_import_checks, ADW_TYPE_BIN)

static guint jump_signal;

typedef struct
{
  const char *key;
  const char *name;
} Name;

/* Claims that are named as a whole. */
static const Name whole_names[] = {
  { "issues_rate_percent", N_ ("percent of issues done") },
  { "measures_rate_percent", N_ ("percent of measures done") },
  { "rate_percent", N_ ("percent done") },
  { "tasks_rate_percent", N_ ("percent of tasks done") },
  { "rules_made", N_ ("rules made") },
  { "money_recovered_wan", N_ ("money recovered, in 10,000 yuan") },
  { "suggestion_aspects", N_ ("aspects of the suggestions") },
  { "sub_problems", N_ ("single problems") },
  { "aspects", N_ ("aspects") },
  { "classes", N_ ("classes") },
};

/* The others say what is counted and where it stands: "measures_effective". */
static const Name subject_names[] = {
  { "issues", NC_ ("claim", "issues") },
  { "measures", NC_ ("claim", "measures") },
  { "tasks", NC_ ("claim", "tasks") },
  { "letters", NC_ ("claim", "letters") },
};

static const Name state_names[] = {
  { "total", NC_ ("claim", "in all") },
  { "done", NC_ ("claim", "done") },
  { "ongoing", NC_ ("claim", "ongoing") },
  { "not_done", NC_ ("claim", "not done") },
  { "basically_done", NC_ ("claim", "basically done") },
  { "done_or_basically_done", NC_ ("claim", "done or basically done") },
  { "effective", NC_ ("claim", "with visible effect") },
};

static const char *
find_name (const Name *names, gsize n_names, const char *key)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].key, key))
      return names[i].name;
  return NULL;
}

/* What a claim counts, in words; the key itself if it is not known. (transfer full) */
static char *
claim_name (const char *key)
{
  const char *whole = find_name (whole_names, G_N_ELEMENTS (whole_names), key);
  const char *cut = strchr (key, '_');
  g_autofree char *prefix = cut ? g_strndup (key, (gsize) (cut - key)) : NULL;
  const char *subject =
      cut ? find_name (subject_names, G_N_ELEMENTS (subject_names), prefix) : NULL;
  const char *state = cut ? find_name (state_names, G_N_ELEMENTS (state_names), cut + 1) : NULL;

  if (whole)
    return g_strdup (_ (whole));
  if (subject == NULL || state == NULL)
    return g_strdup (key);
  /* Translators: what is counted, and where it stands: measures done */
  return g_strdup_printf (C_ ("claim", "%s %s"), g_dpgettext2 (NULL, "claim", subject),
                          g_dpgettext2 (NULL, "claim", state));
}

static char *
claim_text (const ZgClaimCheck *check)
{
  g_autofree char *claimed = zg_numeral_write_decimal (check->claimed, check->claimed_scale);
  g_autofree char *listed = zg_numeral_write_decimal (check->listed, check->listed_scale);
  g_autofree char *name = claim_name (check->key);

  if (!check->is_listed)
    /* Translators: issues: 57 claimed */
    return g_strdup_printf (_ ("%s: %s claimed"), name, claimed);
  /* Translators: issues: 57 claimed, 48 listed */
  return g_strdup_printf (_ ("%s: %s claimed, %s listed"), name, claimed, listed);
}

static GtkWidget *
row_new (const char *mark, const char *text, const char *style)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_label_new (mark);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "zg-sign");
  gtk_widget_add_css_class (sign, style);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static guint
add_claims (ZgImportChecks *self, const ZgDraft *draft)
{
  g_autoptr (GPtrArray) checks = zg_mismatches_compare (draft);
  guint differ = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      const ZgClaimCheck *check = g_ptr_array_index (checks, i);
      g_autofree char *text = claim_text (check);
      GtkWidget *row = !check->is_listed ? row_new ("·", text, "dim-label")
                       : check->matches  ? row_new ("✓", text, "success")
                                         : row_new ("≠", text, "zg-overdue");

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->list, row);
      differ += !check->matches;
    }
  self->n_claims = checks->len;
  return differ;
}

static void
add_doubts (ZgImportChecks *self, const ZgDraft *draft)
{
  self->n_doubts = MIN (draft->doubts->len, MAX_DOUBTS);
  for (guint i = 0; i < self->n_doubts; i++)
    {
      const ZgDraftDoubt *doubt = g_ptr_array_index (draft->doubts, i);
      /* Translators: line 12: no known words for a state: “…” */
      g_autofree char *text =
          g_strdup_printf (_ ("line %u: %s: “%s”"), zg_draft_line (draft, doubt->start), doubt->why,
                           doubt->text);
      GtkWidget *row = row_new ("?", text, "zg-overdue");
      guint64 *start = g_new (guint64, 1);

      *start = doubt->start;
      g_object_set_data_full (G_OBJECT (row), "start", start, g_free);
      gtk_list_box_append (self->list, row);
    }
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, ZgImportChecks *self)
{
  const guint64 *start = g_object_get_data (G_OBJECT (row), "start");

  if (start)
    g_signal_emit (self, jump_signal, 0, *start);
}

static void
zg_import_checks_class_init (ZgImportChecksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-checks.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportChecks, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportChecks, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  jump_signal = g_signal_new ("jump", ZG_TYPE_IMPORT_CHECKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
zg_import_checks_init (ZgImportChecks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_title (ZgImportChecks *self, guint differ, guint doubts)
{
  g_autofree char *claims =
      differ > 0 ? g_strdup_printf (ngettext ("%u of the document's numbers differs",
                                              "%u of the document's numbers differ", differ),
                                    differ)
                 : g_strdup (self->n_claims > 0 ? _ ("The document's numbers agree")
                                                : _ ("The document states no numbers"));
  g_autofree char *unclear = doubts > 0
                                 ? g_strdup_printf (ngettext ("%u place not understood",
                                                              "%u places not understood", doubts),
                                                    doubts)
                                 : g_strdup (_ ("everything was understood"));
  g_autofree char *text = g_strdup_printf ("%s · %s", claims, unclear);

  gtk_label_set_label (self->title_label, text);
}

void
zg_import_checks_show (ZgImportChecks *self, const ZgDraft *draft)
{
  GtkListBoxRow *row;
  guint differ;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  differ = add_claims (self, draft);
  add_doubts (self, draft);
  show_title (self, differ, draft->doubts->len);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_claims + self->n_doubts > 0);
}
