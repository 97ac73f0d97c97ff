/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-day-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-clock.h"
#include "zg-date-phrase.h"
#include "zg-error.h"
#include "zg-keys.h"

struct _ZgDayEntry
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkLabel *understood;
  ZgDay today;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (ZgDayEntry, zg_day_entry, GTK_TYPE_WIDGET)

static guint changed_signal;
static guint done_signal;
static guint activate_signal;
static guint left_signal;

static ZgDay
get_today (ZgDayEntry *self)
{
  g_autoptr (ZgClock) clock = NULL;

  if (self->today != ZG_DAY_NONE)
    return self->today;
  clock = zg_clock_new_system ();
  return zg_clock_today (clock, ZG_UTC_OFFSET_MINUTES);
}

/* Reads what is typed; FALSE if it is no date phrase. */
static gboolean
read_phrase (ZgDayEntry *self, ZgDatePhrase *phrase)
{
  ZgDateContext context = { 0, get_today (self) };

  zg_day_to_ymd (context.today, &context.year, NULL, NULL);
  return zg_date_phrase_parse (zg_day_entry_get_text (self), &context, phrase);
}

static gboolean
is_empty (ZgDayEntry *self)
{
  g_autofree char *text = g_strdup (zg_day_entry_get_text (self));

  return *g_strstrip (text) == '\0';
}

/* Under the entry: what the phrase means, unless it says so itself. */
static void
show_understood (ZgDayEntry *self)
{
  ZgDatePhrase phrase;
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;

  if (!is_empty (self) && read_phrase (self, &phrase) && phrase.day != ZG_DAY_NONE)
    {
      iso = zg_day_to_iso (phrase.day);
      if (strcmp (iso, zg_day_entry_get_text (self)) != 0)
        text = g_strdup_printf ("→ %s  %s", iso,
                                zg_key_get_label (ZG_KEYS_PRECISIONS, phrase.precision));
    }
  gtk_label_set_label (self->understood, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), text != NULL);
}

static void
text_changed_cb (ZgDayEntry *self)
{
  show_understood (self);
  if (!self->loading)
    g_signal_emit (self, changed_signal, 0);
}

static void
activate_cb (ZgDayEntry *self)
{
  g_signal_emit (self, activate_signal, 0);
}

static void
left_cb (ZgDayEntry *self)
{
  g_signal_emit (self, left_signal, 0);
}

static void
day_selected_cb (ZgDayEntry *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->loading)
    return;
  date = gtk_calendar_get_date (self->calendar);
  zg_day_entry_set_day (self,
                        zg_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                         g_date_time_get_day_of_month (date)));
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, changed_signal, 0);
  g_signal_emit (self, done_signal, 0);
}

/* The calendar opens on the day that is typed, or on today. */
static void
show_calendar_cb (GtkMenuButton *button, gpointer data)
{
  ZgDayEntry *self = data;
  g_autoptr (GDateTime) date = NULL;
  ZgDay day;
  int year;
  int month;
  int mday;

  if (!zg_day_entry_get_day (self, &day, NULL) || day == ZG_DAY_NONE)
    day = get_today (self);
  zg_day_to_ymd (day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 0, 0, 0);
  self->loading = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->loading = FALSE;
}

static gboolean
zg_day_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_DAY_ENTRY (widget)->entry));
}

static void
zg_day_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_day_entry_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, ZG_TYPE_DAY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
}

static void
zg_day_entry_class_init (ZgDayEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_day_entry_dispose;
  widget_class->grab_focus = zg_day_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-day-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgDayEntry, box);
  gtk_widget_class_bind_template_child (widget_class, ZgDayEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, ZgDayEntry, button);
  gtk_widget_class_bind_template_child (widget_class, ZgDayEntry, calendar);
  gtk_widget_class_bind_template_child (widget_class, ZgDayEntry, understood);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  changed_signal = add_signal ("changed");
  done_signal = add_signal ("done");
  activate_signal = add_signal ("activate");
  left_signal = add_signal ("left");
}

static void
zg_day_entry_init (ZgDayEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->today = ZG_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_menu_button_set_create_popup_func (self->button, show_calendar_cb, self, NULL);
}

GtkWidget *
zg_day_entry_new (void)
{
  return g_object_new (ZG_TYPE_DAY_ENTRY, NULL);
}

void
zg_day_entry_set_label (ZgDayEntry *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
zg_day_entry_set_today (ZgDayEntry *self, ZgDay today)
{
  self->today = today;
}

gboolean
zg_day_entry_get_day (ZgDayEntry *self, ZgDay *day, GError **error)
{
  ZgDatePhrase phrase;

  *day = ZG_DAY_NONE;
  if (is_empty (self))
    return TRUE;
  if (read_phrase (self, &phrase) && phrase.day != ZG_DAY_NONE)
    {
      *day = phrase.day;
      return TRUE;
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("“%s” is no day; write it as 2024-06-30, 6月底 or +30天"),
               zg_day_entry_get_text (self));
  return FALSE;
}

void
zg_day_entry_set_day (ZgDayEntry *self, ZgDay day)
{
  g_autofree char *iso = zg_day_to_iso (day);

  zg_day_entry_set_text (self, iso ? iso : "");
}

const char *
zg_day_entry_get_text (ZgDayEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
zg_day_entry_set_text (ZgDayEntry *self, const char *text)
{
  self->loading = TRUE;
  /* Without this the entry's own undo would bring back the row before. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  self->loading = FALSE;
}

void
zg_day_entry_set_editable (ZgDayEntry *self, gboolean editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->button), editable);
}
