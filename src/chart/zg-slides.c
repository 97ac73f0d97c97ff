/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-slides.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "zg-output.h"
#include "zg-slide-issue.h"

/* Parts of the height: a hall reads what is a thirtieth of it. */
#define MARGIN     0.05
#define BODY       (1 / 30.0)
#define BODY_MOST  (1 / 36.0) /* of the width: a page may be narrow */
#define TITLE      1.5        /* parts of the body size */
#define SENTENCE   1.15
#define FOOT       0.75
#define PDF_WIDTH  960.0
#define PDF_HEIGHT 540.0

typedef struct
{
  ZgSlideKind kind;
  ZgFigures *figures;
  const ZgChart *chart;
  gboolean by_measure;
  ZgSlideIssue issue;
} Slide;

struct _ZgSlides
{
  const char *language;
  const ZgWords *words;
  GPtrArray *slides;
  guint left_out; /* issues */
};

static void
slide_free (gpointer data)
{
  Slide *slide = data;

  g_clear_pointer (&slide->figures, zg_figures_free);
  g_clear_pointer (&slide->issue.row, zg_board_row_free);
  g_clear_pointer (&slide->issue.measures, g_ptr_array_unref);
  g_free (slide);
}

ZgSlides *
zg_slides_new (const char *language)
{
  ZgSlides *slides = g_new0 (ZgSlides, 1);

  slides->words = zg_words_for (language);
  slides->language = zg_words_get_language (slides->words);
  slides->slides = g_ptr_array_new_with_free_func (slide_free);
  return slides;
}

void
zg_slides_free (ZgSlides *slides)
{
  if (slides == NULL)
    return;
  g_ptr_array_unref (slides->slides);
  g_free (slides);
}

void
zg_slides_set_left_out (ZgSlides *slides, guint n_issues)
{
  slides->left_out = n_issues;
}

static Slide *
add (ZgSlides *slides, ZgSlideKind kind)
{
  Slide *slide = g_new0 (Slide, 1);

  slide->kind = kind;
  g_ptr_array_add (slides->slides, slide);
  return slide;
}

void
zg_slides_add_title (ZgSlides *slides, ZgFigures *figures)
{
  add (slides, ZG_SLIDE_TITLE)->figures = figures;
}

void
zg_slides_add_chart (ZgSlides *slides,
                     const ZgChart *chart,
                     ZgFigures *figures,
                     gboolean by_measure)
{
  Slide *slide = add (slides, ZG_SLIDE_CHART);

  slide->chart = chart;
  slide->figures = figures;
  slide->by_measure = by_measure;
}

void
zg_slides_add_issue (ZgSlides *slides, ZgBoardRow *row, GPtrArray *measures)
{
  add (slides, ZG_SLIDE_ISSUE)->issue = (ZgSlideIssue){ row, measures };
}

guint
zg_slides_get_count (const ZgSlides *slides)
{
  return slides->slides->len;
}

static const Slide *
get (const ZgSlides *slides, guint page)
{
  return g_ptr_array_index (slides->slides, page);
}

ZgSlideKind
zg_slides_get_kind (const ZgSlides *slides, guint page)
{
  return get (slides, page)->kind;
}

const ZgBoardRow *
zg_slides_get_issue (const ZgSlides *slides, guint page)
{
  return page < slides->slides->len ? get (slides, page)->issue.row : NULL;
}

static char *
tell_day (const ZgSlides *slides, const ZgFigures *figures)
{
  ZgDay day = figures->as_of != ZG_DAY_NONE ? figures->as_of : figures->today;
  g_autofree char *when = zg_words_day (slides->words, day);

  return g_strdup_printf (zg_words_get (slides->words, N_ ("as of %s")), when);
}

static char *
get_title (const ZgSlides *slides, const Slide *slide)
{
  if (slide->kind == ZG_SLIDE_CHART)
    return g_strdup (zg_words_get (slides->words, slide->chart->title));
  return slide->kind == ZG_SLIDE_ISSUE ? zg_slide_issue_name (slide->issue.row)
                                       : g_strdup (slide->figures->title);
}

static char *
get_sentence (const ZgSlides *slides, const Slide *slide)
{
  ZgChartOptions options = { .language = slides->language, .by_measure = slide->by_measure };

  if (slide->kind == ZG_SLIDE_CHART)
    return zg_chart_describe (slide->chart, slide->figures, &options);
  return slide->kind == ZG_SLIDE_TITLE ? tell_day (slides, slide->figures) : g_strdup ("");
}

