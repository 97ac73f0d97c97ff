/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "zg-error.h"

void
zg_json_text (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

void
zg_json_integer (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

void
zg_json_decimal (JsonBuilder *json, const char *name, gint64 amount, int scale)
{
  double divisor = 1;

  if (scale == 0)
    {
      zg_json_integer (json, name, amount);
      return;
    }
  for (int i = 0; i < scale; i++)
    divisor *= 10;
  json_builder_set_member_name (json, name);
  json_builder_add_double_value (json, (double) amount / divisor);
}

void
zg_json_boolean (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

void
zg_json_day (JsonBuilder *json, const char *name, ZgDay day)
{
  g_autofree char *text = zg_day_to_iso (day);

  zg_json_text (json, name, text);
}

void
zg_json_uuid (JsonBuilder *json, const char *name, const ZgUuid *uuid)
{
  char text[ZG_UUID_TEXT_SIZE];

  zg_json_text (json, name, zg_uuid_write (uuid, text));
}

void
zg_json_value (JsonBuilder *json, const char *name, const ZgField *field, const char *value)
{
  g_autofree char *text = NULL;

  if (value != NULL && (field == NULL || field->type == ZG_FIELD_INTEGER))
    zg_json_integer (json, name, g_ascii_strtoll (value, NULL, 10));
  else if (value != NULL && field->type == ZG_FIELD_BOOLEAN)
    zg_json_boolean (json, name, g_ascii_strtoll (value, NULL, 10) != 0);
  else
    {
      text = value != NULL ? zg_field_to_text (field, value) : NULL;
      zg_json_text (json, name, text);
    }
}

static gboolean
fail (int reason, GError **error)
{
  g_set_error (error, ZG_ERROR, reason == ENOSPC ? ZG_ERROR_DISK_FULL : ZG_ERROR_IO,
               _ ("the output could not be written: %s"), g_strerror (reason));
  return FALSE;
}

gboolean
zg_cli_write (FILE *stream, const char *text, GError **error)
{
  errno = 0;
  return fputs (text, stream) != EOF || fail (errno, error);
}

gboolean
zg_cli_print (GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return zg_cli_write (stdout, text, error);
}

gboolean
zg_cli_print_json (JsonBuilder *json, GError **error)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);

  return zg_cli_print_json_node (root, error);
}

gboolean
zg_cli_print_json_node (JsonNode *root, GError **error)
{
  g_autofree char *text = json_to_string (root, TRUE);

  return zg_cli_print (error, "%s\n", text);
}

gboolean
zg_cli_begin_json_list (GError **error)
{
  return zg_cli_print (error, "[");
}

gboolean
zg_cli_print_json_element (JsonBuilder *json, gboolean is_first, GError **error)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char *text = json_to_string (root, FALSE);

  return zg_cli_print (error, "%s\n%s", is_first ? "" : ",", text);
}

gboolean
zg_cli_end_json_list (GError **error)
{
  return zg_cli_print (error, "\n]\n");
}

gboolean
zg_cli_print_file (gboolean as_json, const char *file, GError **error)
{
  g_autoptr (JsonBuilder) json = NULL;

  if (!as_json)
    return file == NULL || zg_cli_print (error, "%s\n", file);
  json = json_builder_new ();
  json_builder_begin_object (json);
  zg_json_text (json, "file", file);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

gboolean
zg_cli_output_finish (gboolean edited, GError **error)
{
  errno = 0;
  if (fclose (stdout) == 0)
    return TRUE;
  if (!edited)
    return fail (errno, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
               _ ("the edit is saved, but its report could not be written: %s"),
               g_strerror (errno));
  return FALSE;
}
