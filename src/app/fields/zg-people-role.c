/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-people-role.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-field-note.h"
#include "zg-field-words.h"
#include "zg-field-wrap.h"
#include "zg-format.h"
#include "zg-people-entry.h"
#include "zg-teller.h"

struct _ZgPeopleRole
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkWidget *line; /* chips, then the entry */
  ZgPeopleEntry *entry;
  ZgFieldNote *note;
  const char *role;

  ZgSession *session;
  ZgEntity entity;
  gint64 row_id;
  char *item;
  GArray *shown; /* of gint64: assignments that have a chip, in order */
};

G_DEFINE_FINAL_TYPE (ZgPeopleRole, zg_people_role, GTK_TYPE_WIDGET)

/* An act of this widget, on its way to the ledger. */
typedef struct
{
  ZgEntity entity;
  gint64 row_id;
  char *role;
  char *name;
  gint64 assignment; /* 0: to assign; else the one to take away */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->role);
  g_free (act->name);
  g_free (act);
}

static gboolean
run (ZgTransaction *txn, gpointer data, GError **error)
{
  const Act *act = data;

  if (act->assignment)
    return zg_transaction_delete (txn, ZG_ENTITY_ASSIGNMENT, act->assignment, error);
  return zg_edit_assign (txn, act->entity, act->row_id, act->role, act->name, error);
}

/* What a callback needs to know of what was asked for. */
typedef struct
{
  ZgPeopleRole *self;
  gint64 row_id;
  char *name;
  gboolean removed;
} Asked;

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->self);
  g_free (asked->name);
  g_free (asked);
}

static void
offer_undo (ZgPeopleRole *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("%s removed"), name);

  zg_teller_offer_undo (GTK_WIDGET (self), text);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  ZgPeopleRole *self = asked->self;
  g_autoptr (GError) error = NULL;

  if (zg_session_edit_finish (ZG_SESSION (source), result, &error))
    {
      if (asked->removed)
        offer_undo (self, asked->name);
    }
  else if (!g_error_matches (error, ZG_ERROR, ZG_ERROR_EXISTS) && asked->row_id == self->row_id)
    {
      zg_field_note_show_invalid (self->note, error->message);
      if (!asked->removed)
        zg_people_entry_set_text (self->entry, asked->name);
    }
  asked_free (asked);
}

static void
ask (ZgPeopleRole *self, const char *name, gint64 assignment)
{
  const char *role = zg_key_get_label (ZG_KEYS_ROLES, self->role);
  g_autofree char *label =
      g_strdup_printf (assignment ? _ ("Remove %s %s from %s") : _ ("Add %s %s to %s"), role, name,
                       self->item);
  Act *act = g_new0 (Act, 1);
  Asked *asked = g_new0 (Asked, 1);

  act->entity = self->entity;
  act->row_id = self->row_id;
  act->role = g_strdup (self->role);
  act->name = g_strdup (name);
  act->assignment = assignment;
  asked->self = g_object_ref (self);
  asked->row_id = self->row_id;
  asked->name = g_strdup (name);
  asked->removed = assignment != 0;
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  zg_session_edit_async (self->session, label, NULL, NULL, run, act, act_free, done_cb, asked);
}

static void
chosen_cb (ZgPeopleRole *self, const char *name)
{
  if (self->row_id)
    ask (self, name, 0);
}

static void
remove_cb (ZgPeopleRole *self, GtkButton *button)
{
  GtkWidget *chip = gtk_widget_get_parent (GTK_WIDGET (button));
  gint64 *id = g_object_get_data (G_OBJECT (chip), "zg-id");
  const char *name = g_object_get_data (G_OBJECT (chip), "zg-name");

  ask (self, name, *id);
  zg_people_role_start (self);
}

