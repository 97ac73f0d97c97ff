/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines set by pieces break where pango breaks them, and are as wide. */
#include <string.h>

#include "zg-plain-lines.h"

/* Pango units that are lost to rounding. */
#define TOLERANCE 8

typedef struct
{
  const char *name;
  const char *text;
  int longest; /* word, points: in a narrower line it is broken, and the text pango's */
} Text;

static const Text texts[] = {
  { "Han", "县财政局会同各乡镇逐项核对资金台账限期拨付到位" },
  { "marks", "（一）“小金库”问题，未见底；《办法》已印发。——仍有差距……" },
  { "figures", "2024年6月30日前拨付1,234.56万元（占52.9%），涉及12个乡镇3—5户", 90 },
  { "English", "由The office of Finance will verify, line by line, the ledger of AV To. 2023", 60 },
  { "mixed", "按照GB/T 9704-2012的要求排版，见http://www.example.gov.cn/tzgg/2024/0630.html", 400 },
  { "long word",
    "见https://www.example.gov.cn/a_very_long_path_without_any_place_to_break/0123456789", 460 },
  { "spaces", "一 二  三   四    五     六      七　八　　九", 40 },
  { "spaces at the ends", "  县财政局会同各乡镇  ", 40 },
  { "circled", "①核对②移交③归档；№ 3，Ⅲ级，25℃，≥80%，→整改", 40 },
  { "quotes", "‘他’说：“行”。'it' said: \"no\"", 120 },
  { "rare", "昇珺𠮷㐂" },
  { "hyphens", "共A-1-2-3 two-thirds 2024-08-28 0512-87654321", 400 },
  { "one", "一" },
  { "a day", "2028-08-28", 60 },
  { "a number", "12-3", 40 },
  { "nothing", "" },
};

static void
check_line (const ZgPlainLines *lines, PangoLayout *layout, guint i)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  if (zg_plain_lines_get_start (lines, i) != (gsize) line->start_index
      || ABS (zg_plain_lines_get_width (lines, i) - logical.width) > TOLERANCE)
    g_error ("a line begins at %lu and is %d wide, pango's %d, %d: %s",
             (gulong) zg_plain_lines_get_start (lines, i), zg_plain_lines_get_width (lines, i),
             line->start_index, logical.width, pango_layout_get_text (layout));
}

static ZgPlainLines *
check_lines (ZgFace *face, const char *text, int width, int indent)
{
  g_autoptr (PangoLayout) layout = zg_face_layout (face, text);
  ZgPlainLines *lines = zg_plain_lines_new (face, text, width, indent);
  guint n;

  if (lines == NULL)
    return NULL;
  if (width > 0)
    {
      pango_layout_set_width (layout, width);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_indent (layout, indent);
    }
  n = (guint) pango_layout_get_line_count (layout);
  if (zg_plain_lines_get_count (lines) != n)
    g_error ("%u lines, pango has %u at %d: %s", zg_plain_lines_get_count (lines), n, width, text);
  for (guint i = 0; i < n; i++)
    check_line (lines, layout, i);
  return lines;
}

static void
test_like_pango (gconstpointer data)
{
  const Text *text = data;
  const ZgFontRole roles[] = { ZG_FONT_SONG, ZG_FONT_HEI, ZG_FONT_KAI, ZG_FONT_CHART };
  const int indents[] = { 0, 20 * PANGO_SCALE, -12 * PANGO_SCALE };
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();

  for (gsize role = 0; role < G_N_ELEMENTS (roles); role++)
    for (gsize indent = 0; indent < G_N_ELEMENTS (indents); indent++)
      for (int width = 0; width < 300; width += (width > 0 ? 3 : 44))
        {
          ZgFace *face = zg_fonts_get_face (fonts, roles[role], 9.5, role == 1);
          g_autoptr (ZgPlainLines) lines =
              check_lines (face, text->text, width * PANGO_SCALE, indents[indent]);

          g_assert_true (lines || width - 20 < text->longest);
        }
}

/* Every paragraph of a real notice. */
static void
test_notice (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  ZgFace *face = zg_fonts_get_face (fonts, ZG_FONT_SONG, 9.5, FALSE);
  g_autofree char *path = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
  guint n_pango = 0, n_lines = 0;
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  paragraphs = g_strsplit (g_strdelimit (text, "\r\t", ' '), "\n", -1);
  for (guint i = 0; paragraphs[i]; i++)
    for (int width = 30; width < 250; width += 44)
      {
        g_autoptr (ZgPlainLines) lines = check_lines (face, paragraphs[i], width * PANGO_SCALE, 0);

        n_lines++;
        n_pango += lines ? 0 : 1;
      }
  g_assert_cmpuint (n_pango * 20, <, n_lines);
}

/* Where neighbours matter, it is pango's. */
static void
test_not_plain (void)
{
  const char *const others[] = { "e\314\201",
                                 "葛\363\240\204\200城",
                                 "👩‍👩‍👧",
                                 "سلام",
                                 "ไทย",
                                 "中\302\255b",
                                 "English",
                                 "アジア" };
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  ZgFace *face = zg_fonts_get_face (fonts, ZG_FONT_SONG, 9.5, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (zg_plain_lines_new (face, others[i], 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strconcat ("/chart/plain-lines/", texts[i].name, NULL);

      g_test_add_data_func (name, &texts[i], test_like_pango);
    }
  g_test_add_func ("/chart/plain-lines/notice", test_notice);
  g_test_add_func ("/chart/plain-lines/not-plain", test_not_plain);
  return g_test_run ();
}
