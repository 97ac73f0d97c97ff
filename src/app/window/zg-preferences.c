/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-preferences.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-preferences-ledger.h"
#include "zg-settings.h"

struct _ZgPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *unit_row;
  AdwComboRow *language_row;
  AdwComboRow *date_row;
  AdwComboRow *style_row;
  AdwComboRow *height_row;
};

G_DEFINE_FINAL_TYPE (ZgPreferences, zg_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The values of a setting in the order in which its row offers them. */
static const char *const languages[] = { "system", "zh_CN", "en", NULL };
static const char *const date_styles[] = { "iso", "chinese", NULL };
static const char *const styles[] = { "system", "light", "dark", NULL };

/* A value of a setting is a row's position. */
static gboolean
value_to_position (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *values = data;
  const char *text = g_variant_get_string (variant, NULL);

  for (guint i = 0; values[i]; i++)
    if (g_str_equal (values[i], text))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
position_to_value (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *const *values = data;
  guint position = g_value_get_uint (value);

  return position < g_strv_length ((char **) data) ? g_variant_new_string (values[position]) : NULL;
}

static void
bind_choice (const char *key, AdwComboRow *row, const char *const *values)
{
  g_settings_bind_with_mapping (zg_settings_get (), key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                value_to_position, position_to_value, (gpointer) values, NULL);
}

/* Rows are comfortable (FALSE) or compact. */
static gboolean
flag_to_position (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, g_variant_get_boolean (variant) ? 1 : 0);
  return TRUE;
}

static GVariant *
position_to_flag (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_boolean (g_value_get_uint (value) == 1);
}

static void
show_name (ZgPreferences *self)
{
  GSettings *settings = zg_settings_get ();
  g_autofree char *name = g_settings_get_string (settings, "author-name");
  g_autofree char *unit = g_settings_get_string (settings, "author-unit");

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), *name ? name : g_get_user_name ());
  gtk_editable_set_text (GTK_EDITABLE (self->unit_row), unit);
}

/* Who edits from now on. */
typedef struct
{
  char *name;
  char *unit;
} Author;

static void
author_free (gpointer data)
{
  Author *author = data;

  g_free (author->name);
  g_free (author->unit);
  g_free (author);
}

static gpointer
set_author (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Author *author = data;

  zg_ledger_set_author (ledger, author->name, *author->unit ? author->unit : NULL);
  return GINT_TO_POINTER (TRUE);
}

/* Ledgers that are open hear of it, too. */
static void
tell_sessions (const char *name, const char *unit)
{
  GApplication *application = g_application_get_default ();

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (ZG_IS_WINDOW (l->data) && zg_window_get_session (l->data))
      {
        Author *author = g_new0 (Author, 1);

        author->name = g_strdup (name);
        author->unit = g_strdup (unit);
        zg_session_read_async (zg_window_get_session (l->data), ZG_WORKER_SHOWN, set_author, author,
                               author_free, NULL, NULL, NULL, NULL);
      }
}

static void
author_apply_cb (AdwEntryRow *row, ZgPreferences *self)
{
  GSettings *settings = zg_settings_get ();
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  const char *unit = gtk_editable_get_text (GTK_EDITABLE (self->unit_row));

  g_strstrip (name);
  g_settings_set_string (settings, "author-name", name);
  g_settings_set_string (settings, "author-unit", unit);
  tell_sessions (*name ? name : g_get_user_name (), unit);
}

static void
zg_preferences_class_init (ZgPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, unit_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, date_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferences, height_row);
  gtk_widget_class_bind_template_callback (widget_class, author_apply_cb);
}

/* The choices are shown as they will look. */
static GtkStringList *
date_choices (void)
{
  ZgDay day = zg_day_from_time (g_get_real_time (), ZG_UTC_OFFSET_MINUTES);
  g_autofree char *iso = zg_day_to_iso (day);
  g_autofree char *chinese = zg_format_day_chinese (day);
  const char *choices[] = { iso, chinese, NULL };

  return gtk_string_list_new (choices);
}

static void
zg_preferences_init (ZgPreferences *self)
{
  g_autoptr (GtkStringList) dates = date_choices ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->date_row, G_LIST_MODEL (dates));
  bind_choice ("language", self->language_row, languages);
  bind_choice ("date-style", self->date_row, date_styles);
  bind_choice ("style", self->style_row, styles);
  g_settings_bind_with_mapping (zg_settings_get (), "list-compact", self->height_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, flag_to_position, position_to_flag, NULL,
                                NULL);
  show_name (self);
}

void
zg_preferences_show (ZgWindow *window)
{
  ZgPreferences *self =
      g_object_new (ZG_TYPE_PREFERENCES, "transient-for", window, "modal", TRUE, NULL);

  if (zg_window_get_session (window))
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                                ADW_PREFERENCES_PAGE (zg_preferences_ledger_new (window)));
  gtk_window_present (GTK_WINDOW (self));
}
