/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-lister-private.h"
#include "zg-reference.h"

/* How most ledgers are called. */
#define LEDGER "台账"

const char *
_zg_lister_message (const ZgLister *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

/* Whether a public version has the record; notes it if not, @note being TRUE the first time. */
gboolean
_zg_lister_may_print (const ZgLister *self,
                      const ZgRecord *record,
                      const ZgSheet *sheet,
                      gboolean note)
{
  if (!self->options->is_public || !zg_withheld_is (record))
    return TRUE;
  if (note)
    zg_withheld_note (self->manuscript, record, sheet);
  return FALSE;
}

/* "…整改台账" and "问题清单" make "…整改问题清单". */
static char *
join_titles (const char *ledger, const char *title)
{
  gsize length = strlen (ledger);

  if (g_str_has_suffix (ledger, LEDGER) && !g_ascii_ispunct (title[0]))
    length -= strlen (LEDGER);
  return g_strdup_printf ("%.*s%s", (int) length, ledger, title);
}

char *
_zg_lister_get_line (const ZgPaperFacts *facts, const ZgWords *words)
{
  const char *office = facts->all->office;
  g_autofree char *day = zg_words_day (words, facts->all->today);

  /* Translators: the office, and a day */
  return office ? g_strdup_printf (zg_words_get (words, N_ ("Office: %s    As of %s")), office, day)
                : g_strdup_printf (zg_words_get (words, N_ ("As of %s")), day);
}

void
_zg_lister_add_title (const ZgLister *self, const char *title, gboolean new_page)
{
  g_autofree char *heading = join_titles (self->facts->all->title, title);
  g_autofree char *line = _zg_lister_get_line (self->facts, self->manuscript->words);

  zg_manuscript_add (self->manuscript, ZG_TEXT_TITLE, heading)->new_page = new_page;
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, line);
}

gboolean
_zg_lister_add_section (ZgForm *form, const ZgSheet *sheet, gint64 *section)
{
  gint64 of = sheet->section ? sheet->section->id : 0;
  const char *number =
      sheet->section ? zg_record_get (sheet->section, ZG_FIELD_SECTION_NUMBER) : NULL;
  g_autofree char *heading = NULL;

  if (of == *section)
    return FALSE;
  *section = of;
  if (sheet->section == NULL)
    return TRUE;
  heading = zg_reference_heading (number, zg_record_get (sheet->section, ZG_FIELD_SECTION_TITLE));
  zg_form_add_line (form, ZG_ROW_HEADING, heading);
  return TRUE;
}

void
_zg_lister_add_none (const ZgWords *words, ZgForm *form)
{
  if (zg_form_count_rows (form) == 0)
    zg_form_add_line (form, ZG_ROW_SUM, zg_words_get (words, N_ ("none")));
}

ZgLister
_zg_lister_begin (const ZgPaperFacts *facts,
                  const ZgPaperOptions *options,
                  ZgManuscript *manuscript)
{
  manuscript->format = zg_page_format_table (options->is_a3, !options->is_portrait);
  return (ZgLister){ facts, options, manuscript };
}
