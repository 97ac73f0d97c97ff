/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-chips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-format.h"
#include "zg-keys.h"

struct _ZgFilterChips
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *box;
  ZgFilterTerms *terms;
  GString *text; /* what is shown */
};

G_DEFINE_FINAL_TYPE (ZgFilterChips, zg_filter_chips, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  const char *label;
} labels[] = {
  { "section", N_ ("Section") },
  { "state", N_ ("State") },
  { "light", N_ ("Light") },
  { "stage_class", N_ ("Class") },
  { "unit", N_ ("Lead Unit") },
  { "responsible", N_ ("Responsible Unit") },
  { "participating", N_ ("Participating Unit") },
  { "supervising", N_ ("Supervising Unit") },
  { "leader", N_ ("Leader") },
  { "due", N_ ("Due") },
  { "withheld", N_ ("Public") },
  { "inspection", N_ ("Inspection") },
  { "deadline", N_ ("Deadline") },
  { "owner", N_ ("Owner") },
  { "contact", N_ ("Contact") },
  { "days", N_ ("Days Left") },
  { "done", N_ ("Done") },
  { "extended", N_ ("Extended") },
  { "redated_late", N_ ("Re-dated Late") },
  { "made_up_late", N_ ("Made Up Late") },
  { "numbered", N_ ("Printed Measure") },
  { "planned", N_ ("Planned") },
  { "planned_first", N_ ("First Planned") },
  { "redated", N_ ("Deadline Moved") },
  { "was_done", N_ ("Was Done by") },
  { "was_closed", N_ ("Was Closed by") },
  { "figure", N_ ("Achieved") },
  { "text", N_ ("Text") },
};

const char *
zg_filter_name_get_label (const char *name)
{
  const ZgField *field;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].name, name) == 0)
      return _ (labels[i].label);
  field = zg_field_find (ZG_ENTITY_ISSUE, name);
  if (field == NULL)
    field = zg_field_find (ZG_ENTITY_MEASURE, name);
  return field ? zg_field_get_label (field) : name;
}

static void
zg_filter_chips_dispose (GObject *object)
{
  ZgFilterChips *self = ZG_FILTER_CHIPS (object);

  g_clear_object (&self->terms);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_filter_chips_parent_class)->dispose (object);
}

static void
zg_filter_chips_finalize (GObject *object)
{
  g_string_free (ZG_FILTER_CHIPS (object)->text, TRUE);
  G_OBJECT_CLASS (zg_filter_chips_parent_class)->finalize (object);
}

static void
zg_filter_chips_class_init (ZgFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_filter_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_filter_chips_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
zg_filter_chips_init (ZgFilterChips *self)
{
  self->text = g_string_new (NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 6);
  self->scroller =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                    "hscrollbar-policy", GTK_POLICY_EXTERNAL, "child", self->box, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
zg_filter_chips_set_terms (ZgFilterChips *self, ZgFilterTerms *terms)
{
  g_set_object (&self->terms, terms);
}

/* Which of a term's values a chip stands for; NULL: all of it. */
typedef struct
{
  ZgFilterChips *chips;
  guint n;
  char *value;
} Chip;

static void
chip_free (gpointer data, GClosure *closure)
{
  g_free (((Chip *) data)->value);
  g_free (data);
}

static void
take_out_cb (GtkButton *button, gpointer data)
{
  Chip *chip = data;
  g_autoptr (ZgFilterTerms) terms = g_object_ref (chip->chips->terms);
  g_autofree char *value = g_strdup (chip->value);
  guint n = chip->n;

  if (value)
    zg_filter_terms_remove_value (terms, n, value);
  else
    zg_filter_terms_remove_nth (terms, n);
}

static void
clear_cb (GtkButton *button, ZgFilterChips *self)
{
  zg_filter_terms_set (self->terms, NULL, NULL);
}

static void
add_chip (ZgFilterChips *self, guint n, const char *value, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  Chip *chip = g_new0 (Chip, 1);
  /* Translators: takes a choice out of the filter */
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), text);

  g_string_append_printf (self->text, "%s%s", self->text->len > 0 ? _ ("; ") : "", text);
  chip->chips = self;
  chip->n = n;
  chip->value = g_strdup (value);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "zg-chip");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (take_out_cb), chip, chip_free, 0);
  gtk_box_append (self->box, button);
}

static const ZgChoice *
find_choice (const ZgBoardView *view, const char *name, const char *value)
{
  const ZgFacet *facet = zg_board_view_get_facet (view, name);

  for (guint i = 0; facet && i < facet->choices->len; i++)
    {
      const ZgChoice *choice = g_ptr_array_index (facet->choices, i);

      if (strcmp (choice->value, value) == 0)
        return choice;
    }
  return NULL;
}

