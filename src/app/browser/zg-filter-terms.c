/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-terms.h"

#include <string.h>

struct _ZgFilterTerms
{
  GObject parent_instance;

  char *expression;
  GPtrArray *terms; /* of ZgFilterTerm; what the expression says */
};

G_DEFINE_FINAL_TYPE (ZgFilterTerms, zg_filter_terms, G_TYPE_OBJECT)

static const char *const operators[] = {
  [ZG_OPERATOR_IS] = "=",          [ZG_OPERATOR_HOLDS] = "~", [ZG_OPERATOR_LESS] = "<",
  [ZG_OPERATOR_LESS_OR_IS] = "<=", [ZG_OPERATOR_MORE] = ">",  [ZG_OPERATOR_MORE_OR_IS] = ">=",
};

static guint changed_signal;

static void
zg_filter_terms_finalize (GObject *object)
{
  ZgFilterTerms *self = ZG_FILTER_TERMS (object);

  g_free (self->expression);
  g_ptr_array_unref (self->terms);
  G_OBJECT_CLASS (zg_filter_terms_parent_class)->finalize (object);
}

static void
zg_filter_terms_class_init (ZgFilterTermsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_filter_terms_finalize;
  changed_signal = g_signal_new ("changed", ZG_TYPE_FILTER_TERMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
zg_filter_terms_init (ZgFilterTerms *self)
{
  self->expression = g_strdup ("");
  self->terms = zg_filter_parse (NULL, NULL);
}

ZgFilterTerms *
zg_filter_terms_new (void)
{
  return g_object_new (ZG_TYPE_FILTER_TERMS, NULL);
}

const char *
zg_filter_terms_get (ZgFilterTerms *self)
{
  return self->expression;
}

/* A value as it stands in a term. (transfer full) */
static char *
quote (const char *value)
{
  g_autofree char *term = zg_filter_term_is ("x", value);

  return g_strdup (term + strlen ("x="));
}

static void
append_term (GString *expression, const ZgFilterTerm *term)
{
  g_string_append_printf (expression, "%s%s%s%s", expression->len ? " " : "",
                          term->negated ? "-" : "", term->name, operators[term->op]);
  for (char **value = term->values; *value; value++)
    {
      g_autofree char *text = quote (*value);

      /* One of several values that is "none" has to be seen. */
      g_string_append_printf (expression, "%s%s", value == term->values ? "" : ",",
                              **value == '\0' && g_strv_length (term->values) > 1 ? "\"\"" : text);
    }
}

/* The terms as text. (transfer full) */
static char *
write_down (GPtrArray *terms)
{
  GString *expression = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    append_term (expression, g_ptr_array_index (terms, i));
  return g_string_free (expression, FALSE);
}

static gboolean
is_same (const ZgFilterTerm *term, const ZgFilterTerm *other)
{
  return term->negated == other->negated && term->op == other->op
         && strcmp (term->name, other->name) == 0
         && g_strv_equal ((const char *const *) term->values, (const char *const *) other->values);
}

/* What a figure counts may say once more what was chosen before; returns whether it does. */
static gboolean
drop_doubles (GPtrArray *terms)
{
  guint before = terms->len;

  for (guint i = terms->len; i-- > 0;)
    for (guint k = 0; k < i; k++)
      if (is_same (g_ptr_array_index (terms, i), g_ptr_array_index (terms, k)))
        {
          g_ptr_array_remove_index (terms, i);
          break;
        }
  return terms->len < before;
}

gboolean
zg_filter_terms_set (ZgFilterTerms *self, const char *expression, GError **error)
{
  GPtrArray *terms = zg_filter_parse (expression, error);
  g_autofree char *text = NULL;

  if (terms == NULL)
    return FALSE;
  text = drop_doubles (terms) ? write_down (terms) : g_strdup (expression ? expression : "");
  g_ptr_array_unref (self->terms);
  self->terms = terms;
  if (strcmp (self->expression, text) == 0)
    return TRUE;
  g_free (self->expression);
  self->expression = g_steal_pointer (&text);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/* Writes the terms down again. */
static void
rewrite (ZgFilterTerms *self)
{
  g_autofree char *expression = write_down (self->terms);

  zg_filter_terms_set (self, expression, NULL);
}

const ZgFilterTerm *
zg_filter_terms_peek_nth (ZgFilterTerms *self, guint n)
{
  return n < self->terms->len ? g_ptr_array_index (self->terms, n) : NULL;
}

void
zg_filter_terms_remove_nth (ZgFilterTerms *self, guint n)
{
  g_return_if_fail (n < self->terms->len);

  g_ptr_array_remove_index (self->terms, n);
  rewrite (self);
}

void
zg_filter_terms_remove_value (ZgFilterTerms *self, guint n, const char *value)
{
  ZgFilterTerm *term;
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (n < self->terms->len);

  term = g_ptr_array_index (self->terms, n);
  for (char **present = term->values; *present; present++)
    if (strcmp (*present, value) != 0)
      g_ptr_array_add (left, g_strdup (*present));
  if (left->len == 0)
    {
      zg_filter_terms_remove_nth (self, n);
      return;
    }
  g_ptr_array_add (left, NULL);
  g_strfreev (term->values);
  term->values = (char **) g_ptr_array_steal (left, NULL);
  rewrite (self);
}

static gboolean
find_term (ZgFilterTerms *self, const char *name, ZgOperator op, guint *n)
{
  for (*n = 0; *n < self->terms->len; (*n)++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (self->terms, *n);

      if (!term->negated && term->op == op && strcmp (term->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_value (ZgFilterTerm *term, const char *value)
{
  guint length = g_strv_length (term->values);

  term->values = g_renew (char *, term->values, length + 2);
  term->values[length] = g_strdup (value);
  term->values[length + 1] = NULL;
}

static void
add_term (ZgFilterTerms *self, const char *name, ZgOperator op, const char *value)
{
  g_autofree char *text = quote (value);
  g_autofree char *term = g_strconcat (name, operators[op], text, NULL);
  g_autofree char *expression = zg_filter_and (self->expression, term);

  zg_filter_terms_set (self, expression, NULL);
}

void
zg_filter_terms_toggle (ZgFilterTerms *self, const char *name, const char *value)
{
  guint n;

  if (!find_term (self, name, ZG_OPERATOR_IS, &n))
    {
      add_term (self, name, ZG_OPERATOR_IS, value);
      return;
    }
  if (g_strv_contains ((const char *const *) zg_filter_terms_peek_nth (self, n)->values, value))
    {
      zg_filter_terms_remove_value (self, n, value);
      return;
    }
  add_value (g_ptr_array_index (self->terms, n), value);
  rewrite (self);
}

void
zg_filter_terms_limit (ZgFilterTerms *self, const char *name, ZgOperator op, const char *value)
{
  guint n;

  if (!find_term (self, name, op, &n))
    {
      if (value)
        add_term (self, name, op, value);
      return;
    }
  if (value == NULL)
    {
      zg_filter_terms_remove_nth (self, n);
      return;
    }
  {
    ZgFilterTerm *term = g_ptr_array_index (self->terms, n);

    g_strfreev (term->values);
    term->values = g_new0 (char *, 2);
    term->values[0] = g_strdup (value);
  }
  rewrite (self);
}
