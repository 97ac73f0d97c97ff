/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-rows.h"

#include <gio/gio.h>
#include <string.h>

/* Rows that are packed together. */
#define PACK_ROWS 256

/* Packs that a reader has open: a page has few rows, and those of a group are read again. */
#define N_OPEN 4

/* The fastest that there is: texts of a ledger shrink to a fifth even so. */
#define LEVEL 1

/* In ZgFormRows.kinds, beside the kind. */
#define BEGINS_GROUP 0x80

typedef struct
{
  guint8 *data;
  gsize size;
  gsize raw_size; /* unpacked */
} Pack;

struct _ZgFormRows
{
  GByteArray *kinds; /* of each row */
  GArray *packs;     /* of Pack, each of PACK_ROWS rows */
  GArray *rows;      /* of ZgFormRow: those after them */
};

/* How a cell is packed; its text follows, with its end. */
typedef struct
{
  gint64 count;
  gint32 day;
  guint32 size; /* 0: there is no text */
} PackedCell;

static void
pack_clear (gpointer pack)
{
  g_free (((Pack *) pack)->data);
}

static void
row_clear (gpointer data)
{
  ZgFormRow *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
}

ZgFormRows *
zg_form_rows_new (void)
{
  ZgFormRows *self = g_new0 (ZgFormRows, 1);

  self->kinds = g_byte_array_new ();
  self->packs = g_array_new (FALSE, FALSE, sizeof (Pack));
  g_array_set_clear_func (self->packs, pack_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (ZgFormRow));
  g_array_set_clear_func (self->rows, row_clear);
  return self;
}

void
zg_form_rows_free (ZgFormRows *self)
{
  g_byte_array_unref (self->kinds);
  g_array_unref (self->packs);
  g_array_unref (self->rows);
  g_free (self);
}

/* All of @size bytes in one go: @to has room for what becomes of them. Returns how many that are.
 */
static gsize
convert (GConverter *converter, const guint8 *from, gsize size, guint8 *to, gsize room)
{
  g_autoptr (GError) error = NULL;
  gsize n_read, n_written = 0;

  if (g_converter_convert (converter, from, size, to, room, G_CONVERTER_INPUT_AT_END, &n_read,
                           &n_written, &error)
      != G_CONVERTER_FINISHED)
    g_error ("rows of a form: %s", error ? error->message : "no room");
  return n_written;
}

static void
append_cell (GByteArray *raw, const ZgFormCell *cell)
{
  guint32 size = cell->text ? (guint32) strlen (cell->text) + 1 : 0;
  PackedCell packed = { cell->count, cell->day, size };

  g_byte_array_append (raw, (const guint8 *) &packed, sizeof packed);
  g_byte_array_append (raw, (const guint8 *) cell->text, size);
}

static void
pack_rows (ZgFormRows *self)
{
  g_autoptr (GByteArray) raw = g_byte_array_new ();
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, LEVEL);
  Pack pack = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const ZgFormRow *row = &g_array_index (self->rows, ZgFormRow, i);

      g_byte_array_append (raw, (const guint8 *) &row->n_cells, sizeof row->n_cells);
      for (guint k = 0; k < row->n_cells; k++)
        append_cell (raw, &row->cells[k]);
    }
  pack.raw_size = raw->len;
  /* What can't be compressed grows by a thousandth in zlib, by an eighth in zlib-ng at this level.
   */
  pack.size = raw->len + raw->len / 8 + 64;
  pack.data = g_malloc (pack.size);
  pack.size = convert (G_CONVERTER (compressor), raw->data, raw->len, pack.data, pack.size);
  pack.data = g_realloc (pack.data, pack.size);
  g_array_append_val (self->packs, pack);
  g_array_set_size (self->rows, 0);
}

ZgFormRow *
zg_form_rows_add (ZgFormRows *self, ZgRowKind kind, gboolean begins_group, guint n_cells)
{
  guint8 flags = (guint8) ((guint) kind | (begins_group ? BEGINS_GROUP : 0u));
  ZgFormRow row = { kind, begins_group, n_cells, g_new0 (ZgFormCell, n_cells) };

  if (self->rows->len == PACK_ROWS)
    pack_rows (self);
  for (guint i = 0; i < n_cells; i++)
    row.cells[i].day = ZG_DAY_NONE;
  g_byte_array_append (self->kinds, &flags, 1);
  g_array_append_val (self->rows, row);
  return zg_form_rows_get_last (self);
}

ZgFormRow *
zg_form_rows_get_last (ZgFormRows *self)
{
  return self->rows->len > 0 ? &g_array_index (self->rows, ZgFormRow, self->rows->len - 1) : NULL;
}

guint
zg_form_rows_get_count (const ZgFormRows *self)
{
  return self->kinds->len;
}

