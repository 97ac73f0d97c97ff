/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-board-texts.h"

#include "zg-record.h"
#include "zg-text.h"

static void
add_line (GString *lines, const char *text)
{
  g_autofree char *folded = text ? zg_text_fold (text) : NULL;

  g_string_append_printf (lines, "%s\n", folded ? folded : "");
}

static void
add_values (GString *lines, const ZgRecord *row, const ZgFieldId *fields, gsize n)
{
  for (gsize i = 0; i < n; i++)
    add_line (lines, zg_record_get (row, fields[i]));
}

static void
add_children (GString *lines, ZgLedger *ledger, ZgFieldId owner, ZgFieldId text, gint64 row_id)
{
  g_autoptr (GPtrArray) rows =
      zg_record_load_children (ledger, ZG_FIELD_ENTITY (owner), owner, row_id, NULL);

  for (guint i = 0; i < rows->len; i++)
    add_line (lines, zg_record_get (g_ptr_array_index (rows, i), text));
}

static void
add_who (GString *lines, ZgLedger *ledger, const char *uuid)
{
  g_autoptr (ZgRecord) row = NULL;
  ZgEntity entity;
  gint64 id;

  if (uuid == NULL)
    return;
  g_assert_true (zg_ledger_find_text (ledger, uuid, &entity, &id, NULL));
  row = zg_record_load (ledger, entity, id, NULL);
  add_line (lines, zg_record_get (row, entity == ZG_ENTITY_UNIT ? ZG_FIELD_UNIT_NAME
                                                                : ZG_FIELD_PERSON_NAME));
  if (entity == ZG_ENTITY_UNIT)
    add_children (lines, ledger, ZG_FIELD_UNIT_ALIAS_UNIT, ZG_FIELD_UNIT_ALIAS_NAME, id);
}

/* The people of an item; of a measure, those of its issue in roles that it does not fill. */
static void
add_people (GString *lines, ZgLedger *ledger, gint64 issue, gint64 measure)
{
  g_autoptr (GPtrArray) own =
      zg_record_load_children (ledger, ZG_ENTITY_ASSIGNMENT,
                               measure ? ZG_FIELD_ASSIGNMENT_MEASURE : ZG_FIELD_ASSIGNMENT_ISSUE,
                               measure ? measure : issue, NULL);
  g_autoptr (GPtrArray) others =
      zg_record_load_children (ledger, ZG_ENTITY_ASSIGNMENT, ZG_FIELD_ASSIGNMENT_ISSUE,
                               measure ? issue : 0, NULL);
  g_autoptr (GHashTable) filled = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < own->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (own, i);

      g_hash_table_add (filled, (gpointer) zg_record_get (row, ZG_FIELD_ASSIGNMENT_ROLE));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_UNIT));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_PERSON));
    }
  for (guint i = 0; i < others->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (others, i);

      if (g_hash_table_contains (filled, zg_record_get (row, ZG_FIELD_ASSIGNMENT_ROLE)))
        continue;
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_UNIT));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_PERSON));
    }
}

static void
add_section (GString *lines, ZgLedger *ledger, const ZgRecord *issue)
{
  const char *uuid = zg_record_get (issue, ZG_FIELD_ISSUE_SECTION);
  g_autoptr (ZgRecord) section = NULL;
  ZgEntity entity;
  gint64 id;

  if (uuid == NULL)
    return;
  g_assert_true (zg_ledger_find_text (ledger, uuid, &entity, &id, NULL));
  section = zg_record_load (ledger, entity, id, NULL);
  add_line (lines, zg_record_get (section, ZG_FIELD_SECTION_TITLE));
}

static void
add_measure (GString *lines, ZgLedger *ledger, const ZgRecord *measure, gint64 issue)
{
  static const ZgFieldId fields[] = { ZG_FIELD_MEASURE_TEXT, ZG_FIELD_MEASURE_RESULT,
                                      ZG_FIELD_MEASURE_TARGET };

  add_values (lines, measure, fields, G_N_ELEMENTS (fields));
  add_children (lines, ledger, ZG_FIELD_PROGRESS_NOTE_MEASURE, ZG_FIELD_PROGRESS_NOTE_TEXT,
                measure->id);
  add_people (lines, ledger, issue, measure->id);
}

char *
board_texts_of_issue (ZgLedger *ledger, gint64 id)
{
  static const ZgFieldId fields[] = { ZG_FIELD_ISSUE_TITLE,  ZG_FIELD_ISSUE_ORIGINAL,
                                      ZG_FIELD_ISSUE_DETAIL, ZG_FIELD_ISSUE_TARGET,
                                      ZG_FIELD_ISSUE_BASIS,  ZG_FIELD_ISSUE_NUMBER };
  g_autoptr (ZgRecord) issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, id, NULL);
  g_autoptr (GPtrArray) measures =
      zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, id, NULL);
  GString *lines = g_string_new (NULL);

  add_values (lines, issue, fields, G_N_ELEMENTS (fields));
  add_section (lines, ledger, issue);
  add_children (lines, ledger, ZG_FIELD_PROGRESS_NOTE_ISSUE, ZG_FIELD_PROGRESS_NOTE_TEXT, id);
  add_people (lines, ledger, id, 0);
  for (guint i = 0; i < measures->len; i++)
    add_measure (lines, ledger, g_ptr_array_index (measures, i), id);
  return g_string_free (lines, FALSE);
}

char *
board_texts_of_measure (ZgLedger *ledger, gint64 id)
{
  g_autoptr (ZgRecord) measure = zg_record_load (ledger, ZG_ENTITY_MEASURE, id, NULL);
  g_autoptr (ZgRecord) issue = NULL;
  GString *lines = g_string_new (NULL);
  ZgEntity entity;
  gint64 issue_id;

  g_assert_true (zg_ledger_find_text (ledger, zg_record_get (measure, ZG_FIELD_MEASURE_ISSUE),
                                      &entity, &issue_id, NULL));
  issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, issue_id, NULL);
  add_measure (lines, ledger, measure, issue_id);
  add_line (lines, zg_record_get (measure, ZG_FIELD_MEASURE_NUMBER));
  add_line (lines, zg_record_get (issue, ZG_FIELD_ISSUE_TITLE));
  add_section (lines, ledger, issue);
  return g_string_free (lines, FALSE);
}
