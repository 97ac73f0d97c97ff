/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text leaves the ledger, the document it was read from and the backups, and all else holds. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-cli-fixture.h"

static gboolean
holds (ZgCliFixture *fixture, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = zg_cli_fixture_read (fixture, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static gint64
integer (JsonNode *document, const char *member)
{
  return json_object_get_int_member (json_node_get_object (document), member);
}

static void
import_sample (ZgCliFixture *fixture)
{
  g_autofree char *sample = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);

  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
}

/* The first measure that has a text of its own. */
static JsonObject *
find_measure (ZgCliFixture *fixture)
{
  JsonArray *measures =
      json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", "--measures", NULL));

  for (guint i = 0; i < json_array_get_length (measures); i++)
    {
      JsonObject *measure = json_array_get_object_element (measures, i);

      if (strlen (json_object_get_string_member (measure, "text")) > 60)
        return measure;
    }
  g_assert_not_reached ();
}

static void
test_documents (ZgCliFixture *fixture, gconstpointer data)
{
  JsonObject *measure;
  JsonNode *done;
  const char *text;
  const char *uuid;

  import_sample (fixture);
  measure = find_measure (fixture);
  text = json_object_get_string_member (measure, "text");
  uuid = json_object_get_string_member (measure, "uuid");
  done = zg_cli_expect_json (fixture, "redact", "a.zgl", uuid, "text", "--reason", "误录",
                             "--documents", NULL);
  g_assert_cmpint (integer (done, "value_count"), ==, 1);
  g_assert_cmpint (integer (done, "document_count"), ==, 1);
  g_assert_false (holds (fixture, "a.zgl", text));
  zg_cli_expect (fixture, 0, "verify", "a.zgl", NULL);
  zg_assert_contains (zg_cli_expect (fixture, 0, "history", "a.zgl", uuid, NULL), "误录");
}

/* Without being asked to, an original is left as it is. */
static void
test_documents_kept (ZgCliFixture *fixture, gconstpointer data)
{
  JsonObject *measure;
  const char *text;

  import_sample (fixture);
  measure = find_measure (fixture);
  text = json_object_get_string_member (measure, "text");
  zg_cli_expect (fixture, 0, "redact", "a.zgl", json_object_get_string_member (measure, "uuid"),
                 "text", "--reason", "误录", NULL);
  g_assert_true (holds (fixture, "a.zgl", text));
  zg_cli_expect (fixture, 0, "verify", "a.zgl", NULL);
}

static void
test_backups (ZgCliFixture *fixture, gconstpointer data)
{
  const char *uuid;
  JsonNode *done;

  import_sample (fixture);
  uuid = json_object_get_string_member (find_measure (fixture), "uuid");
  zg_cli_expect (fixture, 0, "set", "a.zgl", uuid, "result=身份证号320705199001011234", NULL);
  zg_cli_expect (fixture, 0, "backup", "a.zgl", NULL);
  zg_assert_contains (zg_cli_expect (fixture, 0, "redact", "a.zgl", uuid, "result", "--reason",
                                     "误录", NULL),
                      "1 backup still holds the text; --backups");
  zg_cli_expect (fixture, 0, "set", "a.zgl", uuid, "result=身份证号320705199001011235", NULL);
  done = zg_cli_expect_json (fixture, "redact", "a.zgl", uuid, "result", "--reason", "误录",
                             "--backups", NULL);
  g_assert_cmpint (integer (done, "backup_count"), ==, 1);
  zg_cli_expect (fixture, 0, "verify", "a.zgl", NULL);
}

static void
test_usage (ZgCliFixture *fixture, gconstpointer data)
{
  const char *uuid;

  import_sample (fixture);
  uuid = json_object_get_string_member (find_measure (fixture), "uuid");
  zg_cli_expect (fixture, 2, "redact", "a.zgl", uuid, "text", NULL);
  zg_cli_expect (fixture, 2, "redact", "a.zgl", uuid, "words", "--reason", "误录", NULL);
  zg_cli_expect (fixture, 1, "redact", "a.zgl", uuid, "state", "--reason", "误录", NULL);
  zg_cli_expect (fixture, 1, "redact", "a.zgl", uuid, "result", "--reason", "误录", NULL);
  zg_cli_expect (fixture, 0, "verify", "a.zgl", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/redact/documents", test_documents);
  zg_cli_test_add ("/cli/redact/documents kept", test_documents_kept);
  zg_cli_test_add ("/cli/redact/backups", test_backups);
  zg_cli_test_add ("/cli/redact/usage", test_usage);
  return g_test_run ();
}
