/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of an office with placeholders: "共{issues_total}个问题". They are kept in the ledger as
 * preferences, template.notice.opening and so on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text of a paper that an office may word itself. */
typedef struct
{
  const char *name;  /* the preference is template.PAPER.NAME */
  const char *title; /* message */
} ZgTemplate;

/* What may stand in braces in such a text. */
typedef struct
{
  const char *name;
  const char *meaning; /* message */
} ZgPlaceholder;

/**
 * zg_template_expand:
 * @template: a text; {name} stands for a value, {{ for a brace
 * @name: (nullable): what the template is called, for warnings; NULL where that is plain
 * @values: (element-type utf8 utf8): values by name
 * @warnings: (element-type utf8): receives a sentence for each placeholder that there is not, with
 *   the one that was meant, and for a brace that does not end or is full-width
 *
 * Returns: (transfer full): the text; what is no placeholder is left as it stands
 */
char *zg_template_expand (const char *template,
                          const char *name,
                          GHashTable *values,
                          GPtrArray *warnings);

G_END_DECLS
