/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "zg-search.h"

static void
test_words (void)
{
  static const struct
  {
    const char *search;
    const char *words; /* joined by | */
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "  　 ", "" },
    { "海州", "海州" },
    { "海州区 尾矿", "海州区|尾矿" },
    { "　海州区　　尾矿\t库 ", "海州区|尾矿|库" },
    { "state=done 海州", "海州" },
    { "-light=overdue 海州 due=7", "海州" },
    { "title~\"a b\" c", "c" },
    { "title~\"a b", "" },
    { "unit=", "" },
    { "\"整改 落实\" 到位", "整改 落实|到位" },
    { "\"说\"\"好\"\"\"", "说\"好\"" },
    { "GDP>5%", "GDP>5%" },
    { "http://x?a=b", "http://x?a=b" },
    { "=5", "=5" },
    { "-5", "-5" },
    { "6-30", "6-30" },
    { "\xff", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = zg_search_get_words (cases[i].search);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static void
test_spans (void)
{
  static const struct
  {
    const char *words; /* joined by | */
    const char *text;
    gboolean pinyin;
    const char *marked; /* what is found between [ ] */
  } cases[] = {
    { "海州", "海州区委", FALSE, "[海州]区委" },
    { "海州|区委", "海州区委", FALSE, "[海州区委]" },
    { "州区|海州", "海州区委", FALSE, "[海州区]委" },
    { "区", "区与区", FALSE, "[区]与[区]" },
    { "gdp", "全年ＧＤＰ增长，Gdp", FALSE, "全年[ＧＤＰ]增长，[Gdp]" },
    { "两区", "两 区建设，两\n区", FALSE, "[两 区]建设，[两\n区]" },
    { "（一）", "(一)加强", FALSE, "[(一)]加强" },
    { "1", "①②１1", FALSE, "[①]②[１1]" },
    { "fi", "ﬁ", FALSE, "[ﬁ]" },
    { "é", "cafe\u0301.", FALSE, "caf[e\u0301]." },
    { "ガ", "カｶﾞ", FALSE, "カ[ｶﾞ]" },
    { "hzq", "海州区", TRUE, "[海州区]" },
    { "hzq", "海州区", FALSE, "海州区" },
    { "HZ", "海州区hz", TRUE, "[海州]区[hz]" },
    { "xm|市", "厦门市", TRUE, "[厦门市]" },
    { "12", "十二", TRUE, "十二" },
    { "。", "a.b。", FALSE, "a[.]b[。]" },
    { " ", "a b", FALSE, "a b" },
    { "", "ab", FALSE, "ab" },
    { "𠮷", "𠮷野家", FALSE, "[𠮷]野家" },
    { "海", "", FALSE, "" },
    { "海", "海\xff", FALSE, "海\xff" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].words, "|", -1);
      g_autoptr (GArray) spans =
          zg_search_find_spans ((const char *const *) words, cases[i].text, cases[i].pinyin);
      g_autoptr (GString) marked = g_string_new (cases[i].text);

      for (guint k = spans->len; k-- > 0;)
        {
          const ZgSpan *span = &g_array_index (spans, ZgSpan, k);

          g_string_insert_c (marked, (gssize) (span->start + span->length), ']');
          g_string_insert_c (marked, (gssize) span->start, '[');
        }
      g_assert_cmpstr (marked->str, ==, cases[i].marked);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/spans", test_spans);
  return g_test_run ();
}
