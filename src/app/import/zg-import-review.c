/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-review.h"

#include <glib/gi18n.h>

#include "zg-import-checks.h"
#include "zg-import-editor.h"
#include "zg-import-records.h"
#include "zg-import-source.h"

#define MAX_UNDO 30

struct _ZgImportReview
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  ZgImportSource *source;
  ZgImportRecords *records;
  ZgImportEditor *editor;
  ZgImportChecks *checks;
  GtkLabel *count_label;
  GtkWidget *source_box;

  ZgDraft *draft;
  GQueue before; /* of ZgDraft: records as they were, the newest at the head */
  int block;     /* the part that is shown where no record is chosen; -1 */
};

G_DEFINE_FINAL_TYPE (ZgImportReview, zg_import_review, ADW_TYPE_BIN)

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
update_actions (ZgImportReview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  ZgDraftRecord record = zg_import_records_get_chosen (self->records);
  gboolean is_record = record.issue >= 0;
  gboolean is_part =
      !is_record && self->block >= 0 && zg_draft_can_make (self->draft, (guint) self->block, FALSE);

  gtk_widget_action_set_enabled (widget, "review.merge",
                                 is_record && zg_draft_can_merge (self->draft, record));
  gtk_widget_action_set_enabled (widget, "review.skip",
                                 is_record && zg_draft_can_skip (self->draft, record));
  gtk_widget_action_set_enabled (widget, "review.turn",
                                 is_record && zg_draft_can_turn (self->draft, record));
  gtk_widget_action_set_enabled (widget, "review.make", is_part);
  gtk_widget_action_set_enabled (widget, "review.undo", !g_queue_is_empty (&self->before));
}

/* Shows a record everywhere; if it is none, a part of the text. */
static void
show (ZgImportReview *self, ZgDraftRecord record, int block)
{
  self->block = block;
  zg_import_records_show (self->records, record);
  zg_import_source_show (self->source, record, block);
  zg_import_editor_show (self->editor, record, block);
  update_actions (self);
}

/* Keeps the records as they are now, to come back to. */
static void
remember (ZgImportReview *self)
{
  g_queue_push_head (&self->before, zg_draft_copy_records (self->draft));
  if (g_queue_get_length (&self->before) > MAX_UNDO)
    zg_draft_free (g_queue_pop_tail (&self->before));
  update_actions (self);
}

static void
show_counts (ZgImportReview *self)
{
  guint n_issues = self->draft->issues->len;
  guint n_measures = zg_draft_count_measures (self->draft);
  g_autofree char *issues =
      g_strdup_printf (ngettext ("%u issue", "%u issues", n_issues), n_issues);
  g_autofree char *measures =
      g_strdup_printf (ngettext ("%u measure", "%u measures", n_measures), n_measures);
  g_autofree char *text = g_strdup_printf ("%s · %s", issues, measures);

  gtk_label_set_label (self->count_label, text);
}

/* Other records are there now. */
static void
tell_changed (ZgImportReview *self, ZgDraftRecord record, int block)
{
  zg_import_records_refresh (self->records);
  zg_import_source_refresh (self->source);
  show (self, record, block);
  zg_import_checks_show (self->checks, self->draft);
  show_counts (self);
  g_signal_emit (self, changed_signal, 0);
}

typedef ZgDraftRecord (*Act) (ZgDraft *draft, ZgDraftRecord record);

static void
act_on_chosen (ZgImportReview *self, Act act)
{
  ZgDraftRecord record = zg_import_records_get_chosen (self->records);

  remember (self);
  record = act (self->draft, record);
  tell_changed (self, record, -1);
  zg_import_records_refresh_row (self->records, record);
}

static void
merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_chosen (ZG_IMPORT_REVIEW (widget), zg_draft_merge);
}

static void
skip (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_chosen (ZG_IMPORT_REVIEW (widget), zg_draft_skip);
}

static void
turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_chosen (ZG_IMPORT_REVIEW (widget), zg_draft_turn);
}

static void
make (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgImportReview *self = ZG_IMPORT_REVIEW (widget);
  ZgDraftRecord record;

  remember (self);
  record = zg_draft_make (self->draft, (guint) self->block, g_variant_get_boolean (parameter));
  tell_changed (self, record, -1);
}

