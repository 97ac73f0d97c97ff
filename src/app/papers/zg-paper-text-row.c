/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-text-row.h"

#include <glib/gi18n.h>

#include "zg-describe.h"
#include "zg-paper-text-edits.h"
#include "zg-text-field.h"

/* So much of what is printed tells what it is. */
#define PRESENT_CHARS 160

struct _ZgPaperTextRow
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkButton *begin_button;
  GtkButton *remove_button;
  GtkLabel *present_label;
  ZgTextField *field;
  GtkLabel *wrong_label;

  ZgSession *session;
  const ZgTemplate *template;
  char *key;
  char *present;      /* nullable: what is printed without an own text; NULL: there is no place */
  GHashTable *values; /* nullable: of placeholders */
  char *failure;      /* nullable: why it could not be begun or removed */
  gboolean is_own;
  gboolean is_known;     /* the preferences were read */
  gboolean wants_cursor; /* it was just begun here */
};

G_DEFINE_FINAL_TYPE (ZgPaperTextRow, zg_paper_text_row, ADW_TYPE_BIN)

static guint entered_signal;

/* What is wrong with what stands in the text, a line each. (transfer full) */
static char *
find_faults (ZgPaperTextRow *self)
{
  g_autofree char *text = zg_text_field_dup_text (self->field);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *printed = NULL;

  if (self->values && self->is_own)
    printed = zg_template_expand (text, NULL, self->values, faults);
  if (self->failure)
    g_ptr_array_insert (faults, 0, g_strdup (self->failure));
  g_ptr_array_add (faults, NULL);
  return g_strjoinv ("\n", (char **) faults->pdata);
}

static void
update (ZgPaperTextRow *self)
{
  gboolean can_edit = zg_session_get_read_only_reason (self->session) == NULL;
  g_autofree char *faults = find_faults (self);
  g_autofree char *present = zg_describe_text (self->present ? self->present : "", PRESENT_CHARS);

  gtk_widget_set_visible (GTK_WIDGET (self), self->is_known && (self->is_own || self->present));
  gtk_widget_set_visible (GTK_WIDGET (self->begin_button), !self->is_own && can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), self->is_own && can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->field), self->is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->present_label), !self->is_own);
  gtk_label_set_label (self->present_label, *present ? present : _ ("Nothing"));
  gtk_label_set_label (self->wrong_label, faults);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_label), *faults != '\0');
}

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPaperTextRow) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->failure, g_free);
  if (!zg_session_edit_finish (ZG_SESSION (source), result, &error))
    self->failure = g_strdup (error->message);
  if (self->session)
    update (self);
}

/* It begins with what is printed now, in which numbers can be made placeholders. */
static void
begin_cb (GtkButton *button, ZgPaperTextRow *self)
{
  g_autofree char *label =
      g_strdup_printf (_ ("Begin the office's own text “%s”"), _ (self->template->title));
  g_autoptr (GString) text = g_string_new (self->present);

  g_string_replace (text, "{", "{{", 0);
  self->wants_cursor = TRUE;
  zg_paper_text_begin_async (self->session, self->key, text->str, label, edited_cb,
                             g_object_ref (self));
}

static void
remove_cb (GtkButton *button, ZgPaperTextRow *self)
{
  g_autofree char *label =
      g_strdup_printf (_ ("Remove the office's own text “%s”"), _ (self->template->title));

  zg_field_saver_commit (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self->field)));
  zg_paper_text_remove_async (self->session, self->key, label, edited_cb, g_object_ref (self));
}

static void
changed_cb (ZgTextField *field, ZgPaperTextRow *self)
{
  if (self->session)
    update (self);
}

static void
enter_cb (GtkEventControllerFocus *controller, ZgPaperTextRow *self)
{
  g_signal_emit (self, entered_signal, 0);
}

void
zg_paper_text_row_set_preferences (ZgPaperTextRow *self, GPtrArray *preferences)
{
  const ZgRecord *record = zg_paper_text_find (preferences, self->key);

  self->is_known = TRUE;
  self->is_own = record != NULL;
  zg_field_widget_load (ZG_FIELD_WIDGET (self->field), self->session, record);
  update (self);
  if (self->is_own && self->wants_cursor)
    gtk_widget_grab_focus (GTK_WIDGET (self->field));
  self->wants_cursor = self->wants_cursor && !self->is_own;
}

void
zg_paper_text_row_set_proof (ZgPaperTextRow *self, ZgProof *proof)
{
  const char *present =
      proof->parts ? g_hash_table_lookup (proof->parts, self->template->name) : NULL;

  g_free (self->present);
  self->present = g_strdup (present);
  g_clear_pointer (&self->values, g_hash_table_unref);
  self->values = proof->values ? g_hash_table_ref (proof->values) : NULL;
  update (self);
}

gboolean
zg_paper_text_row_insert (ZgPaperTextRow *self, const char *placeholder)
{
  g_autofree char *text = g_strdup_printf ("{%s}", placeholder);

  if (!self->is_own)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  zg_text_field_insert (self->field, text);
  return TRUE;
}

static void
zg_paper_text_row_dispose (GObject *object)
{
  ZgPaperTextRow *self = ZG_PAPER_TEXT_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->present, g_free);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->values, g_hash_table_unref);
  G_OBJECT_CLASS (zg_paper_text_row_parent_class)->dispose (object);
}

static void
zg_paper_text_row_class_init (ZgPaperTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_paper_text_row_dispose;
  g_type_ensure (ZG_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-paper-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, begin_button);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, present_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, field);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperTextRow, wrong_label);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  entered_signal = g_signal_new ("entered", ZG_TYPE_PAPER_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_paper_text_row_init (ZgPaperTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->field), focus);
}

static void
name_button (GtkButton *button, const char *name)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
zg_paper_text_row_new (ZgSession *session, const ZgPaper *paper, const ZgTemplate *template)
{
  ZgPaperTextRow *self = g_object_new (ZG_TYPE_PAPER_TEXT_ROW, NULL);
  const char *title = _ (template->title);
  g_autofree char *begin = g_strdup_printf (_ ("Write an own text: %s"), title);
  g_autofree char *remove = g_strdup_printf (_ ("Remove the own text: %s"), title);
  g_autofree char *edit = g_strdup_printf (_ ("Edit the office's own text “%s”"), title);

  self->template = template;
  self->key = zg_paper_text_key (paper, template);
  gtk_label_set_label (self->title_label, title);
  name_button (self->begin_button, begin);
  name_button (self->remove_button, remove);
  zg_text_field_set_name (self->field, title);
  zg_field_saver_set_label (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self->field)), edit);
  self->session = g_object_ref (session);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}
