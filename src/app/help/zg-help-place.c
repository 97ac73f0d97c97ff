/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-place.h"

#include "zg-help-book.h"

/* By the names of classes, so that what has help need not know of it. What is not here is part of
 * something that is. */
static const struct
{
  const char *type;
  const char *id;
} places[] = {
  { "ZgStartPage", "start" },         { "ZgStartBackups", "backup" },
  { "ZgImportWindow", "import" },     { "ZgIssuesPage", "issues" },
  { "ZgIssuePage", "issue" },         { "ZgProgressPage", "progress" },
  { "ZgDeadlinesPage", "deadlines" }, { "ZgPapersPage", "papers" },
  { "ZgPresenter", "present" },       { "ZgHistoryWindow", "history" },
  { "ZgRedactDialog", "history" },    { "ZgPastBar", "history" },
  { "ZgPastDialog", "history" },      { "ZgCopyBar", "working-copies" },
  { "ZgPreferences", "preferences" }, { "GtkShortcutsWindow", "shortcuts" },
};

static const char *
find_type (GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].type, G_OBJECT_TYPE_NAME (widget)))
      return places[i].id;
  return NULL;
}

/* The first below @widget that is on screen and has a page. A bar says what is beside a page, and
 * is not what one looks at unless the keyboard is there. */
static const char *
find_shown (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *id;

      if (!gtk_widget_get_mapped (child))
        continue;
      if (!g_str_has_suffix (G_OBJECT_TYPE_NAME (child), "Bar"))
        {
          id = find_type (child);
          if (id == NULL)
            id = find_shown (child);
          if (id)
            return id;
        }
    }
  return NULL;
}

const char *
zg_help_place_find (GtkWindow *window)
{
  const char *id = NULL;

  for (GtkWidget *widget = gtk_window_get_focus (window); widget && id == NULL;
       widget = gtk_widget_get_parent (widget))
    id = find_type (widget);
  if (id == NULL)
    id = find_type (GTK_WIDGET (window));
  if (id == NULL)
    id = find_shown (GTK_WIDGET (window));
  return id ? id : ZG_HELP_FIRST;
}
