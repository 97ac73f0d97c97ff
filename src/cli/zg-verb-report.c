/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-facts.h"
#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-cli-target.h"
#include "zg-error.h"
#include "zg-locale.h"
#include "zg-verb.h"

/* What the command line asks for. */
typedef struct
{
  char *paper;
  char *output;
  char *format;
  char *filter;
  char *as_of;
  char *language;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->paper);
  g_free (request->output);
  g_free (request->format);
  g_free (request->filter);
  g_free (request->as_of);
  g_free (request->language);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZgPaperResult, zg_paper_result_clear)

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

static void
add_font (JsonBuilder *json, const ZgFontUse *font)
{
  json_builder_begin_object (json);
  zg_json_text (json, "role", font->role);
  zg_json_text (json, "wanted", font->wanted);
  zg_json_text (json, "used", font->used);
  zg_json_boolean (json, "fallback", font->fallback);
  zg_json_integer (json, "missing", font->missing);
  json_builder_end_object (json);
}

static void
add_left_out (JsonBuilder *json, const ZgLeftOut *left_out)
{
  json_builder_begin_object (json);
  zg_json_text (json, "what", left_out->what);
  zg_json_integer (json, "count", left_out->count);
  json_builder_end_object (json);
}

static gboolean
print_json (const ZgPaperResult *result, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  zg_json_integer (json, "pages", result->pages);
  json_builder_set_member_name (json, "fonts");
  json_builder_begin_array (json);
  for (guint i = 0; i < result->fonts->len; i++)
    add_font (json, result->fonts->pdata[i]);
  json_builder_end_array (json);
  json_builder_set_member_name (json, "left_out");
  json_builder_begin_array (json);
  for (guint i = 0; i < result->left_out->len; i++)
    add_left_out (json, result->left_out->pdata[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

static gboolean
print_text (const ZgPaperResult *result, const char *output, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: the file that was written, and its pages */
  g_string_append_printf (text, ngettext ("%s: %u page\n", "%s: %u pages\n", result->pages), output,
                          result->pages);
  for (guint i = 0; i < result->left_out->len; i++)
    {
      const ZgLeftOut *left_out = result->left_out->pdata[i];

      /* Translators: the title of a table, and how many of its rows had no room */
      g_string_append_printf (text, _ ("%s: %u more have no room\n"), left_out->what,
                              left_out->count);
    }
  for (guint i = 0; i < result->fonts->len; i++)
    {
      const ZgFontUse *font = result->fonts->pdata[i];

      if (font->fallback)
        /* Translators: two typefaces */
        g_string_append_printf (text, _ ("set in %s, for want of %s\n"), font->used, font->wanted);
    }
  return zg_cli_write (stdout, text->str, error);
}

static gboolean
check_format (const Request *request, GError **error)
{
  g_autofree char *name = g_ascii_strdown (request->output, -1);

  if (request->format != NULL && !g_str_equal (request->format, "pdf"))
    g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--format takes pdf, not “%s”"),
                 request->format);
  else if (request->format == NULL && !g_str_has_suffix (name, ".pdf"))
    g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
                 _ ("%s: a paper’s name must end with .pdf; --format pdf allows any"),
                 request->output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_language (const char *language, GError **error)
{
  if (language == NULL || zg_locale_is_known (language))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--paper-lang takes zh_CN or en, not “%s”"),
               language);
  return FALSE;
}

/* The ledger's own language; Chinese on a day before there was the ledger. (transfer full) */
static char *
load_language (ZgLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, ZG_ENTITY_LEDGER, error);

  if (rows == NULL)
    return NULL;
  return g_strdup (rows->len > 0 ? zg_record_get (rows->pdata[0], ZG_FIELD_LEDGER_LANGUAGE)
                                 : "zh-CN");
}

static gboolean
write_paper (ZgCli *cli, const ZgPaper *paper, Request *request, GError **error)
{
  g_autoptr (ZgLedger) ledger = zg_cli_open_as_of (cli, request->as_of, error);
  g_autoptr (ZgCliFacts) facts = NULL;
  g_auto (ZgPaperResult) result = { 0 };

  if (ledger == NULL)
    return FALSE;
  if (request->language == NULL)
    request->language = load_language (ledger, error);
  if (request->language != NULL)
    facts = zg_cli_facts_load (ledger, request->filter, error);
  if (facts == NULL)
    return FALSE;
  cli->place = NULL; /* from here on failures name the file that is written */
  if (!zg_paper_write_pdf (paper, &facts->facts, request->language, request->output, &result,
                           error))
    return FALSE;
  return cli->json ? print_json (&result, error) : print_text (&result, request->output, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_auto (Request) request = { 0 };
  const ZgPaper *paper;
  const GOptionEntry entries[] = {
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_ ("What to write; “list” names the papers"), N_ ("NAME") },
    ZG_CLI_OPTION_OUTPUT (&request.output),
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format,
      N_ ("The format, whatever the file’s name"), "pdf" },
    ZG_CLI_OPTION_FILTER (&request.filter),
    ZG_CLI_OPTION_AS_OF (&request.as_of),
    { "paper-lang", 0, 0, G_OPTION_ARG_STRING, &request.language,
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
  return check_format (&request, error) && check_language (request.language, error)
         && write_paper (cli, paper, &request, error);
}

const ZgVerb zg_verb_report = {
  "report",
  N_ ("LEDGER"),
  N_ ("write a paper as PDF"),
  "zhenggai-cli report --paper list\n"
  "zhenggai-cli report county.zgl --paper summary -o summary.pdf\n"
  "zhenggai-cli report county.zgl --paper summary --as-of 2024-06-30 -o june.pdf",
  run,
};
