/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is chosen from whatever ledger, after whatever edits of two programs: the board answers
 * as a query of the file does, and a search as a scan of all texts. */
#include <string.h>

#include "zg-board-texts.h"
#include "zg-board-walk.h"
#include "zg-board.h"
#include "zg-filter.h"
#include "zg-query.h"
#include "zg-text.h"

#define N_ROUNDS  25
#define N_FILTERS 12

static const char *const searches[] = { "海",      "州区",   "水利",   "尾矿库",      "区",
                                        "整改 海", "局",     "1",      "两区融合",    "曾长",
                                        "持续",    "hz",     "slj",    "cch",         "GDP",
                                        "（一",    "gdp 区", "没有的", "第2项 水利局" };

static const char *
random_value (const char *name)
{
  static const char *const dues[] = { "overdue", "7", "30", "90", "later", "", "400" };
  static const char *const lights[] = { "overdue",   "near",   "on-time",     "none",
                                        "long-term", "closed", "made-up-late" };
  static const char *const titles[] = { "持续推进", "已完成", "" };

  if (strstr ("state", name))
    return PICK (states);
  if (strcmp (name, "stage_class") == 0)
    return board_draw (3) ? PICK (classes) : "";
  if (strcmp (name, "light") == 0)
    return PICK (lights);
  if (strcmp (name, "due") == 0)
    return PICK (dues);
  if (strcmp (name, "section") == 0)
    return PICK (titles);
  if (strcmp (name, "inspection") == 0)
    return "省委第三巡视组巡视";
  if (strstr ("withheld extended redated_late made_up_late done numbered", name))
    return board_draw (2) ? "true" : "false";
  if (strstr ("leader owner contact", name))
    return board_draw (4) ? PICK (persons) : "";
  if (strcmp (name, "parent") == 0)
    return "";
  if (strstr ("title text", name))
    return PICK (words);
  if (strcmp (name, "deadline") == 0)
    return board_draw (4) ? "2024-06-30" : "";
  if (strcmp (name, "days") == 0)
    return "30";
  return board_draw (4) ? PICK (names) : "";
}

static const char *const term_names[] = {
  "state",       "stage_class", "light",   "due",      "section",      "inspection",
  "withheld",    "extended",    "done",    "numbered", "redated_late", "made_up_late",
  "leader",      "owner",       "contact", "parent",   "title",        "text",
  "deadline",    "days",        "unit",    "lead",     "responsible",  "participating",
  "supervising", "unit",        "state",   "leader",
};

/* "-name=a,b", or with another operator where that may be. */
static char *
random_term (void)
{
  const char *name = PICK (term_names);
  GString *term = g_string_new (board_draw (4) == 0 ? "-" : "");
  gboolean text = strcmp (name, "title") == 0 || strcmp (name, "text") == 0;
  gboolean order = strcmp (name, "deadline") == 0 || strcmp (name, "days") == 0;
  gboolean people = strstr ("unit leader owner responsible", name) != NULL;

  g_string_append (term, name);
  g_string_append (term, text                            ? "~"
                         : order && board_draw (2)       ? ">="
                         : people && board_draw (5) == 0 ? "~"
                                                         : "=");
  for (guint i = 0; i < 1 + board_draw (3); i++)
    {
      g_autofree char *quoted = zg_filter_term_is ("", random_value (name));

      g_string_append_printf (term, "%s%s", i ? "," : "", quoted + 1);
    }
  return g_string_free (term, FALSE);
}

static char *
random_filter (void)
{
  char *filter = g_strdup ("");

  for (guint i = board_draw (4); i > 0; i--)
    {
      g_autofree char *term = random_term ();
      g_autofree char *before = filter;

      filter = zg_filter_and (before, term);
    }
  return filter;
}

/* Of a ledger that was just opened and has followed nothing. */
static GArray *
ask_file (ZgLedger *ledger, ZgEntity entity, const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) fresh = zg_ledger_open (zg_ledger_get_path (ledger), ZG_LEDGER_READ,
                                               zg_ledger_get_clock (ledger), NULL);
  GArray *ids = zg_query_ids (fresh, entity, &(ZgQuery){ filter, NULL, ZG_DAY_NONE }, &error);

  g_assert_no_error (error);
  return ids;
}

static ZgBoardView *
ask_board (ZgLedger *ledger, ZgEntity entity, const char *filter, const char *search)
{
  g_autoptr (GError) error = NULL;
  const ZgBoardQuery query = { entity, filter, search, NULL, ZG_DAY_NONE };
  ZgBoardView *view = zg_board_query (ledger, &query, NULL, &error);

  g_assert_no_error (error);
  return view;
}

static void
assert_same (const char *what, const GArray *found, const GArray *expected)
{
  gsize size = expected->len * sizeof (gint64);

  if (found->len != expected->len || (size && memcmp (found->data, expected->data, size) != 0))
    g_error ("%s: %u rows, expected %u", what, found->len, expected->len);
}

