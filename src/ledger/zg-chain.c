/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chain.h"

static ZgLink *
get_link (GArray *array, gsize offset, guint32 index)
{
  return (ZgLink *) (gpointer) (array->data + index * g_array_get_element_size (array) + offset);
}

/* Most belong to the end. */
void
zg_chain_add (ZgChain *chain, GArray *array, gsize offset, guint32 index)
{
  ZgLink *added = get_link (array, offset, index);
  guint32 *at = &chain->first;

  if (chain->last != ZG_CHAIN_END && get_link (array, offset, chain->last)->ord <= added->ord)
    at = &get_link (array, offset, chain->last)->next;
  while (*at != ZG_CHAIN_END && get_link (array, offset, *at)->ord <= added->ord)
    at = &get_link (array, offset, *at)->next;
  added->next = *at;
  *at = index;
  if (added->next == ZG_CHAIN_END)
    chain->last = index;
}
