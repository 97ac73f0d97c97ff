/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-summary.h"

#include <glib/gi18n-lib.h>

#include "zg-chart.h"
#include "zg-paper-list.h"

#define SIZE         9.0 /* of tables and pictures: the least that is allowed */
#define RING_HEIGHT  132.0
#define SECTION_MOST 190.0
#define UNIT_LEAST   60.0
#define UNIT_MOST    300.0

ZgTextStyle
zg_summary_heading_style (void)
{
  return (ZgTextStyle){ .role = ZG_FONT_HEI, .size = 11.5, .pitch = 16, .max_lines = 1 };
}

ZgTextStyle
zg_summary_body_style (void)
{
  return (ZgTextStyle){ .role = ZG_FONT_FANGSONG, .size = 10.5, .pitch = 16 };
}

ZgTextStyle
zg_summary_table_style (void)
{
  return (ZgTextStyle){ .role = ZG_FONT_CHART, .size = SIZE, .pitch = 12 };
}

/* Numbered as the first level of an official paper is. */
static char *
heading_text (const ZgWords *words, guint number, const char *text)
{
  const char *const numbered[] = {
    zg_words_get (words, N_ ("1. ")), zg_words_get (words, N_ ("2. ")),
    zg_words_get (words, N_ ("3. ")), zg_words_get (words, N_ ("4. ")),
    zg_words_get (words, N_ ("5. ")), zg_words_get (words, N_ ("6. "))
  };

  g_return_val_if_fail (number >= 1 && number <= G_N_ELEMENTS (numbered), NULL);
  return g_strconcat (numbered[number - 1], zg_words_get (words, text), NULL);
}

ZgBlock *
zg_summary_add_heading (ZgPages *pages, const ZgWords *words, guint number, const char *text)
{
  ZgTextStyle style = zg_summary_heading_style ();
  g_autofree char *heading = heading_text (words, number, text);
  ZgBlock *block = zg_pages_add (pages, zg_heading_new (heading, &style));

  block->before = 11;
  block->after = 4;
  return block;
}

static void
add_title (ZgPages *pages, const ZgFigures *all, const ZgWords *words)
{
  ZgTextStyle title = {
    .role = ZG_FONT_TITLE, .size = 20, .pitch = 27, .align = PANGO_ALIGN_CENTER, .max_lines = 2
  };
  /* A 楷体's Latin letters are made for single words. */
  gboolean chinese = zg_words_is_chinese (words);
  ZgTextStyle sub = { .role = chinese ? ZG_FONT_KAI : ZG_FONT_SONG,
                      .size = 13,
                      .pitch = 20,
                      .align = PANGO_ALIGN_CENTER };
  ZgTextStyle line = { .role = ZG_FONT_SONG, .size = 10, .pitch = 15 };
  ZgDay day = all->as_of != ZG_DAY_NONE ? all->as_of : all->today;
  g_autofree char *when = zg_words_day (words, day);
  g_autofree char *as_of = g_strdup_printf (zg_words_get (words, N_ ("as of %s")), when);
  ZgBlock *block;

  if (zg_lines_measure (zg_pages_get_fonts (pages), all->title, &title)
      > 1.9 * zg_pages_get_setting (pages)->width)
    {
      title.size = 16;
      title.pitch = 22;
      title.max_lines = 3;
    }
  zg_pages_add (pages, zg_paragraph_new (all->title, &title));
  zg_pages_add (pages,
                zg_paragraph_new (zg_words_get (words, N_ ("Summary of rectification")), &sub));
  block = zg_pages_add (pages, zg_pair_new (all->office ? all->office : "", as_of, &line));
  block->before = 4;
  block->after = 4;
}

char *
zg_summary_sentence (const ZgFigures *all, const ZgWords *words)
{
  const ZgGroup *group = &all->all;
  g_autofree char *issues = zg_count_format (group->issues.total);
  g_autofree char *measures = zg_count_format (group->measures.total);
  g_autofree char *numbered = zg_count_format (group->measures_numbered);
  g_autofree char *overdue = zg_count_format (group->issues.overdue);
  g_autofree char *near = zg_count_format (group->issues.near);
  g_autofree char *by_issue = zg_rate_format_full (zg_group_rate_issues (group));
  g_autofree char *by_measure = zg_rate_format_full (zg_group_rate_measures (group));

  if (group->issues.total == 0)
    return g_strdup (zg_words_get (words, N_ ("The ledger lists no issue.")));
  return g_strdup_printf (zg_words_get (words,
                                        N_ ("Issues: %s. Measures: %s, of these numbered: %s. "
                                            "Done by issue: %s; done by measure: %s. "
                                            "Open issues overdue: %s; near their deadline: %s.")),
                          issues, measures, numbered, by_issue, by_measure, overdue, near);
}

