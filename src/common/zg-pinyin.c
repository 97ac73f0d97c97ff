/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-pinyin.h"

#include <string.h>
#include <unicode/utrans.h>

#define FIRST_HAN    0x3007 /* 〇 */
#define LAST_HAN     0x323af
#define FIRST_COMMON 0x4e00    /* 一 */
#define KNOWN        (1 << 30) /* beside the 26 letters */
#define MAX_LATIN    64

/* Characters of names, places and offices that are read in several ways, each followed by the
 * letters these begin with: ICU knows one. */
static const char *const readings[] = {
  "万wm", "乐ly", "乘cs", "仇cq", "传cz", "会hk", "伽jgq", "便bp",  "俞ys", "单dsc", "区qo",
  "厦sx", "参cs", "召zs", "叶yx", "合hg", "吓xh", "圈qj",  "埔pb",  "堡bp", "壳kq",  "奇qj",
  "宿sx", "射sy", "将jq", "尉wy", "尾wy", "屏pb", "属sz",  "峙zs",  "巷xh", "弹td",  "强qj",
  "恶ew", "扁bp", "折zs", "提td", "晟sc", "曾zc", "术sz",  "朝cz",  "枞cz", "查cz",  "栅zs",
  "校xj", "殖zs", "氏sz", "汤ts", "沈sc", "泊bp", "洗xs",  "浅qj",  "涡gw", "澄cd",  "率ls",
  "番fp", "畜xc", "盛sc", "省sx", "石sd", "祭jz", "种zc",  "秘mb",  "筠yj", "系xj",  "繁fp",
  "纤xq", "给gj", "翟zd", "艾ay", "莘xs", "蔓mw", "蔚yw",  "藏cz",  "虹hj", "行xh",  "褚cz",
  "覃qt", "解jx", "识sz", "调td", "贾jg", "车cj", "轧zyg", "还hx",  "郇xh", "重zc",  "铅qy",
  "镐gh", "长cz", "阿ae", "降jx", "陂bp", "隗kw", "颉jx",  "龟gjq", "〇l",
};

/* Asked from several threads; a character's letters with KNOWN, 0 before it was looked up. */
static int han_letters[LAST_HAN - FIRST_HAN + 1];

static int
letter_bit (gunichar c)
{
  if (c >= 'A' && c <= 'Z')
    c += 'a' - 'A';
  return c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 0;
}

/* The first letter of ICU's reading, without its tone. */
static int
transliterate (UTransliterator *han_latin, gunichar c)
{
  UChar text[MAX_LATIN];
  int32_t length = 0;
  int32_t limit;
  UErrorCode status = U_ZERO_ERROR;
  gunichar letters[8];

  U16_APPEND_UNSAFE (text, length, c);
  limit = length;
  utrans_transUChars (han_latin, text, &length, MAX_LATIN, 0, &limit, &status);
  if (U_FAILURE (status) || length == 0)
    return 0;
  g_unichar_fully_decompose (text[0], FALSE, letters, G_N_ELEMENTS (letters));
  return letter_bit (letters[0]);
}

/* The letters of the table, which come beside ICU's. */
static int
find_readings (gunichar c)
{
  int letters = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    if (g_utf8_get_char (readings[i]) == c)
      for (const char *p = g_utf8_next_char (readings[i]); *p; p++)
        letters |= letter_bit ((guchar) *p);
  return letters;
}

static int
look_up (gunichar c)
{
  static const UChar id[] = { 'H', 'a', 'n', '-', 'L', 'a', 't', 'i', 'n', 0 };
  static GMutex mutex;
  static UTransliterator *han_latin = NULL;
  int *letters = &han_letters[c - FIRST_HAN];
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (han_latin == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      han_latin = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      g_return_val_if_fail (U_SUCCESS (status), 0);
    }
  if (g_atomic_int_get (letters) == 0)
    g_atomic_int_set (letters, KNOWN | find_readings (c) | transliterate (han_latin, c));
  return g_atomic_int_get (letters);
}

static gpointer
read_table (gpointer data)
{
  return GINT_TO_POINTER (look_up (FIRST_COMMON));
}

static gboolean
is_han (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= LAST_HAN) || c == FIRST_HAN
         || (c >= 0xf900 && c <= 0xfaff);
}

guint64
zg_pinyin_get_initials (gunichar c)
{
  int letters;

  if (is_han (c))
    {
      letters = g_atomic_int_get (&han_letters[c - FIRST_HAN]);
      return (guint64) ((letters ? letters : look_up (c)) & ~KNOWN);
    }
  if (c >= 0xff01 && c <= 0xff5e) /* full-width ASCII */
    c -= 0xfee0;
  if (c < 0x80 && g_ascii_isdigit ((char) c))
    return G_GUINT64_CONSTANT (1) << (26 + c - '0');
  return (guint64) letter_bit (c);
}

/* The end of a stretch that begins right at @p; NULL if @initials do not fit there. */
static const char *
match_at (const char *p, const char *initials)
{
  const char *end = NULL;

  for (; *p && *initials; p = g_utf8_next_char (p))
    {
      guint64 found = zg_pinyin_get_initials (g_utf8_get_char (p));

      if (found == 0)
        continue;
      if ((found & zg_pinyin_get_initials ((guchar) *initials)) == 0)
        return NULL;
      initials++;
      end = g_utf8_next_char (p);
    }
  return *initials ? NULL : end;
}

gssize
zg_pinyin_find (const char *text, const char *initials, gsize from, gsize *length)
{
  guint64 first = zg_pinyin_get_initials ((guchar) *initials);

  for (const char *p = text + from; *p; p = g_utf8_next_char (p))
    {
      /* A stretch does not begin with a mark. */
      const char *end =
          zg_pinyin_get_initials (g_utf8_get_char (p)) & first ? match_at (p, initials) : NULL;

      if (end)
        {
          *length = (gsize) (end - p);
          return p - text;
        }
    }
  return -1;
}

void
zg_pinyin_warm_up (void)
{
  static int has_begun = FALSE;

  if (g_atomic_int_compare_and_exchange (&has_begun, FALSE, TRUE))
    g_thread_unref (g_thread_new ("zg-pinyin", read_table, NULL));
}
