/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-book.h"

#include "zg-help-resources.h"
#include "zg-locale.h"

#define FOLDER "/io/github/zhenggai/Zhenggai/help"

static const char *const ids[] = {
  ZG_HELP_FIRST, "start",   "import", "issues",    "issue",  "deadlines",
  "progress",    "present", "papers", "history",   "backup", "working-copies",
  "preferences", "command", "words",  "shortcuts",
};

static void
page_free (gpointer page)
{
  zg_help_page_free (page);
}

/* A page that is missing or broken is a fault of the build, which a test finds. */
static ZgHelpPage *
load (const char *id)
{
  g_autofree char *path = g_strdup_printf (FOLDER "/%s/%s.page", zg_locale_get_language (), id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  ZgHelpPage *page = NULL;
  gsize length;

  if (bytes)
    {
      const char *xml = g_bytes_get_data (bytes, &length);

      page = zg_help_page_parse (xml, length, &error);
    }
  if (page == NULL)
    g_error ("%s: %s", path, error->message);
  return page;
}

GPtrArray *
zg_help_book_get_pages (void)
{
  static GPtrArray *pages;

  if (pages)
    return pages;
  g_resources_register (zg_help_get_resource ());
  pages = g_ptr_array_new_with_free_func (page_free);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (pages, load (ids[i]));
  return pages;
}

const ZgHelpPage *
zg_help_book_find (const char *id)
{
  GPtrArray *pages = zg_help_book_get_pages ();

  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (((ZgHelpPage *) pages->pdata[i])->id, id))
      return pages->pdata[i];
  return NULL;
}
