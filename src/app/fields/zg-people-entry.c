/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-people-entry.h"

#include <glib/gi18n.h>

#include "zg-people-names.h"

/* So many names are offered at once. */
#define MAX_OFFERS 8

struct _ZgPeopleEntry
{
  GtkWidget parent_instance;

  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
  ZgPeopleNames *names;
  gboolean persons;
  gboolean quiet; /* the text is changed by ourselves */
};

G_DEFINE_FINAL_TYPE (ZgPeopleEntry, zg_people_entry, GTK_TYPE_WIDGET)

static guint chosen_signal;

static GPtrArray *
get_list (ZgPeopleEntry *self)
{
  const ZgNames *names = self->names ? zg_people_names_peek (self->names) : NULL;

  if (names == NULL)
    return NULL;
  return self->persons ? names->persons : names->units;
}

static char *
dup_typed (ZgPeopleEntry *self)
{
  return g_strstrip (g_strdup (zg_people_entry_get_text (self)));
}

static void
choose (ZgPeopleEntry *self, const char *name)
{
  g_autofree char *copy = g_strdup (name);

  gtk_popover_popdown (self->popover);
  zg_people_entry_set_text (self, "");
  if (*copy)
    g_signal_emit (self, chosen_signal, 0, copy);
}

/* A line of the offers; the name it stands for is kept with it. */
static void
add_offer (ZgPeopleEntry *self, const char *name, const char *text, const char *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  if (about)
    {
      GtkWidget *note = gtk_label_new (about);

      gtk_widget_add_css_class (note, "dim-label");
      gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), note);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "zg-name", g_strdup (name), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_new_offer (ZgPeopleEntry *self, const char *typed)
{
  g_autofree char *text =
      g_strdup_printf (self->persons ? _ ("new person “%s”") : _ ("new unit “%s”"), typed);

  add_offer (self, typed, text, NULL);
}

static void
update_offers (ZgPeopleEntry *self)
{
  g_autofree char *typed = dup_typed (self);
  GPtrArray *list = get_list (self);
  g_autoptr (GPtrArray) found = list ? zg_names_match (list, typed, MAX_OFFERS) : NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; found && i < found->len; i++)
    {
      const ZgName *name = g_ptr_array_index (found, i);

      add_offer (self, name->name, name->name,
                 name->about        ? name->about
                 : name->other->len ? g_ptr_array_index (name->other, 0)
                                    : NULL);
    }
  if (*typed && (list == NULL || zg_names_find (list, typed) == NULL))
    add_new_offer (self, typed);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  if (*typed && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
changed_cb (ZgPeopleEntry *self)
{
  if (!self->quiet)
    update_offers (self);
}

static const char *
get_selected (ZgPeopleEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row ? g_object_get_data (G_OBJECT (row), "zg-name") : NULL;
}

static void
activate_cb (ZgPeopleEntry *self)
{
  g_autofree char *typed = dup_typed (self);
  const char *selected = get_selected (self);

  if (*typed)
    choose (self, selected ? selected : typed);
}

/* What was typed in full is meant; letters that found somebody stand for the first found. */
static void
left_cb (ZgPeopleEntry *self)
{
  g_autofree char *typed = dup_typed (self);
  const char *selected = get_selected (self);

  if (*typed)
    choose (self, selected && g_str_is_ascii (typed) ? selected : typed);
}

static void
row_activated_cb (ZgPeopleEntry *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "zg-name"));
}

static void
move (ZgPeopleEntry *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row ? gtk_list_box_row_get_index (row) + step : 0;

  row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (row)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
pressed_cb (ZgPeopleEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      zg_people_entry_set_text (self, "");
      return TRUE;
    default:
      return FALSE;
    }
}

static void
zg_people_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZgPeopleEntry *self = ZG_PEOPLE_ENTRY (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  gtk_popover_present (self->popover);
}

static void
zg_people_entry_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ZG_PEOPLE_ENTRY (widget)->entry), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static gboolean
zg_people_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_PEOPLE_ENTRY (widget)->entry));
}

static void
zg_people_entry_dispose (GObject *object)
{
  ZgPeopleEntry *self = ZG_PEOPLE_ENTRY (object);
  GtkWidget *child;

  g_clear_object (&self->names);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_people_entry_parent_class)->dispose (object);
}

static void
zg_people_entry_class_init (ZgPeopleEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_people_entry_dispose;
  widget_class->measure = zg_people_entry_measure;
  widget_class->size_allocate = zg_people_entry_size_allocate;
  widget_class->grab_focus = zg_people_entry_grab_focus;
  chosen_signal = g_signal_new ("chosen", ZG_TYPE_PEOPLE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_popover (ZgPeopleEntry *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->popover = GTK_POPOVER (popover);
  self->list = GTK_LIST_BOX (list);
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_popover_set_child (self->popover, list);
  gtk_widget_set_size_request (popover, 240, -1);
  gtk_widget_add_css_class (popover, "zg-offers");
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static void
zg_people_entry_init (ZgPeopleEntry *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 1);
  gtk_entry_set_placeholder_text (self->entry, "＋");
  gtk_widget_add_css_class (entry, "zg-quiet");
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
  add_popover (self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
zg_people_entry_new (gboolean persons, const char *label)
{
  ZgPeopleEntry *self = g_object_new (ZG_TYPE_PEOPLE_ENTRY, NULL);

  self->persons = persons;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

void
zg_people_entry_set_session (ZgPeopleEntry *self, ZgSession *session)
{
  g_set_object (&self->names, zg_people_names_get (session));
}

void
zg_people_entry_set_text (ZgPeopleEntry *self, const char *text)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->quiet = FALSE;
}

const char *
zg_people_entry_get_text (ZgPeopleEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
