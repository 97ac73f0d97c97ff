/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-cli-ledger.h"
#include "zg-cli-paper.h"
#include "zg-cli-target.h"
#include "zg-error.h"
#include "zg-locale.h"
#include "zg-past.h"
#include "zg-verb.h"

/* What the command line asks for. */
typedef struct
{
  char *paper;
  char *output;
  char *format;
  char *as_of;
  char *since;
  char *claims;
  ZgPaperOptions options; /* its texts are owned */
} Request;

static void
request_clear (Request *request)
{
  g_free (request->paper);
  g_free (request->output);
  g_free (request->format);
  g_free (request->as_of);
  g_free (request->since);
  g_free (request->claims);
  zg_paper_options_clear (&request->options);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
print_papers (ZgCli *cli, GError **error)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (ZgCliChoice));
  guint n;
  const ZgPaper *const *papers = zg_paper_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      ZgCliChoice choice = { papers[i]->name, _ (papers[i]->title) };

      g_array_append_val (choices, choice);
    }
  return zg_cli_print_choices (cli, choices, error);
}

/* "pdf, docx, txt": what the paper can be saved as. (transfer full) */
static char *
list_formats (const ZgPaper *paper)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ZG_N_FORMATS; i++)
    if (paper->formats & 1u << i)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              zg_format_get_name ((ZgFormat) i));
  return g_string_free (names, FALSE);
}

static gboolean
find_format (const Request *request, const ZgPaper *paper, ZgFormat *format, GError **error)
{
  const char *dot = strrchr (request->output, '.');
  const char *name = request->format ? request->format : dot ? dot + 1 : "";
  g_autofree char *formats = list_formats (paper);

  if (zg_format_find (name, format) && paper->formats & 1u << *format)
    return TRUE;
  if (request->format)
    g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--format takes for this paper: %s; not “%s”"),
                 formats, request->format);
  else
    g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
                 _ ("%s: the paper’s name must end with one of: %s; --format allows any name"),
                 request->output, formats);
  return FALSE;
}

static gboolean
read_claims (Request *request, GError **error)
{
  if (request->claims == NULL || strcmp (request->claims, "claimed") == 0)
    return TRUE;
  if (strcmp (request->claims, "listed") == 0)
    {
      request->options.recounts = TRUE;
      return TRUE;
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--claims takes claimed or listed, not “%s”"),
               request->claims);
  return FALSE;
}

static gboolean
read_options (Request *request, GError **error)
{
  request->options.since = request->since ? zg_day_parse_iso (request->since) : ZG_DAY_NONE;
  if (request->since != NULL && request->options.since == ZG_DAY_NONE)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--since takes a day like 2024-06-30"));
      return FALSE;
    }
  if (request->options.language != NULL && !zg_locale_is_known (request->options.language))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--paper-lang takes zh_CN or en, not “%s”"),
                   request->options.language);
      return FALSE;
    }
  return read_claims (request, error);
}

/* While a long paper is made, others shall be able to save: it is made of a copy, as one of a past
 * day is anyhow. */
static ZgLedger *
open_ledger (ZgCli *cli, const ZgPaper *paper, const Request *request, GError **error)
{
  g_autoptr (ZgLedger) ledger = zg_cli_open_as_of (cli, request->as_of, error);

  if (ledger == NULL || request->as_of
      || !(paper->needs & (ZG_PAPER_NEEDS_DOSSIER | ZG_PAPER_NEEDS_SHEETS)))
    return g_steal_pointer (&ledger);
  return zg_past_copy (ledger, error);
}

