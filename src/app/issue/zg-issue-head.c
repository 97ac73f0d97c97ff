/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-head.h"

#include <glib/gi18n.h>

#include "zg-light-mark.h"

struct _ZgIssueHead
{
  GtkWidget parent_instance;

  GtkWidget *back_button;
  GtkLabel *number;
  GtkLabel *state;
  GtkLabel *light;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (ZgIssueHead, zg_issue_head, GTK_TYPE_WIDGET)

/* A shape for each state; colour comes with the style class and never stands alone. */
typedef struct
{
  const char *state;
  const char *mark;
  const char *style;
} StateMark;

static const StateMark states[] = {
  { ZG_STATE_NOT_STARTED, "○", "zg-none" },
  { ZG_STATE_ONGOING, "◔", "zg-state-ongoing" },
  { ZG_STATE_DONE, "◕", "zg-on-time" },
  { ZG_STATE_CLOSED, "✓", "zg-closed" },
  { ZG_STATE_RETURNED, "↩", "zg-state-returned" },
};

static void
show_mark (GtkLabel *label, const char *mark, const char *style, const char *words)
{
  const char *const classes[] = { "zg-mark", style, NULL };
  g_autofree char *text = mark ? g_strdup_printf ("%s %s", mark, words) : g_strdup (words);

  gtk_label_set_label (label, text);
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **) classes);
}

static void
show_state (GtkLabel *label, const char *state, const char *words)
{
  StateMark look = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, state) == 0)
      look = states[i];
  show_mark (label, look.mark, look.style, words);
}

void
zg_issue_head_show (ZgIssueHead *self, const ZgSheet *sheet)
{
  const ZgRecord *issue = sheet->issue->record;
  const char *number = zg_record_get (issue, ZG_FIELD_ISSUE_NUMBER);
  const char *state = zg_record_get (issue, ZG_FIELD_ISSUE_STATE);
  const char *light = sheet->issue->light;
  const ZgLightMark *look = zg_light_mark_get (light);
  gboolean basically = zg_record_get_int (issue, ZG_FIELD_ISSUE_BASICALLY_DONE, 0) != 0;
  g_autofree char *words = zg_light_to_words (light, sheet->issue->days);

  gtk_label_set_label (self->number, number ? number : _ ("Issue"));
  show_state (self->state, state,
              basically && g_strcmp0 (state, ZG_STATE_ONGOING) == 0
                  ? zg_field_get_label (zg_field_get (ZG_FIELD_ISSUE_BASICALLY_DONE))
                  : zg_key_get_label (ZG_KEYS_STATES, state));
  show_mark (self->light, look->mark, look->css_class, words);
  gtk_widget_set_visible (GTK_WIDGET (self->light), !g_str_equal (light, ZG_LIGHT_CLOSED));
  gtk_label_set_label (self->place, zg_record_get (sheet->inspection, ZG_FIELD_INSPECTION_NAME));
}

void
zg_issue_head_set_narrow (ZgIssueHead *self, gboolean narrow)
{
  gtk_widget_set_visible (self->back_button, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->place), !narrow);
}

static void
zg_issue_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_issue_head_parent_class)->dispose (object);
}

static void
zg_issue_head_class_init (ZgIssueHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_issue_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-head.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssueHead, back_button);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueHead, number);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueHead, state);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueHead, light);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueHead, place);
}

static void
zg_issue_head_init (ZgIssueHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