static GtkWidget *
make_chip (ZgPeopleRole *self, const ZgSheetAssignment *assignment, gboolean editable)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (assignment->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), assignment->name);

  gtk_widget_add_css_class (chip, "zg-person");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (g_strcmp0 (assignment->name, assignment->present_name) != 0)
    gtk_widget_set_tooltip_text (chip, assignment->present_name);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  gtk_widget_set_visible (button, editable);
  if (!editable)
    gtk_widget_add_css_class (chip, "zg-read-only");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (chip), button);
  g_object_set_data_full (G_OBJECT (chip), "zg-id",
                          g_memdup2 (&assignment->id, sizeof assignment->id), g_free);
  g_object_set_data_full (G_OBJECT (chip), "zg-name", g_strdup (assignment->name), g_free);
  return chip;
}

static GArray *
find_assignments (ZgPeopleRole *self, const ZgSheetItem *item)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const ZgSheetAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (g_str_equal (assignment->role, self->role))
        g_array_append_val (ids, assignment->id);
    }
  return ids;
}

static gboolean
are_same (GArray *a, GArray *b)
{
  /* An empty array may have no data at all. */
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

static void
show_chips (ZgPeopleRole *self, const ZgSheetItem *item, gboolean editable)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->line)) != GTK_WIDGET (self->entry))
    gtk_widget_unparent (child);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const ZgSheetAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (g_str_equal (assignment->role, self->role))
        gtk_widget_insert_before (make_chip (self, assignment, editable), self->line,
                                  GTK_WIDGET (self->entry));
    }
}

void
zg_people_role_show (ZgPeopleRole *self, ZgSession *session, const ZgSheetItem *item)
{
  gboolean editable = zg_session_get_read_only_reason (session) == NULL;
  GArray *ids = find_assignments (self, item);

  if (item->record->id != self->row_id || item->record->entity != self->entity)
    {
      zg_people_entry_set_text (self->entry, "");
      gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
    }
  if (g_set_object (&self->session, session))
    zg_people_entry_set_session (self->entry, session);
  self->entity = item->record->entity;
  self->row_id = item->record->id;
  g_free (self->item);
  self->item = zg_field_words_item (item->record);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  if (!are_same (ids, self->shown))
    show_chips (self, item, editable);
  g_array_unref (self->shown);
  self->shown = ids;
}

gboolean
zg_people_role_is_set (ZgPeopleRole *self)
{
  return self->shown->len > 0;
}

void
zg_people_role_start (ZgPeopleRole *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
zg_people_role_dispose (GObject *object)
{
  ZgPeopleRole *self = ZG_PEOPLE_ROLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->shown, g_array_unref);
  G_OBJECT_CLASS (zg_people_role_parent_class)->dispose (object);
}

static void
zg_people_role_class_init (ZgPeopleRoleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_people_role_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
zg_people_role_init (ZgPeopleRole *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static gboolean
is_person (const char *role)
{
  return g_str_equal (role, "leader") || g_str_equal (role, "owner")
         || g_str_equal (role, "contact");
}

GtkWidget *
zg_people_role_new (const char *role)
{
  ZgPeopleRole *self = g_object_new (ZG_TYPE_PEOPLE_ROLE, NULL);
  g_autofree char *label = zg_format_caption (zg_key_get_label (ZG_KEYS_ROLES, role));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (label);
  GtkWidget *note = zg_field_note_new ();

  self->role = role;
  self->box = GTK_BOX (box);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->entry = ZG_PEOPLE_ENTRY (zg_people_entry_new (is_person (role), label));
  self->note = ZG_FIELD_NOTE (note);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "zg-caption");
  gtk_widget_set_layout_manager (self->line, zg_field_wrap_new (6));
  gtk_widget_set_parent (GTK_WIDGET (self->entry), self->line);
  gtk_widget_set_visible (note, FALSE);
  gtk_box_append (self->box, caption);
  gtk_box_append (self->box, self->line);
  gtk_box_append (self->box, note);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "chosen", G_CALLBACK (chosen_cb), self);
  return GTK_WIDGET (self);
}
