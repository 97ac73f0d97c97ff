/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name as far off as this is not what was meant. */
#define MOST_EDITS 4

/* So much tells which brace it is. */
#define BEGIN_CHARS 16

/* Letters to put in, take out or replace to make one of the other (Levenshtein). */
static guint
count_edits (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (gsize k = 0; k <= n; k++)
    row[k] = (guint) k;
  for (gsize i = 1; a[i - 1]; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (gsize k = 1; k <= n; k++)
        {
          guint above = row[k];

          row[k] = MIN (MIN (row[k - 1], above) + 1, diagonal + (a[i - 1] != b[k - 1]));
          diagonal = above;
        }
    }
  return row[n];
}

static const char *
find_nearest (const char *name, GHashTable *values)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) strcmp);
  const char *nearest = NULL;
  guint least = MOST_EDITS;

  for (GList *l = names; l; l = l->next)
    {
      guint edits = count_edits (name, l->data);

      if (edits < least)
        {
          least = edits;
          nearest = l->data;
        }
    }
  return nearest;
}

/* Takes @sentence. */
static void
warn (GPtrArray *warnings, const char *name, char *sentence)
{
  if (name)
    {
      /* Translators: a text of a paper ("Opening"), and what is wrong with it */
      g_ptr_array_add (warnings, g_strdup_printf (_ ("%s: %s"), name, sentence));
      g_free (sentence);
    }
  else
    g_ptr_array_add (warnings, sentence);
}

static char *
describe_unknown (const char *placeholder, GHashTable *values)
{
  const char *nearest = find_nearest (placeholder, values);

  return nearest ? g_strdup_printf (_ ("there is no placeholder {%s}; is {%s} meant?"), placeholder,
                                    nearest)
                 : g_strdup_printf (_ ("there is no placeholder {%s}"), placeholder);
}

/* A brace as an input method for Chinese types it, before the name of a value. */
static char *
describe_wide (const char *text, GHashTable *values)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz_");
  g_autofree char *placeholder = g_strndup (text, length);

  return g_hash_table_contains (values, placeholder)
             ? g_strdup_printf (_ ("the braces of {%s} must be those of a Latin keyboard"),
                                placeholder)
             : NULL;
}

/* What is wrong with the brace at @p that begins no placeholder; NULL if nothing is. */
static char *
describe_brace (const char *p, GHashTable *values)
{
  g_autofree char *begin = NULL;

  if (g_str_has_prefix (p, "｛"))
    return describe_wide (p + strlen ("｛"), values);
  if (*p != '{' || g_str_has_prefix (p, "{{"))
    return NULL;
  begin = g_utf8_substring (p, 0, MIN (g_utf8_strlen (p, -1), BEGIN_CHARS));
  return g_strdup_printf (_ ("the brace before “%s” does not end; {{ stands for a brace"),
                          begin + 1);
}

char *
zg_template_expand (const char *template, const char *name, GHashTable *values, GPtrArray *warnings)
{
  GString *text = g_string_new (NULL);

  for (const char *p = template; *p;)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      g_autofree char *placeholder = end ? g_strndup (p + 1, (gsize) (end - p - 1)) : NULL;
      const char *value;

      if (g_str_has_prefix (p, "{{") || placeholder == NULL || strchr (placeholder, '\n'))
        {
          char *wrong = describe_brace (p, values);

          if (wrong)
            warn (warnings, name, wrong);
          g_string_append_c (text, *p);
          p += g_str_has_prefix (p, "{{") ? 2 : 1;
          continue;
        }
      value = g_hash_table_lookup (values, placeholder);
      if (value == NULL)
        warn (warnings, name, describe_unknown (placeholder, values));
      g_string_append_len (text, value ? value : p, value ? (gssize) strlen (value) : end + 1 - p);
      p = end + 1;
    }
  return g_string_free (text, FALSE);
}
