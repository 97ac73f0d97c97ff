/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"

#define OPERATORS "=~<>"

static void
term_free (gpointer data)
{
  ZgFilterTerm *term = data;

  g_free (term->name);
  g_strfreev (term->values);
  g_free (term);
}

static gboolean
refuse (const char *expression, const char *at, const char *why, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("filter, character %d: %s"),
               (int) g_utf8_strlen (expression, at - expression) + 1, why);
  return FALSE;
}

/* A value up to a blank or comma, or between quotes. */
static gboolean
read_value (const char *expression, const char **at, char **value, GError **error)
{
  const char *p = *at;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *open = NULL;

  for (; *p; p++)
    {
      if (*p == '"' && open && p[1] == '"')
        g_string_append_c (text, *p++);
      else if (*p == '"')
        open = open ? NULL : p;
      else if (!open && (*p == ',' || g_ascii_isspace (*p)))
        break;
      else
        g_string_append_c (text, *p);
    }
  if (open)
    return refuse (expression, open, _ ("a quotation mark is not closed"), error);
  *at = p;
  *value = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static gboolean
read_values (const char *expression, const char **at, ZgFilterTerm *term, GError **error)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (;;)
    {
      g_autofree char *value = NULL;

      if (!read_value (expression, at, &value, error))
        return FALSE;
      g_strv_builder_add (values, value);
      if (**at != ',')
        break;
      (*at)++;
    }
  term->values = g_strv_builder_end (values);
  return TRUE;
}

static ZgOperator
read_operator (const char **at)
{
  const char *p = *at;
  gboolean equal = p[0] != '=' && p[0] != '~' && p[1] == '=';

  *at += equal ? 2 : 1;
  switch (*p)
    {
    case '~':
      return ZG_OPERATOR_HOLDS;
    case '<':
      return equal ? ZG_OPERATOR_LESS_OR_IS : ZG_OPERATOR_LESS;
    case '>':
      return equal ? ZG_OPERATOR_MORE_OR_IS : ZG_OPERATOR_MORE;
    default:
      return ZG_OPERATOR_IS;
    }
}

static gboolean
read_term (const char *expression, const char **at, ZgFilterTerm *term, GError **error)
{
  gsize length;

  if (**at == '-' && (*at)[1] && !g_ascii_isspace ((*at)[1]))
    {
      term->negated = TRUE;
      (*at)++;
    }
  length = strcspn (*at, OPERATORS "\", \t\n");
  if (length > 0 && (*at)[length] && strchr (OPERATORS, (*at)[length]))
    {
      term->name = g_strndup (*at, length);
      *at += length;
      term->op = read_operator (at);
    }
  else if (length == 0 && strchr (OPERATORS ",", **at))
    return refuse (expression, *at, _ ("a name is missing before the operator"), error);
  else
    {
      term->name = g_strdup ("text");
      term->op = ZG_OPERATOR_HOLDS;
    }
  return read_values (expression, at, term, error);
}

GPtrArray *
zg_filter_parse (const char *expression, GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (term_free);
  const char *at = expression ? expression : "";

  if (!g_utf8_validate (at, -1, NULL))
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("the filter is no UTF-8 text"));
      return NULL;
    }
  for (;;)
    {
      ZgFilterTerm *term;

      while (g_ascii_isspace (*at))
        at++;
      if (*at == '\0')
        return g_steal_pointer (&terms);
      term = g_new0 (ZgFilterTerm, 1);
      g_ptr_array_add (terms, term);
      if (!read_term (expression, &at, term, error))
        return NULL;
    }
}

char *
zg_filter_term_is (const char *name, const char *value)
{
  GString *text = g_string_new (name);

  g_string_append_c (text, '=');
  if (strcspn (value, OPERATORS "\", \t\n") == strlen (value))
    {
      g_string_append (text, value);
      return g_string_free (text, FALSE);
    }
  g_string_append_c (text, '"');
  for (const char *p = value; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
  return g_string_free (text, FALSE);
}

char *
zg_filter_and (const char *a, const char *b)
{
  gboolean has_a = a && *a;
  gboolean has_b = b && *b;

  return g_strconcat (has_a ? a : "", has_a && has_b ? " " : "", has_b ? b : "", NULL);
}
