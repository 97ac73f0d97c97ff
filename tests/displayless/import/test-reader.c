/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for any input: the blocks cover it, offsets lie within it, nothing crashes, and
 * what cannot be read is refused in one line. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "zg-error.h"
#include "zg-keys.h"
#include "zg-reader.h"

static void
assert_place (const ZgDraft *draft, int section, int issue, int measure)
{
  g_assert_cmpint (section, >=, -1);
  g_assert_cmpint (section, <, (int) draft->sections->len);
  g_assert_cmpint (issue, >=, -1);
  g_assert_cmpint (issue, <, (int) draft->issues->len);
  if (issue >= 0)
    g_assert_cmpint (
        measure, <,
        (int) ((const ZgDraftIssue *) g_ptr_array_index (draft->issues, issue))->measures->len);
}

static void
assert_covered (const ZgDraft *draft)
{
  gsize at = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      g_assert_cmpuint (block->start, ==, at);
      g_assert_cmpuint (block->length, >, 0);
      g_assert_nonnull (zg_keys_find (ZG_KEYS_BLOCK_KINDS, block->kind));
      assert_place (draft, block->section, block->issue, block->measure);
      at += block->length;
    }
  g_assert_cmpuint (at, ==, draft->length);
}

static void
assert_sound (const ZgDraft *draft)
{
  assert_covered (draft);
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = g_ptr_array_index (draft->issues, i);

      g_assert_nonnull (issue->title);
      g_assert_cmpint (issue->section, >=, 0);
      g_assert_cmpuint (issue->measures->len, >, 0);
      for (guint k = 0; k < issue->measures->len; k++)
        {
          const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, k);

          g_assert_nonnull (measure->text);
          g_assert_true (g_utf8_validate (measure->text, -1, NULL));
          g_assert_cmpuint (measure->start, <, draft->length);
        }
    }
  for (guint i = 0; i < draft->doubts->len; i++)
    g_assert_true (
        g_utf8_validate (((const ZgDraftDoubt *) g_ptr_array_index (draft->doubts, i))->text, -1,
                         NULL));
  for (guint i = 0; i < draft->promises->len; i++)
    g_assert_true (
        g_utf8_validate (((const ZgDraftPromise *) g_ptr_array_index (draft->promises, i))->phrase,
                         -1, NULL));
}

static void
read_and_check (const char *text, gsize length)
{
  g_autoptr (ZgDraft) draft = zg_reader_read_text (text, length, "a.txt");

  assert_sound (draft);
}

static GPtrArray *
own_notices (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "notices", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        char *text;

        g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
        g_ptr_array_add (texts, text);
      }
  g_assert_cmpuint (texts->len, >, 0);
  return texts;
}

/* A character's place at or after a random byte. */
static gsize
random_place (const GString *text)
{
  gsize at = (gsize) g_test_rand_int_range (0, (gint32) text->len + 1);

  while (at < text->len && ((guchar) text->str[at] & 0xc0) == 0x80)
    at++;
  return at;
}

static void
mutate (GString *text, const char *other)
{
  static const char *const pieces[] = { "\n",         "一、",
                                        "（一）",     "1.",
                                        "(1)",        "①",
                                        "关于“",      "”问题",
                                        "》",         "《",
                                        "\r\n",       "一是",
                                        "二是",       "：",
                                        "\t",         "整改措施：",
                                        "已完成",     "。",
                                        "　　",       "2024年6月底前",
                                        "第一项",     "(",
                                        "）",         "“",
                                        "牵头单位：", "责任单位：甲、乙",
                                        "整改任务：", "12" };
  gsize at = random_place (text);
  gsize end;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      g_string_insert (text, (gssize) at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      break;
    case 1:
      end = random_place (text);
      if (end > at && end - at < 400)
        g_string_erase (text, (gssize) at, (gssize) (end - at));
      break;
    case 2:
      g_string_truncate (text, MAX (at, text->len / 2 + 1) == at ? at : text->len);
      break;
    default:
      g_string_insert_len (
          text, (gssize) at, other,
          (gssize) (g_utf8_offset_to_pointer (other, MIN (40, g_utf8_strlen (other, -1))) - other));
      break;
    }
}

static void
test_cover (void)
{
  g_autoptr (GPtrArray) notices = own_notices ();

  for (guint i = 0; i < notices->len; i++)
    {
      const char *notice = g_ptr_array_index (notices, i);

      read_and_check (notice, strlen (notice));
      for (guint round = 0; round < 60; round++)
        {
          g_autoptr (GString) text = g_string_new (notice);
          int n = g_test_rand_int_range (1, 12);

          while (n-- > 0)
            mutate (text, g_ptr_array_index (notices, round % notices->len));
          read_and_check (text->str, text->len);
        }
    }
}

static GString *
repeat (const char *piece, guint n)
{
  GString *text = g_string_sized_new (strlen (piece) * n);

  while (n-- > 0)
    g_string_append (text, piece);
  return text;
}

