/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-draft-json.h"

#include "zg-keys.h"
#include "zg-mismatches.h"

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (!value)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
add_int (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
add_flag (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

/* value = amount / 10^scale; whole numbers stay whole. */
static void
add_number (JsonBuilder *json, const char *name, gint64 amount, int scale)
{
  gint64 unit = 1;

  if (scale == 0)
    {
      add_int (json, name, amount);
      return;
    }
  for (int i = 0; i < scale; i++)
    unit *= 10;
  json_builder_set_member_name (json, name);
  json_builder_add_double_value (json, (double) amount / (double) unit);
}

static void
add_day (JsonBuilder *json, const char *name, ZgDay day)
{
  g_autofree char *iso = zg_day_to_iso (day);

  add_string (json, name, iso);
}

static void
begin_array (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
add_strings (JsonBuilder *json, const char *name, const GPtrArray *strings)
{
  begin_array (json, name);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (strings, i));
  json_builder_end_array (json);
}

static void
add_facts (JsonBuilder *json, const ZgDraft *draft)
{
  add_string (json, "document_title", draft->document_title);
  add_string (json, "inspected", draft->inspected);
  add_string (json, "inspector", draft->inspector);
  add_day (json, "inspection_from", draft->inspection_from);
  add_day (json, "inspection_to", draft->inspection_to);
  add_day (json, "feedback_date", draft->feedback_day);
  add_day (json, "date", draft->notice_day);
  add_string (json, "signer", draft->signer);
  if (draft->contact_phone || draft->contact_post || draft->contact_email)
    {
      json_builder_set_member_name (json, "contact");
      json_builder_begin_object (json);
      add_string (json, "phone", draft->contact_phone);
      add_string (json, "post", draft->contact_post);
      add_string (json, "email", draft->contact_email);
      json_builder_end_object (json);
    }
  json_builder_set_member_name (json, "claims");
  json_builder_begin_object (json);
  for (guint i = 0; i < draft->claims->len; i++)
    {
      const ZgDraftClaim *claim = g_ptr_array_index (draft->claims, i);

      add_number (json, claim->key, claim->amount, claim->scale);
    }
  json_builder_end_object (json);
}

static void
add_deadline (JsonBuilder *json, ZgDay day, const char *phrase, const char *precision)
{
  add_day (json, "deadline", day);
  add_string (json, "deadline_phrase", phrase);
  add_string (json, "deadline_precision", precision);
}

static void
add_measures (JsonBuilder *json, const ZgDraft *draft, const ZgDraftIssue *issue)
{
  const char *state = zg_draft_issue_state (draft, issue);

  begin_array (json, "measures");
  for (guint i = 0; i < issue->measures->len; i++)
    {
      const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, i);

      json_builder_begin_object (json);
      if (!measure->implicit)
        add_int (json, "no", measure->no);
      add_string (json, "printed_number", measure->number);
      add_string (json, "text", measure->text);
      add_flag (json, "implicit", measure->implicit);
      add_deadline (json, measure->deadline, measure->deadline_phrase, measure->deadline_precision);
      add_string (json, "status", measure->status);
      add_string (json, "state", measure->state ? measure->state : state);
      add_int (json, "line", zg_draft_line (draft, measure->start));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_sub_issues (JsonBuilder *json, const ZgDraft *draft, const ZgDraftIssue *issue)
{
  begin_array (json, "sub_issues");
  for (guint i = 0; i < issue->sub_issues->len; i++)
    {
      const ZgDraftSubIssue *sub = g_ptr_array_index (issue->sub_issues, i);

      json_builder_begin_object (json);
      add_string (json, "printed_number", sub->number);
      add_string (json, "title", sub->title);
      add_int (json, "line", zg_draft_line (draft, sub->start));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_issue (JsonBuilder *json, const ZgDraft *draft, const ZgDraftIssue *issue)
{
  json_builder_begin_object (json);
  add_string (json, "printed_number", issue->number);
  add_string (json, "title", issue->title);
  add_string (json, "original", issue->original);
  add_string (json, "group", issue->group);
  add_string (json, "status", issue->status);
  add_string (json, "state", zg_draft_issue_state (draft, issue));
  add_flag (json, "long_term", issue->long_term);
  add_flag (json, "basically_done", issue->basically_done);
  add_strings (json, "lead_units", issue->lead_units);
  add_strings (json, "responsible_units", issue->responsible_units);
  add_strings (json, "participating_units", issue->participating_units);
  add_strings (json, "supervising_units", issue->supervising_units);
  add_string (json, "leader", issue->leader);
  add_string (json, "owner", issue->owner);
  add_string (json, "contact", issue->contact);
  add_deadline (json, issue->deadline, issue->deadline_phrase, issue->deadline_precision);
  add_string (json, "extension_reason", issue->extension_reason);
  add_string (json, "progress", issue->progress);
  add_string (json, "detail", issue->detail);
  add_int (json, "line", zg_draft_line (draft, issue->start));
  add_measures (json, draft, issue);
  add_strings (json, "unnumbered", issue->unnumbered);
  add_sub_issues (json, draft, issue);
  json_builder_end_object (json);
}

static void
add_sections (JsonBuilder *json, const ZgDraft *draft)
{
  g_autofree GPtrArray **issues = g_new0 (GPtrArray *, draft->sections->len + 1);

  for (guint i = 0; i < draft->issues->len; i++)
    {
      ZgDraftIssue *issue = g_ptr_array_index (draft->issues, i);

      if (!issues[issue->section])
        issues[issue->section] = g_ptr_array_new ();
      g_ptr_array_add (issues[issue->section], issue);
    }
  begin_array (json, "sections");
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const ZgDraftSection *section = g_ptr_array_index (draft->sections, i);
      const char *state = section->implied_state;

      json_builder_begin_object (json);
      add_string (json, "printed_heading", section->heading);
      add_string (json, "printed_number", section->number);
      add_string (json, "title", section->title);
      add_string (json, "implied_status",
                  g_strcmp0 (state, ZG_STATE_DONE) == 0 ? "completed" : state);
      begin_array (json, "issues");
      for (guint k = 0; issues[i] && k < issues[i]->len; k++)
        add_issue (json, draft, g_ptr_array_index (issues[i], k));
      json_builder_end_array (json);
      json_builder_end_object (json);
      g_clear_pointer (&issues[i], g_ptr_array_unref);
    }
  json_builder_end_array (json);
}

/* Places are printed as the document counts: the section's and issue's numbers, the measure's. */
static void
add_place (JsonBuilder *json, const ZgDraft *draft, const ZgDraftPlace *place)
{
  const ZgDraftSection *section =
      place->section >= 0 ? g_ptr_array_index (draft->sections, place->section) : NULL;
  const ZgDraftIssue *issue =
      place->issue >= 0 ? g_ptr_array_index (draft->issues, place->issue) : NULL;

  if (section)
    add_string (json, "section", section->number ? section->number : section->title);
  if (!issue)
    return;
  add_string (json, "issue", issue->number);
  if (place->measure >= 0)
    {
      const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, place->measure);

      if (!measure->implicit)
        add_int (json, "measure", measure->no);
    }
}

static void
add_promises (JsonBuilder *json, const ZgDraft *draft)
{
  begin_array (json, "deadlines");
  for (guint i = 0; i < draft->promises->len; i++)
    {
      const ZgDraftPromise *promise = g_ptr_array_index (draft->promises, i);

      json_builder_begin_object (json);
      add_place (json, draft, &promise->place);
      add_string (json, "phrase", promise->phrase);
      add_day (json, "iso", promise->day);
      add_string (json, "precision", promise->precision);
      add_int (json, "line", zg_draft_line (draft, promise->start));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_figures (JsonBuilder *json, const ZgDraft *draft)
{
  begin_array (json, "rules");
  for (guint i = 0; i < draft->rules->len; i++)
    json_builder_add_string_value (json,
                                   ((ZgDraftRule *) g_ptr_array_index (draft->rules, i))->title);
  json_builder_end_array (json);
  begin_array (json, "money");
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const ZgDraftFigure *figure = g_ptr_array_index (draft->figures, i);

      if (g_str_equal (figure->kind, "money"))
        json_builder_add_string_value (json, figure->phrase);
    }
  json_builder_end_array (json);
  begin_array (json, "figures");
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const ZgDraftFigure *figure = g_ptr_array_index (draft->figures, i);

      json_builder_begin_object (json);
      add_string (json, "phrase", figure->phrase);
      add_string (json, "kind", figure->kind);
      add_number (json, "amount", figure->amount, figure->scale);
      add_string (json, "unit", figure->unit);
      add_place (json, draft, &figure->place);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_mismatches (JsonBuilder *json, const ZgDraft *draft)
{
  g_autoptr (GPtrArray) mismatches = zg_mismatches_find (draft);

  begin_array (json, "mismatches");
  for (guint i = 0; i < mismatches->len; i++)
    {
      const ZgClaimCheck *mismatch = g_ptr_array_index (mismatches, i);
      g_autofree char *formula = zg_mismatch_explain (mismatch);

      json_builder_begin_object (json);
      add_string (json, "claim", mismatch->key);
      add_number (json, "claimed", mismatch->claimed, mismatch->claimed_scale);
      add_number (json, "listed", mismatch->listed, mismatch->listed_scale);
      if (mismatch->has_numbered)
        add_int (json, "listed_numbered", mismatch->listed_numbered);
      add_string (json, "formula", formula);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_doubts (JsonBuilder *json, const ZgDraft *draft)
{
  begin_array (json, "not_understood");
  for (guint i = 0; i < draft->doubts->len; i++)
    {
      const ZgDraftDoubt *doubt = g_ptr_array_index (draft->doubts, i);

      json_builder_begin_object (json);
      add_int (json, "line", zg_draft_line (draft, doubt->start));
      add_string (json, "text", doubt->text);
      add_string (json, "why", doubt->why);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

JsonNode *
zg_draft_to_json (const ZgDraft *draft)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_facts (json, draft);
  add_sections (json, draft);
  add_promises (json, draft);
  add_figures (json, draft);
  add_mismatches (json, draft);
  add_doubts (json, draft);
  json_builder_end_object (json);
  return json_builder_get_root (json);
}
