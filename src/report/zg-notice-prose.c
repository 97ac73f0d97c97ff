/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-notice-private.h"

static const char *
value (const ZgNotice *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

static gboolean
has (const ZgNotice *self, const char *name)
{
  return value (self, name)[0] != '\0';
}

static const char *message (const ZgNotice *self, const char *text) G_GNUC_FORMAT (2);

static const char *
message (const ZgNotice *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

/* "巡察"; NULL of an inspection whose kind has no name. */
static const char *
get_kind (const ZgNotice *self)
{
  return self->inspection && !zg_record_is (self->inspection, ZG_FIELD_INSPECTION_KIND, "other")
             ? value (self, "kind")
             : NULL;
}

char *
_zg_notice_make_title (ZgNotice *self)
{
  const char *kind = get_kind (self);
  const char *signer = value (self, "signer");

  if (kind && has (self, "signer"))
    /* Translators: the title of a public notice: who signs, and the kind of inspection */
    return g_strdup_printf (message (self, N_ ("%s: Progress of rectification after the %s")),
                            signer, kind);
  if (kind)
    /* Translators: the kind of inspection */
    return g_strdup_printf (message (self, N_ ("Progress of rectification after the %s")), kind);
  if (has (self, "signer"))
    /* Translators: who signs */
    return g_strdup_printf (message (self, N_ ("%s: Progress of rectification")), signer);
  return g_strdup (message (self, N_ ("Progress of rectification")));
}

/* Who inspected whom and when, as far as it is known: the beginning of a sentence. */
static void
append_inspection (const ZgNotice *self, GString *text, const char *kind)
{
  if (has (self, "inspection_from") && has (self, "inspection_to"))
    /* Translators: the inspecting body, what it did, first and last day, and where */
    g_string_append_printf (text, message (self, N_ ("%s carried out the %s from %s to %s in %s")),
                            value (self, "inspector"), kind, value (self, "inspection_from"),
                            value (self, "inspection_to"), value (self, "inspected"));
  else
    /* Translators: the inspecting body, what it did, and where */
    g_string_append_printf (text, message (self, N_ ("%s carried out the %s in %s")),
                            value (self, "inspector"), kind, value (self, "inspected"));
}

void
_zg_notice_add_opening (ZgNotice *self)
{
  const char *kind = get_kind (self);
  const char *day = value (self, "feedback_day");
  g_autoptr (GString) text = g_string_new (NULL);

  if (_zg_notice_add_own (self, "opening", ZG_TEXT_BODY))
    return;
  if (kind == NULL)
    kind = message (self, zg_entity_get_message (ZG_ENTITY_INSPECTION));
  if (has (self, "inspector") && has (self, "inspected"))
    {
      append_inspection (self, text, kind);
      if (has (self, "feedback_day"))
        g_string_append_printf (text, message (self, N_ (" and gave its feedback on %s. ")), day);
      else
        g_string_append (text, message (self, N_ (". ")));
    }
  else if (has (self, "feedback_day") && has (self, "inspector"))
    /* Translators: the inspecting body, and a day */
    g_string_append_printf (text, message (self, N_ ("%s gave its feedback on %s. ")),
                            value (self, "inspector"), day);
  else if (has (self, "feedback_day"))
    /* Translators: what was done, and a day */
    g_string_append_printf (text, message (self, N_ ("The feedback of the %s was given on %s. ")),
                            kind, day);
  g_string_append (text, message (self, N_ ("The progress of rectification is made public as "
                                            "follows.")));
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, text->str);
}

/* Of the counts of issues those that are not nothing; what is closed is done, too. */
static void
append_issues (const ZgNotice *self, GString *text)
{
  const ZgCounts *issues = &self->facts->of_inspection->all.issues;
  gint64 in_hand = issues->total - issues->done - issues->not_started;

  if (issues->done > 0)
    g_string_append_printf (text, message (self, N_ (", %s rectified")),
                            value (self, "issues_done"));
  if (in_hand > 0)
    {
      g_autofree char *n = zg_count_format (in_hand);

      g_string_append_printf (text, message (self, N_ (", %s in hand")), n);
    }
  if (issues->not_started > 0)
    g_string_append_printf (text, message (self, N_ (", %s not started yet")),
                            value (self, "issues_not_started"));
  g_string_append_printf (text, message (self, N_ (", a rate of %s by issue; ")),
                          value (self, "issues_rate"));
}

void
_zg_notice_add_overall (ZgNotice *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (_zg_notice_add_own (self, "overall", ZG_TEXT_BODY))
    return;
  if (self->facts->of_inspection->all.issues.total == 0)
    g_string_append_printf (text, message (self, N_ ("As of %s, no issue is listed.")),
                            value (self, "today"));
  else
    {
      /* Translators: a day, how many; ", 2 rectified, 1 in hand" follows */
      g_string_append_printf (text, message (self, N_ ("As of %s, %s issues are listed")),
                              value (self, "today"), value (self, "issues_total"));
      append_issues (self, text);
      /* Translators: how many, how many done, their rate */
      g_string_append_printf (text,
                              message (self, N_ ("%s measures are listed, %s of them done, a "
                                                 "rate of %s by measure.")),
                              value (self, "measures_total"), value (self, "measures_done"),
                              value (self, "measures_rate"));
    }
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, text->str);
}

void
_zg_notice_add_closing (ZgNotice *self)
{
  if (!_zg_notice_add_own (self, "closing", ZG_TEXT_BODY))
    zg_manuscript_add (
        self->manuscript, ZG_TEXT_BODY,
        message (self, N_ ("What is done will be kept up, and what is in hand will be pursued item "
                           "by item until it is closed; the rules that were made will be carried "
                           "out so that the problems do not come back.")));
}

void
_zg_notice_add_contact (ZgNotice *self)
{
  const struct
  {
    const char *name;
    const char *message;
  } parts[] = {
    { "contact_phone", N_ ("telephone: ") },
    { "contact_post", N_ ("address: ") },
    { "contact_email", N_ ("e-mail: ") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  if (_zg_notice_add_own (self, "contact", ZG_TEXT_BODY))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (has (self, parts[i].name))
      {
        g_string_append (text, text->len > 0 ? message (self, N_ ("; ")) : "");
        g_string_append (text, message (self, parts[i].message));
        g_string_append (text, value (self, parts[i].name));
      }
  if (text->len > 0)
    {
      /* Translators: "telephone: 123; address: …" */
      g_autofree char *line = g_strdup_printf (
          message (self, N_ ("Everybody is welcome to watch over the rectification and to send us "
                             "comments (%s).")),
          text->str);

      zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, line);
    }
}
