/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bulk-form.h"

#include <glib/gi18n.h>

#include "zg-filter-days.h"
#include "zg-record.h"
#include "zg-search.h"

#define MAX_PROPOSALS 6

struct _ZgBulkForm
{
  GtkPopover parent_instance;

  ZgSession *session;
  ZgBulkAct act;
  GtkWidget *box;
  GtkWidget *value;     /* an entry; NULL: nothing but a reason is asked */
  GtkWidget *meaning;   /* of a day */
  GtkWidget *proposals; /* of a name */
  GtkWidget *add;       /* a unit beside those there are */
  GtkWidget *reason;
  GtkWidget *wrong;
  char **names; /* known ones */
};

G_DEFINE_FINAL_TYPE (ZgBulkForm, zg_bulk_form, GTK_TYPE_POPOVER)

static guint apply_signal;

static void
zg_bulk_form_finalize (GObject *object)
{
  ZgBulkForm *self = ZG_BULK_FORM (object);

  g_clear_object (&self->session);
  g_strfreev (self->names);
  G_OBJECT_CLASS (zg_bulk_form_parent_class)->finalize (object);
}

static const char *
get_text (GtkWidget *entry)
{
  return entry ? gtk_editable_get_text (GTK_EDITABLE (entry)) : "";
}

void
zg_bulk_form_show_error (ZgBulkForm *self, const char *what)
{
  gtk_label_set_label (GTK_LABEL (self->wrong), what ? what : "");
  gtk_widget_set_visible (self->wrong, what != NULL);
}

static void
emit (ZgBulkForm *self, ZgBulkAct act, const char *value)
{
  zg_bulk_form_show_error (self, NULL);
  g_signal_emit (self, apply_signal, 0, (int) act, value, get_text (self->reason));
}

static void
apply_deadline (ZgBulkForm *self)
{
  ZgDay day = zg_filter_parse_day (get_text (self->value));
  g_autofree char *value = g_strdup_printf ("%d", day);

  if (day == ZG_DAY_NONE)
    zg_bulk_form_show_error (self, _ ("No day: write 2024-06-30 or 6月底"));
  else
    emit (self, ZG_BULK_DEADLINE, value);
}

static void
apply (ZgBulkForm *self)
{
  g_autofree char *name = g_strstrip (g_strdup (get_text (self->value)));

  if (self->act == ZG_BULK_DEADLINE)
    apply_deadline (self);
  else if (self->act == ZG_BULK_WITHHOLD && *get_text (self->reason) == '\0')
    zg_bulk_form_show_error (self, _ ("A reason is needed"));
  else if (self->act == ZG_BULK_WITHHOLD)
    emit (self, ZG_BULK_WITHHOLD, NULL);
  else if (*name == '\0')
    zg_bulk_form_show_error (self, _ ("A name is needed"));
  else if (self->add && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->add)))
    emit (self, ZG_BULK_ADD_UNIT, name);
  else
    emit (self, self->act, name);
}

static void
apply_cb (GtkWidget *widget, ZgBulkForm *self)
{
  apply (self);
}

static void
publish_cb (GtkButton *button, ZgBulkForm *self)
{
  emit (self, ZG_BULK_PUBLISH, NULL);
}

static void
show_meaning (ZgBulkForm *self)
{
  ZgDay day = zg_filter_parse_day (get_text (self->value));
  g_autofree char *iso = zg_day_to_iso (day);
  /* Translators: what a typed day means: "means 2024-06-30" */
  g_autofree char *meaning = iso ? g_strdup_printf (_ ("means %s"), iso) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->meaning), meaning);
}

static void
propose (ZgBulkForm *self)
{
  g_auto (GStrv) words = zg_search_get_words (get_text (self->value));
  GtkListBox *list = GTK_LIST_BOX (self->proposals);
  guint n = 0;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, 0));)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (char **name = self->names; name && *name && n < MAX_PROPOSALS; name++)
    {
      g_autoptr (GArray) spans = zg_search_find_spans ((const char *const *) words, *name, TRUE);

      if (*words && spans->len == 0)
        continue;
      {
        GtkWidget *label = gtk_label_new (*name);

        gtk_label_set_xalign (GTK_LABEL (label), 0);
        gtk_list_box_append (list, label);
        n++;
      }
    }
  gtk_widget_set_visible (self->proposals, n > 0);
}

