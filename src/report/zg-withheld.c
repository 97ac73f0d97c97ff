/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-withheld.h"

#include <glib/gi18n-lib.h>

#include "zg-text.h"

#define SHOWN 30 /* characters of a wording that tell which one it is */

static const struct
{
  ZgEntity entity;
  ZgFieldId withheld;
  ZgFieldId reason; /* 0: it has none of its own */
  ZgFieldId number;
  ZgFieldId text;
} kinds[] = {
  { ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_WITHHELD, ZG_FIELD_ISSUE_WITHHELD_REASON, ZG_FIELD_ISSUE_NUMBER,
    ZG_FIELD_ISSUE_TITLE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_WITHHELD, ZG_FIELD_MEASURE_WITHHELD_REASON,
    ZG_FIELD_MEASURE_NUMBER, ZG_FIELD_MEASURE_TEXT },
  { ZG_ENTITY_PROGRESS_NOTE, ZG_FIELD_PROGRESS_NOTE_WITHHELD,
    ZG_FIELD_PROGRESS_NOTE_WITHHELD_REASON, (ZgFieldId) 0, ZG_FIELD_PROGRESS_NOTE_TEXT },
  { ZG_ENTITY_FIGURE, ZG_FIELD_FIGURE_WITHHELD, (ZgFieldId) 0, (ZgFieldId) 0,
    ZG_FIELD_FIGURE_PHRASE },
};

gboolean
zg_withheld_is (const ZgRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (record->entity == kinds[i].entity)
      return zg_record_get_int (record, kinds[i].withheld, 0) != 0;
  return FALSE;
}

static const char *
get (const ZgRecord *record, ZgFieldId field)
{
  const char *value = field ? zg_record_get (record, field) : NULL;

  return value ? value : "";
}

void
zg_withheld_note (ZgManuscript *manuscript, const ZgRecord *record, const ZgSheet *sheet)
{
  const ZgWords *words = manuscript->words;
  const char *entity = zg_words_get (words, zg_entity_get_message (record->entity));
  g_autofree char *uuid = zg_uuid_to_string (&record->uuid);
  const char *issue = get (sheet->issue->record, ZG_FIELD_ISSUE_NUMBER);
  g_autofree char *what = NULL;
  g_autofree char *start = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text;
      gsize length;

      if (record->entity != kinds[i].entity)
        continue;
      text = get (record, kinds[i].text);
      length = zg_text_prefix (text, SHOWN);
      start = g_strdup_printf ("%.*s%s", (int) length, text, text[length] ? "…" : "");
      if (record->entity == ZG_ENTITY_ISSUE)
        what = g_strdup_printf ("%s %s %s", entity, issue, start);
      else
        what = g_strdup_printf ("%s %s · %s %s %s",
                                zg_words_get (words, zg_entity_get_message (ZG_ENTITY_ISSUE)),
                                issue, entity, get (record, kinds[i].number), start);
      zg_manuscript_leave_out (manuscript, what, uuid, get (record, kinds[i].reason));
    }
}