gboolean
zg_form_rows_begins_group (const ZgFormRows *self, guint row)
{
  return (self->kinds->data[row] & BEGINS_GROUP) != 0;
}

guint
zg_form_rows_group_end (const ZgFormRows *self, guint row)
{
  for (row++; row < self->kinds->len && !zg_form_rows_begins_group (self, row);)
    row++;
  return row;
}

guint
zg_form_rows_group_begin (const ZgFormRows *self, guint row)
{
  while (row > 0 && !zg_form_rows_begins_group (self, row))
    row--;
  return row;
}

ZgRowKind
zg_form_rows_get_kind (const ZgFormRows *self, guint row)
{
  return (ZgRowKind) (self->kinds->data[row] & ~BEGINS_GROUP);
}

/* A pack that is open. */
typedef struct
{
  guint number; /* of the pack, from 1 on; 0: none */
  guint64 used; /* when it was asked for last */
  guint8 *raw;  /* where the texts are */
  ZgFormCell *cells;
  ZgFormRow rows[PACK_ROWS];
} Opened;

struct _ZgFormReader
{
  const ZgFormRows *rows;
  Opened opened[N_OPEN];
  guint64 n_asked;
};

ZgFormReader *
zg_form_reader_new (const ZgFormRows *rows)
{
  ZgFormReader *self = g_new0 (ZgFormReader, 1);

  self->rows = rows;
  return self;
}

void
zg_form_reader_free (ZgFormReader *self)
{
  for (guint i = 0; i < N_OPEN; i++)
    {
      g_free (self->opened[i].raw);
      g_free (self->opened[i].cells);
    }
  g_free (self);
}

static void
unpack (const Pack *pack, guint8 *raw)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);

  convert (G_CONVERTER (decompressor), pack->data, pack->size, raw, pack->raw_size);
}

/* How many cells the rows of a pack have together. */
static gsize
count_cells (const guint8 *raw)
{
  gsize n = 0;

  for (guint i = 0; i < PACK_ROWS; i++)
    {
      guint n_cells;

      memcpy (&n_cells, raw, sizeof n_cells);
      raw += sizeof n_cells;
      n += n_cells;
      for (guint k = 0; k < n_cells; k++)
        {
          PackedCell packed;

          memcpy (&packed, raw, sizeof packed);
          raw += sizeof packed + packed.size;
        }
    }
  return n;
}

static guint8 *
read_row (ZgFormRow *row, ZgFormCell *cells, guint8 *raw)
{
  memcpy (&row->n_cells, raw, sizeof row->n_cells);
  raw += sizeof row->n_cells;
  row->cells = cells;
  for (guint i = 0; i < row->n_cells; i++)
    {
      PackedCell packed;

      memcpy (&packed, raw, sizeof packed);
      raw += sizeof packed;
      cells[i] = (ZgFormCell){ packed.size > 0 ? (char *) raw : NULL, packed.day, packed.count };
      raw += packed.size;
    }
  return raw;
}

static Opened *
find_longest_unused (ZgFormReader *self)
{
  Opened *found = &self->opened[0];

  for (guint i = 1; i < N_OPEN; i++)
    if (self->opened[i].used < found->used)
      found = &self->opened[i];
  return found;
}

static Opened *
open_pack (ZgFormReader *self, guint number)
{
  Opened *opened = find_longest_unused (self);
  const Pack *pack = &g_array_index (self->rows->packs, Pack, number - 1);
  guint first = (number - 1) * PACK_ROWS;
  ZgFormCell *cells;
  guint8 *raw;

  opened->number = number;
  g_free (opened->raw);
  g_free (opened->cells);
  raw = opened->raw = g_malloc (pack->raw_size);
  unpack (pack, raw);
  cells = opened->cells = g_new (ZgFormCell, count_cells (raw));
  for (guint i = 0; i < PACK_ROWS; i++)
    {
      ZgFormRow *row = &opened->rows[i];

      raw = read_row (row, cells, raw);
      cells += row->n_cells;
      row->kind = zg_form_rows_get_kind (self->rows, first + i);
      row->begins_group = zg_form_rows_begins_group (self->rows, first + i);
    }
  return opened;
}

const ZgFormRow *
zg_form_reader_get (ZgFormReader *self, guint row)
{
  guint number = row / PACK_ROWS + 1;
  Opened *opened = NULL;

  if (number > self->rows->packs->len)
    return &g_array_index (self->rows->rows, ZgFormRow, row % PACK_ROWS);
  for (guint i = 0; i < N_OPEN && opened == NULL; i++)
    if (self->opened[i].number == number)
      opened = &self->opened[i];
  if (opened == NULL)
    opened = open_pack (self, number);
  opened->used = ++self->n_asked;
  return &opened->rows[row % PACK_ROWS];
}