/* Sizes at which anything quadratic would not come back. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *piece;
    guint n;
  } cases[] = {
    { "a", 2000000 },
    { "一", 300000 },
    { "\n", 200000 },
    { "1\n", 100000 },
    { "(", 200000 },
    { "（", 100000 },
    { "“", 100000 },
    { "《", 30000 },
    { "1.", 100000 },
    { "一是", 100000 },
    { "2024年", 50000 },
    { "1月底前,", 50000 },
    { "问题的", 100000 },
    { "\t", 200000 },
    { "1.a\n", 50000 },
    { "(1)a\n", 50000 },
    { "一、（一）1.(1)①\n", 20000 },
    { "整改情况：a\n", 30000 },
    { "1.关于“a”问题\n（1）b\n", 20000 },
    { "：", 100000 },
    { "反馈的1个问题", 30000 },
    { "巡视", 100000 },
    { "12345678901234567890", 20000 },
    { "牵头单位：甲、", 30000 },
    { "关于“", 50000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = repeat (cases[i].piece, cases[i].n);

      g_test_message ("%s times %u", cases[i].piece, cases[i].n);
      read_and_check (text->str, text->len);
      g_string_prepend (text, "1.关于“");
      read_and_check (text->str, text->len);
      g_string_insert (text, (gssize) strlen ("1.关于“"), "甲”问题的整改。\n");
      read_and_check (text->str, text->len);
    }
}

static void
test_empty (void)
{
  g_autoptr (ZgDraft) draft = zg_reader_read_text ("", 0, "a.txt");

  g_assert_cmpuint (draft->issues->len, ==, 0);
  g_assert_cmpuint (draft->blocks->len, ==, 0);
}

static void
test_lines (void)
{
  g_autoptr (ZgDraft) draft = zg_reader_read_text ("a\r\nb\r\n\r\nc", 9, "a.txt");

  g_assert_cmpuint (zg_draft_line (draft, 0), ==, 1);
  g_assert_cmpuint (zg_draft_line (draft, 3), ==, 2);
  g_assert_cmpuint (zg_draft_line (draft, 8), ==, 4);
}

/* A notice that spreads a measure over lines, from a system that ends them with \r\n. */
static void
test_wrapped (void)
{
  static const char text[] =
      "1.关于“甲”问题的整改。\r\n(1)第一行，\r\n  第二行。\r\n\r\n(2)乙。\r\n";
  g_autoptr (ZgDraft) draft = zg_reader_read_text (text, strlen (text), "a.txt");
  const ZgDraftIssue *issue;

  g_assert_cmpuint (draft->issues->len, ==, 1);
  issue = g_ptr_array_index (draft->issues, 0);
  g_assert_cmpuint (issue->measures->len, ==, 2);
  g_assert_cmpstr (((const ZgDraftMeasure *) g_ptr_array_index (issue->measures, 0))->text, ==,
                   "第一行，\n第二行。");
}

static void
assert_refused (const char *path, ZgImportWatch *watch, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  ZgDraft *draft = zg_reader_read_file (path, watch, &error);

  g_assert_null (draft);
  g_assert_error (error, domain, code);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("zg-reader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (ZgImportWatch) cancelled = zg_import_watch_new ();
  g_autoptr (ZgDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (path, NULL, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  assert_refused (folder, NULL, ZG_ERROR, ZG_ERROR_IO);
  g_assert_true (g_file_set_contents (path,
                                      "\x7f"
                                      "ELF\0\0",
                                      6, NULL));
  assert_refused (path, NULL, ZG_ERROR, ZG_ERROR_ENCODING);
  g_assert_true (g_file_set_contents (path, "1.关于“甲”问题的整改。\n乙。\n", -1, NULL));
  zg_import_watch_cancel (cancelled);
  assert_refused (path, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  draft = zg_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->issues->len, ==, 1);
  g_assert_cmpuint (strlen (draft->sha256), ==, 64);
  g_assert_cmpuint (strlen (draft->folded_sha256), ==, 64);
  g_remove (path);
  g_rmdir (folder);
}

/* The limit is told by the size alone; the file is sparse. */
static void
test_too_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("zg-reader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileIOStream) stream = g_file_create_readwrite (file, 0, NULL, NULL);

  g_assert_true (
      g_seekable_truncate (G_SEEKABLE (stream), (goffset) 200 * 1024 * 1024, NULL, NULL));
  assert_refused (path, NULL, ZG_ERROR, ZG_ERROR_TOO_LARGE);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/cover", test_cover);
  g_test_add_func ("/reader/hostile", test_hostile);
  g_test_add_func ("/reader/empty", test_empty);
  g_test_add_func ("/reader/lines", test_lines);
  g_test_add_func ("/reader/wrapped", test_wrapped);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/too-large", test_too_large);
  return g_test_run ();
}
