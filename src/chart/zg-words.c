/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-words.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-catalogues.h"

/* A compiled catalogue (GNU gettext manual, "The Format of GNU MO Files"): a header of 32-bit
 * words, then a table of (length, offset) for the messages, sorted, and one for their translations.
 */
#define MO_MAGIC         0x950412deu
#define MO_MAGIC_SWAPPED 0xde120495u
#define MO_HEADER_SIZE   20

struct _ZgWords
{
  const char *language;
  GBytes *catalogue; /* NULL: the messages themselves */
  gboolean swapped;
  guint32 n_messages;
  guint32 messages;
  guint32 translations;
};

static const struct
{
  const char *tag; /* a language as people or systems name it, without region and encoding */
  const char *language;
} languages[] = {
  { "zh", "zh_CN" },
};

static const char *const month_names[] = { "January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December" };

static ZgWords words_of[G_N_ELEMENTS (languages)];
static const ZgWords english = { .language = "en" };

static guint32
read_word (const ZgWords *words, gsize offset)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (words->catalogue, &size);
  guint32 word;

  if (offset > size || size - offset < sizeof word)
    return 0;
  memcpy (&word, data + offset, sizeof word);
  return words->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* A string of one of the two tables, which ends with a NUL inside the catalogue; NULL otherwise. */
static const char *
read_string (const ZgWords *words, guint32 table, guint32 i)
{
  gsize size;
  const char *data = g_bytes_get_data (words->catalogue, &size);
  gsize length = read_word (words, (gsize) table + (gsize) i * 8);
  gsize offset = read_word (words, (gsize) table + (gsize) i * 8 + 4);

  if (offset >= size || length >= size - offset || data[offset + length] != '\0')
    return NULL;
  return data + offset;
}

static void
words_load (ZgWords *words, const char *language)
{
  g_autofree char *path =
      g_strconcat ("/io/github/zhenggai/Zhenggai/words/", language, ".mo", NULL);
  guint32 magic;

  words->language = language;
  words->catalogue =
      g_resource_lookup_data (zg_catalogues_get_resource (), path, 0 /* flags */, NULL);
  g_return_if_fail (words->catalogue != NULL);
  magic = read_word (words, 0);
  g_return_if_fail (magic == MO_MAGIC || magic == MO_MAGIC_SWAPPED);
  words->swapped = magic == MO_MAGIC_SWAPPED;
  words->n_messages = read_word (words, 8);
  words->messages = read_word (words, 12);
  words->translations = read_word (words, 16);
}

static void
load_all (void)
{
  static gsize loaded = 0;

  if (!g_once_init_enter (&loaded))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    words_load (&words_of[i], languages[i].language);
  g_once_init_leave (&loaded, 1);
}

const ZgWords *
zg_words_for (const char *language)
{
  gsize length = language ? strcspn (language, "_-.@") : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].tag) != length
          || g_ascii_strncasecmp (language, languages[i].tag, length) != 0)
        continue;
      load_all ();
      return &words_of[i];
    }
  return &english;
}

const char *
zg_words_get_language (const ZgWords *words)
{
  return words->language;
}

gboolean
zg_words_is_chinese (const ZgWords *words)
{
  return g_str_has_prefix (words->language, "zh");
}

const char *
zg_words_get (const ZgWords *words, const char *message)
{
  guint32 low = 0, high = words->n_messages;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *found = read_string (words, words->messages, middle);
      int order = found ? strcmp (message, found) : -1;
      const char *translation;

      if (order == 0)
        {
          translation = read_string (words, words->translations, middle);
          return translation && *translation ? translation : message;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return message;
}

char *
zg_words_label (const ZgWords *words, const char *name, const char *value)
{
  return g_strdup_printf (zg_words_get (words, N_ ("%s: %s")), name, value);
}

char *
zg_words_day (const ZgWords *words, ZgDay day)
{
  int year, month, mday;

  if (day == ZG_DAY_NONE)
    return g_strdup ("–");
  zg_day_to_ymd (day, &year, &month, &mday);
  if (words != &english)
    return g_strdup_printf ("%d年%d月%d日", year, month, mday);
  return g_strdup_printf ("%d %s %d", mday, month_names[month - 1], year);
}

char *
zg_words_day_short (const ZgWords *words, ZgDay day)
{
  return day == ZG_DAY_NONE ? g_strdup ("–") : zg_day_to_iso (day);
}

char *
zg_words_month (const ZgWords *words, ZgDay day)
{
  int year, month, mday;

  zg_day_to_ymd (day, &year, &month, &mday);
  if (words != &english)
    return g_strdup_printf ("%d年%d月", year, month);
  return g_strdup_printf ("%.3s %d", month_names[month - 1], year);
}

char *
zg_words_months (const ZgWords *words, int first, int last)
{
  if (words != &english && first == last)
    return g_strdup_printf ("%d月", first);
  if (words != &english)
    return g_strdup_printf ("%d–%d月", first, last);
  if (first == last)
    return g_strndup (month_names[first - 1], 3);
  return g_strdup_printf ("%.3s–%.3s", month_names[first - 1], month_names[last - 1]);
}

char *
zg_count_format (gint64 count)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, count);
}
