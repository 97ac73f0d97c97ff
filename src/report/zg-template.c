/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name as far off as this is not what was meant. */
#define MOST_EDITS 4

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

static void
warn (const char *template_name, const char *name, GHashTable *values, GPtrArray *warnings)
{
  const char *nearest = find_nearest (name, values);

  if (nearest)
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("%s: there is no placeholder {%s}; is {%s} meant?"),
                                      template_name, name, nearest));
  else
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("%s: there is no placeholder {%s}"), template_name, name));
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
          g_string_append_c (text, *p);
          p += g_str_has_prefix (p, "{{") ? 2 : 1;
          continue;
        }
      value = g_hash_table_lookup (values, placeholder);
      if (value == NULL)
        warn (name, placeholder, values, warnings);
      g_string_append_len (text, value ? value : p, value ? (gssize) strlen (value) : end + 1 - p);
      p = end + 1;
    }
  return g_string_free (text, FALSE);
}
