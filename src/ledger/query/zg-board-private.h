/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board (zg-board.h) holds: facts of every item, packed; never wordings. */
#pragma once

#include "zg-board.h"
#include "zg-filter.h"
#include "zg-items-private.h"

G_BEGIN_DECLS

/* A number as printed. Kept once for all items that bear it. */
typedef struct
{
  char *text;
  char *folded;  /* for searching */
  char *natural; /* for sorting; NULL until somebody sorted by it */
  gboolean hit;  /* holds the word looked for */
} ZgBoardNumber;

/* An issue or measure. */
typedef struct
{
  gint64 id;
  ZgBoardNumber *number; /* nullable */
  char *sort_key;        /* of its title or text; NULL until somebody sorted by it */
  ZgDay deadline;
  ZgDay done_day;
  guint32 marks;              /* of the query that is being answered */
  guint32 people[ZG_N_ROLES]; /* indices of lists; 0 is the empty one */
  guint8 state;               /* index in ZG_KEYS_STATES, from 1; 0: unknown */
  guint8 stage_class;         /* its own: index in ZG_KEYS_STAGE_CLASSES, from 1; 0: none */
  guint kind : 2;
  guint done : 1; /* or closed */
  guint long_term : 1;
  guint implicit : 1;
  guint extended : 1;
  guint redated_late : 1;
  guint withheld : 1;
} ZgBoardItem;

typedef struct
{
  gint64 parent_id; /* 0: none */
  gint64 ord;
  guint section;    /* index in the board's sections, from 1; 0: none */
  guint inspection; /* index in the board's inspections, from 1 */
  char *title;      /* folded; NULL until somebody looked for it */
  guint n_measures;
  ZgBoardItem item;
  ZgBoardItem measures[];
} ZgBoardIssue;

/* Where an item is; an element of zg-id-array.h. */
typedef struct
{
  gint64 id;
  ZgBoardIssue *issue; /* NULL: it is gone */
  ZgBoardItem *item;
} ZgBoardRef;

/* Whose a progress note is; an element of zg-id-array.h. */
typedef struct
{
  gint64 id;
  gint64 issue_id;   /* 0: it is a measure's */
  gint64 measure_id; /* 0: it is an issue's */
} ZgBoardNote;

/* A section, inspection, unit or person. */
typedef struct
{
  gint64 id;
  ZgUuid uuid;
  gboolean deleted;
  char *name;
  GPtrArray *aliases; /* nullable: a unit's other names */
} ZgBoardName;

typedef struct
{
  GPtrArray *in_order;   /* of ZgBoardName, in the ledger's order */
  GHashTable *by_id;     /* id -> its index in the order, from 1 */
  GHashTable *how_often; /* name -> how many bear it */
} ZgBoardNames;

typedef struct
{
  ZgLedger *ledger;  /* not owned: it owns the board */
  gint64 txn;        /* the newest transaction it knows of; -1: not read yet */
  gint64 names_made; /* tells whether names were added */
  GPtrArray *issues; /* of ZgBoardIssue, in the ledger's order */
  GArray *refs[2];   /* of ZgBoardRef: of issues, of measures */
  gint64 n_measures;
  GArray *notes;            /* of ZgBoardNote; NULL until somebody searched */
  GHashTable *numbers;      /* text -> ZgBoardNumber */
  GPtrArray *lists;         /* of GArray of gint64: units or persons in order */
  GHashTable *list_indices; /* GArray -> its index */
  ZgBoardNames sections;
  ZgBoardNames inspections;
  ZgBoardNames units;
  ZgBoardNames persons;
} ZgBoard;

/* The ledger's board, up to date. Owned by the ledger; NULL on error. */
ZgBoard *_zg_board_get (ZgLedger *ledger, GError **error);

/* A board of only these issues, which nobody keeps up to date; to be freed with _zg_board_free().
 * (transfer full) */
ZgBoard *_zg_board_new_part (ZgLedger *ledger, const gint64 *ids, guint n_ids, GError **error);
void _zg_board_free (ZgBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBoard, _zg_board_free)

/* (transfer full) (element-type ZgBoardRow): see zg_board_load_rows(). */
GPtrArray *_zg_board_read_rows (
    ZgBoard *self, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error);

/* Without facets. (transfer full) */
ZgBoardView *_zg_board_view_new (ZgEntity entity);

/* NULL if it is not there. */
const ZgBoardRef *_zg_board_find (const ZgBoard *self, ZgEntity entity, gint64 id);

/* Numbers and lists of people, each kept once. */
void _zg_board_pack_init (ZgBoard *self);
void _zg_board_pack_clear (ZgBoard *self);
void _zg_board_pack (ZgBoard *self, const ZgItemFacts *facts, ZgBoardItem *item);

/* Facts of an item as others read them, without people, order, section and inspection. */
void _zg_board_unpack (const ZgBoardIssue *issue, const ZgBoardItem *item, ZgItemFacts *facts);

/* Reads whose the notes are; those of @issue_id again. */
gboolean _zg_board_load_notes (ZgBoard *self, GError **error);
gboolean _zg_board_reload_notes (ZgBoard *self, gint64 issue_id, GError **error);

