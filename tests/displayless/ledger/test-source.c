/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stretch of a document that an issue was read from. */
#include <string.h>

#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-source.h"

static const char heading[] = "一、尾矿库隐患未消除\n";
static const char measure_line[] = "（一）开展回采\n";

static gint64
insert (Fixture *fixture, ZgEntity entity, const ZgFieldValue *values, gsize n, ZgUuid *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "x");
  gint64 id = zg_transaction_insert (txn, entity, values, n, uuid, &error);

  g_assert_no_error (error);
  fixture_commit (txn);
  return id;
}

static void
add_block (Fixture *fixture,
           const ZgUuid *document,
           ZgFieldId reference,
           const ZgUuid *row,
           gsize start,
           gsize length)
{
  g_autofree char *start_text = g_strdup_printf ("%zu", start);
  g_autofree char *length_text = g_strdup_printf ("%zu", length);
  char document_text[ZG_UUID_TEXT_SIZE];
  char row_text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_BLOCK_DOCUMENT, zg_uuid_write (document, document_text) },
    { ZG_FIELD_BLOCK_START, start_text },
    { ZG_FIELD_BLOCK_LENGTH, length_text },
    { ZG_FIELD_BLOCK_KIND, "issue" },
    { reference, zg_uuid_write (row, row_text) },
  };

  insert (fixture, ZG_ENTITY_BLOCK, values, G_N_ELEMENTS (values), NULL);
}

/* A document of @before bytes, the issue with its measure, and @after bytes. */
static gint64
fill (Fixture *fixture, gsize before, gsize after)
{
  static const char sha[] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  g_autoptr (GString) text = g_string_new (NULL);
  ZgUuid inspection;
  ZgUuid issue;
  ZgUuid measure;
  ZgUuid document;
  gint64 issue_id;

  while (text->len < before)
    g_string_append (text, "前");
  before = text->len;
  g_string_append_printf (text, "%s%s", heading, measure_line);
  for (gsize n = 0; n < after; n += 3)
    g_string_append (text, "后");
  fixture_add_inspection (fixture, &inspection);
  issue_id = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  fixture_add_measure (fixture, &issue, "开展回采", &measure);
  const ZgFieldValue values[] = {
    { ZG_FIELD_DOCUMENT_NAME, "通报.txt" },
    { ZG_FIELD_DOCUMENT_SHA256, sha },
    { ZG_FIELD_DOCUMENT_FOLDED_SHA256, sha },
    { ZG_FIELD_DOCUMENT_TEXT, text->str },
  };
  insert (fixture, ZG_ENTITY_DOCUMENT, values, G_N_ELEMENTS (values), &document);
  add_block (fixture, &document, ZG_FIELD_BLOCK_ISSUE, &issue, before, strlen (heading));
  add_block (fixture, &document, ZG_FIELD_BLOCK_MEASURE, &measure, before + strlen (heading),
             strlen (measure_line));
  return issue_id;
}

static void
assert_part (const ZgSource *source, guint index, const char *text)
{
  const ZgSourcePart *part = &g_array_index (source->parts, ZgSourcePart, index);
  g_autofree char *found = g_strndup (source->text + part->start, part->length);

  g_assert_cmpstr (found, ==, text);
}

static void
check (Fixture *fixture, gsize before, gsize after, gboolean cut)
{
  g_autoptr (GError) error = NULL;
  gint64 issue_id = fill (fixture, before, after);
  g_autoptr (ZgSource) source = zg_source_load (fixture->ledger, issue_id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (source->name, ==, "通报.txt");
  g_assert_true (g_utf8_validate (source->text, -1, NULL));
  g_assert_cmpint (source->cut_before, ==, cut);
  g_assert_cmpint (source->cut_after, ==, cut);
  g_assert_cmpuint (source->parts->len, ==, 2);
  assert_part (source, 0, heading);
  assert_part (source, 1, measure_line);
  g_assert_cmpint (g_array_index (source->parts, ZgSourcePart, 0).measure_id, ==, 0);
  g_assert_cmpint (g_array_index (source->parts, ZgSourcePart, 1).measure_id, >, 0);
}

static void
test_short (Fixture *fixture, gconstpointer data)
{
  check (fixture, 300, 300, FALSE);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  check (fixture, 9001, 9000, TRUE);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ZgUuid inspection;
  ZgUuid issue;

  fixture_add_inspection (fixture, &inspection);
  g_assert_null (zg_source_load (fixture->ledger,
                                 fixture_add_issue (fixture, &inspection, NULL, "手工录入", &issue),
                                 &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/source/short", test_short);
  add ("/source/long", test_long);
  add ("/source/none", test_none);
  return g_test_run ();
}
