/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a file: PNG, SVG or PDF. */
#pragma once

#include "zg-chart.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_PICTURE_PNG,
  ZG_PICTURE_SVG,
  ZG_PICTURE_PDF,
} ZgPictureFormat;

/* The format @path's ending names; FALSE with %ZG_ERROR_INVALID if it names none. */
gboolean zg_picture_format (const char *path, ZgPictureFormat *format, GError **error);

/**
 * zg_picture_write:
 * @path: the file; its ending tells the format. An older one is replaced when the new one is whole.
 * @chart: what to draw
 * @figures: of what
 * @options: how; units are pixels (in a PDF, points); of size 0, type is as large as the picture's
 *   width and height together call for
 * @error: return location
 *
 * Returns: (transfer full): the marks, in the picture's units; NULL with %ZG_ERROR_INVALID for a
 *   size that is not 1 to %ZG_CHART_MAX_SIDE, or the errors of zg_output_write()
 */
ZgDrawing *zg_picture_write (const char *path,
                             const ZgChart *chart,
                             const ZgFigures *figures,
                             const ZgChartOptions *options,
                             GError **error);

G_END_DECLS
