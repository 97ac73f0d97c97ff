/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the built zhenggai-cli (environment variable ZG_CLI) in a temporary folder of its own, with
 * an environment that has no locale and no home. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder; /* where the program runs */
  char **environment;
  GPtrArray *texts;     /* what the runs printed */
  GPtrArray *documents; /* the same, parsed */
} ZgCliFixture;

/* What a run left behind. */
typedef struct
{
  int status;
  char *out;
  char *err;
} ZgCliRun;

/* For g_test_add(). */
void zg_cli_fixture_set_up (ZgCliFixture *self, gconstpointer data);
void zg_cli_fixture_tear_down (ZgCliFixture *self, gconstpointer data);

/* Adds a test with a fixture of its own. */
#define zg_cli_test_add(path, function)                                                            \
  g_test_add (path, ZgCliFixture, NULL, zg_cli_fixture_set_up, function, zg_cli_fixture_tear_down)

/* Sets a variable of the environment for the runs to come. */
void zg_cli_fixture_setenv (ZgCliFixture *self, const char *name, const char *value);

/* A file in the fixture's folder. (transfer full) */
char *zg_cli_fixture_path (ZgCliFixture *self, const char *name);

/* Writes a file in the fixture's folder. */
void zg_cli_fixture_write (ZgCliFixture *self, const char *name, const char *text, gssize length);

/* The bytes of a file in the fixture's folder. (transfer full) */
GBytes *zg_cli_fixture_read (ZgCliFixture *self, const char *name);

/* Runs the program with @args. (transfer full) */
ZgCliRun *zg_cli_fixture_runv (ZgCliFixture *self, const char *const *args);
void zg_cli_run_free (ZgCliRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgCliRun, zg_cli_run_free)

/* Runs the program, asserts that it ends with @status, with one line on stderr if that is a failure
 * and none if it is not, and returns what it printed. */
const char *zg_cli_expect (ZgCliFixture *self, int status, ...) G_GNUC_NULL_TERMINATED;

/* As zg_cli_expect() with status 0 and the option --json; returns the document, which must be
 * followed by nothing. */
JsonNode *zg_cli_expect_json (ZgCliFixture *self, ...) G_GNUC_NULL_TERMINATED;

/* A member of a document that is an object; asserts that it is a string. */
const char *zg_json_string (JsonNode *document, const char *member);

/* A member that is a list. */
JsonArray *zg_json_list (JsonNode *document, const char *member);

/* Asserts that the text holds @part, and prints both if not. */
#define zg_assert_contains(text, part)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (strstr ((text), (part)) == NULL)                                                           \
      g_error ("“%s” does not hold “%s”", (text), (part));                                         \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
