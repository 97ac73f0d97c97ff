/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-slide-issue.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In parts of the body type. */
#define NAME      1.6
#define NAME_LESS 1.4 /* if it saves a line */
#define FACT      1.1
#define INDENT    1.6 /* for the mark of a light */
#define MARK      0.85
#define GAP       0.55 /* between measures */
#define PART      0.8  /* between the parts of the page */
#define RULE      0.06
#define MOST_NAME 3 /* lines */

/* How measures may be set, the best first: whole in large type, then in less, then cut to so many
 * lines. */
static const struct
{
  double scale;
  guint lines; /* 0: as many as it takes */
} tries[] = { { 1.4, 0 }, { 1.2, 0 }, { 1, 0 }, { 1, 8 }, { 1, 6 },
              { 1, 5 },   { 1, 4 },   { 1, 3 }, { 1, 2 } };

char *
zg_slide_issue_name (const ZgBoardRow *row)
{
  const char *number = row->number ? row->number : "";
  /* A wide bracket has its own space. */
  const char *gap = *number && !g_str_has_suffix (number, "）") ? " " : "";

  return g_strdup_printf ("%s%s%s", number, gap, row->title ? row->title : "");
}

/* "overdue by 12 days, due 30 June 2024" */
static char *
tell_deadline (const ZgWords *words, const ZgBoardRow *row)
{
  const char *word = zg_words_get (words, zg_light_get_look (row->light)->label);
  g_autofree char *due = zg_words_day (words, row->deadline);
  g_autofree char *days = zg_count_format (ABS (row->days));

  if (row->deadline == ZG_DAY_NONE)
    return g_strdup (word);
  if (g_strcmp0 (row->light, "overdue") == 0)
    return g_strdup_printf (
        /* Translators: a light, days, a day */
        zg_words_get (words, N_ ("%s by %s days, due %s")), word, days, due);
  return g_strdup_printf (zg_words_get (words, N_ ("%s, due %s")), word, due);
}

static char *
tell_units (const ZgWords *words, const ZgBoardRow *row)
{
  return row->units ? g_strdup_printf (zg_words_get (words, N_ ("Lead unit: %s")), row->units)
                    : NULL;
}

static char *
tell_leader (const ZgWords *words, const ZgBoardRow *row)
{
  return row->leader ? g_strdup_printf (zg_words_get (words, N_ ("Leader: %s")), row->leader)
                     : NULL;
}

static char *
tell_done (const ZgWords *words, const ZgBoardRow *row)
{
  ZgRate rate = { row->measures_done, row->measures };
  g_autofree char *done = zg_rate_format_full (rate);

  return g_strdup_printf (zg_words_get (words, N_ ("Measures done: %s")), done);
}

/* What is still open, and of how much. */
static char *
tell_open (const ZgWords *words, const ZgSlideIssue *issue)
{
  g_autofree char *number = zg_count_format (issue->measures->len);
  g_autofree char *open = g_strdup_printf (zg_words_get (words, N_ ("Open measures: %s")), number);
  g_autofree char *done = tell_done (words, issue->row);

  return issue->measures->len ? g_strdup_printf ("%s    %s", open, done) : g_steal_pointer (&done);
}

/* Who answers for a measure and until when: "王某 · overdue by 12 days, due 30 June 2024". */
static char *
tell_who_and_when (const ZgWords *words, const ZgBoardRow *measure)
{
  const char *who = measure->owner ? measure->owner : measure->units;
  g_autofree char *when = tell_deadline (words, measure);

  return who ? g_strdup_printf ("%s · %s", who, when) : g_steal_pointer (&when);
}

static void
append (GString *text, char *sentence)
{
  if (sentence)
    g_string_append_printf (text, "%s%s", text->len ? ". " : "", sentence);
  g_free (sentence);
}

