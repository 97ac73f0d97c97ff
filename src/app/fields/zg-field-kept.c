/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-kept.h"

#include <glib/gi18n.h>

#include "zg-describe.h"
#include "zg-field-words.h"

/* So much of a text tells which it is. */
#define TEXT_CHARS 40

/* Where a draft belongs. */
typedef struct
{
  gint64 issue_id;
  gint64 measure_id; /* 0: the issue itself */
} Place;

static char *
describe (const ZgFieldDraft *draft)
{
  g_autofree char *value = draft->state == ZG_FIELD_DRAFT_RAW
                               ? g_strdup (draft->value)
                               : zg_field_words_show (zg_field_get (draft->field), draft->value);
  g_autofree char *text = zg_describe_text (value, TEXT_CHARS);

  /* Translators: what would be done, and the text it would be done with */
  return g_strdup_printf (_ ("%s: “%s”"), draft->label, text);
}

char *
zg_field_kept_describe (ZgFieldDrafts *drafts, guint most)
{
  guint n = zg_field_drafts_get_n_kept (drafts);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, most); i++)
    {
      g_autofree char *line = describe (zg_field_drafts_get_kept (drafts, i));

      g_string_append_printf (lines, "%s%s", i ? "\n" : "", line);
    }
  if (n > most)
    {
      g_string_append_c (lines, '\n');
      g_string_append_printf (lines, ngettext ("and %u more", "and %u more", n - most), n - most);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gpointer
find_place (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Place *asked = data;
  g_autofree Place *place = g_memdup2 (asked, sizeof *asked);
  g_autoptr (ZgRecord) measure = NULL;
  ZgEntity entity;

  if (place->measure_id == 0)
    return g_steal_pointer (&place);
  measure = zg_record_load (ledger, ZG_ENTITY_MEASURE, place->measure_id, error);
  if (measure == NULL
      || !zg_ledger_find_text (ledger, zg_record_get (measure, ZG_FIELD_MEASURE_ISSUE), &entity,
                               &place->issue_id, error))
    return NULL;
  return g_steal_pointer (&place);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree Place *place = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  if (place)
    gtk_widget_activate_action (widget, "win.show-issue", "(xx)", place->issue_id,
                                place->measure_id);
}

void
zg_field_kept_show (GtkWidget *widget, ZgSession *session)
{
  const ZgFieldDraft *draft = zg_field_drafts_get_kept (zg_field_drafts_get (session), 0);
  gboolean of_issue =
      draft && (draft->row_id < 0 || zg_field_get (draft->field)->entity == ZG_ENTITY_ISSUE);
  Place *place;

  if (draft == NULL)
    return;
  if (zg_field_get (draft->field)->entity == ZG_ENTITY_PREFERENCE)
    {
      gtk_widget_activate_action (widget, "win.show-own-texts", NULL);
      return;
    }
  place = g_new0 (Place, 1);
  if (of_issue)
    place->issue_id = ABS (draft->row_id);
  else
    place->measure_id = draft->row_id;
  zg_session_read_async (session, ZG_WORKER_SHOWN, find_place, place, g_free, g_free, NULL,
                         found_cb, g_object_ref (widget));
}
