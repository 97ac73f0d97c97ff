/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-closing.h"

#include "zg-cover.h"
#include "zg-date-phrase.h"
#include "zg-marker.h"

/* Lines from the end in which a date is looked for, and lines before it that may tell of contact.
 */
#define MAX_AFTER_DATE 6
#define MAX_CONTACT    8
#define MAX_SIGNER     40

static ZgSlice
words_of (const ZgDraft *draft, const GArray *lines, guint line)
{
  return zg_line_slice (draft->text, &g_array_index (lines, ZgLine, line));
}

/* A date that ends the line; @before is what stands before it. Blanks between its characters, by
 * which typists space a signature, do not count. */
static ZgDay
date_at_end (ZgSlice line, gsize *before)
{
  ZgDateContext context = { 0, ZG_DAY_NONE };
  ZgDatePhrase phrase;
  char packed[128];
  gsize length = 0;

  if (line.length == 0 || line.length > 240)
    return ZG_DAY_NONE;
  for (gsize at = 0; at < line.length; at++)
    {
      ZgSlice rest = zg_slice_skip (line, at);

      if ((guchar) line.text[at] < 0x80 ? !g_ascii_isdigit (line.text[at])
                                        : ((guchar) line.text[at] & 0xc0) == 0x80)
        continue;
      length = 0;
      for (gsize i = 0; i < rest.length && length < sizeof packed - 4;)
        {
          gsize blank = zg_slice_blank (zg_slice_skip (rest, i));

          if (blank == 0)
            packed[length++] = rest.text[i++];
          i += blank;
        }
      if (zg_date_phrase_match (zg_slice (packed, length), &context, &phrase)
          && phrase.length == length && phrase.day != ZG_DAY_NONE
          && g_str_equal (phrase.precision, ZG_PRECISION_DAY))
        {
          *before = at;
          return phrase.day;
        }
    }
  return ZG_DAY_NONE;
}

static gboolean
is_signer (ZgSlice words)
{
  static const char *const ends[] = { "。", "；", "，", "：", ";", ",", ":", NULL };
  ZgMarker marker;

  return words.length > 0 && zg_slice_chars (words) <= MAX_SIGNER
         && !zg_slice_ends_any (words, ends) && zg_slice_find (words, "。") < 0
         && !memchr (words.text, '\t', words.length) && !zg_marker_read (words, &marker);
}

static guint
previous_line (const ZgDraft *draft, const GArray *lines, guint line)
{
  while (line > 0 && words_of (draft, lines, line - 1).length == 0)
    line--;
  return line;
}

static void
find_date (ZgDraft *draft, const GArray *lines, ZgClosing *closing)
{
  guint n = lines->len;

  for (guint tries = 0; tries < MAX_AFTER_DATE && (n = previous_line (draft, lines, n)) > 0;
       tries++, n--)
    {
      ZgSlice words = words_of (draft, lines, n - 1);
      gsize before = 0;
      ZgDay day = date_at_end (words, &before);
      ZgSlice signer = zg_slice_trim (zg_slice_head (words, before));

      /* A date that ends a sentence or the page's header is no signature. */
      if (day == ZG_DAY_NONE || (before > 0 && !is_signer (signer)) || n < 2)
        continue;
      draft->notice_day = day;
      closing->date = closing->signature = n - 1;
      closing->after = n;
      if (before == 0)
        {
          guint above = previous_line (draft, lines, n - 1);

          signer = above > 0 ? words_of (draft, lines, above - 1) : ZG_SLICE_EMPTY;
          if (!is_signer (signer))
            return;
          closing->signature = above - 1;
        }
      draft->signer = zg_draft_keep (draft, signer.text, signer.length);
      return;
    }
}

