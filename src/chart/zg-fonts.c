/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-face.h"

#define MAX_FAMILIES 8

/* The free 楷体. It has these marks in the middle of their square, as in Taiwan; a mainland
 * document has them at its lower left. */
#define ARPHIC_KAI "AR PL UKai CN"
#define SONG       "Noto Serif CJK SC"
#define MARKS      "，。、；：？！"

/* The faces a role asks for under the names they go by, then the free ones that stand in. */
static const struct
{
  const char *role;
  const char *wanted;
  gboolean bold; /* the stand-in has to be bold to look like the face */
  const char *genuine[MAX_FAMILIES];
  const char *fallback[MAX_FAMILIES];
} preferences[ZG_N_FONTS] = {
  [ZG_FONT_TITLE] = { "title",
                      "方正小标宋简体",
                      TRUE,
                      { "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体",
                        "方正小标宋_GBK" },
                      { "Noto Serif CJK SC", "Source Han Serif SC", "serif" } },
  [ZG_FONT_HEI] = { "hei",
                    "黑体",
                    FALSE,
                    { "SimHei", "黑体", "STHeiti" },
                    { "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif" } },
  [ZG_FONT_KAI] = { "kai",
                    "楷体_GB2312",
                    FALSE,
                    { "KaiTi_GB2312", "KaiTi", "楷体_GB2312", "楷体", "STKaiti" },
                    { ARPHIC_KAI, SONG, "serif" } },
  [ZG_FONT_FANGSONG] = { "fangsong",
                         "仿宋_GB2312",
                         FALSE,
                         { "FangSong_GB2312", "FangSong", "仿宋_GB2312", "仿宋", "STFangsong" },
                         { "Noto Serif CJK SC", "Source Han Serif SC", "serif" } },
  [ZG_FONT_SONG] = { "song",
                     "宋体",
                     FALSE,
                     { "SimSun", "宋体", "NSimSun", "STSong" },
                     { "Noto Serif CJK SC", "Source Han Serif SC", "serif" } },
  [ZG_FONT_CHART] = { "chart",
                      "Noto Sans CJK SC",
                      FALSE,
                      { "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei" },
                      { "SimHei", "WenQuanYi Micro Hei", "sans-serif" } },
};

struct _ZgFonts
{
  PangoContext *context;
  const char *family[ZG_N_FONTS]; /* NULL: not looked for yet */
  GHashTable *used[ZG_N_FONTS];   /* family -> glyphs */
  int missing[ZG_N_FONTS];
  GPtrArray *faces; /* of ZgFace: a picture or paper has few */
};

