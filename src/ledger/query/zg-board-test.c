/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms of a filter that the board itself can tell, with the very meaning that they have in
 * queries (zg-query-columns.c). */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-query-private.h"

typedef enum
{
  KIND_FACT,
  KIND_STATE,
  KIND_STAGE_CLASS,
  KIND_WITHHELD,
  KIND_SECTION,
  KIND_INSPECTION,
  KIND_PEOPLE,
  KIND_PARENT
} Kind;

struct _ZgBoardTest
{
  Kind kind;
  gboolean negated;
  ZgRole role;
  ZgFactTest *fact;
  guint32 keys; /* one bit a key, by index; bit 0: none */
  guint8 *hits; /* sections, inspections or lists of people, by index */
};

static const struct
{
  const char *name;
  Kind kind;
  ZgRole role;
} kinds[] = {
  { "state", KIND_STATE },
  { "stage_class", KIND_STAGE_CLASS },
  { "withheld", KIND_WITHHELD },
  { "section", KIND_SECTION },
  { "inspection", KIND_INSPECTION },
  { "parent", KIND_PARENT },
  { "unit", KIND_PEOPLE, ZG_ROLE_LEAD },
  { "lead", KIND_PEOPLE, ZG_ROLE_LEAD },
  { "responsible", KIND_PEOPLE, ZG_ROLE_RESPONSIBLE },
  { "participating", KIND_PEOPLE, ZG_ROLE_PARTICIPATING },
  { "supervising", KIND_PEOPLE, ZG_ROLE_SUPERVISING },
  { "leader", KIND_PEOPLE, ZG_ROLE_LEADER },
  { "owner", KIND_PEOPLE, ZG_ROLE_OWNER },
  { "contact", KIND_PEOPLE, ZG_ROLE_CONTACT },
};

void
_zg_board_test_free (ZgBoardTest *self)
{
  g_clear_pointer (&self->fact, _zg_fact_test_free);
  g_free (self->hits);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBoardTest, _zg_board_test_free)

static guint
key_index (ZgKeys keys, const char *key)
{
  const char *const *list = zg_keys_get (keys);
  guint index = 0;

  while (list[index] && strcmp (list[index], key) != 0)
    index++;
  return index + 1;
}

/* "none" is bit 0, which is left to classes: a state or flag always has a value. */
static gboolean
add_keys (ZgBoardTest *self, const ZgFilterTerm *term, GError **error)
{
  const ZgField *field = zg_field_find (ZG_ENTITY_ISSUE, term->name);

  for (guint i = 0; term->values[i]; i++)
    {
      g_autofree char *value = NULL;

      if (!zg_field_parse (field, term->values[i], &value, error))
        return FALSE;
      if (self->kind == KIND_WITHHELD && value)
        self->keys |= g_str_equal (value, "1") ? 2 : 1;
      else if (value)
        self->keys |= 1u << key_index ((ZgKeys) field->what, value);
      else if (self->kind == KIND_STAGE_CLASS)
        self->keys |= 1;
    }
  return TRUE;
}

static gboolean
names_any (const ZgBoardName *name, const ZgFilterTerm *term, gboolean unless_deleted)
{
  ZgUuid uuid;

  for (guint i = 0; term->values[i]; i++)
    if (_zg_board_name_is (name, term->values[i])
        && !(unless_deleted && name->deleted && !zg_uuid_parse (term->values[i], &uuid)))
      return TRUE;
  return FALSE;
}

/* By name only what is there, by uuid what was deleted, too. */
static void
add_frame (ZgBoardTest *self, const ZgBoardNames *names, const ZgFilterTerm *term)
{
  self->hits = g_new0 (guint8, names->in_order->len + 1);
  self->hits[0] = g_strv_contains ((const char *const *) term->values, "");
  for (guint i = 0; i < names->in_order->len; i++)
    self->hits[i + 1] = names_any (g_ptr_array_index (names->in_order, i), term, TRUE);
}