/* Names. @sql gives id, uuid, deleted, name and, for units, another name; rows that are the same
 * but for that follow one another. */
gboolean
_zg_board_names_load (ZgBoardNames *self, ZgLedger *ledger, const char *sql, GError **error);
void _zg_board_names_clear (ZgBoardNames *self);
const ZgBoardName *_zg_board_names_find (const ZgBoardNames *self, gint64 id);
/* The index from 1; 0 if there is none. */
guint _zg_board_names_index (const ZgBoardNames *self, gint64 id);
/* TRUE if a value in a filter names this one. */
gboolean _zg_board_name_is (const ZgBoardName *name, const char *value);
/* What stands for it in a filter: its name if nobody else bears it, else its uuid.
 * (transfer full) */
char *_zg_board_names_get_value (const ZgBoardNames *self, const ZgBoardName *name);
const ZgBoardNames *_zg_board_names_of_role (const ZgBoard *self, ZgRole role);
/* The names of a list, joined by 、. (transfer full) */
char *_zg_board_join_names (const ZgBoard *self, ZgRole role, guint32 list);

/* The facets, by their place in a view. */
typedef enum
{
  ZG_FACET_SECTION,
  ZG_FACET_STATE,
  ZG_FACET_LIGHT,
  ZG_FACET_STAGE_CLASS,
  ZG_FACET_UNIT,
  ZG_FACET_RESPONSIBLE,
  ZG_FACET_PARTICIPATING,
  ZG_FACET_SUPERVISING,
  ZG_FACET_LEADER,
  ZG_FACET_DUE,
  ZG_FACET_WITHHELD,
  ZG_FACET_INSPECTION,
  ZG_N_FACETS
} ZgFacetId;

/* The role of a facet of people; -1 for others. */
int _zg_board_facet_role (ZgFacetId facet);

/* Marks of items: it holds all terms that are no facet's and all words; it is chosen by the terms
 * that are not told from the board; it holds the word looked for; it fails the facet's own terms.
 */
#define ZG_MARK_CHOSEN       (1u << 0)
#define ZG_MARK_SELECTED     (1u << 1)
#define ZG_MARK_HIT          (1u << 2)
#define ZG_MARK_FAILS(facet) (1u << (3 + (facet)))
#define ZG_MARKS_FAIL        (((1u << ZG_N_FACETS) - 1) << 3)

/* A query being answered. */
typedef struct
{
  ZgBoard *board;
  ZgEntity entity;
  GPtrArray *terms; /* of ZgFilterTerm, those of the search too */
  GPtrArray *words; /* of folded words */
  const char *sort;
  ZgDay today;
  int near_days;
  GCancellable *cancellable;
} ZgBoardTask;

typedef void (*ZgBoardFunc) (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data);

/* Calls @func for every item of the task's entity, in the ledger's order. */
void _zg_board_foreach (const ZgBoardTask *task, ZgBoardFunc func, gpointer data);

/* The facet whose own a term is; -1 if it is none's. */
int _zg_board_facet_of_term (const ZgFilterTerm *term);

/* A term that is told from the board; *@test is NULL if it is not. FALSE if it is wrong. */
typedef struct _ZgBoardTest ZgBoardTest;
gboolean _zg_board_test_new (const ZgBoardTask *task,
                             const ZgFilterTerm *term,
                             ZgBoardTest **test,
                             GError **error);
void _zg_board_test_free (ZgBoardTest *self);
gboolean _zg_board_test_holds (const ZgBoardTest *self,
                               const ZgBoardTask *task,
                               const ZgBoardIssue *issue,
                               const ZgBoardItem *item);

/* Marks what the terms choose. */
gboolean _zg_board_mark_terms (ZgBoardTask *task, GError **error);

/* Calls @func for what a filter chooses; @self, from _zg_board_get(), is up to date. */
gboolean _zg_board_choose (ZgBoard *self,
                           ZgEntity entity,
                           const char *filter,
                           ZgDay today,
                           ZgBoardFunc func,
                           gpointer data,
                           GError **error);

/* Takes ZG_MARK_CHOSEN from what does not hold all words. */
gboolean _zg_board_mark_words (ZgBoardTask *task, GError **error);

/* Places of the facet of deadlines. */
typedef enum
{
  ZG_DUE_NOT_ASKED, /* done, closed or long-term */
  ZG_DUE_OVERDUE,
  ZG_DUE_7,
  ZG_DUE_30,
  ZG_DUE_90,
  ZG_DUE_LATER,
  ZG_DUE_NONE,
  ZG_N_DUE
} ZgDue;

/* The days of ZG_DUE_7 to ZG_DUE_90. */
int _zg_board_due_days (ZgDue due);

/* How many items count at each place of each facet; a place is a choice or a list of people.
 * Ends with NULL. (transfer full) */
guint **_zg_board_count_facets (ZgBoardTask *task);
void _zg_board_counts_free (guint **counts);

/* The facets, from what was counted. (transfer full) (element-type ZgFacet) */
GPtrArray *_zg_board_make_facets (const ZgBoardTask *task, guint *const *counts);

/* Sorts an array of ZgBoardRef that is in the ledger's order. */
gboolean _zg_board_sort (ZgBoardTask *task, GArray *rows, GError **error);

G_END_DECLS