char *
zg_slide_issue_describe (const ZgSlideIssue *issue, const ZgWords *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, tell_deadline (words, issue->row));
  append (text, tell_units (words, issue->row));
  append (text, tell_leader (words, issue->row));
  append (text, tell_done (words, issue->row));
  for (guint i = 0; i < issue->measures->len; i++)
    {
      const ZgBoardRow *measure = g_ptr_array_index (issue->measures, i);

      append (text, zg_slide_issue_name (measure));
      append (text, tell_who_and_when (words, measure));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The lines a text takes, at most @most. */
static guint
count_lines (ZgCanvas *canvas, const char *text, const ZgTextStyle *style, double width, guint most)
{
  ZgTextStyle fitting = *style;
  g_autoptr (ZgLines) lines = NULL;

  fitting.max_lines = most;
  lines = zg_lines_new (canvas->fonts, text, &fitting, width);
  return zg_lines_get_count (lines);
}

/* Writes @text, of at most @most lines, at the top of @room, which loses them and @gap. */
static void
write_text (ZgCanvas *canvas, const char *text, const ZgTextStyle *style, ZgBox *room, double gap)
{
  guint lines = count_lines (canvas, text, style, room->width, style->max_lines);
  double height = lines * style->pitch;

  zg_canvas_text (canvas, text, style, &canvas->palette->ink,
                  &(ZgBox){ room->x, room->y, room->width, height });
  room->y += height + gap;
  room->height -= height + gap;
}

static void
draw_light (ZgCanvas *canvas, const char *light, const ZgTextStyle *style, double x, double y)
{
  double side = MARK * style->size;

  zg_style_draw_light (canvas->cr, light, canvas->style, x, y + (style->pitch - side) / 2, side);
}

/* Unit and leader in one line where they have room, the light's mark before the deadline. */
static void
draw_facts (ZgCanvas *canvas, const ZgBoardRow *row, ZgBox *room)
{
  ZgTextStyle style = zg_canvas_style (canvas, FACT, FALSE, PANGO_ALIGN_LEFT, 2);
  double indent = INDENT * style.size;
  ZgBox right = { room->x + indent, room->y, room->width - indent, room->height };
  g_autofree char *deadline = tell_deadline (canvas->words, row);
  g_autofree char *units = tell_units (canvas->words, row);
  g_autofree char *leader = tell_leader (canvas->words, row);
  g_autofree char *both = units && leader ? g_strdup_printf ("%s    %s", units, leader) : NULL;

  draw_light (canvas, row->light, &style, room->x, room->y);
  write_text (canvas, deadline, &style, &right, 0);
  if (both && zg_canvas_measure (canvas, both, &style) <= right.width)
    write_text (canvas, both, &style, &right, 0);
  else
    {
      if (units)
        write_text (canvas, units, &style, &right, 0);
      if (leader)
        write_text (canvas, leader, &style, &right, 0);
    }
  room->height -= right.y - room->y;
  room->y = right.y;
}

/* The measures as they are to be set. */
typedef struct
{
  ZgTextStyle task;
  ZgTextStyle facts;
  double indent;
  double width; /* of their texts */
  double gap;
} Look;

static Look
look_make (const ZgCanvas *canvas, double scale, guint lines, double width)
{
  Look look = { .task = zg_canvas_style (canvas, scale, FALSE, PANGO_ALIGN_LEFT, lines),
                .facts = zg_canvas_style (canvas, scale, FALSE, PANGO_ALIGN_LEFT, 2) };

  look.indent = INDENT * look.task.size;
  look.width = width - look.indent;
  look.gap = GAP * look.task.size;
  return look;
}

static double
height_of_facts (ZgCanvas *canvas, const Look *look, const char *facts)
{
  return look->facts.pitch
         * count_lines (canvas, facts, &look->facts, look->width, look->facts.max_lines);
}

static double
height_of (ZgCanvas *canvas, const Look *look, const ZgBoardRow *measure)
{
  g_autofree char *task = zg_slide_issue_name (measure);
  g_autofree char *facts = tell_who_and_when (canvas->words, measure);
  guint lines = count_lines (canvas, task, &look->task, look->width, look->task.max_lines);

  return lines * look->task.pitch + height_of_facts (canvas, look, facts) + look->gap;
}

/* How many measures have room, the line that counts the others included. */
static guint
count_fitting (ZgCanvas *canvas, const Look *look, const GPtrArray *measures, double height)
{
  double last = look->facts.pitch, y = 0;
  guint n = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      gboolean is_last = i + 1 == measures->len;

      y += height_of (canvas, look, g_ptr_array_index (measures, i));
      if (y - look->gap + (is_last ? 0 : look->gap + last) <= height)
        n = i + 1;
    }
  return n;
}