static void
add_people (ZgBoardTest *self, const ZgBoard *board, const ZgFilterTerm *term)
{
  const ZgBoardNames *names = _zg_board_names_of_role (board, self->role);
  g_autofree guint8 *named = g_new0 (guint8, names->in_order->len + 1);

  for (guint i = 0; i < names->in_order->len; i++)
    named[i + 1] = names_any (g_ptr_array_index (names->in_order, i), term, FALSE);
  self->hits = g_new0 (guint8, board->lists->len);
  self->hits[0] = g_strv_contains ((const char *const *) term->values, "");
  for (guint i = 1; i < board->lists->len; i++)
    {
      const GArray *list = g_ptr_array_index (board->lists, i);

      for (guint k = 0; k < list->len && !self->hits[i]; k++)
        self->hits[i] = named[_zg_board_names_index (names, g_array_index (list, gint64, k))];
    }
}

static gboolean
fill (ZgBoardTest *self, const ZgBoard *board, const ZgFilterTerm *term, GError **error)
{
  switch (self->kind)
    {
    case KIND_STATE:
    case KIND_STAGE_CLASS:
    case KIND_WITHHELD:
      return add_keys (self, term, error);
    case KIND_SECTION:
      add_frame (self, &board->sections, term);
      return TRUE;
    case KIND_INSPECTION:
      add_frame (self, &board->inspections, term);
      return TRUE;
    case KIND_PEOPLE:
      add_people (self, board, term);
      return TRUE;
    case KIND_FACT:
    case KIND_PARENT:
    default:
      return TRUE;
    }
}

/* Only values that are equal are told here; of parents, only that there is none. */
static int
find_kind (const ZgFilterTerm *term)
{
  for (guint i = 0; term->op == ZG_OPERATOR_IS && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, term->name) == 0
        && (kinds[i].kind != KIND_PARENT || (*term->values[0] == '\0' && !term->values[1])))
      return (int) i;
  return -1;
}

gboolean
_zg_board_test_new (const ZgBoardTask *task,
                    const ZgFilterTerm *term,
                    ZgBoardTest **test,
                    GError **error)
{
  g_autoptr (ZgBoardTest) self = g_new0 (ZgBoardTest, 1);
  int kind = find_kind (term);

  *test = NULL;
  if (_zg_query_is_fact (term->name))
    {
      self->fact = _zg_fact_test_new (term, error);
      if (self->fact == NULL)
        return FALSE;
      *test = g_steal_pointer (&self);
      return TRUE;
    }
  if (kind < 0)
    return TRUE;
  self->kind = kinds[kind].kind;
  self->role = kinds[kind].role;
  self->negated = term->negated;
  if (!fill (self, task->board, term, error))
    return FALSE;
  *test = g_steal_pointer (&self);
  return TRUE;
}

static gboolean
holds (const ZgBoardTest *self,
       const ZgBoardTask *task,
       const ZgBoardIssue *issue,
       const ZgBoardItem *item)
{
  ZgItemFacts facts;

  switch (self->kind)
    {
    case KIND_STATE:
      return (self->keys >> item->state) & 1;
    case KIND_STAGE_CLASS:
      return (self->keys >> item->stage_class) & 1;
    case KIND_WITHHELD:
      return (self->keys >> item->withheld) & 1;
    case KIND_SECTION:
      return self->hits[issue->section];
    case KIND_INSPECTION:
      return self->hits[issue->inspection];
    case KIND_PEOPLE:
      return self->hits[item->people[self->role]];
    case KIND_PARENT:
      return issue->parent_id == 0;
    case KIND_FACT:
    default:
      _zg_board_unpack (issue, item, &facts);
      return _zg_fact_test_holds (self->fact, &facts, task->today, task->near_days);
    }
}

gboolean
_zg_board_test_holds (const ZgBoardTest *self,
                      const ZgBoardTask *task,
                      const ZgBoardIssue *issue,
                      const ZgBoardItem *item)
{
  return holds (self, task, issue, item) != self->negated;
}