static gboolean
write_paper (
    ZgCli *cli, const ZgPaper *paper, const Request *request, ZgFormat format, GError **error)
{
  g_autoptr (ZgLedger) ledger = open_ledger (cli, paper, request, error);
  g_autoptr (ZgPaperFacts) facts = NULL;
  g_autoptr (ZgEdition) edition = NULL;

  if (ledger == NULL)
    return FALSE;
  facts = zg_paper_facts_load (ledger, paper->needs, &request->options, NULL, error);
  if (facts == NULL)
    return FALSE;
  g_clear_object (&ledger);
  edition = zg_edition_new (paper, facts, &request->options, NULL, error);
  zg_paper_facts_close (facts);
  if (edition == NULL)
    return FALSE;
  cli->place = NULL; /* from here on failures name the file that is written */
  return zg_edition_write (edition, request->output, format, NULL, error)
         && zg_cli_print_edition (cli, edition, format, request->output, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_auto (Request) request = { 0 };
  ZgPaperOptions *options = &request.options;
  const ZgPaper *paper;
  ZgFormat format;
  const GOptionEntry entries[] = {
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_ ("What to write; “list” names the papers"), N_ ("NAME") },
    ZG_CLI_OPTION_OUTPUT (&request.output),
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format,
      N_ ("The format, whatever the file’s name"), "pdf|docx|xlsx|csv|txt" },
    ZG_CLI_OPTION_FILTER (&options->filter),
    ZG_CLI_OPTION_AS_OF (&request.as_of),
    { "since", 0, 0, G_OPTION_ARG_STRING, &request.since,
      N_ ("Changes since the end of this day; without it, of seven days"), N_ ("DAY") },
    { "public", 0, 0, G_OPTION_ARG_NONE, &options->is_public,
      N_ ("Leave out what is withheld, and list it"), NULL },
    { "claims", 0, 0, G_OPTION_ARG_STRING, &request.claims,
      N_ ("A notice’s numbers as it states them, or as the ledger counts them, marked"),
      "claimed|listed" },
    { "inspection", 0, 0, G_OPTION_ARG_STRING, &options->inspection,
      N_ ("What the notice is about; without it, the last one"), N_ ("NAME|UUID") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options->unit, N_ ("Only this unit’s list"),
      N_ ("NAME") },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &options->columns,
      N_ ("Columns of a table, in order; a wrong name lists them"), N_ ("NAME,…") },
    { "a3", 0, 0, G_OPTION_ARG_NONE, &options->is_a3, N_ ("A table on A3"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &options->is_portrait, N_ ("A table upright"), NULL },
    { "no-sums", 0, 0, G_OPTION_ARG_NONE, &options->no_sums, N_ ("A table without subtotals"),
      NULL },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &options->has_bom,
      N_ ("CSV with a byte order mark, for spreadsheets that need it"), NULL },
    { "no-seal", 0, 0, G_OPTION_ARG_NONE, &options->no_seal,
      N_ ("The signature without room for a seal"), NULL },
    { "duplex", 0, 0, G_OPTION_ARG_NONE, &options->is_duplex,
      N_ ("Margins for printing on both sides"), NULL },
    { "paper-lang", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("Language of the paper; without it, the ledger’s"), "zh_CN|en" },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 0, 1, error))
    return FALSE;
  if (zg_cli_asks_for_list (request.paper))
    return print_papers (cli, error);
  if (!zg_cli_check_target (cli, "--paper", request.paper, request.output, error))
    return FALSE;
  paper = zg_paper_find (request.paper, error);
  if (paper == NULL)
    return zg_cli_blame_usage (error);
  return find_format (&request, paper, &format, error) && read_options (&request, error)
         && write_paper (cli, paper, &request, format, error);
}

const ZgVerb zg_verb_report = {
  "report",
  N_ ("LEDGER"),
  N_ ("write a paper"),
  "zhenggai-cli report --paper list\n"
  "zhenggai-cli report county.zgl --paper notice --public -o notice.docx\n"
  "zhenggai-cli report county.zgl --paper table --a3 -o table.pdf\n"
  "zhenggai-cli report county.zgl --paper summary --as-of 2024-06-30 -o june.pdf",
  run,
};
