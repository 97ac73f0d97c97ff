/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-edit-judge.h"
#include "zg-error.h"
#include "zg-record.h"
#include "zg-replay-private.h"
#include "zg-story-names.h"

/* What was found in an issue, and where it has its words. */
static const struct
{
  ZgEntity entity;
  ZgFieldId issue;
  ZgFieldId words;
} findings[] = {
  { ZG_ENTITY_FIGURE, ZG_FIELD_FIGURE_ISSUE, ZG_FIELD_FIGURE_PHRASE },
  { ZG_ENTITY_RULE_MADE, ZG_FIELD_RULE_MADE_ISSUE, ZG_FIELD_RULE_MADE_TITLE },
};

/* Judges those findings of an issue that hold the value's words; counts them. */
static gboolean
judge (ZgReplay *self,
       ZgTransaction *txn,
       gint64 issue,
       const ZgStoryValue *given,
       guint *n_judged,
       GError **error)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (findings); kind++)
    {
      g_autoptr (GPtrArray) records = zg_record_load_children (
          self->ledger, findings[kind].entity, findings[kind].issue, issue, error);

      for (guint i = 0; records && i < records->len; i++)
        {
          const ZgRecord *record = records->pdata[i];
          const char *words = zg_record_get (record, findings[kind].words);

          if (words == NULL || strstr (words, given->value) == NULL)
            continue;
          (*n_judged)++;
          if (!zg_edit_judge (txn, record->entity, record->id, given->name, error))
            return FALSE;
        }
      if (records == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_replay_write_judge (ZgReplay *self,
                        ZgTransaction *txn,
                        const ZgStoryEvent *event,
                        GError **error)
{
  g_autoptr (GArray) rows = zg_story_find_rows (self->ledger, event->target, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < event->values->len; i++)
    {
      const ZgStoryValue *given = &g_array_index (event->values, ZgStoryValue, i);
      guint n_judged = 0;

      for (guint r = 0; r < rows->len; r++)
        if (!judge (self, txn, g_array_index (rows, ZgStoryRow, r).row_id, given, &n_judged, error))
          return FALSE;
      if (n_judged == 0)
        {
          g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, "nothing found reads “%s”",
                       given->value);
          return FALSE;
        }
    }
  return TRUE;
}
