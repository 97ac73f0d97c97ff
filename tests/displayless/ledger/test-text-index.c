/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is looked for, the index finds exactly the rows that a scan of all texts finds. */
#include <string.h>

#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-text-index.h"
#include "zg-text.h"
#include "zg-undo.h"

#define N_MEASURES 40

/* Characters that are easily lost: beyond the basic plane, marks of queries, folded forms, blanks,
 * combining marks, characters of no width. */
static const char *const alphabet[] = {
  "海",  "州",   "区",     "两",     "尾",   "矿",      "库",
  "整",  "改",   "一",     "𠮷",     "𰻞", "🫠",    "👨‍👩‍👧",
  "“",   "”",    "（",     "）",     "(",    ")",       "《",
  "》",  "、",   ",",      "，",     "。",   ".",       "\"",
  "'",   "*",    "-",      "+",      "^",    ":",       "{",
  "}",   "[",    "]",      "%",      "_",    "\\",      "/",
  "&",   "|",    "~",      "<",      ">",    "=",       "!",
  "?",   "@",    "#",      "$",      ";",    "`",       "a",
  "A",   "Ａ",   "b",      "ß",      "é",    "e\u0301", "ﬁ",
  "1",   "１",   "①",      "㎡",     "0",    " ",       "　",
  "\n",  "\t",   "\u200b", "\u00a0", "가",   "ｶﾞ",      "OR",
  "AND", "NEAR",
};

static char *
random_text (int length)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < length; i++)
    g_string_append (text, alphabet[g_test_rand_int_range (0, G_N_ELEMENTS (alphabet))]);
  return g_string_free (text, FALSE);
}

/* The key of a text as the index sees it: folded, without control characters. */
static char *
fold (const char *text)
{
  g_autofree char *key = zg_text_fold (text);
  GString *out = g_string_new (NULL);

  for (const char *p = key; *p; p++)
    if (!g_ascii_iscntrl (*p))
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

static void
scan_entity (Fixture *fixture,
             ZgEntity entity,
             const ZgFieldId *fields,
             gsize n_fields,
             const char *key,
             GArray *hits)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (fixture->ledger, entity, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (rows, i);
      gboolean hit = FALSE;

      for (gsize f = 0; f < n_fields && !hit; f++)
        {
          const char *text = zg_record_get (row, fields[f]);
          g_autofree char *folded = text ? fold (text) : NULL;

          hit = folded && strstr (folded, key);
        }
      if (hit)
        g_array_append_val (hits, row->id);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
assert_like_scan (Fixture *fixture, const char *query)
{
  static const ZgFieldId issue_fields[] = { ZG_FIELD_ISSUE_TITLE, ZG_FIELD_ISSUE_ORIGINAL,
                                            ZG_FIELD_ISSUE_DETAIL, ZG_FIELD_ISSUE_TARGET,
                                            ZG_FIELD_ISSUE_BASIS };
  static const ZgFieldId measure_fields[] = { ZG_FIELD_MEASURE_TEXT, ZG_FIELD_MEASURE_RESULT,
                                              ZG_FIELD_MEASURE_TARGET };
  static const ZgFieldId note_fields[] = { ZG_FIELD_PROGRESS_NOTE_TEXT };
  static const struct
  {
    ZgEntity entity;
    const ZgFieldId *fields;
    gsize n_fields;
  } entities[] = {
    { ZG_ENTITY_ISSUE, issue_fields, G_N_ELEMENTS (issue_fields) },
    { ZG_ENTITY_MEASURE, measure_fields, G_N_ELEMENTS (measure_fields) },
    { ZG_ENTITY_PROGRESS_NOTE, note_fields, G_N_ELEMENTS (note_fields) },
  };
  g_autofree char *key = fold (query);

  g_assert_true (zg_text_index_is_query (query) == (*key != '\0'));
  for (gsize e = 0; e < G_N_ELEMENTS (entities); e++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) found =
          zg_text_index_search (fixture->ledger, entities[e].entity, query, &error);

      g_assert_no_error (error);
      if (*key)
        scan_entity (fixture, entities[e].entity, entities[e].fields, entities[e].n_fields, key,
                     wanted);
      g_array_sort (wanted, compare_ids);
      if (found->len != wanted->len)
        g_test_message ("“%s”: %u found, %u wanted", query, found->len, wanted->len);
      g_assert_cmpmem (found->data, found->len * sizeof (gint64), wanted->data,
                       wanted->len * sizeof (gint64));
    }
}

typedef struct
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 measures[N_MEASURES];
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  g_autofree char *detail = random_text (30);

  fixture_add_inspection (fixture, &rows->inspection);
  rows->issue_id =
      fixture_add_issue (fixture, &rows->inspection, NULL, "“两区”融合不够(一)", &rows->issue);
  fixture_set (fixture, rows->issue_id, ZG_FIELD_ISSUE_DETAIL, detail);
  for (guint i = 0; i < N_MEASURES; i++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (1, 25));

      rows->measures[i] = fixture_add_measure (fixture, &rows->issue, text, NULL);
    }
  fixture_note (fixture, ZG_ENTITY_ISSUE, rows->issue_id, "海州区：尾矿库已排查。");
}

