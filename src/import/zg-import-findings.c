/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-apply-private.h"

static char *
number (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static gboolean
insert_claim (ZgImport *self, const ZgDraftClaim *claim, GError **error)
{
  g_autofree char *amount = number (claim->amount);
  g_autofree char *scale = number (claim->scale);
  const ZgFieldValue values[] = {
    { ZG_FIELD_CLAIM_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_CLAIM_DOCUMENT, self->document.uuid },
    { ZG_FIELD_CLAIM_KEY, claim->key },
    { ZG_FIELD_CLAIM_AMOUNT, amount },
    { ZG_FIELD_CLAIM_SCALE, scale },
    { ZG_FIELD_CLAIM_UNIT, claim->unit },
    { ZG_FIELD_CLAIM_PHRASE, claim->phrase },
  };

  return _zg_import_insert (self, ZG_ENTITY_CLAIM, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
insert_promise (ZgImport *self, const ZgDraftPromise *promise, GError **error)
{
  const ZgDraftPlace *place = &promise->place;
  g_autofree char *day = _zg_import_day (promise->day);
  const ZgFieldValue values[] = {
    { ZG_FIELD_PROMISE_ISSUE, _zg_import_issue (self, place->issue) },
    { ZG_FIELD_PROMISE_MEASURE, _zg_import_measure (self, place->issue, place->measure) },
    { ZG_FIELD_PROMISE_PHRASE, promise->phrase },
    { ZG_FIELD_PROMISE_DAY, day },
    { ZG_FIELD_PROMISE_PRECISION, promise->precision },
  };

  return _zg_import_insert (self, ZG_ENTITY_PROMISE, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
insert_figure (ZgImport *self, const ZgDraftFigure *figure, GError **error)
{
  const ZgDraftPlace *place = &figure->place;
  g_autofree char *amount = number (figure->amount);
  g_autofree char *scale = number (figure->scale);
  const ZgFieldValue values[] = {
    { ZG_FIELD_FIGURE_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_FIGURE_SECTION, _zg_import_section (self, place->section) },
    { ZG_FIELD_FIGURE_ISSUE, _zg_import_issue (self, place->issue) },
    { ZG_FIELD_FIGURE_MEASURE, _zg_import_measure (self, place->issue, place->measure) },
    { ZG_FIELD_FIGURE_KIND, figure->kind },
    { ZG_FIELD_FIGURE_AMOUNT, amount },
    { ZG_FIELD_FIGURE_SCALE, scale },
    { ZG_FIELD_FIGURE_UNIT, figure->unit },
    { ZG_FIELD_FIGURE_PHRASE, figure->phrase },
  };

  return _zg_import_insert (self, ZG_ENTITY_FIGURE, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
insert_rule (ZgImport *self, const ZgDraftRule *rule, GError **error)
{
  const ZgDraftPlace *place = &rule->place;
  const ZgFieldValue values[] = {
    { ZG_FIELD_RULE_MADE_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_RULE_MADE_ISSUE, _zg_import_issue (self, place->issue) },
    { ZG_FIELD_RULE_MADE_MEASURE, _zg_import_measure (self, place->issue, place->measure) },
    { ZG_FIELD_RULE_MADE_TITLE, rule->title },
  };

  return _zg_import_insert (self, ZG_ENTITY_RULE_MADE, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
insert_block (ZgImport *self, const ZgDraftBlock *block, GError **error)
{
  g_autofree char *start = number ((gint64) block->start);
  g_autofree char *length = number ((gint64) block->length);
  const ZgFieldValue values[] = {
    { ZG_FIELD_BLOCK_DOCUMENT, self->document.uuid },
    { ZG_FIELD_BLOCK_START, start },
    { ZG_FIELD_BLOCK_LENGTH, length },
    { ZG_FIELD_BLOCK_KIND, block->kind },
    { ZG_FIELD_BLOCK_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_BLOCK_SECTION, _zg_import_section (self, block->section) },
    { ZG_FIELD_BLOCK_ISSUE, _zg_import_issue (self, block->issue) },
    { ZG_FIELD_BLOCK_MEASURE, _zg_import_measure (self, block->issue, block->measure) },
  };

  return _zg_import_insert (self, ZG_ENTITY_BLOCK, values, G_N_ELEMENTS (values), NULL, error);
}

gboolean
_zg_import_findings (ZgImport *self, GError **error)
{
  const ZgDraft *draft = self->draft;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < draft->claims->len; i++)
    ok = insert_claim (self, g_ptr_array_index (draft->claims, i), error)
         && _zg_import_step (self, 1, error);
  for (guint i = 0; ok && i < draft->promises->len; i++)
    ok = insert_promise (self, g_ptr_array_index (draft->promises, i), error)
         && _zg_import_step (self, 1, error);
  for (guint i = 0; ok && i < draft->figures->len; i++)
    ok = insert_figure (self, g_ptr_array_index (draft->figures, i), error)
         && _zg_import_step (self, 1, error);
  for (guint i = 0; ok && i < draft->rules->len; i++)
    ok = insert_rule (self, g_ptr_array_index (draft->rules, i), error)
         && _zg_import_step (self, 1, error);
  for (guint i = 0; ok && i < draft->blocks->len; i++)
    ok = insert_block (self, &g_array_index (draft->blocks, ZgDraftBlock, i), error)
         && _zg_import_step (self, 1, error);
  return ok;
}
