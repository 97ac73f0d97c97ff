/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-notice-private.h"
#include "zg-numeral.h"

/* A number of the text that the ledger counts otherwise. */
typedef struct
{
  gsize start;
  gsize length;
  const ZgClaimCheck *check;
} Recount;

/* Whether a digit of the same number stands at @p. */
static gboolean
is_number_part (const char *p)
{
  return g_ascii_isdigit (*p) || (*p == '.' && g_ascii_isdigit (p[1]));
}

/* The claim's number in its phrase in @line; a whole number, not a part of a longer one. */
static gboolean
find_claim (const char *line, const ZgRecord *claim, const ZgClaimCheck *check, Recount *recount)
{
  const char *phrase = zg_record_get (claim, ZG_FIELD_CLAIM_PHRASE);
  const char *at = phrase ? strstr (line, phrase) : NULL;
  g_autofree char *number = zg_numeral_write_decimal (check->claimed, check->claimed_scale);
  gsize length = strlen (number);

  if (at == NULL)
    return FALSE;
  for (const char *p = strstr (at, number); p && p + length <= at + strlen (phrase);
       p = strstr (p + 1, number))
    if ((p == line || !g_ascii_isdigit (p[-1])) && !is_number_part (p + length))
      {
        *recount = (Recount){ (gsize) (p - line), length, check };
        return TRUE;
      }
  return FALSE;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Recount *left = a, *right = b;

  return (left->start > right->start) - (left->start < right->start);
}

static GArray *
find_recounts (const ZgNotice *self, const char *line)
{
  GArray *recounts = g_array_new (FALSE, FALSE, sizeof (Recount));
  g_autofree char *document = zg_uuid_to_string (&self->document->record->uuid);

  for (guint i = 0; i < self->dossier->claims->len; i++)
    {
      const ZgRecord *claim = g_ptr_array_index (self->dossier->claims, i);
      const ZgClaimCheck *check = g_ptr_array_index (self->dossier->checks, i);
      Recount recount;

      if (zg_record_is (claim, ZG_FIELD_CLAIM_DOCUMENT, document) && check->is_listed
          && !check->matches && find_claim (line, claim, check, &recount))
        g_array_append_val (recounts, recount);
    }
  g_array_sort (recounts, compare_starts);
  return recounts;
}

/* The percent sign at @p; "" if there is none. What stands between a number and its sign would
 * part them. */
static const char *
get_percent (const char *p)
{
  static const char *const signs[] = { "%", "％" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return signs[i];
  return "";
}

guint
_zg_notice_recount (const ZgNotice *self, ZgPassage *passage, const char *line)
{
  g_autoptr (GArray) recounts = find_recounts (self, line);
  gsize from = 0;
  guint n = 0;

  for (guint i = 0; i < recounts->len; i++)
    {
      const Recount *recount = &g_array_index (recounts, Recount, i);
      g_autofree char *listed =
          zg_numeral_write_decimal (recount->check->listed, recount->check->listed_scale);
      g_autofree char *claimed = g_strndup (line + recount->start, recount->length);
      const char *unit = get_percent (line + recount->start + recount->length);
      g_autofree char *marked = NULL;

      if (recount->start < from)
        continue;
      /* Translators: the number that the ledger counts, and the one that the notice stated, each
       * with "%" or nothing */
      marked = g_strdup_printf (zg_words_get (self->manuscript->words, N_ ("%s%s [stated: %s%s]")),
                                listed, unit, claimed, unit);
      zg_passage_add (passage, line + from, (gssize) (recount->start - from), ZG_RUN_PLAIN);
      zg_passage_add (passage, marked, -1, ZG_RUN_RECOUNTED);
      from = recount->start + recount->length + strlen (unit);
      n++;
    }
  zg_passage_add (passage, line + from, -1, ZG_RUN_PLAIN);
  return n;
}
