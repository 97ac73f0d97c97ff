/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-withheld.h"

#include "zg-reference.h"

#define SHOWN 30 /* characters of a wording that tell which one it is */

static const struct
{
  ZgEntity entity;
  ZgFieldId withheld;
  ZgFieldId reason; /* 0: it has none of its own */
  ZgFieldId text;
} kinds[] = {
  { ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_WITHHELD, ZG_FIELD_ISSUE_WITHHELD_REASON,
    ZG_FIELD_ISSUE_TITLE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_WITHHELD, ZG_FIELD_MEASURE_WITHHELD_REASON,
    ZG_FIELD_MEASURE_TEXT },
  { ZG_ENTITY_PROGRESS_NOTE, ZG_FIELD_PROGRESS_NOTE_WITHHELD,
    ZG_FIELD_PROGRESS_NOTE_WITHHELD_REASON, ZG_FIELD_PROGRESS_NOTE_TEXT },
  { ZG_ENTITY_FIGURE, ZG_FIELD_FIGURE_WITHHELD, (ZgFieldId) 0, ZG_FIELD_FIGURE_PHRASE },
};

gboolean
zg_withheld_is (const ZgRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (record->entity == kinds[i].entity)
      return zg_record_get_int (record, kinds[i].withheld, 0) != 0;
  return FALSE;
}

void
zg_withheld_note (ZgManuscript *manuscript, const ZgRecord *record, const ZgSheet *sheet)
{
  const ZgWords *words = manuscript->words;
  g_autofree char *uuid = zg_uuid_to_string (&record->uuid);
  g_autofree char *place = zg_reference_new (words, manuscript->number_scope, sheet, record);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text, *reason;
      g_autofree char *start = NULL;
      g_autofree char *what = NULL;

      if (record->entity != kinds[i].entity)
        continue;
      text = zg_record_get (record, kinds[i].text);
      reason = kinds[i].reason ? zg_record_get (record, kinds[i].reason) : NULL;
      start = zg_reference_shorten (words, text ? text : "", SHOWN);
      what = zg_words_label (words, place, start);
      zg_manuscript_leave_out (manuscript, what, uuid, reason ? reason : "");
    }
}
