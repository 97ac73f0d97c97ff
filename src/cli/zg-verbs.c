/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-verb.h"

static const ZgVerb *const verbs[] = {
#define VERB(name) &zg_verb_##name,
  ZG_VERB_LIST (VERB)
#undef VERB
      NULL,
};

const ZgVerb *const *
zg_verbs_get (void)
{
  return verbs;
}

const ZgVerb *
zg_verb_find (const char *name)
{
  for (guint i = 0; verbs[i] != NULL; i++)
    {
      if (g_str_equal (verbs[i]->name, name))
        return verbs[i];
    }
  return NULL;
}
