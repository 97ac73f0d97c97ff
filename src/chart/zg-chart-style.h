/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that says how pictures look: colours, hatches, marks and sizes, for a light screen,
 * a dark one and paper.
 *
 * Hues follow Okabe and Ito's palette for colour-blind readers, and nothing is told by hue alone:
 * states also differ by hatch, lights by shape, and both have their word beside them. All text has
 * a contrast of at least 4.5 : 1 to its ground (WCAG 2.1, 1.4.3). */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_STYLE_LIGHT,
  ZG_STYLE_DARK,
  ZG_STYLE_PRINT,
  ZG_N_STYLES
} ZgStyle;

/* "light", "dark" or "print"; FALSE if @name is none of them. */
gboolean zg_style_from_name (const char *name, ZgStyle *style);
const char *zg_style_get_name (ZgStyle style);

typedef struct
{
  double red;
  double green;
  double blue;
} ZgColour;

typedef struct
{
  ZgColour ground;   /* behind everything */
  ZgColour ink;      /* text */
  ZgColour quiet;    /* text that steps back */
  ZgColour hairline; /* rules and outlines */
  ZgColour track;    /* where a ring or a bar could reach */
  ZgColour alarm;    /* outline of what is overdue */
  ZgColour ghost;    /* what was planned once */
} ZgPalette;

const ZgPalette *zg_style_get_palette (ZgStyle style);

typedef enum
{
  ZG_HATCH_NONE,
  ZG_HATCH_RISING,
  ZG_HATCH_CROSS,
} ZgHatch;

/* The look of a state in bars and rings. Closed and done are apart here: done means done and not
 * closed yet. */
typedef enum
{
  ZG_SHARE_CLOSED,
  ZG_SHARE_DONE,
  ZG_SHARE_ONGOING,
  ZG_SHARE_RETURNED,
  ZG_SHARE_NOT_STARTED,
  ZG_N_SHARES
} ZgShare;

typedef struct
{
  const char *key;   /* of the state */
  const char *label; /* message, see zg_words_get() */
  ZgHatch hatch;
  ZgColour fill[ZG_N_STYLES];
} ZgShareLook;

const ZgShareLook *zg_share_get_look (ZgShare share);

typedef enum
{
  ZG_SHAPE_CIRCLE,
  ZG_SHAPE_TRIANGLE,
  ZG_SHAPE_SQUARE,
  ZG_SHAPE_DIAMOND,
  ZG_SHAPE_TICK,
  ZG_SHAPE_INFINITY,
  ZG_SHAPE_RING,
} ZgShape;

/* The look of a light in lists. */
typedef struct
{
  const char *key;
  const char *label; /* message */
  ZgShape shape;
  ZgColour fill[ZG_N_STYLES];
} ZgLightLook;

/* The look of the light @key; that of "none" if there is no such light. */
const ZgLightLook *zg_light_get_look (const char *key);

/* Contrast of two colours, 1 to 21 (WCAG 2.1, "contrast ratio"). */
double zg_colour_contrast (const ZgColour *a, const ZgColour *b);

/* Black or white, whichever reads better on @ground: at least 4.5 on every colour there is. */
ZgColour zg_colour_on (const ZgColour *ground);

void zg_colour_set (cairo_t *cr, const ZgColour *colour);

/**
 * zg_style_fill:
 * @cr: a context with a path; the path is consumed
 * @share: whose colour and hatch to fill it with
 * @style: the style
 * @size: the body type's size, which the hatch follows
 */
void zg_style_fill (cairo_t *cr, ZgShare share, ZgStyle style, double size);

/* Hatches the path of @cr, which is consumed, in @colour over what is there. */
void zg_style_hatch (cairo_t *cr, const ZgColour *colour, double size);

/**
 * zg_style_draw_light:
 * @light: the key of a light
 * @x: left edge of a square
 * @y: top edge
 * @size: its side
 *
 * Draws the mark of a light in the square.
 */
void zg_style_draw_light (
    cairo_t *cr, const char *light, ZgStyle style, double x, double y, double size);

G_END_DECLS
