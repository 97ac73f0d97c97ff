/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-notice-values.h"

#include <glib/gi18n-lib.h>

const ZgPlaceholder zg_notice_placeholders[] = {
  { "issues_total", N_ ("Issues") },
  { "issues_done", N_ ("Issues rectified, closed ones too") },
  { "issues_closed", N_ ("Issues closed") },
  { "issues_ongoing", N_ ("Issues in hand") },
  { "issues_not_started", N_ ("Issues not started") },
  { "issues_overdue", N_ ("Issues overdue") },
  { "issues_rate", N_ ("Rate by issue") },
  { "measures_total", N_ ("Measures") },
  { "measures_numbered", N_ ("Numbered measures") },
  { "measures_done", N_ ("Measures done, closed ones too") },
  { "measures_closed", N_ ("Measures closed") },
  { "measures_ongoing", N_ ("Measures in hand") },
  { "measures_not_started", N_ ("Measures not started") },
  { "measures_overdue", N_ ("Measures overdue") },
  { "measures_rate", N_ ("Rate by measure") },
  { "inspector", N_ ("Who inspected") },
  { "inspected", N_ ("Who was inspected") },
  { "kind", N_ ("Kind of inspection") },
  { "inspection_from", N_ ("First day of the inspection") },
  { "inspection_to", N_ ("Last day of the inspection") },
  { "feedback_day", N_ ("Day of the feedback") },
  { "notice_day", N_ ("Day of the notice") },
  { "today", N_ ("Today") },
  { "signer", N_ ("Signer") },
  { "office", N_ ("Office of the ledger") },
  { "ledger", N_ ("Title of the ledger") },
  { "region", N_ ("Region of the ledger") },
  { "contact_phone", N_ ("Telephone for comments") },
  { "contact_post", N_ ("Address for comments") },
  { "contact_email", N_ ("E-mail for comments") },
  { NULL, NULL },
};

static void
set (GHashTable *values, const char *name, char *value)
{
  g_hash_table_insert (values, g_strdup (name), value ? value : g_strdup (""));
}

static void
set_texts (GHashTable *values, const ZgRecord *record, const char *const names[], gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const ZgField *field =
          zg_field_find (record ? record->entity : ZG_ENTITY_INSPECTION, names[i]);

      set (values, names[i], record && field ? g_strdup (zg_record_get (record, field->id)) : NULL);
    }
}

static void
set_day (GHashTable *values, const char *name, ZgDay day, const ZgWords *words)
{
  set (values, name, day == ZG_DAY_NONE ? NULL : zg_words_day (words, day));
}

static void
set_days (GHashTable *values, const ZgPaperFacts *facts, const ZgWords *words)
{
  const ZgRecord *inspection = facts->inspection;
  const struct
  {
    const char *name;
    ZgFieldId field;
  } days[] = {
    { "inspection_from", ZG_FIELD_INSPECTION_FROM_DAY },
    { "inspection_to", ZG_FIELD_INSPECTION_TO_DAY },
    { "feedback_day", ZG_FIELD_INSPECTION_FEEDBACK_DAY },
    { "notice_day", ZG_FIELD_INSPECTION_NOTICE_DAY },
  };
  ZgDay notice_day = ZG_DAY_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      notice_day = inspection ? zg_record_get_day (inspection, days[i].field) : ZG_DAY_NONE;
      set_day (values, days[i].name, notice_day, words);
    }
  /* A notice that bears no day yet is made today. */
  if (notice_day == ZG_DAY_NONE)
    set_day (values, "notice_day", facts->all->today, words);
  set_day (values, "today", facts->all->today, words);
}

static void
set_counts (GHashTable *values, const char *what, const ZgCounts *counts, ZgRate rate)
{
  const struct
  {
    const char *name;
    gint64 count;
  } list[] = {
    { "total", counts->total },
    { "done", counts->done },
    { "closed", counts->closed },
    /* A notice's "in hand" is everything not done yet. */
    { "ongoing", counts->total - counts->done },
    { "not_started", counts->not_started },
    { "overdue", counts->overdue },
  };
  g_autofree char *rate_name = g_strconcat (what, "_rate", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (list); i++)
    {
      g_autofree char *name = g_strconcat (what, "_", list[i].name, NULL);

      set (values, name, zg_count_format (list[i].count));
    }
  set (values, rate_name, zg_rate_format (rate));
}

GHashTable *
zg_notice_values_new (const ZgPaperFacts *facts, const ZgWords *words)
{
  static const char *const texts[] = { "inspector",     "inspected",    "signer",
                                       "contact_phone", "contact_post", "contact_email" };
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const ZgGroup *all = &facts->of_inspection->all;
  const ZgRecord *ledger = facts->dossier->ledger;
  const char *kind =
      facts->inspection ? zg_record_get (facts->inspection, ZG_FIELD_INSPECTION_KIND) : "other";

  set_texts (values, facts->inspection, texts, G_N_ELEMENTS (texts));
  set_days (values, facts, words);
  set (values, "kind",
       g_strdup (zg_words_get (words, zg_key_get_message (ZG_KEYS_INSPECTION_KINDS, kind))));
  set (values, "office", g_strdup (facts->all->office));
  set (values, "ledger", g_strdup (facts->all->title));
  set (values, "region", ledger ? g_strdup (zg_record_get (ledger, ZG_FIELD_LEDGER_REGION)) : NULL);
  set_counts (values, "issues", &all->issues, zg_group_rate_issues (all));
  set_counts (values, "measures", &all->measures, zg_group_rate_measures (all));
  set (values, "measures_numbered", zg_count_format (all->measures_numbered));
  return values;
}
