/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word processor is told: where a title breaks, where a signature stands, how text and
 * tables are set. */
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <string.h>

#include "../chart/figures.h"
#include "zg-docx.h"

/* A part of the document that is made of @manuscript. (transfer full) */
static char *
read_part (const ZgManuscript *manuscript, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = zg_docx_write (manuscript, NULL, NULL, &error);
  GsfInput *input, *part;
  GsfInfile *package;
  char *text;

  g_assert_no_error (error);
  input = gsf_input_memory_new (g_bytes_get_data (document, NULL),
                                (gsf_off_t) g_bytes_get_size (document), FALSE);
  package = gsf_infile_zip_new (input, NULL);
  part = gsf_infile_child_by_vname (package, "word", name, NULL);
  g_assert_nonnull (part);
  text = g_strndup ((const char *) gsf_input_read (part, (gsize) gsf_input_size (part), NULL),
                    (gsize) gsf_input_size (part));
  g_object_unref (part);
  g_object_unref (package);
  g_object_unref (input);
  return text;
}

static ZgManuscript *
manuscript_new (void)
{
  return zg_manuscript_new (zg_words_for ("zh_CN"), &zg_page_format_official);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* The text of the document, a line each for paragraphs and breaks. (transfer full) */
static char *
read_text (const ZgManuscript *manuscript)
{
  g_autofree char *xml = read_part (manuscript, "document.xml");
  GString *text = g_string_new (NULL);

  for (const char *p = xml; *p; p++)
    if (*p != '<')
      g_string_append_c (text, *p);
    else
      {
        if (g_str_has_prefix (p, "<w:br/>") || g_str_has_prefix (p, "</w:p>"))
          g_string_append_c (text, '\n');
        p = strchr (p, '>');
      }
  return g_string_free (text, FALSE);
}

/* A title breaks between words, in lines of like length; also where its words are marked. */
static void
test_title (void)
{
  g_autoptr (ZgManuscript) manuscript = manuscript_new ();
  g_autofree char *xml = NULL;
  g_autofree char *text = NULL;
  ZgPassage *title = zg_manuscript_add (manuscript, ZG_TEXT_TITLE, NULL);

  zg_passage_add (title, "中共连云港市海州区委员会关于巡视整改进展情况的通报", -1, ZG_RUN_PLAIN);
  zg_manuscript_add (manuscript, ZG_TEXT_SUBTITLE, "（2024年）");
  title = zg_manuscript_add (manuscript, ZG_TEXT_TITLE, "中共连云港市海州区委员会关于巡视");
  zg_passage_add (title, "整改进展情况的通报", -1, ZG_RUN_ADDED);
  title = zg_manuscript_add (manuscript, ZG_TEXT_TITLE,
                             "Rectification after the inspection by the"
                             " provincial committee");
  xml = read_part (manuscript, "document.xml");
  text = read_text (manuscript);
  assert_contains (text, "\n中共连云港市海州区委员会\n关于巡视整改进展情况的通报\n（2024年）\n");
  assert_contains (text, "\n中共连云港市海州区委员会关于巡视整改进展\n情况的通报\n"
                         "Rectification after the inspection\nby the provincial committee\n");
  g_assert_null (strstr (xml, "w:ind"));
}

/* With room for a seal the signer stands centred over the date, whichever is longer; without, the
 * date begins two characters behind the signer, of 28. Indents are hundredths of a character. */
static void
test_signature (void)
{
  const struct
  {
    const char *signer;
    const char *date;
    gboolean has_seal;
    const char *signer_indent;
    const char *date_indent;
  } cases[] = {
    /* 12 characters over 6.5: half of what is more stands on either side. */
    { "中共连云港市海州区委员会", "2024年3月15日", TRUE, "125", "400" },
    { "中共县委", "2024年3月15日", TRUE, "525", "400" },
    { "中共连云港市海州区委员会巡视整改工作领导小组", "2024年3月15日", TRUE, "0", "400" },
    { "中共连云港市海州区委员会", "2024年3月15日", FALSE, "200", "1600" },
    { "中共县委", "2024年3月15日", FALSE, "650", "1950" },
    { NULL, "2024年3月15日", TRUE, NULL, "400" },
    { "中共县委", NULL, FALSE, "200", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgManuscript) manuscript = manuscript_new ();
      g_autofree char *xml = NULL;

      manuscript->has_seal = cases[i].has_seal;
      zg_manuscript_add (manuscript, ZG_TEXT_BODY, "通报。");
      if (cases[i].signer)
        zg_manuscript_add (manuscript, ZG_TEXT_SIGNER, cases[i].signer);
      if (cases[i].date)
        zg_manuscript_add (manuscript, ZG_TEXT_DATE, cases[i].date);
      xml = read_part (manuscript, "document.xml");
      for (guint k = 0; k < 2; k++)
        {
          const char *indent = k == 0 ? cases[i].signer_indent : cases[i].date_indent;
          const char *style = k == 0 ? "\"Signature\"/>" : "\"Date\"/>";
          const char *at = strstr (xml, style);
          g_autofree char *expected = g_strdup_printf ("Chars=\"%s\"", indent);

          g_assert_true ((at != NULL) == (indent != NULL));
          if (at)
            at = strstr (at, "Chars=");
          if (at && !g_str_has_prefix (at, expected))
            g_error ("case %u: %.25s, not %s", (guint) i, at, expected);
        }
    }
}

/* Neither line of a signature begins a page, nor does what stands empty above it. */
static void
test_signature_kept (void)
{
  g_autoptr (ZgManuscript) manuscript = manuscript_new ();
  g_autofree char *xml = NULL;
  guint n = 0;

  zg_manuscript_add (manuscript, ZG_TEXT_BODY, "通报。");
  zg_manuscript_add (manuscript, ZG_TEXT_BODY, "特此通报。");
  zg_manuscript_add (manuscript, ZG_TEXT_SIGNER, "中共县委");
  zg_manuscript_add (manuscript, ZG_TEXT_DATE, "2024年3月15日");
  xml = read_part (manuscript, "document.xml");
  for (const char *at = xml; (at = strstr (at, "<w:keepNext/>")); at++)
    n++;
  /* The paragraph above, one empty line, the signer. */
  g_assert_cmpuint (n, ==, 3);
}

/* Pages have all their lines, and lines all their characters; a heading that is numbered by the
 * word processor is indented like one that is not. */
static void
test_styles (void)
{
  g_autoptr (ZgManuscript) manuscript = manuscript_new ();
  g_autofree char *styles = read_part (manuscript, "styles.xml");
  g_autofree char *numbering = read_part (manuscript, "numbering.xml");
  const char *body = strstr (styles, "w:styleId=\"BodyText\"");
  g_autofree char *rules = NULL;

  g_assert_nonnull (body);
  rules = g_strndup (body, (gsize) (strstr (body, "</w:style>") - body));
  assert_contains (rules, "<w:widowControl w:val=\"0\"/>");
  assert_contains (rules, "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>");
  assert_contains (rules, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>");
  assert_contains (numbering, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>");
}

/* A table with a heading, two issues, the first of which has a measure that is long, and a sum. */
static ZgManuscript *
table_new (void)
{
  ZgManuscript *manuscript = manuscript_new ();
  ZgForm *form = zg_form_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "改");
  zg_form_add_column (form, "number", g_strdup ("No."), 1)->is_shared = TRUE;
  zg_form_add_column (form, "title", g_strdup ("Responsible unit"), 1)->is_shared = TRUE;
  zg_form_add_column (form, "measure", g_strdup ("整改措施及进展"), 40);
  zg_form_add_column (form, "deadline", g_strdup ("时限"), 1)->type = ZG_CELL_DAY;
  zg_form_add_column (form, "state", g_strdup ("状态"), 1)->type = ZG_CELL_KEY;
  zg_form_add_line (form, ZG_ROW_HEADING, "（一）立行立改");
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 2, g_string_free (text, FALSE));
  zg_form_set (form, 3, g_strdup ("2024-03-31"));
  zg_form_set (form, 4, g_strdup ("已销号"));
  zg_form_add_row (form, FALSE);
  zg_form_set (form, 2, g_strdup ("清账。"));
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 2, g_strdup ("建账。"));
  zg_form_add_line (form, ZG_ROW_SUM, "小计：2个问题");
  zg_manuscript_add_form (manuscript, form);
  return manuscript;
}

