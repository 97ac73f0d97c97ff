/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-presenter-job.h"

#include "zg-chart-list.h"
#include "zg-figures-load.h"
#include "zg-filter.h"

/* The charts of a meeting, in their order. */
static const struct
{
  const ZgChart *chart;
  ZgGroupBy by;
} charts[] = {
  { &zg_ring_chart, ZG_GROUP_NONE },      { &zg_bars_section_chart, ZG_GROUP_SECTION },
  { &zg_bars_unit_chart, ZG_GROUP_UNIT }, { &zg_course_chart, ZG_GROUP_NONE },
  { &zg_ages_chart, ZG_GROUP_NONE },      { &zg_since_chart, ZG_GROUP_NONE },
  { &zg_achieved_chart, ZG_GROUP_NONE },
};

typedef struct
{
  char *filter;
  char *language;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->filter);
  g_free (question->language);
  g_free (question);
}

static gboolean
add_charts (ZgLedger *ledger, const Question *question, ZgSlides *slides, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      const ZgFiguresRequest request = { .part = charts[i].chart->part,
                                         .by = charts[i].by,
                                         .filter = question->filter,
                                         .today = ZG_DAY_NONE,
                                         .since = ZG_DAY_NONE };
      ZgFigures *figures = zg_figures_load (ledger, &request, error);

      if (figures == NULL)
        return FALSE;
      if (i == 0)
        zg_slides_add_title (slides, zg_figures_ref (figures));
      zg_slides_add_chart (slides, charts[i].chart, figures, FALSE);
    }
  return TRUE;
}

/* Takes *@row. */
static gboolean
add_issue (ZgLedger *ledger, gpointer *row, ZgSlides *slides, GError **error)
{
  GPtrArray *measures =
      zg_board_load_open_measures (ledger, ((ZgBoardRow *) *row)->id, ZG_DAY_NONE, error);

  if (measures == NULL)
    return FALSE;
  zg_slides_add_issue (slides, g_steal_pointer (row), measures);
  return TRUE;
}

static gboolean
add_issues (ZgLedger *ledger, const Question *question, ZgSlides *slides, GError **error)
{
  gboolean chosen = question->filter && *question->filter;
  g_autofree char *filter = zg_filter_and (question->filter, chosen ? "parent= done=false"
                                                                    : "parent= light=overdue,near");
  const ZgBoardQuery query = {
    .entity = ZG_ENTITY_ISSUE, .filter = filter, .sort = "deadline", .today = ZG_DAY_NONE
  };
  g_autoptr (ZgBoardView) view = zg_board_query (ledger, &query, NULL, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (view == NULL)
    return FALSE;
  rows = zg_board_load_rows (ledger, ZG_ENTITY_ISSUE, (const gint64 *) (void *) view->ids->data,
                             MIN (view->ids->len, ZG_PRESENTER_ISSUES), ZG_DAY_NONE, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (g_ptr_array_index (rows, i) && !add_issue (ledger, &rows->pdata[i], slides, error))
      return FALSE;
  zg_slides_set_left_out (slides, view->ids->len - rows->len);
  return TRUE;
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (ZgSlides) slides = zg_slides_new (question->language);

  if (!add_charts (ledger, question, slides, error)
      || !add_issues (ledger, question, slides, error))
    return NULL;
  return g_steal_pointer (&slides);
}

void
zg_presenter_job_run (ZgSession *session,
                      const char *filter,
                      const char *language,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->filter = g_strdup (filter);
  question->language = g_strdup (language);
  zg_session_read_async (session, ZG_WORKER_SHOWN, load, question, question_free,
                         (GDestroyNotify) zg_slides_free, cancellable, callback, user_data);
}
