#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms keep to themselves where the compiler can't hold them: GTK only in src/app, SQLite only
# in src/store and src/ledger, no library prints, and a header's name says which header it is.
set -eu
cd "$(dirname -- "$0")/.."

status=0

# refuse RULE PATTERN FOLDER...: no source in the folders matches.
refuse ()
{
  rule=$1
  pattern=$2
  shift 2
  if grep -rnE "$pattern" "$@" --include='*.[ch]'; then
    echo "$rule" >&2
    status=1
  fi
}

rooms=$(find src -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort)
without ()
{
  printf '%s\n' "$rooms" | grep -vxE "src/($1)"
}

# shellcheck disable=SC2046
{
  refuse 'GTK belongs to src/app.' '#\s*include <(gtk|gdk|gsk|adwaita)' $(without app)
  refuse 'SQLite belongs to src/store and src/ledger.' '#\s*include <sqlite3' \
    $(without 'store|ledger')
  refuse 'Libraries do not print; they return a GError.' \
    '(^|[^A-Za-z0-9_])((g_print|g_printerr|printf|fprintf|vprintf|puts|perror) \(|std(out|err)[,)])' \
    $(without 'cli|app|thumbnailer')
}

# Include paths name folders, so that of two headers of one name the nearer one would be taken.
twice=$(find src -name '*.h' | sed 's,.*/,,' | LC_ALL=C sort | uniq -d)
for header in $twice; do
  find src -name "$header"
  echo 'A header has a name of its own.' >&2
  status=1
done
exit "$status"