/* "money", "area 亩", "not judged yet". (transfer full) */
static char *
describe_achieved (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "/", 2);
  const char *kind = parts[0] ? parts[0] : "";

  if (strcmp (kind, "rules") == 0)
    return g_strdup (_ ("rules made"));
  if (strcmp (kind, "open") == 0)
    return g_strdup (_ ("not judged yet"));
  return g_strjoin (" ", zg_key_get_label (ZG_KEYS_FIGURE_KINDS, kind), parts[0] ? parts[1] : NULL,
                    NULL);
}

/* A value as people call it. (transfer full) */
static char *
describe_value (const ZgBoardView *view, const ZgFilterTerm *term, const char *value)
{
  const ZgChoice *choice = find_choice (view, term->name, value);
  ZgDay day = zg_day_parse_iso (value);

  if (choice)
    return g_strdup (choice->label);
  if (day != ZG_DAY_NONE)
    return zg_format_day (day);
  if (strcmp (term->name, "figure") == 0)
    return describe_achieved (value);
  if (strcmp (value, "true") == 0 || strcmp (value, "false") == 0)
    return g_strdup (*value == 't' ? _ ("yes") : _ ("no"));
  return g_strdup (*value ? value : _ ("none"));
}

/* What is not a list of values: "Deadline ≥ 2024-06-01". (transfer full) */
static char *
describe_term (const ZgBoardView *view, const ZgFilterTerm *term)
{
  static const char *const signs[] = {
    [ZG_OPERATOR_IS] = "=",         [ZG_OPERATOR_HOLDS] = "~", [ZG_OPERATOR_LESS] = "<",
    [ZG_OPERATOR_LESS_OR_IS] = "≤", [ZG_OPERATOR_MORE] = ">",  [ZG_OPERATOR_MORE_OR_IS] = "≥",
  };
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  for (char **value = term->values; *value; value++)
    g_ptr_array_add (values, describe_value (view, term, *value));
  g_ptr_array_add (values, NULL);
  joined = g_strjoinv ("、", (char **) values->pdata);
  text =
      g_strdup_printf ("%s %s %s", zg_filter_name_get_label (term->name), signs[term->op], joined);
  /* Translators: a term of a filter turned round: "not: Deadline ≥ 2024-06-01" */
  return term->negated ? g_strdup_printf (_ ("not: %s"), text) : g_steal_pointer (&text);
}

static void
add_term (ZgFilterChips *self, const ZgBoardView *view, guint n)
{
  const ZgFilterTerm *term = zg_filter_terms_peek_nth (self->terms, n);

  if (strcmp (term->name, "uuid") == 0 && !term->negated)
    {
      guint rows = g_strv_length (term->values);
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u chosen row", "%u chosen rows", rows), rows);

      add_chip (self, n, NULL, text);
      return;
    }
  if (strcmp (term->name, "parent") == 0 && term->op == ZG_OPERATOR_IS && !term->negated
      && **term->values == '\0')
    {
      add_chip (self, n, NULL, _ ("without sub-issues"));
      return;
    }
  if (term->op != ZG_OPERATOR_IS || term->negated)
    {
      g_autofree char *text = describe_term (view, term);

      add_chip (self, n, NULL, text);
      return;
    }
  for (char **value = term->values; *value; value++)
    {
      g_autofree char *label = describe_value (view, term, *value);
      /* Translators: a field and its value, "State: ongoing" */
      g_autofree char *text =
          g_strdup_printf (_ ("%s: %s"), zg_filter_name_get_label (term->name), label);

      add_chip (self, n, *value, text);
    }
}

void
zg_filter_chips_show (ZgFilterChips *self, const ZgBoardView *view)
{
  GtkWidget *child;
  guint n;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_string_truncate (self->text, 0);
  for (n = 0; zg_filter_terms_peek_nth (self->terms, n); n++)
    add_term (self, view, n);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n > 0)
    {
      GtkWidget *clear = gtk_button_new_with_label (_ ("Clear"));

      gtk_widget_add_css_class (clear, "flat");
      gtk_widget_add_css_class (clear, "zg-chip");
      g_signal_connect (clear, "clicked", G_CALLBACK (clear_cb), self);
      gtk_box_append (self->box, clear);
    }
}

const char *
zg_filter_chips_describe (ZgFilterChips *self)
{
  return self->text->str;
}