static void
set_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgImportReview *self = ZG_IMPORT_REVIEW (widget);
  ZgDraftRecord record = zg_import_records_get_chosen (self->records);

  if (record.issue < 0 || record.measure >= 0)
    return;
  remember (self);
  zg_draft_set_section (self->draft, record.issue, g_variant_get_int32 (parameter));
  tell_changed (self, record, -1);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgImportReview *self = ZG_IMPORT_REVIEW (widget);
  ZgDraftRecord record = zg_import_records_get_chosen (self->records);
  ZgDraft *before = g_queue_pop_head (&self->before);

  if (before == NULL)
    return;
  zg_draft_take_records (self->draft, before);
  record.issue = MIN (record.issue, (int) self->draft->issues->len - 1);
  record.measure = -1;
  tell_changed (self, record, self->block);
}

static void
record_chosen_cb (ZgImportRecords *records, ZgImportReview *self)
{
  show (self, zg_import_records_get_chosen (records), -1);
}

static void
show_block (ZgImportReview *self, guint block)
{
  const ZgDraftBlock *one = &g_array_index (self->draft->blocks, ZgDraftBlock, block);

  show (self, (ZgDraftRecord){ one->issue, one->measure }, (int) block);
}

static void
block_chosen_cb (ZgImportSource *source, guint block, ZgImportReview *self)
{
  show_block (self, block);
}

static void
jump_cb (ZgImportChecks *checks, guint64 start, ZgImportReview *self)
{
  for (guint i = self->draft->blocks->len; i-- > 0;)
    if (g_array_index (self->draft->blocks, ZgDraftBlock, i).start <= start)
      {
        show_block (self, i);
        break;
      }
}

static void
visit_cb (ZgImportEditor *editor, ZgImportReview *self)
{
  remember (self);
}

static void
edited_cb (ZgImportEditor *editor, ZgImportReview *self)
{
  zg_import_records_refresh_row (self->records, zg_import_records_get_chosen (self->records));
}

static void
folded_cb (AdwLeaflet *leaflet, GParamSpec *pspec, ZgImportReview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
clear (ZgImportReview *self)
{
  g_queue_clear_full (&self->before, (GDestroyNotify) zg_draft_free);
  g_clear_pointer (&self->draft, zg_draft_free);
}

static void
zg_import_review_dispose (GObject *object)
{
  /* The lists look at the draft until they are gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  clear (ZG_IMPORT_REVIEW (object));
  G_OBJECT_CLASS (zg_import_review_parent_class)->dispose (object);
}

static void
zg_import_review_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, zg_import_review_is_narrow (ZG_IMPORT_REVIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, leaflet);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, source);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, records);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, editor);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, checks);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, count_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportReview, source_box);
  gtk_widget_class_bind_template_callback (widget_class, record_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, visit_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
zg_import_review_class_init (ZgImportReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_import_review_dispose;
  object_class->get_property = zg_import_review_get_property;
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", ZG_TYPE_IMPORT_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (ZG_TYPE_IMPORT_SOURCE);
  g_type_ensure (ZG_TYPE_IMPORT_RECORDS);
  g_type_ensure (ZG_TYPE_IMPORT_EDITOR);
  g_type_ensure (ZG_TYPE_IMPORT_CHECKS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "review.merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "review.skip", NULL, skip);
  gtk_widget_class_install_action (widget_class, "review.turn", NULL, turn);
  gtk_widget_class_install_action (widget_class, "review.make", "b", make);
  gtk_widget_class_install_action (widget_class, "review.section", "i", set_section);
  gtk_widget_class_install_action (widget_class, "review.undo", NULL, undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "review.merge",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK,
                                       "review.skip", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "review.undo",
                                       NULL);
}

static void
zg_import_review_init (ZgImportReview *self)
{
  g_queue_init (&self->before);
  self->block = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_leaflet_set_visible_child_name (self->leaflet, "records");
}

void
zg_import_review_set_draft (ZgImportReview *self, ZgDraft *draft)
{
  ZgDraftRecord first = { draft->issues->len > 0 ? 0 : -1, -1 };

  self->draft = draft;
  zg_import_source_set_draft (self->source, draft);
  zg_import_records_set_draft (self->records, draft);
  zg_import_editor_set_draft (self->editor, draft);
  zg_import_checks_show (self->checks, draft);
  show_counts (self);
  show (self, first, -1);
}

const ZgDraft *
zg_import_review_get_draft (ZgImportReview *self)
{
  return self->draft;
}

void
zg_import_review_flip (ZgImportReview *self)
{
  gboolean source = adw_leaflet_get_visible_child (self->leaflet) == self->source_box;

  adw_leaflet_set_visible_child_name (self->leaflet, source ? "records" : "source");
}

gboolean
zg_import_review_is_narrow (ZgImportReview *self)
{
  return adw_leaflet_get_folded (self->leaflet);
}
