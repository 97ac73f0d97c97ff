/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes to stdout: text in UTF-8, or one JSON document whose members carry the names of the
 * field table. Numbers are integers, days 2024-03-15, moments 2024-03-15T09:30:00+08:00, uuids
 * lower case. */
#pragma once

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "zg-day.h"
#include "zg-field.h"
#include "zg-uuid.h"

G_BEGIN_DECLS

/* Members of the object that @json is building; a value that is not there becomes null. */
void zg_json_text (JsonBuilder *json, const char *name, const char *value);
void zg_json_integer (JsonBuilder *json, const char *name, gint64 value);
/* @amount / 10^@scale; whole numbers stay whole. */
void zg_json_decimal (JsonBuilder *json, const char *name, gint64 amount, int scale);
void zg_json_boolean (JsonBuilder *json, const char *name, gboolean value);
void zg_json_day (JsonBuilder *json, const char *name, ZgDay day);
void zg_json_uuid (JsonBuilder *json, const char *name, const ZgUuid *uuid);

/* The value of a field from its journal text; with @field NULL, 1 for a row that
 * is there and 0 for one that is not. */
void zg_json_value (JsonBuilder *json, const char *name, const ZgField *field, const char *value);

/* Prints the document that @json built. FALSE with %ZG_ERROR_IO or %ZG_ERROR_DISK_FULL, as the
 * functions below. */
gboolean zg_cli_print_json (JsonBuilder *json, GError **error);

/* The same for a document that is there already. */
gboolean zg_cli_print_json_node (JsonNode *root, GError **error);

/* Prints a document that is a list, an element at a time: begin, elements, end. */
gboolean zg_cli_begin_json_list (GError **error);
gboolean zg_cli_print_json_element (JsonBuilder *json, gboolean is_first, GError **error);
gboolean zg_cli_end_json_list (GError **error);

/* Prints the name of a file that was written, as JSON {file}; nothing but {file: null} if @file is
 * NULL. */
gboolean zg_cli_print_file (gboolean as_json, const char *file, GError **error);

/* Prints text to stdout. */
gboolean zg_cli_print (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Prints text to @stream as it is. */
gboolean zg_cli_write (FILE *stream, const char *text, GError **error);

/* Flushes and closes stdout. With @edited the message says that the edit is saved though its
 * report is not. */
gboolean zg_cli_output_finish (gboolean edited, GError **error);

G_END_DECLS