/* What stands whole on pages has room between the insets of its cell, also in faces whose letters
 * are wider. */
static void
test_columns (void)
{
  static const double least[] = { 3 * 0.6, 11 * 0.6, 4, 10 * 0.6, 3 };
  g_autoptr (ZgManuscript) manuscript = table_new ();
  g_autofree char *xml = read_part (manuscript, "document.xml");
  g_autofree char *styles = read_part (manuscript, "styles.xml");
  const char *inset = strstr (styles, "<w:tblCellMar><w:left w:w=\""), *at = xml;
  gint64 inside, all = 0;

  g_assert_nonnull (inset);
  inset += strlen ("<w:tblCellMar><w:left w:w=\"");
  for (gsize i = 0; i < G_N_ELEMENTS (least); i++)
    {
      gint64 width;

      at = strstr (at, "<w:gridCol w:w=\"") + strlen ("<w:gridCol w:w=\"");
      width = g_ascii_strtoll (at, NULL, 10);
      inside = width - 2 * g_ascii_strtoll (inset, NULL, 10);
      g_assert_cmpfloat ((double) inside, >=, least[i] * 9.5 * 20);
      all += width;
    }
  g_assert_cmpfloat ((double) all, <=, 20 * ZG_GRID_WIDTH);
}

/* The row of the table in which @text stands. (transfer full) */
static char *
find_row (const char *xml, const char *text)
{
  const char *at = strstr (xml, text), *begin;

  g_assert_nonnull (at);
  begin = g_strrstr_len (xml, at - xml, "<w:tr>");
  return g_strndup (begin, (gsize) (at - begin));
}

