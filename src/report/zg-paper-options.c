/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-facts.h"

void
zg_paper_options_copy (ZgPaperOptions *to, const ZgPaperOptions *from)
{
  *to = *from;
  to->language = g_strdup (from->language);
  to->filter = g_strdup (from->filter);
  to->inspection = g_strdup (from->inspection);
  to->columns = g_strdup (from->columns);
  to->unit = g_strdup (from->unit);
}

void
zg_paper_options_clear (ZgPaperOptions *self)
{
  g_free ((char *) self->language);
  g_free ((char *) self->filter);
  g_free ((char *) self->inspection);
  g_free ((char *) self->columns);
  g_free ((char *) self->unit);
}
