/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-paper.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-output.h"

static void
add_font (JsonBuilder *json, const ZgFontUse *font)
{
  json_builder_begin_object (json);
  zg_json_text (json, "role", font->role);
  zg_json_text (json, "wanted", font->wanted);
  zg_json_text (json, "used", font->used);
  zg_json_boolean (json, "fallback", font->fallback);
  zg_json_integer (json, "missing", font->missing);
  json_builder_end_object (json);
}

static void
add_left_out (JsonBuilder *json, const ZgLeftOut *left_out)
{
  json_builder_begin_object (json);
  zg_json_text (json, "what", left_out->what);
  zg_json_integer (json, "count", left_out->count);
  zg_json_text (json, "uuid", left_out->uuid);
  zg_json_text (json, "reason", left_out->reason);
  json_builder_end_object (json);
}

static gboolean
print_json (ZgEdition *edition, ZgFormat format, GPtrArray *fonts, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  GPtrArray *left_out = zg_edition_get_left_out (edition);
  GPtrArray *warnings = zg_edition_get_warnings (edition);

  json_builder_begin_object (json);
  if (format == ZG_FORMAT_PDF)
    zg_json_integer (json, "pages", zg_edition_count_pages (edition));
  else
    zg_json_text (json, "pages", NULL);
  json_builder_set_member_name (json, "fonts");
  json_builder_begin_array (json);
  for (guint i = 0; i < fonts->len; i++)
    add_font (json, g_ptr_array_index (fonts, i));
  json_builder_end_array (json);
  json_builder_set_member_name (json, "left_out");
  json_builder_begin_array (json);
  for (guint i = 0; i < left_out->len; i++)
    add_left_out (json, g_ptr_array_index (left_out, i));
  json_builder_end_array (json);
  json_builder_set_member_name (json, "warnings");
  json_builder_begin_array (json);
  for (guint i = 0; i < warnings->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (warnings, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

static void
append_left_out (GString *text, const ZgLeftOut *left_out)
{
  if (left_out->uuid == NULL)
    /* Translators: the title of a table, and how many of its rows had no room */
    g_string_append_printf (text, _ ("%s: %u more have no room\n"), left_out->what,
                            left_out->count);
  else if (left_out->reason == NULL || left_out->reason[0] == '\0')
    /* Translators: a record that is not in the public version */
    g_string_append_printf (text, _ ("left out: %s (no reason is given)\n"), left_out->what);
  else
    /* Translators: a record that is not in the public version, and why */
    g_string_append_printf (text, _ ("left out: %s (%s)\n"), left_out->what, left_out->reason);
}

static gboolean
print_text (
    ZgEdition *edition, ZgFormat format, GPtrArray *fonts, const char *output, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *left_out = zg_edition_get_left_out (edition);
  GPtrArray *warnings = zg_edition_get_warnings (edition);
  guint pages = format == ZG_FORMAT_PDF ? zg_edition_count_pages (edition) : 0;

  if (pages > 0)
    /* Translators: the file that was written, and its pages */
    g_string_append_printf (text, ngettext ("%s: %u page\n", "%s: %u pages\n", pages), output,
                            pages);
  else
    g_string_append_printf (text, _ ("%s was written\n"), output);
  for (guint i = 0; i < left_out->len; i++)
    append_left_out (text, g_ptr_array_index (left_out, i));
  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (warnings, i));
  for (guint i = 0; i < fonts->len; i++)
    {
      const ZgFontUse *font = g_ptr_array_index (fonts, i);

      if (font->fallback)
        /* Translators: two typefaces */
        g_string_append_printf (text, _ ("set in %s, for want of %s\n"), font->used, font->wanted);
    }
  return zg_cli_write (stdout, text->str, error);
}

gboolean
zg_cli_print_edition (
    ZgCli *self, ZgEdition *edition, ZgFormat format, const char *output, GError **error)
{
  g_autoptr (GPtrArray) fonts = zg_edition_get_fonts (edition);

  return self->json ? print_json (edition, format, fonts, error)
                    : print_text (edition, format, fonts, output, error);
}