static void
value_cb (GtkEditable *editable, ZgBulkForm *self)
{
  if (self->meaning)
    show_meaning (self);
  if (self->proposals)
    propose (self);
}

static void
proposal_cb (GtkListBox *list, GtkListBoxRow *row, ZgBulkForm *self)
{
  g_autofree char *name =
      g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  gtk_editable_set_text (GTK_EDITABLE (self->value), name);
  gtk_editable_set_position (GTK_EDITABLE (self->value), -1);
  gtk_widget_grab_focus (self->value);
}

static gpointer
load_names (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean units = GPOINTER_TO_INT (data) == ZG_BULK_UNIT;
  g_autoptr (GPtrArray) records =
      zg_record_load_all (ledger, units ? ZG_ENTITY_UNIT : ZG_ENTITY_PERSON, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names,
                     g_strdup (zg_record_get (g_ptr_array_index (records, i),
                                              units ? ZG_FIELD_UNIT_NAME : ZG_FIELD_PERSON_NAME)));
  g_ptr_array_add (names, NULL);
  return g_ptr_array_steal (names, NULL);
}

static void
names_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgBulkForm) self = data;
  char **names = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  if (names == NULL)
    return;
  g_strfreev (self->names);
  self->names = names;
  propose (self);
}

static void
shown_cb (ZgBulkForm *self, gpointer data)
{
  zg_bulk_form_show_error (self, NULL);
  if (self->value)
    gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  if (self->reason)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_widget_grab_focus (self->value ? self->value : self->reason);
  if (self->proposals)
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, load_names,
                           GINT_TO_POINTER ((int) self->act), NULL, (GDestroyNotify) g_strfreev,
                           NULL, names_loaded_cb, g_object_ref (self));
}

static void
zg_bulk_form_class_init (ZgBulkFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_bulk_form_finalize;
  apply_signal = g_signal_new ("apply", ZG_TYPE_BULK_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
}

static void
zg_bulk_form_init (ZgBulkForm *self)
{
}

static GtkWidget *
add_entry (ZgBulkForm *self, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (apply_cb), self);
  gtk_box_append (GTK_BOX (self->box), entry);
  return entry;
}

static GtkWidget *
add_label (ZgBulkForm *self, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
add_button (ZgBulkForm *self, const char *label, GCallback callback, const char *class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (class)
    gtk_widget_add_css_class (button, class);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_name (ZgBulkForm *self, gboolean unit)
{
  self->value = add_entry (self, unit ? _ ("Lead unit") : _ ("Leader"));
  self->proposals = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proposals), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Known names"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->proposals), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->proposals, "boxed-list");
  g_signal_connect (self->proposals, "row-activated", G_CALLBACK (proposal_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->proposals);
  if (!unit)
    return;
  self->add = gtk_check_button_new_with_mnemonic (_ ("_Keep the present lead units"));
  gtk_box_append (GTK_BOX (self->box), self->add);
}

static void
add_fields (ZgBulkForm *self)
{
  if (self->act == ZG_BULK_UNIT || self->act == ZG_BULK_LEADER)
    add_name (self, self->act == ZG_BULK_UNIT);
  else if (self->act == ZG_BULK_DEADLINE)
    {
      self->value = add_entry (self, _ ("Deadline: 2024-06-30, 6月底, +30天"));
      self->meaning = add_label (self, "dim-label");
      self->reason = add_entry (self, _ ("Reason of the extension"));
    }
  else
    self->reason = add_entry (self, _ ("Reason for withholding"));
  if (self->value)
    g_signal_connect (self->value, "changed", G_CALLBACK (value_cb), self);
}

GtkWidget *
zg_bulk_form_new (ZgSession *session, ZgBulkAct act)
{
  ZgBulkForm *self = g_object_new (ZG_TYPE_BULK_FORM, NULL);

  self->session = g_object_ref (session);
  self->act = act;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  gtk_widget_set_margin_start (self->box, 6);
  gtk_widget_set_margin_end (self->box, 6);
  add_fields (self);
  self->wrong = add_label (self, "error");
  gtk_widget_set_visible (self->wrong, FALSE);
  add_button (self, act == ZG_BULK_WITHHOLD ? _ ("_Withhold") : _ ("_Apply"), G_CALLBACK (apply_cb),
              "suggested-action");
  if (act == ZG_BULK_WITHHOLD)
    add_button (self, _ ("_Stop Withholding"), G_CALLBACK (publish_cb), NULL);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
  return GTK_WIDGET (self);
}
