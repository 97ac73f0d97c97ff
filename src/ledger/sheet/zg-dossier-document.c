/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-dossier-private.h"
#include "zg-ledger-private.h"

static const char first_edit_sql[] =
    "SELECT old FROM change WHERE row_id=?1 AND field_id=?2 AND txn_id>?3 AND txn_id<?4"
    " ORDER BY txn_id,seq LIMIT 1";
static const char made_sql[] =
    "SELECT txn_id FROM change WHERE row_id=?1 AND field_id=?2 ORDER BY txn_id,seq LIMIT 1";
static const char blocks_sql[] =
    "SELECT start,length,kind,ifnull(section_id,0),ifnull(issue_id,0),ifnull(measure_id,0)"
    " FROM block WHERE document_id=?1 AND deleted=0 ORDER BY start,id";

/* What a part of a document shows of a record. */
static const ZgFieldId shown[] = {
  ZG_FIELD_SECTION_NUMBER, ZG_FIELD_SECTION_TITLE,  ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_ISSUE_TITLE,
  ZG_FIELD_ISSUE_DETAIL,   ZG_FIELD_MEASURE_NUMBER, ZG_FIELD_MEASURE_TEXT,
};

/* A field of a row, as a key. */
typedef struct
{
  gint64 row_id;
  ZgFieldId field;
} Cell;

static guint
cell_hash (gconstpointer cell)
{
  const Cell *self = cell;

  return g_int64_hash (&self->row_id) * 31 + (guint) self->field;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const Cell *left = a, *right = b;

  return left->row_id == right->row_id && left->field == right->field;
}

static void
block_clear (gpointer block)
{
  g_free (((ZgDossierBlock *) block)->kind);
}

void
_zg_dossier_document_free (ZgDossierDocument *self)
{
  if (self == NULL)
    return;
  zg_record_free (self->record);
  g_array_unref (self->blocks);
  g_hash_table_unref (self->edited);
  g_hash_table_unref (self->arrived);
  g_free (self);
}

static gboolean
load_blocks (ZgDossierDocument *self, ZgLedger *ledger, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), blocks_sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, self->record->id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgDossierBlock block = { (gsize) zg_statement_get_int (query, 0),
                               (gsize) zg_statement_get_int (query, 1),
                               g_strdup (zg_statement_get_text (query, 2)),
                               zg_statement_get_int (query, 3),
                               zg_statement_get_int (query, 4),
                               zg_statement_get_int (query, 5) };

      g_array_append_val (self->blocks, block);
    }
  return step == ZG_STEP_DONE;
}

/* The transaction that made a row; 0 if the journal does not know it. */
static gboolean
find_made (ZgStatement *query, ZgEntity entity, gint64 row_id, gint64 *txn_id, GError **error)
{
  ZgStep step;

  zg_statement_bind_int (query, 1, row_id);
  zg_statement_bind_int (query, 2, ZG_FIELD_EXISTS (entity));
  step = zg_statement_step (query, error);
  *txn_id = step == ZG_STEP_ROW ? zg_statement_get_int (query, 0) : 0;
  zg_statement_reset (query);
  return step != ZG_STEP_ERROR;
}

static gboolean
note_edit (
    ZgDossierDocument *self, ZgStatement *query, ZgFieldId field, gint64 row_id, GError **error)
{
  Cell cell = { row_id, field };
  ZgStep step;

  if (row_id == 0 || g_hash_table_contains (self->edited, &cell))
    return TRUE;
  zg_statement_bind_int (query, 1, row_id);
  zg_statement_bind_int (query, 2, (gint64) field);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    g_hash_table_insert (self->edited, g_memdup2 (&cell, sizeof cell),
                         g_strdup (zg_statement_get_text (query, 0)));
  zg_statement_reset (query);
  return step != ZG_STEP_ERROR;
}

static gboolean
load_edits (ZgDossierDocument *self, ZgLedger *ledger, gint64 read_in, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), first_edit_sql, error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 3, read_in);
  zg_statement_bind_int (query, 4, _zg_ledger_get_journal_end (ledger));
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ZgDossierBlock *block = &g_array_index (self->blocks, ZgDossierBlock, i);

      for (gsize k = 0; k < G_N_ELEMENTS (shown); k++)
        {
          ZgEntity entity = ZG_FIELD_ENTITY (shown[k]);
          gint64 row_id = entity == ZG_ENTITY_SECTION ? block->section_id
                          : entity == ZG_ENTITY_ISSUE ? block->issue_id
                                                      : block->measure_id;

          if (!note_edit (self, query, shown[k], row_id, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
load_arrived_of (ZgDossierDocument *self,
                 ZgStatement *query,
                 const ZgSheetItem *item,
                 gint64 read_in,
                 GError **error)
{
  for (guint i = 0; i < item->notes->len; i++)
    {
      const ZgRecord *note = g_ptr_array_index (item->notes, i);
      gint64 made;

      if (!find_made (query, ZG_ENTITY_PROGRESS_NOTE, note->id, &made, error))
        return FALSE;
      if (made > read_in)
        g_hash_table_add (self->arrived, g_memdup2 (&note->id, sizeof note->id));
    }
  return TRUE;
}

static gboolean
load_arrived (
    ZgDossierDocument *self, ZgStatement *query, GPtrArray *sheets, gint64 read_in, GError **error)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);

      if (!load_arrived_of (self, query, sheet->issue, read_in, error))
        return FALSE;
      for (guint k = 0; k < sheet->measures->len; k++)
        if (!load_arrived_of (self, query, g_ptr_array_index (sheet->measures, k), read_in, error))
          return FALSE;
    }
  return TRUE;
}

ZgDossierDocument *
_zg_dossier_document_load (ZgLedger *ledger, ZgRecord *record, GPtrArray *sheets, GError **error)
{
  g_autoptr (ZgDossierDocument) self = g_new0 (ZgDossierDocument, 1);
  g_autoptr (ZgStatement) made = zg_db_prepare (_zg_ledger_get_db (ledger), made_sql, error);
  gint64 read_in;

  self->record = record;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (ZgDossierBlock));
  g_array_set_clear_func (self->blocks, block_clear);
  self->edited = g_hash_table_new_full (cell_hash, cell_equal, g_free, g_free);
  self->arrived = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (made == NULL || !find_made (made, ZG_ENTITY_DOCUMENT, record->id, &read_in, error)
      || !load_blocks (self, ledger, error) || !load_edits (self, ledger, read_in, error)
      || !load_arrived (self, made, sheets, read_in, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
zg_dossier_document_is_edited (const ZgDossierDocument *self,
                               ZgFieldId field,
                               gint64 row_id,
                               const char **was)
{
  Cell cell = { row_id, field };
  gpointer value = NULL;
  gboolean edited = g_hash_table_lookup_extended (self->edited, &cell, NULL, &value);

  *was = value;
  return edited;
}

gboolean
zg_dossier_document_has_arrived (const ZgDossierDocument *self, const ZgRecord *note)
{
  return g_hash_table_contains (self->arrived, &note->id);
}