static void
add_sentence (ZgPages *pages, const ZgFigures *all, const ZgWords *words)
{
  ZgTextStyle style = zg_summary_body_style ();
  g_autofree char *text = zg_summary_sentence (all, words);

  style.indent = 2 * style.size;
  zg_pages_add (pages, zg_paragraph_new (text, &style))->after = 7;
}

static void
draw_chart (cairo_t *cr,
            double width,
            double height,
            const ZgSetting *setting,
            const char *name,
            const ZgFigures *figures)
{
  ZgChartOptions options = { .width = width,
                             .height = height,
                             .size = SIZE,
                             .style = ZG_STYLE_PRINT,
                             .language = zg_words_get_language (setting->words),
                             .bare = TRUE,
                             .no_legend = TRUE, /* the ring's table is the key */
                             .fonts = setting->fonts };
  g_autoptr (ZgDrawing) drawing = zg_chart_draw (zg_chart_find (name, NULL), cr, figures, &options);

  g_return_if_fail (drawing != NULL);
}

static void
draw_ring (cairo_t *cr, double width, double height, const ZgSetting *setting, gconstpointer data)
{
  draw_chart (cr, width, height, setting, "ring", data);
}

static void
draw_sections (
    cairo_t *cr, double width, double height, const ZgSetting *setting, gconstpointer data)
{
  draw_chart (cr, width, height, setting, "bars-section", data);
}

static void
draw_units (cairo_t *cr, double width, double height, const ZgSetting *setting, gconstpointer data)
{
  draw_chart (cr, width, height, setting, "bars-unit", data);
}

static double
good_height (ZgPages *pages, const char *name, const ZgFigures *figures)
{
  const ZgSetting *setting = zg_pages_get_setting (pages);
  ZgChartOptions options = { .width = setting->width,
                             .size = SIZE,
                             .style = ZG_STYLE_PRINT,
                             .language = zg_words_get_language (setting->words),
                             .bare = TRUE,
                             .no_legend = TRUE, /* the ring's table is the key */
                             .fonts = setting->fonts };
  double width, height;

  zg_chart_get_size (zg_chart_find (name, NULL), figures, &options, &width, &height);
  return height;
}

static void
add_pictures (ZgPages *pages, const ZgPaperFacts *facts, const ZgWords *words)
{
  double sections = good_height (pages, "bars-section", facts->by_section);
  double units = good_height (pages, "bars-unit", facts->by_unit);

  zg_summary_add_heading (pages, words, 1, N_ ("Overall progress"));
  zg_pages_add (pages, zg_block_picture_new (RING_HEIGHT, RING_HEIGHT, draw_ring, facts->all))
      ->before = 4;
  zg_summary_add_heading (pages, words, 2, N_ ("Progress by section"));
  sections = MIN (sections, SECTION_MOST);
  zg_pages_add (pages, zg_block_picture_new (sections, sections, draw_sections, facts->by_section));
  zg_summary_add_heading (pages, words, 3, N_ ("Progress by lead unit"));
  units = MIN (units, UNIT_MOST);
  zg_pages_add (pages,
                zg_block_picture_new (MIN (units, UNIT_LEAST), units, draw_units, facts->by_unit));
}

char *
zg_summary_basis (const ZgFigures *all, const ZgWords *words)
{
  return g_strdup_printf (
      zg_words_get (words, N_ ("Done includes closed; overdue, near and on time are told by the "
                               "present deadline. Counted from the ledger: %s")),
      all->title);
}

static void
set_footer (ZgPages *pages, const ZgFigures *all, const ZgWords *words)
{
  g_autofree char *text = zg_summary_basis (all, words);

  zg_pages_set_footer (pages, text);
}

static ZgPages *
summary_make (const ZgPaperFacts *facts, const ZgWords *words)
{
  ZgPages *pages = zg_pages_new (&zg_page_format_summary, words);

  add_title (pages, facts->all, words);
  add_sentence (pages, facts->all, words);
  zg_summary_add_figures (pages, facts->all, words);
  add_pictures (pages, facts, words);
  zg_summary_add_lists (pages, facts, words);
  set_footer (pages, facts->all, words);
  return pages;
}

const ZgPaper zg_summary_paper = {
  .name = "summary",
  .title = N_ ("Summary of rectification"),
  .formats = ZG_FORMATS_PAGES | 1 << ZG_FORMAT_DOCX,
  .needs = ZG_PAPER_NEEDS_SUMMARY,
  .make = summary_make,
  .write = zg_summary_write,
};