/* The page's number; on the last page with what has none. */
static char *
tell_place (const ZgSlides *slides, guint page)
{
  guint n = slides->slides->len;
  g_autofree char *place = g_strdup_printf ("%u/%u", page + 1, n);
  g_autofree char *count = zg_count_format (slides->left_out);
  g_autofree char *more = NULL;

  if (slides->left_out == 0 || page + 1 < n)
    return g_steal_pointer (&place);
  more = g_strdup_printf (zg_words_get (slides->words, N_ ("%s more")), count);
  return g_strdup_printf ("%s · %s", more, place);
}

char *
zg_slides_describe (const ZgSlides *slides, guint page)
{
  const Slide *slide = get (slides, page);
  g_autofree char *title = get_title (slides, slide);
  g_autofree char *sentence = get_sentence (slides, slide);
  g_autofree char *place = tell_place (slides, page);
  g_autoptr (GString) text = g_string_new (title);

  if (*sentence)
    g_string_append_printf (text, ". %s", sentence);
  if (slide->kind == ZG_SLIDE_ISSUE)
    {
      g_autofree char *facts = zg_slide_issue_describe (&slide->issue, slides->words);

      g_string_append_printf (text, ". %s", facts);
    }
  g_string_append_printf (text, " %s", place);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_foot (ZgCanvas *canvas, const ZgSlides *slides, guint page, double margin)
{
  ZgTextStyle style = zg_canvas_style (canvas, FOOT, FALSE, PANGO_ALIGN_RIGHT, 1);
  g_autofree char *place = tell_place (slides, page);

  zg_canvas_text (canvas, place, &style, &canvas->palette->quiet,
                  &(ZgBox){ margin, canvas->height - margin, canvas->width - 2 * margin,
                            margin * 0.9 });
}

/* The title at the top and the sentence at the foot; returns the room between them. */
static ZgBox
draw_frame (ZgCanvas *canvas, const char *title, const char *sentence)
{
  double margin = MARGIN * canvas->height;
  ZgTextStyle head = zg_canvas_style (canvas, TITLE, TRUE, PANGO_ALIGN_LEFT, 2);
  ZgTextStyle foot = zg_canvas_style (canvas, SENTENCE, FALSE, PANGO_ALIGN_LEFT, 2);
  double width = canvas->width - 2 * margin;
  gboolean wraps = zg_canvas_measure (canvas, title, &head) > width;
  double above = head.pitch * (wraps ? 2 : 1);
  double below = 2 * foot.pitch;

  zg_canvas_text (canvas, title, &head, &canvas->palette->ink,
                  &(ZgBox){ margin, margin, width, above });
  zg_canvas_text (canvas, sentence, &foot, &canvas->palette->ink,
                  &(ZgBox){ margin, canvas->height - margin - below, width, below });
  return (ZgBox){ margin, margin + above + 0.6 * margin, width,
                  canvas->height - 3 * margin - above - below };
}

/* How many texts of a picture have room whole. */
static guint
count_whole (const Slide *slide, const ZgChartOptions *options)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ZgDrawing) drawing = zg_chart_draw (slide->chart, cr, slide->figures, options);
  guint n = 0;

  for (guint i = 0; i < drawing->labels->len; i++)
    n += !((const ZgLabel *) g_ptr_array_index (drawing->labels, i))->cut;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* A picture of few rows is set in larger type, as far as all of it has room. One of groups keeps
 * its type: larger figures beside the bars would press them together. */
static double
fit_type (const Slide *slide, const ZgChartOptions *options, const ZgBox *room)
{
  static const double scales[] = { 1.8, 1.5, 1.25 };
  ZgChartOptions larger = *options;
  guint whole = slide->chart->group_by ? 0 : count_whole (slide, options);

  for (gsize i = 0; i < G_N_ELEMENTS (scales) && slide->chart->group_by == NULL; i++)
    {
      double width, height;

      larger.size = options->size * scales[i];
      larger.height = 0;
      zg_chart_get_size (slide->chart, slide->figures, &larger, &width, &height);
      larger.height = options->height;
      if (height <= room->height && count_whole (slide, &larger) >= whole)
        return larger.size;
    }
  return options->size;
}

