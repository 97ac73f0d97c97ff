/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-days.h"

#include "zg-date-phrase.h"

struct _ZgFilterDays
{
  GtkWidget parent_instance;

  GtkEditable *from;
  GtkEditable *to;
  GtkWidget *wrong;

  ZgFilterTerms *terms;
  ZgSession *session;
  gboolean applying;
};

G_DEFINE_FINAL_TYPE (ZgFilterDays, zg_filter_days, GTK_TYPE_WIDGET)

/* A day as it is typed; %ZG_DAY_NONE if it is none. */
static ZgDay
parse_day (ZgFilterDays *self, const char *text)
{
  ZgDateContext context = { .today = zg_session_get_today (self->session) };
  ZgDatePhrase phrase;

  zg_day_to_ymd (context.today, &context.year, NULL, NULL);
  return zg_date_phrase_parse (text, &context, &phrase) ? phrase.day : ZG_DAY_NONE;
}

/* FALSE if what is typed is no day; then nothing is changed. */
static gboolean
apply (ZgFilterDays *self, GtkEditable *entry, ZgOperator op)
{
  const char *text = gtk_editable_get_text (entry);
  ZgDay day = *text ? parse_day (self, text) : ZG_DAY_NONE;
  g_autofree char *iso = zg_day_to_iso (day);

  if (*text && iso == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  zg_filter_terms_limit (self->terms, "deadline", op, iso);
  return TRUE;
}

static void
show_limit (ZgFilterDays *self, GtkEditable *entry, ZgOperator op)
{
  const char *shown = "";

  for (guint n = 0; zg_filter_terms_peek_nth (self->terms, n); n++)
    {
      const ZgFilterTerm *term = zg_filter_terms_peek_nth (self->terms, n);

      if (!term->negated && term->op == op && g_strcmp0 (term->name, "deadline") == 0)
        shown = term->values[0];
    }
  if (g_strcmp0 (gtk_editable_get_text (entry), shown) != 0
      && !gtk_widget_has_css_class (GTK_WIDGET (entry), "error"))
    gtk_editable_set_text (entry, shown);
}

/* The one limit must not be overwritten while the other is being applied. */
static void
terms_changed_cb (ZgFilterTerms *terms, ZgFilterDays *self)
{
  if (self->applying)
    return;
  show_limit (self, self->from, ZG_OPERATOR_MORE_OR_IS);
  show_limit (self, self->to, ZG_OPERATOR_LESS_OR_IS);
}

static void
apply_cb (ZgFilterDays *self)
{
  gboolean from;
  gboolean to;

  if (self->applying)
    return;
  self->applying = TRUE;
  from = apply (self, self->from, ZG_OPERATOR_MORE_OR_IS);
  to = apply (self, self->to, ZG_OPERATOR_LESS_OR_IS);
  self->applying = FALSE;
  gtk_widget_set_visible (self->wrong, !from || !to);
  terms_changed_cb (self->terms, self);
}

static void
zg_filter_days_dispose (GObject *object)
{
  ZgFilterDays *self = ZG_FILTER_DAYS (object);
  GtkWidget *child;

  if (self->terms)
    g_signal_handlers_disconnect_by_data (self->terms, self);
  g_clear_object (&self->terms);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_filter_days_parent_class)->dispose (object);
}

static void
zg_filter_days_class_init (ZgFilterDaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_filter_days_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-filter-days.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgFilterDays, from);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterDays, to);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterDays, wrong);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
zg_filter_days_init (ZgFilterDays *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_filter_days_new (ZgFilterTerms *terms, ZgSession *session)
{
  ZgFilterDays *self = g_object_new (ZG_TYPE_FILTER_DAYS, NULL);

  self->terms = g_object_ref (terms);
  self->session = g_object_ref (session);
  g_signal_connect (terms, "changed", G_CALLBACK (terms_changed_cb), self);
  return GTK_WIDGET (self);
}

gboolean
zg_filter_days_is_set (ZgFilterDays *self)
{
  return *gtk_editable_get_text (self->from) || *gtk_editable_get_text (self->to);
}
