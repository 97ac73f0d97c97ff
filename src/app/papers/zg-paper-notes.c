/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-notes.h"

#include <glib/gi18n.h>

/* The paper “What is withheld” has them all. */
#define MOST 50

struct _ZgPaperNotes
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (ZgPaperNotes, zg_paper_notes, ADW_TYPE_BIN)

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (ZgPaperNotes *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_left_out_row (AdwPreferencesGroup *group, const ZgLeftOut *left_out)
{
  g_autofree char *more = NULL;

  if (left_out->uuid == NULL)
    /* Translators: rows of a table that had no room */
    more =
        g_strdup_printf (ngettext ("%u row has no room", "%u rows have no room", left_out->count),
                         left_out->count);
  else if (left_out->reason == NULL || *left_out->reason == '\0')
    more = g_strdup (_ ("No reason is given"));
  add_row (group, left_out->what, more ? more : left_out->reason);
}

static void
add_left_out (ZgPaperNotes *self, GPtrArray *left_out)
{
  g_autofree char *title = g_strdup_printf (_ ("Left out: %u"), left_out->len);
  AdwPreferencesGroup *group = add_group (self, title);

  for (guint i = 0; i < MIN (left_out->len, MOST); i++)
    add_left_out_row (group, g_ptr_array_index (left_out, i));
  if (left_out->len > MOST)
    {
      g_autofree char *more = g_strdup_printf (_ ("And %u more"), left_out->len - MOST);

      add_row (group, more, _ ("The paper “What is withheld” lists all"));
    }
}

static void
add_warnings (ZgPaperNotes *self, GPtrArray *warnings)
{
  AdwPreferencesGroup *group = add_group (self, _ ("To be put right"));

  for (guint i = 0; i < warnings->len; i++)
    add_row (group, g_ptr_array_index (warnings, i), NULL);
}

static void
add_font_row (AdwPreferencesGroup *group, const ZgFontUse *font)
{
  /* Translators: two typefaces */
  g_autofree char *instead = g_strdup_printf (_ ("Set in %s"), font->used);
  g_autofree char *missing =
      g_strdup_printf (ngettext ("%d character has no shape", "%d characters have no shape",
                                 (unsigned long) font->missing),
                       font->missing);

  if (font->fallback)
    add_row (group, font->wanted, instead);
  if (font->missing > 0)
    add_row (group, font->used, missing);
}

static gboolean
is_any_to_tell (GPtrArray *fonts)
{
  for (guint i = 0; i < fonts->len; i++)
    {
      const ZgFontUse *font = g_ptr_array_index (fonts, i);

      if (font->fallback || font->missing > 0)
        return TRUE;
    }
  return FALSE;
}

void
zg_paper_notes_show (ZgPaperNotes *self, const ZgProof *proof)
{
  AdwPreferencesGroup *group;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);
  if (proof == NULL)
    return;
  if (proof->warnings->len > 0)
    add_warnings (self, proof->warnings);
  if (proof->left_out->len > 0)
    add_left_out (self, proof->left_out);
  if (!is_any_to_tell (proof->fonts))
    return;
  group = add_group (self, _ ("Typefaces not on this computer"));
  for (guint i = 0; i < proof->fonts->len; i++)
    add_font_row (group, g_ptr_array_index (proof->fonts, i));
}

char *
zg_paper_notes_describe (const ZgProof *proof)
{
  const int chosen = (int) proof->n_issues, all = (int) proof->n_all;
  GString *text = g_string_new (NULL);

  if (chosen == all)
    g_string_append_printf (text,
                            ngettext ("All of %d issue", "All %d issues", (unsigned long) all),
                            all);
  else
    g_string_append_printf (text,
                            ngettext ("%1$d of %2$d issue", "%1$d of %2$d issues",
                                      (unsigned long) all),
                            chosen, all);
  if (proof->words)
    /* Translators: by what the issues of a paper are chosen */
    g_string_append_printf (text, _ (" (%s)"), proof->words);
  if (proof->left_out->len > 0)
    g_string_append_printf (text, _ (" · left out: %u"), proof->left_out->len);
  if (proof->warnings->len > 0)
    g_string_append_printf (text, _ (" · to be put right: %u"), proof->warnings->len);
  return g_string_free (text, FALSE);
}

static void
zg_paper_notes_class_init (ZgPaperNotesClass *klass)
{
}

static void
zg_paper_notes_init (ZgPaperNotes *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
