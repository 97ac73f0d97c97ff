/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-paper-list.h"

static const ZgPaper *const papers[] = {
#define PAPER(paper) &paper,
  ZG_PAPER_LIST (PAPER)
#undef PAPER
};

static const char *const formats[ZG_N_FORMATS] = {
  [ZG_FORMAT_PDF] = "pdf", [ZG_FORMAT_DOCX] = "docx", [ZG_FORMAT_XLSX] = "xlsx",
  [ZG_FORMAT_CSV] = "csv", [ZG_FORMAT_TEXT] = "txt",
};

const ZgPaper *const *
zg_paper_get_all (guint *n)
{
  *n = G_N_ELEMENTS (papers);
  return papers;
}

const ZgPaper *
zg_paper_find (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_strcmp0 (papers[i]->name, name) == 0)
        return papers[i];
      g_string_append_printf (names, "%s%s", i ? ", " : "", papers[i]->name);
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
               _ ("there is no paper “%s”; the papers are: %s"), name, names->str);
  return NULL;
}

const char *
zg_format_get_name (ZgFormat format)
{
  g_return_val_if_fail (format < ZG_N_FORMATS, NULL);
  return formats[format];
}

gboolean
zg_format_find (const char *name, ZgFormat *format)
{
  for (guint i = 0; i < ZG_N_FORMATS; i++)
    if (g_ascii_strcasecmp (name, formats[i]) == 0)
      {
        *format = (ZgFormat) i;
        return TRUE;
      }
  return FALSE;
}
