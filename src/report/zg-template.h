/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of an office with placeholders: "共{issues_total}个问题". They are kept in the ledger as
 * preferences, template.notice.opening and so on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_template_expand:
 * @template: a text; {name} stands for a value, {{ for a brace
 * @name: what the template is called, for warnings
 * @values: (element-type utf8 utf8): values by name
 * @warnings: (element-type utf8): receives a sentence for each placeholder that there is not, with
 *   the one that was meant
 *
 * Returns: (transfer full): the text; what is no placeholder is left as it stands
 */
char *zg_template_expand (const char *template,
                          const char *name,
                          GHashTable *values,
                          GPtrArray *warnings);

G_END_DECLS
