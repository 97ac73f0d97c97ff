/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of charts in documents, as ISO/IEC 29500-1 (20) has them. */
#include "config.h"

#include <math.h>

#include "zg-docx-private.h"
#include "zg-output.h"

#define DRAWING_NS "http://schemas.openxmlformats.org/drawingml/2006/main"
#define PICTURE_NS "http://schemas.openxmlformats.org/drawingml/2006/picture"

#define SIZE    9.0  /* of type, points */
#define HEADING 80.0 /* what a page has above a picture, points */
#define SCALE   3    /* pixels of a point: 216 to an inch */
#define EMU     12700.0

/* The chart as wide as the text, and no higher than a page takes beneath its heading: what has no
 * room is told in the chart as "more". @height is told. (transfer full) */
static GBytes *
draw (const ZgPassage *passage, const ZgSetting *setting, double *height)
{
  ZgChartOptions options = { .width = setting->width,
                             .size = SIZE,
                             .style = ZG_STYLE_PRINT,
                             .language = zg_words_get_language (setting->words),
                             .bare = TRUE };
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;

  zg_chart_get_size (passage->chart, passage->figures, &options, &options.width, &options.height);
  options.height = MIN (options.height, setting->height - HEADING);
  *height = options.height;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (SCALE * options.width),
                                        (int) ceil (SCALE * options.height));
  cairo_surface_set_device_scale (surface, SCALE, SCALE);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  zg_drawing_free (zg_chart_draw (passage->chart, cr, passage->figures, &options));
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, zg_output_collect, png);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (png);
}

static char *
to_emu (double points)
{
  return g_strdup_printf ("%.0f", points * EMU);
}

static void
write_graphic (xmlTextWriter *xml, const char *id, const char *name, const char *cx, const char *cy)
{
  zg_xml_open (xml, "a:graphic", "xmlns:a", DRAWING_NS, NULL);
  zg_xml_open (xml, "a:graphicData", "uri", PICTURE_NS, NULL);
  zg_xml_open (xml, "pic:pic", "xmlns:pic", PICTURE_NS, NULL);
  zg_xml_open (xml, "pic:nvPicPr", NULL);
  zg_xml_add (xml, "pic:cNvPr", "id", "0", "name", name, NULL);
  zg_xml_add (xml, "pic:cNvPicPr", NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "pic:blipFill", NULL);
  zg_xml_add (xml, "a:blip", "r:embed", id, NULL);
  zg_xml_open (xml, "a:stretch", NULL);
  zg_xml_add (xml, "a:fillRect", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_open (xml, "pic:spPr", NULL);
  zg_xml_open (xml, "a:xfrm", NULL);
  zg_xml_add (xml, "a:off", "x", "0", "y", "0", NULL);
  zg_xml_add (xml, "a:ext", "cx", cx, "cy", cy, NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "a:prstGeom", "prst", "rect", NULL);
  zg_xml_add (xml, "a:avLst", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

/* A line as high as the picture: not on the grid, nor of a fixed height. */
static void
open_line (xmlTextWriter *xml)
{
  zg_xml_open (xml, "w:p", NULL);
  zg_xml_open (xml, "w:pPr", NULL);
  zg_xml_add (xml, "w:snapToGrid", "w:val", "0", NULL);
  zg_xml_add (xml, "w:spacing", "w:before", "60", "w:after", "60", "w:line", "240", "w:lineRule",
              "auto", NULL);
  zg_xml_add (xml, "w:ind", "w:firstLine", "0", NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "w:r", NULL);
}

void
_zg_docx_write_picture (ZgPackage *package,
                        ZgPart *document,
                        const ZgPassage *passage,
                        const ZgSetting *setting,
                        guint number)
{
  xmlTextWriter *xml = zg_part_get_writer (document);
  double height;
  g_autoptr (GBytes) png = draw (passage, setting, &height);
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autofree char *name = g_strdup_printf ("picture%u.png", number);
  g_autofree char *path = g_strconcat ("word/", name, NULL);
  g_autofree char *sentence = zg_passage_get_text (passage);
  g_autofree char *cx = to_emu (setting->width);
  g_autofree char *cy = to_emu (height);
  ZgPart *part = zg_package_add_bytes (package, document, path, "image/png", "image", png);

  open_line (xml);
  zg_xml_open (xml, "w:drawing", NULL);
  zg_xml_open (xml, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0", NULL);
  zg_xml_add (xml, "wp:extent", "cx", cx, "cy", cy, NULL);
  zg_xml_add (xml, "wp:docPr", "id", id, "name", name, "descr", sentence, NULL);
  write_graphic (xml, zg_part_get_id (part), name, cx, cy);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
}
