/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-query-private.h"

static const char *const operators[] = { "=", "LIKE", "<", "<=", ">", ">=" };

static void
bind (ZgBindings *bindings, const char *value)
{
  g_ptr_array_add (bindings, g_strdup (value));
}

static void
bind_like (ZgBindings *bindings, const char *value)
{
  GString *pattern = g_string_new ("%");

  for (const char *p = value; *p; p++)
    {
      if (strchr ("%_\\", *p))
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  g_ptr_array_add (bindings, g_string_free (pattern, FALSE));
}

/* A section, inspection or issue is named by its uuid, title, name or number. */
static void
append_reference (GString *sql, ZgBindings *bindings, const ZgField *field, const char *value)
{
  ZgEntity target = (ZgEntity) field->what;
  const char *label = zg_field_find (target, "title")  ? "title"
                      : zg_field_find (target, "name") ? "name"
                                                       : NULL;
  ZgUuid uuid;

  g_string_append_printf (sql, "o.%s IN(SELECT r.id FROM %s r WHERE ", field->column,
                          zg_entity_get_name (target));
  if (zg_uuid_parse (value, &uuid))
    {
      char text[ZG_UUID_TEXT_SIZE];

      g_string_append (sql, "lower(hex(r.uuid))=replace(?,'-',''))");
      bind (bindings, zg_uuid_write (&uuid, text));
      return;
    }
  g_string_append_printf (sql, "r.deleted=0 AND r.%s=?)", label ? label : "id");
  bind (bindings, value);
}

/* One value of a field of the row aliased "o". */
static gboolean
append_value (GString *sql,
              ZgBindings *bindings,
              const ZgField *field,
              const ZgFilterTerm *term,
              const char *value,
              GError **error)
{
  g_autofree char *parsed = NULL;

  if (*value == '\0')
    {
      g_string_append_printf (sql, "(o.%s IS NULL OR o.%s='')", field->column, field->column);
      return TRUE;
    }
  if (field->type == ZG_FIELD_REFERENCE)
    {
      append_reference (sql, bindings, field, value);
      return TRUE;
    }
  if (term->op == ZG_OPERATOR_HOLDS)
    {
      g_string_append_printf (sql, "o.%s LIKE ? ESCAPE '\\'", field->column);
      bind_like (bindings, value);
      return TRUE;
    }
  if (!zg_field_parse (field, value, &parsed, error))
    return FALSE;
  g_string_append_printf (sql,
                          field->type == ZG_FIELD_TEXT || field->type == ZG_FIELD_KEY
                              ? "o.%s%s?"
                              : "o.%s%sCAST(? AS INTEGER)",
                          field->column, operators[term->op]);
  bind (bindings, parsed);
  return TRUE;
}

static gboolean
append_field (GString *sql,
              ZgBindings *bindings,
              ZgEntity entity,
              const ZgField *field,
              const ZgFilterTerm *term,
              GError **error)
{
  if (field->entity == entity)
    g_string_append_printf (sql, "EXISTS(SELECT 1 FROM %s o WHERE o.id=t.id AND (",
                            zg_entity_get_name (entity));
  else if (entity == ZG_ENTITY_MEASURE)
    g_string_append (sql, "EXISTS(SELECT 1 FROM issue o WHERE o.id=t.issue_id AND (");
  else
    g_string_append (sql,
                     "EXISTS(SELECT 1 FROM measure o WHERE o.issue_id=t.id AND o.deleted=0 AND (");
  for (guint i = 0; term->values[i]; i++)
    {
      if (i > 0)
        g_string_append (sql, " OR ");
      if (!append_value (sql, bindings, field, term, term->values[i], error))
        return FALSE;
    }
  g_string_append (sql, "))");
  return TRUE;
}

static const struct
{
  const char *name;
  const char *role;
  gboolean person;
} assigned[] = {
  { "unit", "lead", FALSE },
  { "lead", "lead", FALSE },
  { "responsible", "responsible", FALSE },
  { "participating", "participating", FALSE },
  { "supervising", "supervising", FALSE },
  { "leader", "leader", TRUE },
  { "owner", "owner", TRUE },
  { "contact", "contact", TRUE },
};

/* The assignments of a role that count for the row aliased "t". */
static void
append_assigned (GString *sql, ZgEntity entity, const char *role)
{
  if (entity == ZG_ENTITY_ISSUE)
    g_string_append_printf (sql, "a.issue_id=t.id AND a.role='%s' AND a.deleted=0", role);
  else
    g_string_append_printf (
        sql,
        "a.role='%s' AND a.deleted=0 AND (a.measure_id=t.id OR (a.issue_id=t.issue_id AND NOT"
        " EXISTS(SELECT 1 FROM assignment b WHERE b.measure_id=t.id AND b.role='%s'"
        " AND b.deleted=0)))",
        role, role);
}

static void
append_name (GString *sql, ZgBindings *bindings, gboolean person, ZgOperator op, const char *value)
{
  const char *test = op == ZG_OPERATOR_HOLDS ? "LIKE ? ESCAPE '\\'" : "=?";
  ZgUuid uuid;

  if (zg_uuid_parse (value, &uuid))
    {
      g_string_append_printf (
          sql,
          "a.%s_id IN(SELECT r.id FROM %s r WHERE lower(hex(r.uuid))=lower(replace(?,'-','')))",
          person ? "person" : "unit", person ? "person" : "unit");
      bind (bindings, value);
      return;
    }
  if (person)
    g_string_append_printf (sql, "a.person_id IN(SELECT r.id FROM person r WHERE r.name %s)", test);
  else
    g_string_append_printf (sql,
                            "a.unit_id IN(SELECT r.id FROM unit r WHERE r.name %s UNION SELECT"
                            " l.unit_id FROM unit_alias l WHERE l.deleted=0 AND l.name %s)",
                            test, test);
  for (int i = 0; i < (person ? 1 : 2); i++)
    if (op == ZG_OPERATOR_HOLDS)
      bind_like (bindings, value);
    else
      bind (bindings, value);
}

static void
append_assignment (
    GString *sql, ZgBindings *bindings, ZgEntity entity, guint kind, const ZgFilterTerm *term)
{
  g_string_append_c (sql, '(');
  for (guint i = 0; term->values[i]; i++)
    {
      gboolean none = *term->values[i] == '\0';

      g_string_append_printf (sql, "%s%sEXISTS(SELECT 1 FROM assignment a WHERE ",
                              i > 0 ? " OR " : "", none ? "NOT " : "");
      append_assigned (sql, entity, assigned[kind].role);
      if (!none)
        {
          g_string_append (sql, " AND ");
          append_name (sql, bindings, assigned[kind].person, term->op, term->values[i]);
        }
      g_string_append_c (sql, ')');
    }
  g_string_append_c (sql, ')');
}

gboolean
_zg_query_is_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (assigned); i++)
    if (strcmp (assigned[i].name, name) == 0)
      return TRUE;
  return _zg_query_is_fact (name) || _zg_query_is_course (name) || strcmp (name, "text") == 0
         || strcmp (name, "uuid") == 0 || strcmp (name, "figure") == 0
         || zg_field_find (ZG_ENTITY_ISSUE, name) || zg_field_find (ZG_ENTITY_MEASURE, name);
}

