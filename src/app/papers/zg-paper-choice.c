/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-choice.h"

#include "zg-settings.h"

#define KEY "papers"

/* What is kept, by name. */
static const struct
{
  const char *name;
  gsize offset;
  gboolean is_text; /* else whether */
} kept[] = {
#define WHETHER(name, field)                                                                       \
  {                                                                                                \
    name, G_STRUCT_OFFSET (ZgPaperChoice, field), FALSE                                            \
  }
  WHETHER ("all-rows", all_rows),
  WHETHER ("public", options.is_public),
  WHETHER ("recounts", options.recounts),
  WHETHER ("no-seal", options.no_seal),
  WHETHER ("duplex", options.is_duplex),
  WHETHER ("a3", options.is_a3),
  WHETHER ("portrait", options.is_portrait),
  WHETHER ("no-sums", options.no_sums),
  WHETHER ("bom", options.has_bom),
#undef WHETHER
  { "columns", G_STRUCT_OFFSET (ZgPaperChoice, options.columns), TRUE },
  { "language", G_STRUCT_OFFSET (ZgPaperChoice, options.language), TRUE },
};

void
zg_paper_choice_set_text (const char **of_options, const char *text)
{
  g_free ((char *) *of_options);
  *of_options = text && *text ? g_strdup (text) : NULL;
}

/* What the settings have of a paper; NULL for nothing. (transfer full) */
static GVariant *
look_up (GVariant *all, const ZgPaper *paper)
{
  return g_variant_lookup_value (all, paper->name, G_VARIANT_TYPE_VARDICT);
}

ZgPaperChoice *
zg_paper_choice_new (const ZgPaper *paper)
{
  ZgPaperChoice *self = g_new0 (ZgPaperChoice, 1);
  g_autoptr (GVariant) all = g_settings_get_value (zg_settings_get (), KEY);
  g_autoptr (GVariant) own = look_up (all, paper);

  self->paper = paper;
  self->options.since = ZG_DAY_NONE;
  for (gsize i = 0; own && i < G_N_ELEMENTS (kept); i++)
    {
      gpointer field = G_STRUCT_MEMBER_P (self, kept[i].offset);
      g_autofree char *text = NULL;

      if (!kept[i].is_text)
        g_variant_lookup (own, kept[i].name, "b", field);
      else if (g_variant_lookup (own, kept[i].name, "s", &text))
        zg_paper_choice_set_text (field, text);
    }
  return self;
}

void
zg_paper_choice_free (ZgPaperChoice *self)
{
  if (self == NULL)
    return;
  zg_paper_options_clear (&self->options);
  g_free (self);
}

/* Only what is not as in the plain paper. */
static GVariant *
pack (const ZgPaperChoice *self)
{
  GVariantDict own;

  g_variant_dict_init (&own, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      gconstpointer field = G_STRUCT_MEMBER_P (self, kept[i].offset);

      if (kept[i].is_text && *(const char *const *) field)
        g_variant_dict_insert (&own, kept[i].name, "s", *(const char *const *) field);
      else if (!kept[i].is_text && *(const gboolean *) field)
        g_variant_dict_insert (&own, kept[i].name, "b", TRUE);
    }
  return g_variant_dict_end (&own);
}

void
zg_paper_choice_keep (const ZgPaperChoice *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (zg_settings_get (), KEY);
  GVariantDict papers;

  g_variant_dict_init (&papers, all);
  g_variant_dict_insert_value (&papers, self->paper->name, pack (self));
  g_settings_set_value (zg_settings_get (), KEY, g_variant_dict_end (&papers));
}
