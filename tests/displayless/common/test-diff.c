/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changed words, written as [-removed-] and {+added+}. */
#include <string.h>

#include "zg-diff.h"

typedef struct
{
  const char *old_text;
  const char *new_text;
  const char *expected;
} DiffCase;

static const DiffCase cases[] = {
  { "", "", "" },
  { "", "注浆治理", "{+注浆治理+}" },
  { "注浆治理", "", "[-注浆治理-]" },
  { "注浆治理", "注浆治理", "注浆治理" },
  { "开展尾矿库回采", "开展尾矿库治理", "开展尾矿库[-回采-]{+治理+}" },
  { "区商务局牵头", "区应急管理局牵头", "区[-商务局-]{+应急管理局+}牵头" },
  { "每月一报。", "每月一报，直至销号。", "每月一报{+，直至销号+}。" },
  { "2024年6月底前完成", "2024年12月底前完成", "2024年[-6-]{+12+}月底前完成" },
  { "The well was sealed.", "The second well was sealed twice.",
    "The {+second +}well was sealed{+ twice+}." },
  { "one two three", "three two one", "[-one-]{+three+} two [-three-]{+one+}" },
  /* A comma alone between two rewritten passages is rewritten with them. */
  { "甲，乙", "丙，丁", "[-甲，乙-]{+丙，丁+}" },
  { "第一行\n第二行\n", "第一行\n新的一行\n第二行\n", "第一行\n{+新的一行\n+}第二行\n" },
  { "👍好", "👎好", "[-👍-]{+👎+}好" },
};

static char *
write_spans (const char *old_text, const char *new_text)
{
  g_autoptr (GArray) spans = zg_diff_words (old_text, new_text);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const ZgDiffSpan *span = &g_array_index (spans, ZgDiffSpan, i);
      const char *from = span->kind == ZG_DIFF_ADDED ? new_text : old_text;

      g_string_append (text, span->kind == ZG_DIFF_ADDED     ? "{+"
                             : span->kind == ZG_DIFF_REMOVED ? "[-"
                                                             : "");
      g_string_append_len (text, from + span->start, (gssize) span->length);
      g_string_append (text, span->kind == ZG_DIFF_ADDED     ? "+}"
                             : span->kind == ZG_DIFF_REMOVED ? "-]"
                                                             : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = write_spans (cases[i].old_text, cases[i].new_text);

      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* Whatever the texts, both can be put together again from the spans. */
static void
assert_whole (const char *old_text, const char *new_text)
{
  g_autoptr (GArray) spans = zg_diff_words (old_text, new_text);
  g_autoptr (GString) old_again = g_string_new (NULL);
  g_autoptr (GString) new_again = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const ZgDiffSpan *span = &g_array_index (spans, ZgDiffSpan, i);
      const char *from = span->kind == ZG_DIFF_ADDED ? new_text : old_text;

      if (i > 0)
        g_assert_cmpint (span->kind, !=, g_array_index (spans, ZgDiffSpan, i - 1).kind);
      if (span->kind != ZG_DIFF_ADDED)
        g_string_append_len (old_again, from + span->start, (gssize) span->length);
      if (span->kind != ZG_DIFF_REMOVED)
        g_string_append_len (new_again, from + span->start, (gssize) span->length);
    }
  g_assert_cmpstr (old_again->str, ==, old_text);
  g_assert_cmpstr (new_again->str, ==, new_text);
}

/* A text of @n characters out of a few, the same for the same seed. */
static char *
make_text (GRand *rand, guint n)
{
  static const char *const pieces[] = { "整改", "的", "，", "单位", "12", "。", " ", "a", "完成" };
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_whole (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *a = make_text (rand, (guint) g_rand_int_range (rand, 0, 40));
      g_autofree char *b = make_text (rand, (guint) g_rand_int_range (rand, 0, 40));

      assert_whole (a, b);
    }
}

/* Long texts: two with an edit at either end keep what is between, two of nothing in common are
 * given up and told as a whole. */
static void
test_long (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autofree char *middle = make_text (rand, 6000);
  g_autofree char *other = make_text (rand, 6000);
  g_autofree char *a = g_strconcat ("甲始", middle, "甲终", NULL);
  g_autofree char *b = g_strconcat ("乙始", middle, "乙终", NULL);
  g_autofree char *none = g_strnfill (8000, 'x');
  g_autoptr (GArray) spans = zg_diff_words (a, b);
  guint kept = 0;

  for (guint i = 0; i < spans->len; i++)
    kept += g_array_index (spans, ZgDiffSpan, i).kind == ZG_DIFF_KEPT
            && g_array_index (spans, ZgDiffSpan, i).length >= strlen (middle) - 8;
  g_assert_cmpuint (kept, ==, 1);
  assert_whole (middle, other);
  assert_whole (middle, none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/words", test_words);
  g_test_add_func ("/diff/whole", test_whole);
  g_test_add_func ("/diff/long", test_long);
  return g_test_run ();
}