/* The first of @tries in which every measure has room, else the last; returns how many have. */
static guint
fit (ZgCanvas *canvas, Look *look, const GPtrArray *measures, const ZgBox *room)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (tries) && (i == 0 || n < measures->len); i++)
    {
      *look = look_make (canvas, tries[i].scale, tries[i].lines, room->width);
      n = count_fitting (canvas, look, measures, room->height);
    }
  return n;
}

static void
draw_measure (ZgCanvas *canvas, const Look *look, const ZgBoardRow *measure, ZgBox *room)
{
  g_autofree char *task = zg_slide_issue_name (measure);
  g_autofree char *facts = tell_who_and_when (canvas->words, measure);
  double height = height_of_facts (canvas, look, facts);
  ZgBox right = { room->x + look->indent, room->y, look->width, room->height };

  draw_light (canvas, measure->light, &look->task, room->x, room->y);
  write_text (canvas, task, &look->task, &right, 0);
  zg_canvas_text (canvas, facts, &look->facts, &canvas->palette->quiet,
                  &(ZgBox){ right.x, right.y, right.width, height });
  room->height -= right.y - room->y + height + look->gap;
  room->y = right.y + height + look->gap;
}

static void
draw_measures (ZgCanvas *canvas, const GPtrArray *measures, ZgBox *room)
{
  Look look;
  guint n = fit (canvas, &look, measures, room);
  g_autofree char *left = zg_count_format (measures->len - n);
  g_autofree char *more = g_strdup_printf (zg_words_get (canvas->words, N_ ("and %s more")), left);

  for (guint i = 0; i < n; i++)
    draw_measure (canvas, &look, g_ptr_array_index (measures, i), room);
  if (n < measures->len)
    zg_canvas_text (canvas, more, &look.facts, &canvas->palette->ink,
                    &(ZgBox){ room->x + look.indent, room->y, look.width, look.facts.pitch });
}

/* A rule, and below it how many measures are open, and which. */
static void
draw_tasks (ZgCanvas *canvas, const ZgSlideIssue *issue, ZgBox *room)
{
  ZgTextStyle style = zg_canvas_style (canvas, FACT, TRUE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *open = tell_open (canvas->words, issue);

  zg_colour_set (canvas->cr, &canvas->palette->hairline);
  cairo_rectangle (canvas->cr, room->x, room->y, room->width, RULE * canvas->size);
  cairo_fill (canvas->cr);
  room->y += PART * canvas->size;
  room->height -= PART * canvas->size;
  write_text (canvas, open, &style, room, GAP * canvas->size);
  draw_measures (canvas, issue->measures, room);
}

static void
draw_name (ZgCanvas *canvas, const ZgSlideIssue *issue, ZgBox *room)
{
  ZgTextStyle large = zg_canvas_style (canvas, NAME, TRUE, PANGO_ALIGN_LEFT, MOST_NAME);
  ZgTextStyle less = zg_canvas_style (canvas, NAME_LESS, TRUE, PANGO_ALIGN_LEFT, MOST_NAME);
  g_autofree char *name = zg_slide_issue_name (issue->row);
  gboolean saves = count_lines (canvas, name, &less, room->width, 0)
                   < count_lines (canvas, name, &large, room->width, 0);

  write_text (canvas, name, saves ? &less : &large, room, PART * canvas->size);
}

void
zg_slide_issue_draw (ZgCanvas *canvas, const ZgSlideIssue *issue, double margin)
{
  ZgBox room = { margin, margin, canvas->width - 2 * margin, canvas->height - 2.2 * margin };

  draw_name (canvas, issue, &room);
  draw_facts (canvas, issue->row, &room);
  room.y += PART * canvas->size;
  room.height -= PART * canvas->size;
  draw_tasks (canvas, issue, &room);
}
