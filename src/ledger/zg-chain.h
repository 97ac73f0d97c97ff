/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chains of an array's structs under their owners, in order of "ord", ties as they came. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZG_CHAIN_END G_MAXUINT32

/* A part of each struct. */
typedef struct
{
  gint64 ord;
  guint32 next; /* index of a struct, or ZG_CHAIN_END */
} ZgLink;

/* A part of each owner. */
typedef struct
{
  guint32 first;
  guint32 last;
} ZgChain;

#define ZG_CHAIN_EMPTY ((ZgChain){ ZG_CHAIN_END, ZG_CHAIN_END })

/**
 * zg_chain_add:
 * @chain: an owner's chain
 * @array: the structs of all owners
 * @offset: where the #ZgLink is in them
 * @index: the one to hang on @chain; its "ord" is set
 */
void zg_chain_add (ZgChain *chain, GArray *array, gsize offset, guint32 index);

G_END_DECLS