/* The text behind one of @labels up to a semicolon or full stop; empty if none stands there. */
static ZgSlice
value_behind (ZgSlice words, const char *const *labels)
{
  for (; *labels; labels++)
    {
      gssize at = zg_slice_find (words, *labels);
      ZgSlice value;
      gsize end;
      gssize stop;

      if (at < 0)
        continue;
      value = zg_slice_skip (words, (gsize) at + strlen (*labels));
      if (zg_slice_mark (value, ':') == 0)
        continue;
      value = zg_slice_skip (value, zg_slice_mark (value, ':'));
      end = value.length;
      if ((stop = zg_slice_find_mark (value, ';')) >= 0)
        end = (gsize) stop;
      if ((stop = zg_slice_find (zg_slice_head (value, end), "。")) >= 0)
        end = (gsize) stop;
      if ((stop = zg_slice_find_mark (zg_slice_head (value, end), ',')) >= 0)
        end = (gsize) stop;
      return zg_slice_trim (zg_slice_head (value, end));
    }
  return ZG_SLICE_EMPTY;
}

static ZgSlice
while_any (ZgSlice slice, const char *extra)
{
  gsize n = 0;

  while (n < slice.length
         && (g_ascii_isalnum (slice.text[n]) || strchr (extra, slice.text[n]) != NULL))
    n++;
  return zg_slice_head (slice, n);
}

static ZgSlice
email_in (ZgSlice words)
{
  const char *at = words.length ? memchr (words.text, '@', words.length) : NULL;
  const char *start = at;

  if (!at)
    return ZG_SLICE_EMPTY;
  while (start > words.text && (g_ascii_isalnum (start[-1]) || strchr ("._-+", start[-1])))
    start--;
  return while_any (zg_slice (start, words.length - (gsize) (start - words.text)), "@._-+");
}

static void
set_once (ZgDraft *draft, char **field, ZgSlice value)
{
  if (!*field && value.length > 0)
    *field = zg_draft_keep (draft, value.text, value.length);
}

static gboolean
read_contact (ZgDraft *draft, ZgSlice words)
{
  static const char *const phones[] = { "联系电话", "联系方式", "监督电话", "电话", NULL };
  static const char *const posts[] = { "邮政信箱", "通讯地址", "通信地址", "邮寄地址",
                                       "联系地址", "地址",     NULL };
  static const char *const signs[] = { "欢迎",     "联系方式", "联系电话", "监督电话",
                                       "电子邮箱", "邮政信箱", "通讯地址", "通信地址",
                                       "邮箱：",   "邮箱:",    NULL };
  ZgSlice phone;

  if (words.length > 1200 || !zg_slice_has_any (words, signs))
    return FALSE;
  if (zg_slice_starts (words, "欢迎") && zg_slice_find (words, "监督") < 0)
    return FALSE;
  phone = while_any (value_behind (words, phones), "-()");
  if (phone.length >= 7)
    set_once (draft, &draft->contact_phone, phone);
  set_once (draft, &draft->contact_post, value_behind (words, posts));
  set_once (draft, &draft->contact_email, email_in (words));
  return TRUE;
}

void
zg_closing_read (ZgDraft *draft, const GArray *lines, ZgClosing *closing)
{
  ZgMarker marker;
  guint n;

  *closing = (ZgClosing){ lines->len, lines->len, lines->len, lines->len };
  find_date (draft, lines, closing);
  n = closing->start = closing->signature;
  for (guint i = 0; i < MAX_CONTACT && (n = previous_line (draft, lines, n)) > 1; i++, n--)
    {
      ZgSlice words = words_of (draft, lines, n - 1);

      if (zg_marker_read (words, &marker))
        return;
      if (read_contact (draft, words))
        closing->start = n - 1;
    }
}

void
zg_closing_cover (ZgDraft *draft, const GArray *lines, const ZgClosing *closing)
{
  for (guint i = closing->start; i < lines->len; i++)
    {
      const ZgLine *line = &g_array_index (lines, ZgLine, i);

      zg_cover_add (draft, line->start,
                    zg_line_is_blank (line)   ? ZG_BLOCK_BLANK
                    : i >= closing->after     ? ZG_BLOCK_HEADER
                    : i == closing->date      ? ZG_BLOCK_DATE
                    : i == closing->signature ? ZG_BLOCK_SIGNATURE
                                              : ZG_BLOCK_CONTACT,
                    -1, -1, -1);
    }
}
