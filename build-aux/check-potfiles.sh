#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# po/POTFILES.in lists every source file with a message, each once, sorted, and nothing else.
# Otherwise prints the patch that makes it so.
set -eu
cd "$(dirname -- "$0")/.."

status=0
{
  grep '^#' po/POTFILES.in
  {
    grep -rlE '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext) \("' src --include='*.[ch]'
    grep -rl 'translatable="yes"' data/ui --include='*.ui'
    find data/desktop -name '*.desktop.in' -o -name '*.xml.in'
  } | LC_ALL=C sort
} | diff -u --label a/po/POTFILES.in --label b/po/POTFILES.in po/POTFILES.in - || status=1

# gettext can't see through GLib's macros for format specifiers: such a message is never found.
if grep -rnE '_ \(".*" G_G[A-Z0-9]+_FORMAT' src --include='*.[ch]'; then
  echo 'Use %zu, or "%" PRId64, or a number made a string, in messages.' >&2
  status=1
fi
exit "$status"
