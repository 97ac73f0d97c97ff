/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "zg-notice-private.h"

/* What a part of a document shows of its record. */
static const struct
{
  const char *kind;
  ZgEntity entity;
  ZgFieldId number;
  ZgFieldId text;
} shown[] = {
  { "section", ZG_ENTITY_SECTION, ZG_FIELD_SECTION_NUMBER, ZG_FIELD_SECTION_TITLE },
  { "issue", ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_ISSUE_TITLE },
  { "sub-issue", ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_ISSUE_TITLE },
  { "detail", ZG_ENTITY_ISSUE, (ZgFieldId) 0, ZG_FIELD_ISSUE_DETAIL },
  { "measure", ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_NUMBER, ZG_FIELD_MEASURE_TEXT },
  { "detail", ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_NUMBER, ZG_FIELD_MEASURE_TEXT },
};

/* Replaces the first @was of @text from @from on; FALSE if it is not there. */
static gboolean
replace (GString *text, gsize from, const char *was, const char *now)
{
  const char *at = strstr (text->str + from, was);
  gssize place = at ? at - text->str : -1;

  if (at == NULL)
    return FALSE;
  g_string_erase (text, place, (gssize) strlen (was));
  g_string_insert (text, place, now);
  return TRUE;
}

/* Puts what a field is now where the text has what it was. A text that was not there, or that was
 * blanked, takes the place of all that stands after the number. */
static gboolean
put_field (const ZgNotice *self, GString *text, const ZgRecord *record, ZgFieldId field)
{
  const char *was, *now = zg_record_get (record, field);
  gsize end;

  if (!zg_dossier_document_is_edited (self->document, field, record->id, &was)
      || g_strcmp0 (was, now) == 0)
    return FALSE;
  if (was && was[0] != '\0' && replace (text, 0, was, now ? now : ""))
    return TRUE;
  for (end = text->len; end > 0 && strchr ("\r\n", text->str[end - 1]);)
    end--;
  g_string_erase (text, 0, (gssize) end);
  g_string_prepend (text, now ? now : "");
  return TRUE;
}

/* A number that was not there goes before the text. */
static gboolean
put_number (const ZgNotice *self, GString *text, const ZgRecord *record, ZgFieldId field)
{
  const char *was, *now = field ? zg_record_get (record, field) : NULL;

  if (field == 0 || !zg_dossier_document_is_edited (self->document, field, record->id, &was)
      || g_strcmp0 (was, now) == 0)
    return FALSE;
  if (was && was[0] != '\0')
    return replace (text, 0, was, now ? now : "");
  g_string_prepend (text, now ? now : "");
  return TRUE;
}

/* Makes "(3)" at the start of @text "(2)" if one before it was left out. */
static gboolean
renumber (GString *text, const ZgRecord *record, ZgFieldId field, guint before)
{
  const char *number = field ? zg_record_get (record, field) : NULL;
  const char *digits = number;
  g_autofree char *fewer = NULL;
  char *end;
  guint64 n;

  if (before == 0 || number == NULL || number[0] == '\0')
    return FALSE;
  while (*digits && !g_ascii_isdigit (*digits))
    digits++;
  n = g_ascii_strtoull (digits, &end, 10);
  if (n <= before)
    return FALSE;
  fewer = g_strdup_printf ("%.*s%u%s", (int) (digits - number), number, (guint) n - before, end);
  return replace (text, 0, number, fewer);
}

char *
_zg_notice_block_text (const ZgNotice *self,
                       const ZgDossierBlock *block,
                       const ZgRecord *record,
                       guint before,
                       gboolean *same)
{
  const char *document = zg_record_get (self->document->record, ZG_FIELD_DOCUMENT_TEXT);
  GString *text = g_string_new_len (document + block->start, (gssize) block->length);

  *same = TRUE;
  for (gsize i = 0; record && i < G_N_ELEMENTS (shown); i++)
    if (record->entity == shown[i].entity && strcmp (block->kind, shown[i].kind) == 0)
      {
        /* The text first: it may have the number in it. */
        gboolean edited = put_field (self, text, record, shown[i].text);

        edited = put_number (self, text, record, shown[i].number) || edited;
        edited = renumber (text, record, shown[i].number, before) || edited;
        *same = !edited;
      }
  return g_string_free (text, FALSE);
}