static void
assert_all_pairs (Fixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (alphabet); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (alphabet); j++)
      {
        g_autofree char *pair = g_strconcat (alphabet[i], alphabet[j], NULL);

        assert_like_scan (fixture, pair);
      }
}

static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  fill (fixture, &rows);
  assert_all_pairs (fixture);
}

static void
test_lengths (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "",         " ",        "　\n", "海",     "𠮷",           "🫠",    "两区",
    "“两区”",   "\"两区\"", "“",    "\"",     "\"\"",         "尾矿库",  "海州区尾矿",
    "海 州 区", "库:",      "(一)", "（一）", "不存在的字样", "*",       "-",
    "a*",       "\u200b",   "%",    "_",      "AND",          "\"AND\"", "\\",
  };
  Rows rows;

  fill (fixture, &rows);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    assert_like_scan (fixture, queries[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (alphabet); i++)
    assert_like_scan (fixture, alphabet[i]);
  /* Pieces of what is there, so that long queries have hits too. */
  for (guint i = 0; i < N_MEASURES; i++)
    {
      g_autofree char *text =
          fixture_get (fixture, ZG_ENTITY_MEASURE, rows.measures[i], ZG_FIELD_MEASURE_TEXT);
      glong length = g_utf8_strlen (text, -1);
      glong from = g_test_rand_int_range (0, (gint32) length);
      glong to = g_test_rand_int_range ((gint32) from + 1, (gint32) length + 1);
      g_autofree char *piece = g_utf8_substring (text, from, to);

      assert_like_scan (fixture, text);
      assert_like_scan (fixture, piece);
    }
}

/* The words of a row follow its texts through edits, deletion, undo and redo. */
static void
test_after_edits (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  fill (fixture, &rows);
  for (guint i = 0; i < 60; i++)
    {
      gint64 row = rows.measures[g_test_rand_int_range (0, N_MEASURES)];
      g_autofree char *text = random_text (g_test_rand_int_range (1, 12));
      g_autofree char *query = random_text (2);

      switch (g_test_rand_int_range (0, 5))
        {
        case 0:
          fixture_delete (fixture, ZG_ENTITY_MEASURE, row);
          break;
        case 1:
          zg_undo (fixture->ledger, NULL, NULL, NULL);
          break;
        case 2:
          zg_redo (fixture->ledger, NULL, NULL, NULL);
          break;
        default:
          if (fixture_is_there (fixture, ZG_ENTITY_MEASURE, row))
            fixture_set (fixture, row, i % 2 ? ZG_FIELD_MEASURE_TEXT : ZG_FIELD_MEASURE_RESULT,
                         text);
          break;
        }
      assert_like_scan (fixture, text);
      assert_like_scan (fixture, query);
    }
  assert_all_pairs (fixture);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/text-index/pairs", test_pairs);
  add ("/text-index/lengths", test_lengths);
  add ("/text-index/after-edits", test_after_edits);
  return g_test_run ();
}