/* A row stays whole, but not one that would leave much of a page empty. */
static void
test_rows (void)
{
  const struct
  {
    const char *text;
    gboolean is_kept;
  } cases[] = { { "整改措施及进展", TRUE }, { "（一）立行立改", TRUE }, { "改改改改", FALSE },
                { "清账。", TRUE },         { "建账。", TRUE },         { "小计", TRUE } };
  g_autoptr (ZgManuscript) manuscript = table_new ();
  g_autofree char *xml = read_part (manuscript, "document.xml");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = find_row (xml, cases[i].text);

      if ((strstr (row, "<w:cantSplit/>") != NULL) != cases[i].is_kept)
        g_error ("“%s” is%s kept on one page", cases[i].text, cases[i].is_kept ? " not" : "");
    }
}

/* Headings and sums stand at the left, and a heading with what it is of. */
static void
test_lines (void)
{
  g_autoptr (ZgManuscript) manuscript = table_new ();
  g_autofree char *xml = read_part (manuscript, "document.xml");
  g_autofree char *styles = read_part (manuscript, "styles.xml");
  static const char *const names[] = { "TableHeading", "TableSum" };
  static const char *const texts[] = { "（一）立行立改", "小计" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *row = find_row (xml, texts[i]);
      g_autofree char *id = g_strdup_printf ("w:styleId=\"%s\"", names[i]);
      const char *style = strstr (styles, id);
      g_autofree char *rules = NULL;

      assert_contains (row, names[i]);
      g_assert_nonnull (style);
      rules = g_strndup (style, (gsize) (strstr (style, "</w:style>") - style));
      assert_contains (rules, "<w:jc w:val=\"left\"/>");
      g_assert_true ((strstr (rules, "<w:keepNext/>") != NULL) == (i == 0));
    }
}

/* A chart is a picture as wide as the text, with its sentence for who can't see it. */
static void
test_picture (void)
{
  g_autoptr (ZgManuscript) manuscript = manuscript_new ();
  g_autoptr (ZgFigures) figures = figures_sections ();
  g_autofree char *xml = NULL;
  g_autofree char *png = NULL;
  g_autofree char *text = NULL;

  zg_manuscript_add (manuscript, ZG_TEXT_BODY, "如下：");
  zg_manuscript_add_chart (manuscript, zg_chart_find ("ring", NULL), figures);
  xml = read_part (manuscript, "document.xml");
  assert_contains (xml, "<wp:extent cx=\"5616000\" ");
  assert_contains (xml, "descr=\"问题完成 ");
  assert_contains (xml, "<a:blip r:embed=\"rId");
  png = read_part (manuscript, "picture1.png");
  g_assert_true (g_str_has_prefix (png, "\x89PNG"));
  text = zg_manuscript_to_text (manuscript);
  assert_contains (text, "如下：\n问题完成 ");
}

/* Word cuts a picture that is higher than a page: rows that have no room are told as "more". */
static void
test_tall_picture (void)
{
  g_autoptr (ZgManuscript) manuscript = manuscript_new ();
  g_autoptr (ZgFigures) figures = figures_many (200);
  g_autofree char *xml = NULL;
  const char *height;

  zg_manuscript_add_chart (manuscript, zg_chart_find ("bars-unit", NULL), figures);
  xml = read_part (manuscript, "document.xml");
  height = strstr (xml, "cy=\"");
  g_assert_nonnull (height);
  /* A4 is 297 mm of 36000 units, of which 37 and 35 mm are margin. */
  g_assert_cmpint (g_ascii_strtoll (height + 4, NULL, 10), <, 225 * 36000);
  g_assert_cmpint (g_ascii_strtoll (height + 4, NULL, 10), >, 150 * 36000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/title", test_title);
  g_test_add_func ("/docx/signature", test_signature);
  g_test_add_func ("/docx/signature-kept", test_signature_kept);
  g_test_add_func ("/docx/styles", test_styles);
  g_test_add_func ("/docx/columns", test_columns);
  g_test_add_func ("/docx/rows", test_rows);
  g_test_add_func ("/docx/lines", test_lines);
  g_test_add_func ("/docx/picture", test_picture);
  g_test_add_func ("/docx/picture/tall", test_tall_picture);
  return g_test_run ();
}