ZgFonts *
zg_fonts_new (void)
{
  ZgFonts *fonts = g_new0 (ZgFonts, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  fonts->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_language (fonts->context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (fonts->context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (fonts->context, FALSE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (fonts->context, options);
  cairo_font_options_destroy (options);
  fonts->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_face_free);
  for (int i = 0; i < ZG_N_FONTS; i++)
    fonts->used[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return fonts;
}

void
zg_fonts_free (ZgFonts *fonts)
{
  if (fonts == NULL)
    return;
  g_ptr_array_unref (fonts->faces);
  for (int i = 0; i < ZG_N_FONTS; i++)
    g_hash_table_unref (fonts->used[i]);
  g_object_unref (fonts->context);
  g_free (fonts);
}

PangoContext *
zg_fonts_get_context (ZgFonts *fonts)
{
  return fonts->context;
}

static const char *
first_present (ZgFonts *fonts, const char *const families[MAX_FAMILIES])
{
  PangoFontMap *map = pango_context_get_font_map (fonts->context);

  for (int i = 0; i < MAX_FAMILIES && families[i]; i++)
    if (pango_font_map_get_family (map, families[i]))
      return families[i];
  return NULL;
}

const char *
zg_fonts_get_family (ZgFonts *fonts, ZgFontRole role)
{
  if (fonts->family[role] == NULL)
    fonts->family[role] = first_present (fonts, preferences[role].genuine);
  if (fonts->family[role] == NULL)
    fonts->family[role] = first_present (fonts, preferences[role].fallback);
  if (fonts->family[role] == NULL)
    fonts->family[role] = "sans-serif";
  return fonts->family[role];
}

static gboolean
is_genuine (ZgFontRole role, const char *family)
{
  for (int i = 0; i < MAX_FAMILIES && preferences[role].genuine[i]; i++)
    if (g_ascii_strcasecmp (family, preferences[role].genuine[i]) == 0)
      return TRUE;
  return FALSE;
}

PangoFontDescription *
zg_fonts_describe (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold)
{
  PangoFontDescription *description = pango_font_description_new ();
  const char *family = zg_fonts_get_family (fonts, role);
  g_autofree char *families = g_strconcat (family, ", Noto Sans CJK SC, sans-serif", NULL);

  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if (bold || (preferences[role].bold && !is_genuine (role, family)))
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  return description;
}

ZgFace *
zg_fonts_get_face (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold)
{
  for (guint i = 0; i < fonts->faces->len; i++)
    if (_zg_face_is (g_ptr_array_index (fonts->faces, i), role, size, bold))
      return g_ptr_array_index (fonts->faces, i);
  g_ptr_array_add (fonts->faces, _zg_face_new (fonts, role, size, bold));
  return g_ptr_array_index (fonts->faces, fonts->faces->len - 1);
}

void
zg_fonts_mend_marks (ZgFonts *fonts, ZgFontRole role, const char *text, PangoAttrList *attributes)
{
  if (g_strcmp0 (zg_fonts_get_family (fonts, role), ARPHIC_KAI) != 0)
    return;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      PangoAttribute *face;

      if (g_utf8_strchr (MARKS, -1, g_utf8_get_char (p)) == NULL)
        continue;
      face = pango_attr_family_new (SONG);
      face->start_index = (guint) (p - text);
      face->end_index = (guint) (g_utf8_next_char (p) - text);
      pango_attr_list_insert (attributes, face);
    }
}

void
zg_fonts_note_family (ZgFonts *fonts, ZgFontRole role, const char *family, guint n_glyphs)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (fonts->used[role], family));

  g_hash_table_replace (fonts->used[role], g_strdup (family), GUINT_TO_POINTER (n + n_glyphs));
}

static void
note_run (ZgFonts *fonts, ZgFontRole role, PangoGlyphItem *run)
{
  PangoFontDescription *description = pango_font_describe (run->item->analysis.font);

  zg_fonts_note_family (fonts, role, pango_font_description_get_family (description),
                        (guint) run->glyphs->num_glyphs);
  pango_font_description_free (description);
}

void
zg_fonts_note (ZgFonts *fonts, ZgFontRole role, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);

      if (run)
        note_run (fonts, role, run);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  fonts->missing[role] += pango_layout_get_unknown_glyphs_count (layout);
}

static void
font_use_free (ZgFontUse *use)
{
  g_free (use->used);
  g_free (use);
}

static int
compare_use (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *const *left = a, *const *right = b;
  int n_left = GPOINTER_TO_INT (g_hash_table_lookup (data, *left));
  int n_right = GPOINTER_TO_INT (g_hash_table_lookup (data, *right));

  return n_left != n_right ? (n_left < n_right) - (n_left > n_right) : g_strcmp0 (*left, *right);
}

static ZgFontUse *
font_use_new (ZgFonts *fonts, ZgFontRole role)
{
  ZgFontUse *use = g_new0 (ZgFontUse, 1);
  guint n;
  g_autofree char **families = (char **) g_hash_table_get_keys_as_array (fonts->used[role], &n);

  g_qsort_with_data (families, n, sizeof *families, compare_use, fonts->used[role]);
  use->role = preferences[role].role;
  use->wanted = preferences[role].wanted;
  use->used = g_strjoinv (", ", families);
  use->fallback = n == 0 || !is_genuine (role, families[0]);
  use->missing = fonts->missing[role];
  return use;
}

GPtrArray *
zg_fonts_report (ZgFonts *fonts)
{
  GPtrArray *report = g_ptr_array_new_with_free_func ((GDestroyNotify) font_use_free);

  for (int role = 0; role < ZG_N_FONTS; role++)
    if (g_hash_table_size (fonts->used[role]) > 0)
      g_ptr_array_add (report, font_use_new (fonts, role));
  return report;
}
