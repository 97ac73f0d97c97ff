/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "zg-error.h"
#include "zg-output.h"

#define LARGEST_OF_PAGES 18 /* of body type */

static const char *const endings[] = {
  [ZG_PICTURE_PNG] = ".png",
  [ZG_PICTURE_SVG] = ".svg",
  [ZG_PICTURE_PDF] = ".pdf",
};

gboolean
zg_picture_format (const char *path, ZgPictureFormat *format, GError **error)
{
  gsize length = strlen (path);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (length <= n || g_ascii_strcasecmp (path + length - n, endings[i]) != 0)
        continue;
      *format = (ZgPictureFormat) i;
      return TRUE;
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("%s: a picture’s name must end with .png, .svg or .pdf"), path);
  return FALSE;
}

static gboolean
check_size (const char *path, double width, double height, GError **error)
{
  g_autofree char *size = NULL, *most = NULL;

  if (width >= 1 && width <= ZG_CHART_MAX_SIDE && height >= 1 && height <= ZG_CHART_MAX_SIDE)
    return TRUE;
  size = g_strdup_printf ("%.0f × %.0f", width, height);
  most = g_strdup_printf ("%d", ZG_CHART_MAX_SIDE);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("%s: a picture of %s can’t be made; width and height must be 1 to %s"), path,
               size, most);
  return FALSE;
}

static cairo_surface_t *
surface_new (ZgPictureFormat format, double width, double height, GByteArray *data)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case ZG_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (zg_output_collect, data, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case ZG_PICTURE_PDF:
      return cairo_pdf_surface_create_for_stream (zg_output_collect, data, width, height);
    case ZG_PICTURE_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width),
                                         (int) ceil (height));
    }
}

static void
set_metadata (cairo_surface_t *surface,
              const ZgChart *chart,
              const ZgFigures *figures,
              const ZgWords *words)
{
  g_autofree char *title =
      g_strdup_printf ("%s · %s", zg_words_get (words, chart->title), figures->title);
  g_autofree char *day = zg_day_to_iso (figures->today);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Zhenggai " ZG_VERSION);
  /* The ledger's day, not the machine's: the same figures make the same file. */
  if (day)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

static cairo_status_t
finish (cairo_surface_t *surface, ZgPictureFormat format, GByteArray *data)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS && format == ZG_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, zg_output_collect, data);
  cairo_surface_finish (surface);
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
}

/* A picture that is asked for as large as a screen is looked at as one: its type grows with both
 * its sides, where the type of charts stops at what a page needs. 0: as the chart likes. */
static double
type_for (const ZgChartOptions *options)
{
  double size = MIN (options->width / 60, options->height / 45);

  return options->size > 0 || size <= LARGEST_OF_PAGES ? options->size : size;
}

ZgDrawing *
zg_picture_write (const char *path,
                  const ZgChart *chart,
                  const ZgFigures *figures,
                  const ZgChartOptions *options,
                  GError **error)
{
  g_autoptr (ZgDrawing) drawing = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  ZgChartOptions sized = *options;
  ZgPictureFormat format;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!zg_picture_format (path, &format, error))
    return NULL;
  sized.size = type_for (options);
  zg_chart_get_size (chart, figures, options, &sized.width, &sized.height);
  if (!check_size (path, sized.width, sized.height, error))
    return NULL;
  surface = surface_new (format, sized.width, sized.height, data);
  if (format == ZG_PICTURE_PDF)
    set_metadata (surface, chart, figures, zg_words_for (options->language));
  cr = cairo_create (surface);
  drawing = zg_chart_draw (chart, cr, figures, &sized);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = finish (surface, format, data);
  cairo_surface_destroy (surface);
  if (!zg_output_check (path, status, error))
    return NULL;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  if (!zg_output_write (path, bytes, error))
    return NULL;
  return g_steal_pointer (&drawing);
}
