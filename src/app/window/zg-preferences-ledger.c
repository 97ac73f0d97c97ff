/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-preferences-ledger.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-ledger-facts.h"
#include "zg-start-backups.h"
#include "zg-teller.h"

struct _ZgPreferencesLedger
{
  AdwPreferencesPage parent_instance;

  AdwEntryRow *title_row;
  AdwEntryRow *office_row;
  AdwEntryRow *region_row;
  GtkSpinButton *near_spin;
  AdwActionRow *backups_row;
  AdwActionRow *folder_row;
  GtkWidget *ledger_group;
  GtkWidget *light_group;

  ZgWindow *window;
  ZgSession *session;
  char *backup_folder;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (ZgPreferencesLedger, zg_preferences_ledger, ADW_TYPE_PREFERENCES_PAGE)

static void
show_text (AdwEntryRow *row, const char *text)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)))))
    gtk_editable_set_text (GTK_EDITABLE (row), text ? text : "");
}

static void
show_backups (ZgPreferencesLedger *self, const ZgLedgerFacts *facts)
{
  g_autofree char *when =
      facts->last_backup != 0 ? zg_start_backups_format (facts->last_backup) : NULL;
  g_autofree char *text =
      when ? g_strdup_printf (ngettext ("%u backup, the last of %s", "%u backups, the last of %s",
                                        facts->n_backups),
                              facts->n_backups, when)
           : g_strdup (_ ("None yet: the first edit of a day makes one"));
  g_autofree char *folder = g_markup_escape_text (facts->backup_folder, -1);

  adw_action_row_set_subtitle (self->backups_row, text);
  adw_action_row_set_subtitle (self->folder_row, folder);
  g_free (self->backup_folder);
  self->backup_folder = g_strdup (facts->backup_folder);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPreferencesLedger) self = data;
  g_autoptr (GError) error = NULL;
  ZgLedgerFacts *facts = zg_session_read_finish (ZG_SESSION (source), result, &error);

  if (facts == NULL)
    {
      zg_teller_show_error (GTK_WIDGET (self->window), error);
      return;
    }
  self->loading = TRUE;
  show_text (self->title_row, facts->title);
  show_text (self->office_row, facts->office);
  show_text (self->region_row, facts->region);
  gtk_spin_button_set_value (self->near_spin, facts->near_days);
  show_backups (self, facts);
  self->loading = FALSE;
  zg_ledger_facts_free (facts);
}

static void
load (ZgPreferencesLedger *self)
{
  zg_session_read_async (self->session, ZG_WORKER_SHOWN, zg_ledger_facts_read, NULL, NULL,
                         (GDestroyNotify) zg_ledger_facts_free, NULL, loaded_cb,
                         g_object_ref (self));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPreferencesLedger) self = data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (zg_session_edit_finish (ZG_SESSION (source), result, &error))
    return;
  if (ADW_IS_PREFERENCES_WINDOW (root))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (root),
                                      adw_toast_new (error->message));
  load (self);
}

static void
write_fact (ZgPreferencesLedger *self, ZgFieldId field, const char *label, char *value)
{
  ZgLedgerFact *fact = g_new0 (ZgLedgerFact, 1);

  fact->field = field;
  fact->value = value;
  zg_session_edit_async (self->session, label, NULL, NULL, zg_ledger_fact_write, fact,
                         (GDestroyNotify) zg_ledger_fact_free, written_cb, g_object_ref (self));
}

/* What stands in a row; NULL for nothing. (transfer full) */
static char *
text_of (AdwEntryRow *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_strstrip (text);
  return *text ? g_steal_pointer (&text) : NULL;
}

static void
title_apply_cb (AdwEntryRow *row, ZgPreferencesLedger *self)
{
  char *title = text_of (row);

  /* A ledger has a title: an empty one is not taken. */
  if (title)
    write_fact (self, ZG_FIELD_LEDGER_TITLE, _ ("Edit title of the ledger"), title);
  else
    load (self);
}

static void
office_apply_cb (AdwEntryRow *row, ZgPreferencesLedger *self)
{
  write_fact (self, ZG_FIELD_LEDGER_OFFICE, _ ("Edit office of the ledger"), text_of (row));
}

static void
region_apply_cb (AdwEntryRow *row, ZgPreferencesLedger *self)
{
  write_fact (self, ZG_FIELD_LEDGER_REGION, _ ("Edit region of the ledger"), text_of (row));
}

static void
near_changed_cb (GtkSpinButton *spin, ZgPreferencesLedger *self)
{
  if (!self->loading)
    write_fact (self, 0, _ ("Edit when deadlines count as near"),
                g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (spin)));
}

static void
changed_cb (ZgSession *session, const ZgChanges *changes, ZgPreferencesLedger *self)
{
  load (self);
}

static void
back_up_cb (GtkButton *button, ZgPreferencesLedger *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back-up", NULL);
  /* Read after it was written: the ledger's thread does one after the other. */
  load (self);
}

static void
folder_cb (AdwActionRow *row, ZgPreferencesLedger *self)
{
  if (self->backup_folder)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-folder", "s",
                                self->backup_folder);
}

static void
restore_cb (AdwActionRow *row, ZgPreferencesLedger *self)
{
  ZgWindow *window = self->window;
  g_autofree char *path = g_strdup (zg_session_get_path (self->session));

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", "s", path);
}

static void
zg_preferences_ledger_dispose (GObject *object)
{
  ZgPreferencesLedger *self = ZG_PREFERENCES_LEDGER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->window);
  g_clear_pointer (&self->backup_folder, g_free);
  G_OBJECT_CLASS (zg_preferences_ledger_parent_class)->dispose (object);
}

static void
zg_preferences_ledger_class_init (ZgPreferencesLedgerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_preferences_ledger_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-preferences-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, title_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, office_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, region_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, near_spin);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, backups_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, folder_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, ledger_group);
  gtk_widget_class_bind_template_child (widget_class, ZgPreferencesLedger, light_group);
  gtk_widget_class_bind_template_callback (widget_class, title_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, office_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, near_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
zg_preferences_ledger_init (ZgPreferencesLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_preferences_ledger_new (ZgWindow *window)
{
  ZgPreferencesLedger *self = g_object_new (ZG_TYPE_PREFERENCES_LEDGER, NULL);
  gboolean editable;

  self->window = g_object_ref (window);
  self->session = g_object_ref (zg_window_get_session (window));
  editable = zg_session_get_read_only_reason (self->session) == NULL;
  gtk_widget_set_sensitive (self->ledger_group, editable);
  gtk_widget_set_sensitive (self->light_group, editable);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self, 0);
  load (self);
  return GTK_WIDGET (self);
}
