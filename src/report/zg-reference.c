/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-text.h"

#define SHOWN 20 /* characters of what stands for a number that is missing */

typedef struct
{
  const ZgWords *words;
  const ZgSheet *sheet;
  GString *text;
} Reference;

/* What stands between a number and what follows it, if the number has no mark of its own. */
static const char *
find_mark (const char *number)
{
  const char *last = *number ? g_utf8_prev_char (number + strlen (number)) : NULL;

  if (last == NULL || g_unichar_ispunct (g_utf8_get_char (last)))
    return "";
  return g_ascii_isalnum (*last) ? "." : "、";
}

char *
zg_reference_number (ZgNumberScope number_scope, const char *section_number, const char *number)
{
  const char *section =
      section_number && number && number_scope != ZG_NUMBER_SCOPE_LEDGER ? section_number : "";

  return g_strconcat (section, *section ? find_mark (section) : "", number ? number : "", NULL);
}

char *
zg_reference_heading (const char *section_number, const char *title)
{
  const char *number = section_number ? section_number : "";

  return g_strconcat (number, find_mark (number), title, NULL);
}

char *
zg_reference_shorten (const ZgWords *words, const char *text, gsize n)
{
  g_autofree char *line = zg_text_one_line (text);
  gsize length = zg_text_prefix (line, n);

  if (line[length] == '\0')
    return g_steal_pointer (&line);
  /* No comma before the dots. */
  for (const char *last = g_utf8_find_prev_char (line, line + length);
       last && g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_OTHER_PUNCTUATION;
       last = g_utf8_find_prev_char (line, last))
    length = (gsize) (last - line);
  return g_strdup_printf ("%.*s%s", (int) length, line, zg_words_is_chinese (words) ? "……" : "…");
}

static const char *message (const Reference *self, const char *text) G_GNUC_FORMAT (2);

static const char *
message (const Reference *self, const char *text)
{
  return zg_words_get (self->words, text);
}

/* A number with the brackets of the language and without the mark after it; "" without one.
 * (transfer full) */
static char *
get_number (Reference *self, const ZgRecord *record, ZgFieldId field)
{
  static const char *const wide[] = { "（", "）" }, *const narrow[] = { "(", ")" };
  static const char *const marks[] = { "、", "．", "." };
  const char *number = zg_record_get (record, field);
  GString *text = g_string_new (number ? number : "");

  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    if (zg_words_is_chinese (self->words))
      g_string_replace (text, narrow[i], wide[i], 0);
    else
      g_string_replace (text, wide[i], narrow[i], 0);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (text->str, marks[i]))
      g_string_truncate (text, text->len - strlen (marks[i]));
  return g_string_free (text, FALSE);
}

/* The first words of what bears no number. (transfer full) */
static char *
get_wording (Reference *self, const ZgRecord *record, ZgFieldId field)
{
  const char *wording = zg_record_get (record, field);

  return zg_reference_shorten (self->words, wording ? wording : "", SHOWN);
}

/* An issue's number or "“wording”". (transfer full) */
static char *
get_name (Reference *self, const ZgRecord *issue)
{
  g_autofree char *number = get_number (self, issue, ZG_FIELD_ISSUE_NUMBER);
  g_autofree char *wording = NULL;

  if (number[0] != '\0')
    return g_steal_pointer (&number);
  wording = get_wording (self, issue, ZG_FIELD_ISSUE_TITLE);
  return g_strdup_printf ("“%s”", wording);
}

/* Where a number is counted anew. Not "（二）", with which a heading begins. */
static void
append_place (Reference *self, ZgNumberScope number_scope)
{
  const ZgRecord *section = self->sheet->section;
  g_autofree char *number = NULL;

  if (number_scope == ZG_NUMBER_SCOPE_INSPECTION)
    g_string_append_printf (self->text, message (self, N_ ("inspection “%s”, ")),
                            zg_record_get (self->sheet->inspection, ZG_FIELD_INSPECTION_NAME));
  if (number_scope == ZG_NUMBER_SCOPE_LEDGER || section == NULL)
    return;
  number = get_number (self, section, ZG_FIELD_SECTION_NUMBER);
  if (zg_words_is_chinese (self->words) && g_str_has_prefix (number, "第"))
    g_string_append (self->text, number);
  else if (number[0] != '\0')
    g_string_append_printf (self->text, message (self, N_ ("section %s, ")), number);
  else
    {
      g_autofree char *title = get_wording (self, section, ZG_FIELD_SECTION_TITLE);

      g_string_append_printf (self->text, message (self, N_ ("section “%s”, ")), title);
    }
}

static void
append_issue (Reference *self)
{
  const ZgRecord *issue = self->sheet->issue->record;
  const ZgRecord *parent = self->sheet->parent;
  g_autofree char *name = get_name (self, parent ? parent : issue);
  g_autofree char *sub_name = NULL;

  g_string_append_printf (self->text, message (self, N_ ("issue %s")), name);
  if (parent == NULL)
    return;
  sub_name = get_name (self, issue);
  g_string_append_printf (self->text, message (self, N_ (", sub-issue %s")), sub_name);
}

static void
append_measure (Reference *self, guint i)
{
  const ZgSheetItem *item = g_ptr_array_index (self->sheet->measures, i);
  g_autofree char *number = get_number (self, item->record, ZG_FIELD_MEASURE_NUMBER);

  if (number[0] != '\0')
    g_string_append_printf (self->text, message (self, N_ (", measure %s")), number);
  else if (self->sheet->measures->len == 1)
    g_string_append (self->text, message (self, N_ (", measure")));
  else
    /* Translators: one without a printed number: which of its issue's measures it is */
    g_string_append_printf (self->text, message (self, N_ (", measure no. %u")), i + 1);
}

static gboolean
has_record (const ZgSheetItem *item, const ZgRecord *record)
{
  GPtrArray *lists[] = { item->notes, item->figures };

  if (item->record->entity == record->entity && item->record->id == record->id)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_ptr_array_find (lists[i], record, NULL))
      return TRUE;
  return FALSE;
}

char *
zg_reference_new (const ZgWords *words,
                  ZgNumberScope number_scope,
                  const ZgSheet *sheet,
                  const ZgRecord *record)
{
  Reference self = { words, sheet, g_string_new (NULL) };

  append_place (&self, number_scope);
  append_issue (&self);
  for (guint i = 0; i < sheet->measures->len; i++)
    if (has_record (g_ptr_array_index (sheet->measures, i), record))
      append_measure (&self, i);
  if (record->entity == ZG_ENTITY_PROGRESS_NOTE)
    g_string_append (self.text, message (&self, N_ (", progress note")));
  if (record->entity == ZG_ENTITY_FIGURE)
    g_string_append (self.text, message (&self, N_ (", figure")));
  self.text->str[0] = g_ascii_toupper (self.text->str[0]);
  return g_string_free (self.text, FALSE);
}
