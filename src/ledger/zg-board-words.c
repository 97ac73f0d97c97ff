/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-pinyin.h"
#include "zg-query-private.h"
#include "zg-search-private.h"
#include "zg-text-index.h"
#include "zg-text.h"

/* A word, and where names hold it. */
typedef struct
{
  ZgBoardTask *task;
  const char *word; /* folded */
  gboolean latin;
  guint8 *sections; /* by index from 1 */
  guint8 *lists[2]; /* by index: of units, of persons */
} Word;

static gboolean
holds (const Word *word, const char *folded)
{
  gsize length;

  return strstr (folded, word->word)
         || (word->latin && zg_pinyin_find (folded, word->word, 0, &length) >= 0);
}

static gboolean
name_holds (const Word *word, const ZgBoardName *name)
{
  g_autofree char *folded = zg_text_fold (name->name);

  if (holds (word, folded))
    return TRUE;
  for (guint i = 0; name->aliases && i < name->aliases->len; i++)
    {
      g_autofree char *alias = zg_text_fold (g_ptr_array_index (name->aliases, i));

      if (holds (word, alias))
        return TRUE;
    }
  return FALSE;
}

static void
find_sections (Word *word)
{
  const GPtrArray *sections = word->task->board->sections.in_order;

  word->sections = g_new0 (guint8, sections->len + 1);
  for (guint i = 0; i < sections->len; i++)
    {
      const ZgBoardName *name = g_ptr_array_index (sections, i);
      g_autofree char *folded = zg_text_fold (name->name);

      word->sections[i + 1] = strstr (folded, word->word) != NULL;
    }
}

/* The lists with a name that holds the word. NULL if no name does. */
static guint8 *
find_lists (const Word *word, const ZgBoardNames *names)
{
  const GPtrArray *lists = word->task->board->lists;
  g_autofree guint8 *named = g_new0 (guint8, names->in_order->len + 1);
  gboolean any = FALSE;
  guint8 *found;

  for (guint i = 0; i < names->in_order->len; i++)
    any |= named[i + 1] = (guint8) name_holds (word, g_ptr_array_index (names->in_order, i));
  if (!any)
    return NULL;
  found = g_new0 (guint8, lists->len);
  for (guint i = 0; i < lists->len; i++)
    {
      const GArray *list = g_ptr_array_index (lists, i);

      for (guint k = 0; k < list->len && !found[i]; k++)
        found[i] = named[_zg_board_names_index (names, g_array_index (list, gint64, k))];
    }
  return found;
}

static gboolean
people_hold (const Word *word, const ZgBoardItem *item)
{
  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      const guint8 *lists = word->lists[ZG_ROLE_IS_PERSON (role)];

      if (lists && lists[item->people[role]])
        return TRUE;
    }
  return FALSE;
}

static gboolean
number_holds (const Word *word, const ZgBoardItem *item)
{
  g_autofree char *folded = item->number ? zg_text_fold (item->number) : NULL;

  return folded && strstr (folded, word->word);
}

static gboolean
issue_holds (const Word *word, const ZgBoardIssue *issue)
{
  return (issue->item.marks & ZG_MARK_HIT) || word->sections[issue->section]
         || people_hold (word, &issue->item);
}

static gboolean
measures_hold (const Word *word, const ZgBoardIssue *issue)
{
  if (word->lists[0] || word->lists[1])
    for (guint i = 0; i < issue->n_measures; i++)
      if (people_hold (word, &issue->measures[i]))
        return TRUE;
  return FALSE;
}

/* A measure is also found by the wording of its issue, beside which it is shown. */
static void
drop_other (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  const Word *word = data;
  gboolean found = number_holds (word, item);

  if (item->kind == ZG_ITEM_MEASURE)
    found = found || (item->marks & ZG_MARK_HIT) || word->sections[issue->section]
            || people_hold (word, item) || (issue->title && holds (word, issue->title));
  else
    found = found || issue_holds (word, issue) || measures_hold (word, issue)
            || (word->latin && issue->title && holds (word, issue->title));
  item->marks &= ~(ZG_MARK_HIT | (found ? 0 : ZG_MARK_CHOSEN));
}

static gboolean
load_titles (ZgBoard *board, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (board->ledger),
                                                 "SELECT title FROM issue WHERE id=?", error);

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < board->issues->len; i++)
    {
      ZgBoardIssue *issue = g_ptr_array_index (board->issues, i);

      if (issue->title)
        continue;
      zg_statement_bind_int (query, 1, issue->item.id);
      if (zg_statement_step (query, error) != ZG_STEP_ROW)
        return FALSE;
      issue->title = zg_text_fold (zg_statement_get_text (query, 0));
      zg_statement_reset (query);
    }
  return TRUE;
}

static gboolean
mark_texts (ZgBoardTask *task, const char *word, GError **error)
{
  g_autoptr (GHashTable) hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  if (!_zg_query_find_text (task->board->ledger, task->entity, word, hits, error))
    return FALSE;
  g_hash_table_iter_init (&iter, hits);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      ZgBoardIssue *issue;
      ZgBoardItem *item = _zg_board_find (task->board, task->entity, *(gint64 *) id, &issue);

      if (item)
        item->marks |= ZG_MARK_HIT;
    }
  return TRUE;
}

static gboolean
mark_word (ZgBoardTask *task, const char *key, GError **error)
{
  Word word = { .task = task, .word = key, .latin = _zg_search_is_latin (key) };

  if (*key == '\0')
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (task->cancellable, error))
    return FALSE;
  if ((word.latin || task->entity == ZG_ENTITY_MEASURE) && !load_titles (task->board, error))
    return FALSE;
  if (!mark_texts (task, key, error))
    return FALSE;
  find_sections (&word);
  word.lists[0] = find_lists (&word, &task->board->units);
  word.lists[1] = find_lists (&word, &task->board->persons);
  _zg_board_foreach (task, drop_other, &word);
  g_free (word.sections);
  g_free (word.lists[0]);
  g_free (word.lists[1]);
  return TRUE;
}

gboolean
_zg_board_mark_words (ZgBoardTask *task, GError **error)
{
  for (guint i = 0; i < task->words->len; i++)
    if (!mark_word (task, g_ptr_array_index (task->words, i), error))
      return FALSE;
  return TRUE;
}
