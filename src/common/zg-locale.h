/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of messages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE if @lang is a language that --lang takes: zh_CN, en. */
gboolean zg_locale_is_known (const char *lang);

/**
 * zg_locale_init:
 * @lang: (nullable): the language asked for; NULL for the environment's
 *
 * Sets the locale and binds the catalogue; call it once, before the first message.
 *
 * glibc looks catalogues up only in a locale that was generated on this machine, and a bare
 * machine has none but C.UTF-8; there LANGUAGE names the language instead. File names and
 * arguments are UTF-8 in any case.
 *
 * The catalogue is taken from the first of these folders that holds it, so that a program that was
 * built but not installed, or installed to a staging folder, speaks Chinese too (from the folder
 * of the program): ../../po (the build folder), ../share/locale, the configured one.
 */
void zg_locale_init (const char *lang);

/* As zg_locale_init() for the environment, but for messages, which are in @lang ("zh_CN", "en"):
 * who works in another language than the desktop still sorts and counts as it does. */
void zg_locale_init_preferring (const char *lang);

/* The language messages are in since zg_locale_init(): "zh_CN", or "en". */
const char *zg_locale_get_language (void);

G_END_DECLS
