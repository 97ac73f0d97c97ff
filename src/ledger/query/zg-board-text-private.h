/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys by which texts are sorted: strings whose bytes compare as the texts do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Orders as Chinese dictionaries do, by pinyin. */
typedef struct _ZgCollator ZgCollator;
ZgCollator *_zg_collator_new (void);
void _zg_collator_free (ZgCollator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgCollator, _zg_collator_free)

/* The key of a text; of a long one, of its beginning. (transfer full) */
char *_zg_collator_get_key (ZgCollator *self, const char *text);

/* The key of a folded number: "2" before "10", and "十" is 10, too. Numbers come before other text;
 * marks only part what they stand between. (transfer full) */
char *_zg_natural_key (const char *folded);

G_END_DECLS
