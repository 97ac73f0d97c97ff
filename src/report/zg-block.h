/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on pages: pieces of a paper that take as much of a page as they need and go on on the
 * next. A new kind of block is a ZgBlockClass and a function that makes one. */
#pragma once

#include "zg-chart-style.h"
#include "zg-dossier.h"
#include "zg-lines.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* What all blocks of a paper are set with. */
typedef struct
{
  ZgFonts *fonts;
  const ZgWords *words;
  double width;               /* of the text area, points */
  double height;              /* of a whole page's text area */
  GPtrArray *left_out;        /* of ZgLeftOut: what blocks had no room for */
  const ZgProgress *progress; /* (nullable): of the layout, if that takes long */
} ZgSetting;

/* What a paper could have had in it and has not: rows that had no room ("and N more"), a record
 * that is withheld. */
typedef struct
{
  char *what; /* title of the table, or the record */
  guint count;
  char *uuid;   /* (nullable): of the record */
  char *reason; /* (nullable): why it is withheld */
} ZgLeftOut;

void zg_left_out_free (ZgLeftOut *left_out);

/* Where a block goes on: a row (a table's row, or 0) and a line in it. */
typedef struct
{
  guint row;
  guint line;
} ZgPlace;

typedef struct _ZgBlock ZgBlock;

typedef struct
{
  /* Takes as much as fits into @room points from @from on; sets @to to where it goes on, and
   * *@finished if nothing is left. @fresh: the page is empty, so something must be placed. Returns
   * the height taken; 0 if it has to wait for the next page. */
  double (*fit) (ZgBlock *block,
                 const ZgSetting *setting,
                 double room,
                 gboolean fresh,
                 ZgPlace from,
                 ZgPlace *to,
                 gboolean *finished);
  /* Draws what fit() placed, in black, from (@x, @y) on. */
  void (*draw) (ZgBlock *block,
                const ZgSetting *setting,
                cairo_t *cr,
                double x,
                double y,
                double height,
                ZgPlace from,
                ZgPlace to);
  void (*free) (ZgBlock *block);
} ZgBlockClass;

struct _ZgBlock
{
  const ZgBlockClass *class;
  double before; /* space above, points; none at the top of a page */
  double after;  /* space below */
  gboolean keep; /* never the last on its page: a heading */
  gboolean new_page;
  const char *outline; /* (nullable): owned by the block, an entry of the PDF's outline */
  guint outline_level; /* below the last entry of a lower level; 0: at the top */
  double follows;      /* what must stand on the page its end stands on: a signature */
};

void zg_block_free (ZgBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBlock, zg_block_free)

/* A paragraph, broken between lines. (transfer full) */
ZgBlock *zg_paragraph_new (const char *text, const ZgTextStyle *style);

/* A heading: a paragraph that stays with what follows and stands in the outline. (transfer full) */
ZgBlock *zg_heading_new (const char *text, const ZgTextStyle *style);

/* Two short texts on one line, left and right. (transfer full) */
ZgBlock *zg_pair_new (const char *left, const char *right, const ZgTextStyle *style);

typedef void (*ZgPictureFunc) (
    cairo_t *cr, double width, double height, const ZgSetting *setting, gconstpointer data);

/**
 * zg_block_picture_new:
 * @least: the height below which it goes to the next page
 * @best: the height it takes if there is room
 * @func: draws from (0, 0) on
 * @data: for @func; must outlive the block
 *
 * A picture that shrinks to the room that is left on a page.
 *
 * Returns: (transfer full): the block
 */
ZgBlock *zg_block_picture_new (double least, double best, ZgPictureFunc func, gconstpointer data);

G_END_DECLS
