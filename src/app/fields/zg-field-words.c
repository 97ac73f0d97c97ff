/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-words.h"

#include <glib/gi18n.h>

#include "zg-describe.h"
#include "zg-history.h"

/* So much of a wording names a row without a number. */
#define NAME_CHARS 12

static const char *
get_text (const ZgRecord *record, const char *const *names)
{
  for (; *names; names++)
    {
      const ZgField *field = zg_field_find (record->entity, *names);
      const char *value = field ? zg_record_get (record, field->id) : NULL;

      if (value && *value)
        return value;
    }
  return NULL;
}

char *
zg_field_words_item (const ZgRecord *record)
{
  static const char *const numbers[] = { "number", NULL };
  static const char *const texts[] = { "title", "text", "name", "phrase", NULL };
  const char *entity = zg_entity_get_label (record->entity);
  const char *number = get_text (record, numbers);
  const char *text = get_text (record, texts);
  g_autofree char *begin = NULL;

  if (number)
    return g_strdup_printf (C_ ("record", "%s %s"), entity, number);
  if (text == NULL)
    return g_strdup (entity);
  begin = zg_describe_text (text, NAME_CHARS);
  return g_strdup_printf (C_ ("record", "%s “%s”"), entity, begin);
}

char *
zg_field_words_show (const ZgField *field, const char *value)
{
  char *text;

  if (value == NULL)
    return g_strdup ("");
  if (field->type == ZG_FIELD_KEY)
    return g_strdup (zg_key_get_label ((ZgKeys) field->what, value));
  if (field->type == ZG_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "1") ? _ ("yes") : _ ("no"));
  text = zg_field_to_text (field, value);
  return text ? text : g_strdup ("");
}

gboolean
zg_field_words_same (const ZgField *field, const char *a, const char *b)
{
  if (field->type == ZG_FIELD_TEXT)
    return g_strcmp0 (a ? a : "", b ? b : "") == 0;
  return g_strcmp0 (a, b) == 0;
}

typedef struct
{
  gint64 row_id;
  const ZgField *field;
} Question;

static gpointer
ask (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) entries = zg_history_load (ledger, question->field->entity,
                                                   question->row_id, question->field, 1, error);
  const ZgHistoryEntry *entry;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *time = NULL;

  if (entries == NULL)
    return NULL;
  if (entries->len == 0)
    return g_strdup ("");
  entry = g_ptr_array_index (entries, 0);
  utc = g_date_time_new_from_unix_utc (entry->ts / G_TIME_SPAN_SECOND);
  here = g_date_time_add_minutes (utc, zg_ledger_get_utc_offset (ledger));
  time = g_date_time_format (here, "%H:%M");
  return g_strdup_printf (_ ("%s (%s)"), entry->author, time);
}

void
zg_field_words_who_async (ZgSession *session,
                          gint64 row_id,
                          const ZgField *field,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Question *question = g_new (Question, 1);

  question->row_id = row_id;
  question->field = field;
  zg_session_read_async (session, ZG_WORKER_SHOWN, ask, question, g_free, g_free, NULL, callback,
                         user_data);
}

char *
zg_field_words_who_finish (ZgSession *session, GAsyncResult *result)
{
  g_autofree char *who = zg_session_read_finish (session, result, NULL);

  return who && *who ? g_steal_pointer (&who) : NULL;
}
