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

void
zg_paper_result_clear (ZgPaperResult *result)
{
  g_clear_pointer (&result->fonts, g_ptr_array_unref);
  g_clear_pointer (&result->left_out, g_ptr_array_unref);
  result->pages = 0;
}

gboolean
zg_paper_write_pdf (const ZgPaper *paper,
                    const ZgPaperFacts *facts,
                    const char *language,
                    const char *path,
                    ZgPaperResult *result,
                    GError **error)
{
  const ZgWords *words = zg_words_for (language);
  g_autoptr (ZgPages) pages = paper->make (facts, words);
  g_autofree char *title =
      g_strdup_printf ("%s · %s", zg_words_get (words, paper->title), facts->all->title);
  ZgPageMetadata metadata = { title, facts->all->office, facts->all->today };

  if (result)
    *result = (ZgPaperResult){ 0 };
  if (!zg_pages_write_pdf (pages, path, &metadata, error))
    return FALSE;
  if (result)
    {
      result->pages = zg_pages_layout (pages);
      result->fonts = zg_fonts_report (zg_pages_get_fonts (pages));
      result->left_out = g_ptr_array_ref (zg_pages_get_setting (pages)->left_out);
    }
  return TRUE;
}
