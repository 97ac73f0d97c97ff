/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What scripts rely on whatever the verb: exit statuses, help, languages, output that fails. */
#include <string.h>
#include <sys/wait.h>

#include "zg-cli-fixture.h"

typedef struct
{
  const char *args[8];
  int status;
  const char *message; /* part of what is printed, on stdout if the status is 0 */
} Case;

static const Case cases[] = {
  { { "--version" }, 0, "zhenggai-cli " },
  { { "--help" }, 0, "Usage:" },
  { { "-h" }, 0, "Usage:" },
  { { "new", "--version" }, 0, "zhenggai-cli " },
  { { "nonsense" }, 2, "there is no verb “nonsense”" },
  { { "--nonsense" }, 2, "--nonsense" },
  { { "--lang", "fr", "new", "a.zgl" }, 2, "zh_CN or en" },
  { { "--lang" }, 2, "--lang" },
  { { "new" }, 2, "at least 1 argument" },
  { { "new", "a.zgl", "b.zgl" }, 2, "“b.zgl” is one argument too many" },
  { { "new", "--nonsense", "a.zgl" }, 2, "new: " },
  { { "set", "a.zgl" }, 2, "at least 3 arguments" },
  { { "set", "--day", "2024-02-30", "a.zgl", "u", "f=v" }, 2, "“2024-02-30”" },
  { { "add", "a.zgl", "nonsense", "title=T" }, 2, "inspection, document" },
  { { "add", "a.zgl", "section", "nonsense=T" }, 2, "number, title" },
  { { "add", "a.zgl", "section", "title" }, 2, "FIELD=VALUE" },
  { { "add", "a.zgl", "inspection", "from_day=soon" }, 1, "a.zgl: " },
  { { "show", "missing.zgl", "00000000-0000-4000-8000-000000000000" }, 1, "missing.zgl" },
};

static void
test_statuses (ZgCliFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (fixture, cases[i].args);

      g_test_message ("%s %s", cases[i].args[0], cases[i].args[1]);
      g_assert_cmpint (run->status, ==, cases[i].status);
      zg_assert_contains (cases[i].status == 0 ? run->out : run->err, cases[i].message);
      g_assert_cmpstr (cases[i].status == 0 ? run->err : run->out, ==, "");
    }
}

/* Without a verb the help goes to stderr: a script that forgot it must not take it for output. */
static void
test_no_verb (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const args[] = { NULL };
  g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (fixture, args);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  zg_assert_contains (run->err, "Usage:");
}

/* The verbs that the help lists. (transfer full) */
static GStrv
list_verbs (ZgCliFixture *fixture)
{
  const char *help = zg_cli_expect (fixture, 0, "--help", NULL);
  g_auto (GStrv) lines = g_strsplit (strstr (help, "Verbs:\n") + strlen ("Verbs:\n"), "\n", -1);
  g_autoptr (GStrvBuilder) verbs = g_strv_builder_new ();

  for (guint i = 0; g_str_has_prefix (lines[i], "  "); i++)
    {
      g_autofree char *verb = g_strndup (lines[i] + 2, strcspn (lines[i] + 2, " "));

      g_strv_builder_add (verbs, verb);
    }
  return g_strv_builder_end (verbs);
}

static void
test_help (ZgCliFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) verbs = list_verbs (fixture);

  g_assert_true (g_strv_contains ((const char *const *) verbs, "new"));
  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char *usage = g_strdup_printf ("  zhenggai-cli %s [", verbs[i]);
      g_autofree char *example = g_strdup_printf ("\n  zhenggai-cli %s ", verbs[i]);
      const char *english = zg_cli_expect (fixture, 0, verbs[i], "--help", NULL);
      const char *chinese = zg_cli_expect (fixture, 0, "--lang", "zh_CN", verbs[i], "--help", NULL);

      zg_assert_contains (english, usage);
      zg_assert_contains (english, example);
      zg_assert_contains (english, "Examples:");
      zg_assert_contains (chinese, "例子：");
      zg_assert_contains (chinese, "打印本帮助");
      g_assert_null (strstr (chinese, "Examples:"));
    }
}

typedef struct
{
  const char *variable;
  const char *value;
  const char *option; /* of --lang; NULL for none */
  gboolean chinese;
} Language;

/* Chinese also where the locale that is asked for was never generated. */
static const Language languages[] = {
  { "LANG", "C", NULL, FALSE },
  { "LANG", "C.UTF-8", NULL, FALSE },
  { "LANG", "en_US.UTF-8", NULL, FALSE },
  { "LANG", "zh_CN.UTF-8", NULL, TRUE },
  { "LC_ALL", "zh_CN.UTF-8", NULL, TRUE },
  { "LC_MESSAGES", "zh_CN.UTF-8", NULL, TRUE },
  { "LANG", "zh_CN.UTF-8", "en", FALSE },
  { "LANG", "C", "zh_CN", TRUE },
  { "LANGUAGE", "en", "zh_CN", TRUE },
};

static void
test_languages (gconstpointer data)
{
  const Language *language = data;
  ZgCliFixture fixture = { 0 };
  const char *help;

  zg_cli_fixture_set_up (&fixture, NULL);
  zg_cli_fixture_setenv (&fixture, language->variable, language->value);
  if (language->option != NULL)
    help = zg_cli_expect (&fixture, 0, "--help", "--lang", language->option, NULL);
  else
    help = zg_cli_expect (&fixture, 0, "--help", NULL);
  zg_assert_contains (help, language->chinese ? "新建空台账" : "make an empty ledger");
  zg_cli_fixture_tear_down (&fixture, NULL);
}

/* Runs a shell line in which "$0" is the program; returns its status. */
static int
run_shell (ZgCliFixture *fixture, const char *line, char **err)
{
  const char *argv[] = { "/bin/sh", "-c", line, g_getenv ("ZG_CLI"), NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (fixture->folder, (char **) argv, fixture->environment, G_SPAWN_DEFAULT, NULL, NULL,
                NULL, err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Output that did not arrive is a failure, not a success cut short. */
static void
test_output_fails (ZgCliFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "\"$0\" --help >/dev/full",
    "\"$0\" --help >&-",
    /* The reader has closed the pipe before the program starts. */
    "{ until [ -e closed ]; do sleep 0.01; done; \"$0\" --help; echo $? >status; }"
    " | { exec <&-; : >closed; until [ -s status ]; do sleep 0.01; done; };"
    " exit \"$(cat status)\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *err = NULL;

      g_assert_cmpint (run_shell (fixture, lines[i], &err), ==, 1);
      zg_assert_contains (err, "zhenggai-cli: the output could not be written: ");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/usage/statuses", test_statuses);
  zg_cli_test_add ("/cli/usage/no-verb", test_no_verb);
  zg_cli_test_add ("/cli/usage/help", test_help);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/cli/usage/language/%s=%s/%s", languages[i].variable,
                           languages[i].value,
                           languages[i].option != NULL ? languages[i].option : "environment");

      g_test_add_data_func (path, &languages[i], test_languages);
    }
  zg_cli_test_add ("/cli/usage/output-fails", test_output_fails);
  return g_test_run ();
}