/* The texts of a picture are those of its page, too. */
static void
note_labels (ZgCanvas *canvas, const ZgDrawing *drawing, const ZgBox *room)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *from = g_ptr_array_index (drawing->labels, i);
      ZgLabel *label = zg_drawing_add_label (canvas->drawing);

      *label = *from;
      label->text = g_strdup (from->text);
      label->x += room->x;
      label->ink_x += room->x;
      label->y += room->y;
      label->ink_y += room->y;
    }
}

static void
draw_chart (ZgCanvas *canvas, const ZgSlides *slides, const Slide *slide, const ZgBox *room)
{
  ZgChartOptions options = { .width = room->width,
                             .height = room->height,
                             .size = canvas->size,
                             .style = canvas->style,
                             .language = slides->language,
                             .by_measure = slide->by_measure,
                             .bare = TRUE,
                             .fonts = canvas->fonts };
  g_autoptr (ZgDrawing) drawing = NULL;

  options.size = fit_type (slide, &options, room);
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, room->x, room->y);
  drawing = zg_chart_draw (slide->chart, canvas->cr, slide->figures, &options);
  note_labels (canvas, drawing, room);
  cairo_restore (canvas->cr);
}

/* The largest type in which @text takes one line of @width; if none does, three of the largest. */
static ZgTextStyle
fit_title (ZgCanvas *canvas, const char *text, double width)
{
  static const double scales[] = { 2.4, 2.1, 1.8 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      ZgTextStyle style = zg_canvas_style (canvas, scales[i], TRUE, PANGO_ALIGN_CENTER, 3);

      if (zg_canvas_measure (canvas, text, &style) <= width)
        return style;
    }
  return zg_canvas_style (canvas, scales[0], TRUE, PANGO_ALIGN_CENTER, 3);
}

static void
draw_title (ZgCanvas *canvas, const ZgSlides *slides, const Slide *slide)
{
  ZgTextStyle small = zg_canvas_style (canvas, 1.3, FALSE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *day = tell_day (slides, slide->figures);
  double margin = 2 * MARGIN * canvas->height, width = canvas->width - 2 * margin;
  double middle = canvas->height / 2;
  ZgTextStyle large = fit_title (canvas, slide->figures->title, width);

  zg_canvas_text (canvas, slide->figures->title, &large, &canvas->palette->ink,
                  &(ZgBox){ margin, middle - 3.2 * large.pitch, width, 3 * large.pitch });
  if (slide->figures->office)
    zg_canvas_text (canvas, slide->figures->office, &small, &canvas->palette->ink,
                    &(ZgBox){ margin, middle + small.pitch, width, small.pitch });
  zg_canvas_text (canvas, day, &small, &canvas->palette->quiet,
                  &(ZgBox){ margin, middle + 2.4 * small.pitch, width, small.pitch });
}

ZgDrawing *
zg_slides_draw (
    const ZgSlides *slides, guint page, cairo_t *cr, double width, double height, ZgStyle style)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  const Slide *slide = get (slides, page);
  ZgCanvas canvas = { .cr = cr,
                      .width = width,
                      .height = height,
                      .size = MIN (height * BODY, width * BODY_MOST),
                      .style = style,
                      .palette = zg_style_get_palette (style),
                      .words = slides->words,
                      .fonts = fonts,
                      .drawing = zg_drawing_new (width, height) };
  g_autofree char *title = get_title (slides, slide);
  g_autofree char *sentence = get_sentence (slides, slide);

  zg_colour_set (cr, &canvas.palette->ground);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  if (slide->kind == ZG_SLIDE_TITLE)
    draw_title (&canvas, slides, slide);
  else if (slide->kind == ZG_SLIDE_ISSUE)
    zg_slide_issue_draw (&canvas, &slide->issue, MARGIN * height);
  else
    {
      ZgBox room = draw_frame (&canvas, title, sentence);

      draw_chart (&canvas, slides, slide, &room);
    }
  draw_foot (&canvas, slides, page, MARGIN * height);
  return canvas.drawing;
}

gboolean
zg_slides_write_pdf (const ZgSlides *slides, const char *path, ZgStyle style, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (zg_output_collect, data, PDF_WIDTH, PDF_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint page = 0; page < slides->slides->len; page++)
    {
      zg_drawing_free (zg_slides_draw (slides, page, cr, PDF_WIDTH, PDF_HEIGHT, style));
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!zg_output_check (path, status, error))
    return FALSE;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return zg_output_write (path, bytes, error);
}
