/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-draft-json.h"
#include "zg-error.h"
#include "zg-import-apply.h"
#include "zg-ledger-backup.h"
#include "zg-mismatches.h"
#include "zg-numeral.h"
#include "zg-reader.h"
#include "zg-verb.h"

static gint64
count_measures (const ZgDraft *draft)
{
  gint64 n = 0;

  for (guint i = 0; i < draft->issues->len; i++)
    n += ((const ZgDraftIssue *) g_ptr_array_index (draft->issues, i))->measures->len;
  return n;
}

/* The whole draft, for --dry-run. */
static gboolean
print_draft (const ZgDraft *draft, GError **error)
{
  g_autoptr (JsonNode) node = zg_draft_to_json (draft);

  return zg_cli_print_json_node (node, error);
}

static void
copy_member (JsonBuilder *json, JsonNode *draft, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_add_value (json, json_node_copy (
                                    json_object_get_member (json_node_get_object (draft), name)));
}

static gboolean
print_json (const ZgDraft *draft, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) node = zg_draft_to_json (draft);

  json_builder_begin_object (json);
  zg_json_integer (json, "issue_count", draft->issues->len);
  zg_json_integer (json, "measure_count", count_measures (draft));
  copy_member (json, node, "not_understood");
  copy_member (json, node, "mismatches");
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

/* "issues_total: claimed 57, listed 48" for each claim that the list contradicts. */
static void
append_mismatches (GString *text, const ZgDraft *draft)
{
  g_autoptr (GPtrArray) mismatches = zg_mismatches_find (draft);

  for (guint i = 0; i < mismatches->len; i++)
    {
      const ZgClaimCheck *one = g_ptr_array_index (mismatches, i);
      g_autofree char *claimed = zg_numeral_write_decimal (one->claimed, one->claimed_scale);
      g_autofree char *listed = zg_numeral_write_decimal (one->listed, one->listed_scale);

      /* Translators: a claim's name, the claimed and the counted number */
      g_string_append_printf (text, _ ("%s: the document says %s, listed are %s\n"), one->key,
                              claimed, listed);
    }
}

static gboolean
print_text (const ZgDraft *draft, const char *ledger, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ledger)
    g_string_append_printf (text, _ ("Imported “%s” into “%s”.\n"), draft->name, ledger);
  else
    g_string_append_printf (text, _ ("Read “%s”; nothing was written.\n"), draft->name);
  g_string_append_printf (text, _ ("%u issues, %d measures\n"), draft->issues->len,
                          (int) count_measures (draft));
  append_mismatches (text, draft);
  for (guint i = 0; i < draft->doubts->len; i++)
    {
      const ZgDraftDoubt *doubt = g_ptr_array_index (draft->doubts, i);

      g_string_append_printf (text, _ ("line %u was not understood: %s\n"),
                              zg_draft_line (draft, doubt->start), doubt->text);
    }
  return zg_cli_write (stdout, text->str, error);
}

static gboolean
refuse_known (ZgLedger *ledger, const ZgDraft *draft, GError **error)
{
  gboolean known;

  if (!zg_import_is_known (ledger, draft, &known, error))
    return TRUE;
  if (known)
    g_set_error (error, ZG_ERROR, ZG_ERROR_EXISTS,
                 _ ("this document is in “%s” already; nothing was changed. --again imports it "
                    "once more"),
                 zg_ledger_get_path (ledger));
  return known;
}

/* A new ledger is called as its document. */
static ZgLedger *
open_or_make (ZgCli *cli, const char *path, const ZgDraft *draft, gboolean *made, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autofree char *title = zg_import_get_name (draft);
  const char *reason;

  *made = !g_file_test (path, G_FILE_TEST_EXISTS);
  ledger = *made ? zg_ledger_create (path, title, NULL, error)
                 : zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, error);
  if (ledger == NULL)
    return NULL;
  reason = zg_ledger_get_read_only_reason (ledger);
  if (reason)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_READ_ONLY, reason);
      return NULL;
    }
  if (cli->author)
    zg_ledger_set_author (ledger, cli->author, NULL);
  zg_cli_keep (cli, ledger);
  return g_steal_pointer (&ledger);
}

static gboolean
import (ZgCli *cli, const char *path, const ZgDraft *draft, gboolean again, GError **error)
{
  gboolean made;
  g_autoptr (ZgLedger) ledger = open_or_make (cli, path, draft, &made, error);
  g_autofree char *backup = NULL;
  gboolean ok;

  if (ledger == NULL)
    return FALSE;
  ok = (again || !refuse_known (ledger, draft, error))
       && (made || (backup = zg_ledger_backup (ledger, NULL, error)) != NULL)
       && zg_import_apply (ledger, draft, NULL, error);
  cli->edited = ok;
  /* A ledger that was made for this import does not stay behind empty. */
  if (!ok && made)
    {
      g_clear_object (&cli->ledger);
      g_clear_object (&ledger);
      g_unlink (path);
    }
  return ok;
}

static gboolean
run (ZgCli *cli, GError **error)
{
  gboolean again = FALSE;
  gboolean dry_run = FALSE;
  g_autofree char *into = NULL;
  g_autoptr (ZgDraft) draft = NULL;
  const GOptionEntry entries[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into, N_ ("The ledger; it is made if it is missing"),
      N_ ("LEDGER") },
    { "again", 0, 0, G_OPTION_ARG_NONE, &again, N_ ("Also a document that was imported before"),
      NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only show what is understood"), NULL },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 1, 1, error))
    return FALSE;
  if ((into == NULL) != (dry_run != FALSE))
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE,
                           _ ("give either --into LEDGER or --dry-run"));
      return FALSE;
    }
  draft = zg_reader_read_file (cli->place, NULL, error);
  if (draft == NULL)
    return FALSE;
  if (dry_run)
    return cli->json ? print_draft (draft, error) : print_text (draft, NULL, error);
  if (!zg_import_check_issues (draft, error) || !import (cli, into, draft, again, error))
    return FALSE;
  return cli->json ? print_json (draft, error) : print_text (draft, into, error);
}

const ZgVerb zg_verb_import = {
  "import",
  N_ ("FILE"),
  N_ ("read a document into a ledger"),
  "zhenggai-cli import notice.txt --into county.zgl\n"
  "zhenggai-cli import notice.txt --dry-run --json",
  run,
};
