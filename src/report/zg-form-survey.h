/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the columns of a form, looked at in one go: how wide they should be. */
#pragma once

#include "zg-form.h"

G_BEGIN_DECLS

typedef struct _ZgFormSurvey ZgFormSurvey;

/* @form must outlive it. (transfer full) */
ZgFormSurvey *zg_form_survey_new (const ZgForm *form);
void zg_form_survey_free (ZgFormSurvey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgFormSurvey, zg_form_survey_free)

/* Whether there are rows, besides headings and sums. */
gboolean zg_form_survey_has_rows (const ZgFormSurvey *self);

/* Whether nothing stands in any cell. */
gboolean zg_form_survey_is_empty (const ZgFormSurvey *self, guint column);

/* The different texts of a column of keys. (transfer none) (element-type utf8) */
GHashTable *zg_form_survey_get_keys (const ZgFormSurvey *self, guint column);

/* Characters in the cells in which something stands, their mean; 0 without any. */
double zg_form_survey_get_length (const ZgFormSurvey *self, guint column);

/* The share of the width that a column is worth: its weight, and more the more text its cells hold;
 * but a column in which nothing stands, nor is to be written by hand, is no wider than its title.
 */
double zg_form_survey_get_weight (const ZgFormSurvey *self, guint column);

/**
 * zg_form_survey_share_width:
 * @self: of a form
 * @least: (array): what each column needs for its words to stand whole
 * @width: of all
 *
 * Shares @width by weight, but gives every column its least width; where there is no room for all
 * of them, an even part of it.
 *
 * Returns: (transfer full) (array): widths of the columns, 0 of hidden ones
 */
double *zg_form_survey_share_width (const ZgFormSurvey *self, const double *least, double width);

G_END_DECLS
