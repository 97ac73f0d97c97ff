/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-row.h"

#include <glib/gi18n.h>

#include "zg-light-mark.h"
#include "zg-measure-drag.h"
#include "zg-measure-words.h"

struct _ZgMeasureRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *head;
  GtkWidget *handle;
  GtkInscription *mark;
  GtkLabel *number;
  GtkLabel *text;
  GtkInscription *unit;
  GtkInscription *deadline;
  GtkImage *arrow;
  AdwBin *editor_bin;

  const ZgSheetItem *item;
  gint64 id;
  guint place;
  const char *mark_class;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (ZgMeasureRow, zg_measure_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TOGGLE,
  DELETE,
  MOVE,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
state_of (const ZgSheetItem *item)
{
  const char *state = zg_record_get (item->record, ZG_FIELD_MEASURE_STATE);

  return state ? state : ZG_STATE_NOT_STARTED;
}

/* Done in time is as good as closed for who looks for what is left. */
static void
show_mark (ZgMeasureRow *self)
{
  const char *light = self->item->light;
  const ZgLightMark *look;

  if (zg_measure_words_is_done (self->item) && !g_str_equal (light, ZG_LIGHT_MADE_UP_LATE))
    light = ZG_LIGHT_CLOSED;
  look = zg_light_mark_get (light);
  gtk_inscription_set_text (self->mark, look->mark);
  if (self->mark_class == look->css_class)
    return;
  if (self->mark_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self->mark), self->mark_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), look->css_class);
  self->mark_class = look->css_class;
}

static void
name_row (ZgMeasureRow *self, const char *number, const char *text, const char *deadline)
{
  g_autofree char *name =
      g_strdup_printf ("%s %s, %s, %s", number ? number : "", text,
                       zg_key_get_label (ZG_KEYS_STATES, state_of (self->item)),
                       deadline ? deadline : zg_key_get_label (ZG_KEYS_LIGHTS, self->item->light));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
zg_measure_row_show (ZgMeasureRow *self, const ZgSheetItem *item, guint place, gboolean editable)
{
  const char *number = zg_record_get (item->record, ZG_FIELD_MEASURE_NUMBER);
  const char *text = zg_record_get (item->record, ZG_FIELD_MEASURE_TEXT);
  gboolean implicit = zg_record_get_int (item->record, ZG_FIELD_MEASURE_IMPLICIT, 0) != 0;
  gboolean empty = !text || *text == '\0';
  g_autofree char *unit = zg_measure_words_units (item);
  g_autofree char *deadline = NULL;

  self->item = item;
  self->id = item->record->id;
  self->place = place;
  self->editable = editable;
  deadline = zg_measure_words_due (item);
  if (empty)
    text = implicit ? _ ("The issue itself") : _ ("No text yet");
  show_mark (self);
  gtk_label_set_text (self->number, number ? number : "");
  gtk_label_set_text (self->text, text);
  gtk_inscription_set_text (self->unit, unit);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), unit != NULL);
  gtk_inscription_set_text (self->deadline, deadline);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->unit)), unit || deadline);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number && *number);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
  gtk_widget_set_visible (self->handle, editable && !implicit);
  name_row (self, number, text, deadline);
}

void
zg_measure_row_show_unmade (ZgMeasureRow *self, const char *number, guint place)
{
  self->item = NULL;
  self->id = 0;
  self->place = place;
  self->editable = FALSE;
  gtk_label_set_text (self->number, number ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), number != NULL);
  gtk_label_set_text (self->text, _ ("New measure"));
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  gtk_inscription_set_text (self->mark, "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->unit)), FALSE);
  gtk_widget_set_visible (self->handle, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New measure"), -1);
}

static gboolean
is_open (ZgMeasureRow *self)
{
  return adw_bin_get_child (self->editor_bin) != NULL;
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, ZgMeasureRow *self)
{
  if (n_press == 1)
    g_signal_emit (self, signals[TOGGLE], 0);
}

/* Keys of the row itself, not of a field in it. */
static void
toggle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_widget_is_focus (widget))
    g_signal_emit (widget, signals[TOGGLE], 0);
}

static gboolean
arrow_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (!gtk_widget_is_focus (widget))
    return FALSE;
  if (g_variant_get_boolean (parameter) != is_open (ZG_MEASURE_ROW (widget)))
    g_signal_emit (widget, signals[TOGGLE], 0);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (!gtk_widget_is_focus (widget) || !is_open (ZG_MEASURE_ROW (widget)))
    return FALSE;
  g_signal_emit (widget, signals[TOGGLE], 0);
  return TRUE;
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  ZgMeasureRow *self = ZG_MEASURE_ROW (widget);

  if (!gtk_widget_is_focus (widget) || is_open (self) || !self->editable)
    return FALSE;
  g_signal_emit (widget, signals[DELETE], 0);
  return TRUE;
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ZG_MEASURE_ROW (widget)->editable)
    g_signal_emit (widget, signals[DELETE], 0);
}

static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ZG_MEASURE_ROW (widget)->editable)
    g_signal_emit (widget, signals[MOVE], 0, g_variant_get_int32 (parameter));
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const guint toggles[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    gtk_widget_class_add_binding_action (widget_class, toggles[i], 0, "row.toggle", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move", "i",
                                       1);
}

static void
zg_measure_row_class_init (ZgMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, head);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, handle);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, mark);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, number);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, text);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, unit);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, deadline);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureRow, editor_bin);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_install_action (widget_class, "row.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "row.move", "i", move);
  add_bindings (widget_class);
  signals[TOGGLE] = g_signal_new ("toggle", ZG_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[DELETE] = g_signal_new ("delete", ZG_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", ZG_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", ZG_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, ZG_TYPE_MEASURE_ROW, G_TYPE_BOOLEAN);
}

static void
zg_measure_row_init (ZgMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zg_measure_drag_add (self, self->handle);
}

GtkWidget *
zg_measure_row_new (void)
{
  return g_object_new (ZG_TYPE_MEASURE_ROW, NULL);
}

const ZgSheetItem *
zg_measure_row_get_item (ZgMeasureRow *self)
{
  return self->item;
}

gint64
zg_measure_row_get_id (ZgMeasureRow *self)
{
  return self->id;
}

guint
zg_measure_row_get_place (ZgMeasureRow *self)
{
  return self->place;
}

void
zg_measure_row_set_place (ZgMeasureRow *self, guint place)
{
  self->place = place;
}

void
zg_measure_row_set_editor (ZgMeasureRow *self, GtkWidget *editor)
{
  adw_bin_set_child (self->editor_bin, editor);
  gtk_image_set_from_icon_name (self->arrow, editor ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, editor != NULL,
                               -1);
  if (editor)
    gtk_widget_add_css_class (GTK_WIDGET (self), "zg-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "zg-open");
}
