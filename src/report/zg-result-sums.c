/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-result-sums.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-keys.h"
#include "zg-quantity.h"

/* The kind of figures that count things: 8 visits and 8 meetings are both "8次". */
#define COUNTED "items"

typedef struct
{
  const char *kind;
  const char *base; /* a unit (zg-quantity.h) */
  gint64 hundredths;
} Sum;

struct _ZgResultSums
{
  GPtrArray *sums; /* of Sum */
  gboolean has_counted;
};

ZgResultSums *
zg_result_sums_new (void)
{
  ZgResultSums *self = g_new0 (ZgResultSums, 1);

  self->sums = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
zg_result_sums_free (ZgResultSums *self)
{
  g_ptr_array_unref (self->sums);
  g_free (self);
}

static Sum *
get_sum (ZgResultSums *self, const char *kind, const char *base)
{
  Sum *sum;

  for (guint i = 0; i < self->sums->len; i++)
    {
      sum = g_ptr_array_index (self->sums, i);
      if (strcmp (sum->kind, kind) == 0 && strcmp (sum->base, base) == 0)
        return sum;
    }
  sum = g_new0 (Sum, 1);
  sum->kind = kind;
  sum->base = base;
  g_ptr_array_add (self->sums, sum);
  return sum;
}

void
zg_result_sums_add (ZgResultSums *self, const ZgRecord *figure)
{
  const char *kind = zg_record_get (figure, ZG_FIELD_FIGURE_KIND);
  const char *unit = zg_record_get (figure, ZG_FIELD_FIGURE_UNIT);
  gint64 amount = zg_record_get_int (figure, ZG_FIELD_FIGURE_AMOUNT, 0);
  int scale = (int) zg_record_get_int (figure, ZG_FIELD_FIGURE_SCALE, 0);
  Sum *sum;

  if (strcmp (kind, COUNTED) == 0)
    {
      self->has_counted = TRUE;
      return;
    }
  sum = get_sum (self, kind, zg_quantity_get_base (unit));
  sum->hundredths =
      zg_quantity_add (sum->hundredths, zg_quantity_to_hundredths (amount, scale, unit));
}

static guint
get_place (const Sum *sum)
{
  const char *const *kinds = zg_keys_get (ZG_KEYS_FIGURE_KINDS);
  guint place = 0;

  while (kinds[place] && strcmp (kinds[place], sum->kind) != 0)
    place++;
  return place;
}

/* By kind, in the order of their keys. */
static int
compare (gconstpointer a, gconstpointer b)
{
  guint x = get_place (*(const Sum *const *) a), y = get_place (*(const Sum *const *) b);

  return (x > y) - (x < y);
}

/* "1234.56万元". (transfer full) */
static char *
format_amount (const Sum *sum, const ZgWords *words)
{
  g_autofree char *amount = zg_quantity_format (sum->hundredths, sum->base);
  GString *text = g_string_new (amount);

  if (zg_words_is_chinese (words))
    g_string_replace (text, " ", "", 0);
  return g_string_free (text, FALSE);
}

char *
zg_result_sums_format (ZgResultSums *self, const ZgWords *words)
{
  GString *text = g_string_new (NULL);
  const char *last = "";

  g_ptr_array_sort (self->sums, compare);
  for (guint i = 0; i < self->sums->len; i++)
    {
      const Sum *sum = g_ptr_array_index (self->sums, i);
      const char *kind = zg_words_get (words, zg_key_get_message (ZG_KEYS_FIGURE_KINDS, sum->kind));
      g_autofree char *amount = format_amount (sum, words);

      if (strcmp (sum->kind, last) == 0)
        g_string_append_printf (text, "%s%s", zg_words_get (words, N_ (" and ")), amount);
      else
        {
          g_string_append (text, i > 0 ? zg_words_get (words, N_ ("; ")) : "");
          /* Translators: a kind of figures ("money"), and what they add up to */
          g_string_append_printf (text, zg_words_get (words, N_ ("%s: total %s")), kind, amount);
        }
      last = sum->kind;
    }
  if (self->has_counted)
    {
      g_string_append (text, text->len > 0 ? zg_words_get (words, N_ ("; ")) : "");
      g_string_append (text,
                       zg_words_get (words, N_ ("items of different things aren't added up")));
    }
  return g_string_free (text, FALSE);
}
