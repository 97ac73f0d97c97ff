/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-past-dialog.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-format.h"
#include "zg-past.h"

struct _ZgPastDialog
{
  AdwMessageDialog parent_instance;

  ZgDayEntry *entry;
  GtkLabel *hint_label;

  ZgWindow *window; /* the parent */
  ZgDay today;
  ZgDay first; /* %ZG_DAY_NONE until it is known */
};

G_DEFINE_FINAL_TYPE (ZgPastDialog, zg_past_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* Why a day can't be shown. (transfer full) (nullable) */
static char *
get_objection (ZgPastDialog *self, ZgDay day)
{
  g_autofree char *first = zg_format_day (self->first);

  if (day > self->today)
    return g_strdup (_ ("That day is still to come"));
  if (self->first != ZG_DAY_NONE && day < self->first)
    return g_strdup_printf (_ ("The ledger was made on %s; before that nothing was recorded"),
                            first);
  return NULL;
}

/* The day that is typed, if it can be shown; says what is the matter otherwise. */
static ZgDay
check (ZgPastDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *objection = NULL;
  ZgDay day;

  if (!zg_day_entry_get_day (self->entry, &day, &error))
    objection = g_strdup (error->message);
  else if (day != ZG_DAY_NONE)
    objection = get_objection (self, day);
  gtk_label_set_label (self->hint_label, objection ? objection : "");
  return objection ? ZG_DAY_NONE : day;
}

static void
check_cb (ZgPastDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "show",
                                           check (self) != ZG_DAY_NONE);
}

static void
activate_cb (ZgPastDialog *self)
{
  if (check (self) != ZG_DAY_NONE)
    {
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "show");
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
response_cb (ZgPastDialog *self, const char *response)
{
  ZgDay day = g_str_equal (response, "show") ? check (self) : ZG_DAY_NONE;

  if (day != ZG_DAY_NONE)
    zg_window_open_as_of (self->window, day);
}

static gpointer
find_first_day (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  ZgDay day;

  return zg_past_get_first_day (ledger, &day, error) ? g_memdup2 (&day, sizeof day) : NULL;
}

static void
first_day_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPastDialog) self = data;
  g_autofree ZgDay *day = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  /* Without it an early day is an empty ledger. */
  if (day == NULL || self->entry == NULL)
    return;
  self->first = *day;
  check_cb (self);
}

static void
zg_past_dialog_class_init (ZgPastDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-past-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPastDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, ZgPastDialog, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
zg_past_dialog_init (ZgPastDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->first = ZG_DAY_NONE;
  zg_day_entry_set_label (self->entry, _ ("Day"));
}

void
zg_past_dialog_show (ZgWindow *window)
{
  ZgPastDialog *self = g_object_new (ZG_TYPE_PAST_DIALOG, "transient-for", window, NULL);
  ZgSession *session = zg_window_get_session (window);
  g_autoptr (ZgClock) clock = zg_clock_new_system ();

  self->window = window;
  self->today = zg_clock_today (clock, ZG_UTC_OFFSET_MINUTES);
  zg_day_entry_set_today (self->entry, self->today);
  zg_session_read_async (session, ZG_WORKER_SHOWN, find_first_day, NULL, NULL, g_free, NULL,
                         first_day_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
