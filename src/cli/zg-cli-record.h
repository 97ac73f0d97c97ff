/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record as JSON and as text, and what belongs to it. */
#pragma once

#include <json-glib/json-glib.h>

#include "zg-record.h"

G_BEGIN_DECLS

/* The field by which a row of @entity names one of @parent; NULL if there is none. */
const ZgField *zg_entity_find_reference (ZgEntity entity, ZgEntity parent);

/* The JSON name of a list of @entity among what belongs to a record of @parent: "measures",
 * "sub_issues". (transfer full) */
char *zg_entity_get_list_name (ZgEntity entity, ZgEntity parent);

/* Adds the members "entity", "uuid", "deleted" and every field to the object @json is building. */
void zg_json_record (JsonBuilder *json, const ZgRecord *record);

/* Appends a line for every field that has a value, "label: value", each after @indent spaces; a
 * reference is told by the record it names. */
gboolean zg_record_to_text (
    ZgLedger *ledger, const ZgRecord *record, int indent, GString *text, GError **error);

G_END_DECLS
