/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of keys. A key is stored as its text and never renamed; its label can be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_KEYS_NONE = 0,
  ZG_KEYS_INSPECTION_KINDS,
  ZG_KEYS_BLOCK_KINDS,
  ZG_KEYS_STATES,
  ZG_KEYS_STAGE_CLASSES,
  ZG_KEYS_DEADLINE_KINDS,
  ZG_KEYS_PRECISIONS,
  ZG_KEYS_ROLES,
  ZG_KEYS_VERDICTS,
  ZG_KEYS_FIGURE_KINDS,
  ZG_KEYS_LIGHTS, /* told from deadline and day; never stored */
  ZG_N_KEYS
} ZgKeys;

/* The states of an issue or measure. */
#define ZG_STATE_NOT_STARTED "not-started"
#define ZG_STATE_ONGOING     "ongoing"
#define ZG_STATE_DONE        "done"
#define ZG_STATE_CLOSED      "closed"
#define ZG_STATE_RETURNED    "returned"

/* What a deadline says of the day: definitions of lights and their order of urgency. */
#define ZG_LIGHT_OVERDUE      "overdue"
#define ZG_LIGHT_NEAR         "near"
#define ZG_LIGHT_ON_TIME      "on-time"
#define ZG_LIGHT_NONE         "none"
#define ZG_LIGHT_LONG_TERM    "long-term"
#define ZG_LIGHT_MADE_UP_LATE "made-up-late"
#define ZG_LIGHT_CLOSED       "closed"

#define ZG_CLASS_LONG_TERM "long-term"

/* Beside the kinds of figures where all that was achieved is listed or chosen: rules made, and what
 * nobody has judged yet. */
#define ZG_ACHIEVED_RULES "rules"
#define ZG_ACHIEVED_OPEN  "open"

/* NULL-terminated; static. */
const char *const *zg_keys_get (ZgKeys keys);

/* The key that is @text or whose label, in the present language or in Chinese, is @text; NULL if
 * there is none. Static. */
const char *zg_keys_find (ZgKeys keys, const char *text);

/* What people call a key ("整改中"), in the present language; @key itself if it is unknown. */
const char *zg_key_get_label (ZgKeys keys, const char *key);

/* The same in English, as a message for a paper's own language; @key itself if it is unknown. */
const char *zg_key_get_message (ZgKeys keys, const char *key);

G_END_DECLS