/* The terms of a filter but those that are the facet's own. */
static char *
without (const char *filter, const char *facet)
{
  g_autoptr (GPtrArray) terms = zg_filter_parse (filter, NULL);
  g_auto (GStrv) texts = g_strsplit (filter, " ", -1);
  GString *rest = g_string_new (NULL);

  g_assert_cmpuint (terms->len, ==, *filter ? g_strv_length (texts) : 0);
  for (guint i = 0; i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);
      const char *name = strcmp (term->name, "lead") == 0 ? "unit" : term->name;

      if (term->negated || term->op != ZG_OPERATOR_IS || strcmp (name, facet) != 0)
        g_string_append_printf (rest, "%s%s", rest->len ? " " : "", texts[i]);
    }
  return g_string_free (rest, FALSE);
}

static void
check_choice (ZgLedger *ledger,
              ZgEntity entity,
              const char *filter,
              const ZgFacet *facet,
              const ZgChoice *choice)
{
  g_autofree char *rest = without (filter, facet->name);
  g_autofree char *term = zg_filter_term_is (facet->name, choice->value);
  g_autofree char *all = zg_filter_and (rest, term);
  g_autoptr (GArray) ids = ask_file (ledger, entity, all);

  if (choice->count != ids->len)
    g_error ("%s of “%s”: %d, expected %u", term, filter, (int) choice->count, ids->len);
}

static void
check_filter (ZgLedger *ledger, ZgEntity entity, const char *filter)
{
  g_autoptr (ZgBoardView) view = ask_board (ledger, entity, filter, NULL);
  g_autoptr (GArray) expected = ask_file (ledger, entity, filter);
  const ZgFacet *facet = g_ptr_array_index (view->facets, board_draw (view->facets->len));

  assert_same (filter, view->ids, expected);
  for (guint i = 0; !strchr (filter, '"') && i < facet->choices->len; i++)
    check_choice (ledger, entity, filter, facet, g_ptr_array_index (facet->choices, i));
}

static gboolean
has_all (const char *lines, const char *search)
{
  g_auto (GStrv) parts = g_strsplit (search, " ", -1);

  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *key = zg_text_fold (parts[i]);

      if (strstr (lines, key) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Letters also find by pinyin: more than the texts. */
static gboolean
is_latin (const char *search)
{
  return g_ascii_isalpha (*search);
}

static void
check_search (ZgLedger *ledger, ZgEntity entity, const char *search)
{
  g_autoptr (ZgBoardView) view = ask_board (ledger, entity, NULL, search);
  g_autoptr (GArray) all = ask_file (ledger, entity, NULL);
  guint next = 0;

  for (guint i = 0; i < all->len; i++)
    {
      gint64 id = g_array_index (all, gint64, i);
      g_autofree char *lines = entity == ZG_ENTITY_ISSUE ? board_texts_of_issue (ledger, id)
                                                         : board_texts_of_measure (ledger, id);
      gboolean expected = has_all (lines, search);
      gboolean found = next < view->ids->len && g_array_index (view->ids, gint64, next) == id;

      next += found;
      if (expected ? !found : found && !is_latin (search))
        g_error ("“%s” is %s in %d: %s", search, found ? "found" : "not found", (int) id, lines);
    }
  g_assert_cmpuint (next, ==, view->ids->len);
}

static void
check (ZgLedger *ledger)
{
  for (guint i = 0; i < N_FILTERS; i++)
    {
      g_autofree char *filter = random_filter ();

      check_filter (ledger, board_draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE, filter);
    }
  check_search (ledger, ZG_ENTITY_ISSUE, PICK (searches));
  check_search (ledger, ZG_ENTITY_MEASURE, PICK (searches));
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) other = NULL;

  board_fill (fixture);
  other = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, &error);
  g_assert_no_error (error);
  zg_ledger_set_author (other, "李某", NULL);
  check (fixture->ledger);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      for (guint k = board_draw (4); k > 0; k--)
        board_edit (board_draw (3) ? fixture->ledger : other);
      if (board_draw (6) == 0)
        fixture_pass_days (fixture, (int) board_draw (60));
      check (fixture->ledger);
      if (board_draw (4) == 0)
        check (other);
    }
}

/* What was read once and then followed is what a fresh look reads. */
static void
test_every_search (Fixture *fixture, gconstpointer data)
{
  board_fill (fixture);
  for (guint i = 0; i < 20; i++)
    board_edit (fixture->ledger);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      check_search (fixture->ledger, ZG_ENTITY_ISSUE, searches[i]);
      check_search (fixture->ledger, ZG_ENTITY_MEASURE, searches[i]);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/board/random", test_random);
  add ("/board/every-search", test_every_search);
  return g_test_run ();
}
