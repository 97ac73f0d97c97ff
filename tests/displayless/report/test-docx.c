/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word processor is told: where a title breaks, where a signature stands, how text and
 * tables are set. */
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <string.h>

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/title", test_title);
  g_test_add_func ("/docx/signature", test_signature);
  g_test_add_func ("/docx/signature-kept", test_signature_kept);
  g_test_add_func ("/docx/styles", test_styles);
  return g_test_run ();
}
