/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of a paper, those it heeds. Signal "changed": the choice was changed by hand. */
#pragma once

#include <adwaita.h>

#include "zg-paper-choice.h"
#include "zg-proof.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_FORM (zg_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperForm, zg_paper_form, ZG, PAPER_FORM, AdwBin)

/* Shows @choice, and changes it from now on; it must outlive the form or be replaced. */
void zg_paper_form_set_choice (ZgPaperForm *self, ZgPaperChoice *choice);

/* Whether the list of issues is filtered: only then there is a choice of rows. */
void zg_paper_form_set_filtered (ZgPaperForm *self, gboolean is_filtered);

/* What there is to choose from by name, and what was left out. */
void zg_paper_form_set_proof (ZgPaperForm *self, const ZgProof *proof);

G_END_DECLS
