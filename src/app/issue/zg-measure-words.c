/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-words.h"

#include <glib/gi18n.h>

gboolean
zg_measure_words_is_done (const ZgSheetItem *item)
{
  return zg_record_is (item->record, ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE)
         || zg_record_is (item->record, ZG_FIELD_MEASURE_STATE, ZG_STATE_CLOSED);
}

/* ", approved by 王某 on 2024-03-20" */
static void
append_approval (GString *line, const ZgSheet *sheet, const ZgRecord *deadline)
{
  const char *uuid = zg_record_get (deadline, ZG_FIELD_DEADLINE_APPROVER);
  const char *name = uuid ? g_hash_table_lookup (sheet->approvers, uuid) : NULL;
  g_autofree char *day =
      zg_day_to_iso (zg_record_get_day (deadline, ZG_FIELD_DEADLINE_APPROVED_DAY));

  if (name && day)
    g_string_append_printf (line, _ (", approved by %s on %s"), name, day);
  else if (name)
    g_string_append_printf (line, _ (", approved by %s"), name);
  else if (day)
    g_string_append_printf (line, _ (", approved on %s"), day);
}

/* "Extension: 2024-03-31 → 2024-06-30, 等待批复" */
static char *
deadline_line (const ZgSheet *sheet, const ZgRecord *deadline)
{
  const char *kind = zg_record_get (deadline, ZG_FIELD_DEADLINE_KIND);
  const char *reason = zg_record_get (deadline, ZG_FIELD_DEADLINE_REASON);
  const char *phrase = zg_record_get (deadline, ZG_FIELD_DEADLINE_PHRASE);
  const char *why = reason && *reason ? reason : phrase;
  g_autofree char *old_day =
      zg_day_to_iso (zg_record_get_day (deadline, ZG_FIELD_DEADLINE_OLD_DAY));
  g_autofree char *new_day =
      zg_day_to_iso (zg_record_get_day (deadline, ZG_FIELD_DEADLINE_NEW_DAY));
  g_autoptr (GString) line = g_string_new (zg_key_get_label (ZG_KEYS_DEADLINE_KINDS, kind));

  g_string_append (line, " ");
  if (old_day)
    g_string_append_printf (line, "%s → ", old_day);
  g_string_append (line, new_day ? new_day : _ ("none"));
  append_approval (line, sheet, deadline);
  if (why && *why)
    g_string_append_printf (line, " · %s", why);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
zg_measure_words_deadlines (const ZgSheet *sheet, const ZgSheetItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = zg_day_to_iso (item->deadline);

  if (item->deadlines->len == 0)
    return day ? g_strdup_printf (_ ("From the issue: %s"), day) : NULL;
  if (item->deadlines->len == 1
      && !zg_record_get (g_ptr_array_index (item->deadlines, 0), ZG_FIELD_DEADLINE_PHRASE))
    return NULL;
  for (guint i = 0; i < item->deadlines->len; i++)
    {
      g_autofree char *line = deadline_line (sheet, g_ptr_array_index (item->deadlines, i));

      g_string_append_printf (text, "%s%s", i ? "\n" : "", line);
    }
  if (item->redated_late)
    g_string_append_printf (text, "\n%s", _ ("Re-dated after the old day had passed"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
zg_measure_words_due (const ZgSheetItem *item)
{
  g_autofree char *day = zg_day_to_iso (item->deadline);

  if (zg_measure_words_is_done (item))
    return g_strdup (
        zg_key_get_label (ZG_KEYS_STATES, zg_record_get (item->record, ZG_FIELD_MEASURE_STATE)));
  if (!day)
    return item->long_term ? g_strdup (zg_key_get_label (ZG_KEYS_STAGE_CLASSES, ZG_CLASS_LONG_TERM))
                           : NULL;
  if (!g_str_equal (item->light, ZG_LIGHT_OVERDUE))
    return g_steal_pointer (&day);
  /* Translators: a deadline and the days it is overdue, in a narrow place */
  return g_strdup_printf (_ ("%s · %d d late"), day, (int) -item->days);
}

char *
zg_measure_words_units (const ZgSheetItem *item)
{
  static const char *const roles[] = { "lead", "responsible" };

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint i = 0; i < item->assignments->len; i++)
        {
          const ZgSheetAssignment *one = g_ptr_array_index (item->assignments, i);

          if (g_str_equal (one->role, roles[r]))
            g_string_append_printf (names, "%s%s", names->len ? "、" : "", one->name);
        }
      if (names->len > 0)
        return g_string_free (g_steal_pointer (&names), FALSE);
    }
  return NULL;
}
