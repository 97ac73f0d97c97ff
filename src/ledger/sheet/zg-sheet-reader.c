/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-sheet-reader.h"

#include "zg-filter.h"
#include "zg-query.h"

struct _ZgSheetReader
{
  ZgLedger *ledger;
  GArray *ids;      /* of gint64: the top-level issues */
  guint next;       /* of them */
  GArray *sub_next; /* of gint64: sub-issues that come before, the first one last */
};

ZgSheetReader *
zg_sheet_reader_new (ZgLedger *ledger, const char *filter, GError **error)
{
  g_autofree char *top_level = zg_filter_and (filter, "parent=");
  GArray *ids =
      zg_query_ids (ledger, ZG_ENTITY_ISSUE, &(ZgQuery){ top_level, NULL, ZG_DAY_NONE }, error);
  ZgSheetReader *self;

  if (ids == NULL)
    return NULL;
  self = g_new0 (ZgSheetReader, 1);
  self->ledger = g_object_ref (ledger);
  self->ids = ids;
  self->sub_next = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
zg_sheet_reader_free (ZgSheetReader *self)
{
  g_object_unref (self->ledger);
  g_array_unref (self->ids);
  g_array_unref (self->sub_next);
  g_free (self);
}

void
zg_sheet_reader_rewind (ZgSheetReader *self)
{
  self->next = 0;
  g_array_set_size (self->sub_next, 0);
}

static gint64
take_sub_issue (ZgSheetReader *self)
{
  guint last = self->sub_next->len - 1;
  gint64 id = g_array_index (self->sub_next, gint64, last);

  g_array_set_size (self->sub_next, last);
  return id;
}

static void
put_sub_issues (ZgSheetReader *self, const ZgSheet *sheet)
{
  for (guint i = sheet->sub_issues->len; i > 0; i--)
    {
      const ZgRecord *sub = g_ptr_array_index (sheet->sub_issues, i - 1);

      g_array_append_val (self->sub_next, sub->id);
    }
}

gboolean
zg_sheet_reader_next (ZgSheetReader *self,
                      const ZgProgress *progress,
                      ZgSheet **sheet,
                      GError **error)
{
  gint64 id;

  *sheet = NULL;
  if (self->sub_next->len > 0)
    id = take_sub_issue (self);
  else if (self->next == self->ids->len)
    return TRUE;
  else if (!zg_progress_tell (progress, self->next, self->ids->len, error))
    return FALSE;
  else
    id = g_array_index (self->ids, gint64, self->next++);
  *sheet = zg_sheet_load (self->ledger, id, error);
  if (*sheet)
    put_sub_issues (self, *sheet);
  return *sheet != NULL;
}
