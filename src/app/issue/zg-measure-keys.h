/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a measure's editor: in its text, Enter goes on to the next measure, Shift+Enter
 * breaks the line, Ctrl+V of several lines into an empty one pastes measures; Esc closes the
 * editor. */
#pragma once

#include "zg-measure-editor.h"
#include "zg-text-field.h"

G_BEGIN_DECLS

/* Lets the editor emit "next", "pasted" and "close" by its keys; @text is its text. */
void zg_measure_keys_add (ZgMeasureEditor *editor, ZgTextField *text);

G_END_DECLS