static void
append_uuid (GString *sql, ZgBindings *bindings, const ZgFilterTerm *term)
{
  g_string_append (sql, "lower(hex(t.uuid)) IN(");
  for (guint i = 0; term->values[i]; i++)
    {
      g_string_append (sql, i > 0 ? ",lower(replace(?,'-',''))" : "lower(replace(?,'-',''))");
      bind (bindings, term->values[i]);
    }
  g_string_append_c (sql, ')');
}

gboolean
_zg_query_append_term (
    GString *sql, ZgBindings *bindings, ZgEntity entity, const ZgFilterTerm *term, GError **error)
{
  ZgEntity other = entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  const ZgField *field = zg_field_find (entity, term->name);

  g_string_append (sql, term->negated ? " AND NOT " : " AND ");
  if (strcmp (term->name, "uuid") == 0)
    {
      append_uuid (sql, bindings, term);
      return TRUE;
    }
  if (strcmp (term->name, "figure") == 0)
    return _zg_query_append_achieved (sql, bindings, entity, term, error);
  for (guint i = 0; i < G_N_ELEMENTS (assigned); i++)
    if (strcmp (assigned[i].name, term->name) == 0)
      {
        append_assignment (sql, bindings, entity, i, term);
        return TRUE;
      }
  if (field == NULL)
    field = zg_field_find (other, term->name);
  if (field)
    return append_field (sql, bindings, entity, field, term, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("filter: there is no field “%s”; the help of list names them"), term->name);
  return FALSE;
}
