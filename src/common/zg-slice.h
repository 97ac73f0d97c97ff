/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a text that somebody else owns: UTF-8, not ended by a NUL. Readers cut documents into
 * slices and copy only what a record keeps.
 *
 * Chinese documents mix full-width and half-width punctuation, often in one line; what asks for a
 * mark here takes both forms. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  gsize length; /* bytes */
} ZgSlice;

#define ZG_SLICE_EMPTY ((ZgSlice){ NULL, 0 })

/* A slice of a string literal, or of a char array that holds one. */
#define ZG_SLICE(literal) ((ZgSlice){ (literal), sizeof (literal) - 1 })

static inline ZgSlice
zg_slice (const char *text, gsize length)
{
  return (ZgSlice){ text, length };
}

static inline ZgSlice
zg_slice_of (const char *string)
{
  return (ZgSlice){ string, strlen (string) };
}

/* What remains after the first @n bytes (nothing, if there are fewer). */
static inline ZgSlice
zg_slice_skip (ZgSlice slice, gsize n)
{
  if (n >= slice.length)
    return (ZgSlice){ slice.text + slice.length, 0 };
  return (ZgSlice){ slice.text + n, slice.length - n };
}

/* The first @n bytes (or all, if there are fewer). */
static inline ZgSlice
zg_slice_head (ZgSlice slice, gsize n)
{
  return (ZgSlice){ slice.text, MIN (n, slice.length) };
}

/* The first @n bytes at most, never part of a character. */
static inline ZgSlice
zg_slice_cut (ZgSlice slice, gsize n)
{
  if (slice.length <= n)
    return slice;
  while (n > 0 && ((guchar) slice.text[n] & 0xc0) == 0x80)
    n--;
  return (ZgSlice){ slice.text, n };
}

/* Lists of words are tried one by one, and most differ in the first bytes: no call, no strlen(). */
static inline gboolean
zg_slice_starts (ZgSlice slice, const char *prefix)
{
  for (gsize i = 0; prefix[i]; i++)
    if (i >= slice.length || slice.text[i] != prefix[i])
      return FALSE;
  return TRUE;
}

static inline gboolean
zg_slice_ends (ZgSlice slice, const char *suffix)
{
  gsize n = strlen (suffix);

  return slice.length >= n && memcmp (slice.text + slice.length - n, suffix, n) == 0;
}

static inline gboolean
zg_slice_is (ZgSlice slice, const char *string)
{
  return slice.length == strlen (string) && memcmp (slice.text, string, slice.length) == 0;
}

/* The byte where @needle (not empty) first stands; -1 if it does not. */
gssize zg_slice_find (ZgSlice slice, const char *needle);

/* TRUE if one of @needles, which NULL ends, stands in @slice. */
gboolean zg_slice_has_any (ZgSlice slice, const char *const *needles);

/* The longest of @prefixes, which NULL ends, with which @slice starts; NULL if with none. */
const char *zg_slice_starts_any (ZgSlice slice, const char *const *prefixes);

/* The longest of @suffixes, which NULL ends, with which @slice ends; NULL if with none. */
const char *zg_slice_ends_any (ZgSlice slice, const char *const *suffixes);

/* Bytes of white space at the start: ASCII blanks, no-break and CJK spaces, byte order marks. */
gsize zg_slice_blank (ZgSlice slice);

/* Without white space at either end. */
ZgSlice zg_slice_trim (ZgSlice slice);

/**
 * zg_slice_mark:
 * @slice: a slice
 * @mark: one of ( ) , ; : . ! ? or a digit
 *
 * Returns: the bytes that @mark takes at the start of @slice, in its ASCII or its full-width form;
 *   0 if it does not stand there
 */
static inline gsize
zg_slice_mark (ZgSlice slice, char mark)
{
  if (slice.length == 0)
    return 0;
  if (slice.text[0] == mark)
    return 1;
  /* U+FF01 to U+FF5E are ASCII 0x21 to 0x7e: EF BC 81 to EF BC BF, then EF BD 80. */
  if ((guchar) slice.text[0] != 0xef || slice.length < 3 || (guchar) slice.text[1] != 0xbc)
    return 0;
  return (guchar) slice.text[2] == (guchar) mark + 0x60 ? 3 : 0;
}

/* The byte of the first ASCII digit from @from on; the slice's length if there is none. Digits are
 * rare, so text is passed over eight bytes at a time. */
static inline gsize
zg_slice_next_digit (ZgSlice slice, gsize from)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  for (; from + 8 <= slice.length; from += 8)
    {
      guint64 word;

      memcpy (&word, slice.text + from, sizeof word);
      /* A digit becomes 0 to 9; adding 0x76 sets the high bit of every other byte. */
      word ^= '0' * ones;
      if (((((word & 0x7f * ones) + 0x76 * ones) | word) & 0x80 * ones) != 0x80 * ones)
        break;
    }
  while (from < slice.length && !g_ascii_isdigit (slice.text[from]))
    from++;
  return from;
}

/* The byte where @mark first stands in either form; -1 if it does not. */
gssize zg_slice_find_mark (ZgSlice slice, char mark);

/* The number of bytes up to and with the first full stop (。 ! ? in any form, not the ASCII dot);
 * all if there is none. */
gsize zg_slice_sentence (ZgSlice slice);

/* Characters in the slice. */
gsize zg_slice_chars (ZgSlice slice);

/* (transfer full) */
static inline char *
zg_slice_dup (ZgSlice slice)
{
  return g_strndup (slice.text, slice.length);
}

G_END_DECLS
