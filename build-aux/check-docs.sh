#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that the documentation names in `backquotes` are there. A name with a word in capitals
# (src/ROOM/zg-NAME.c) is a pattern and stands for at least one file.
set -eu
cd "$(dirname -- "$0")/.."

status=0

# The names in a document that look like ours: below a folder of the tree, or a well-known file.
named_files ()
{
  # shellcheck disable=SC2016
  grep -oE '`[^` ]+`' "$1" | tr -d '`' \
    | grep -E '^(\.ci|build-aux|config|data|docs|po|src|tests)/|^[A-Za-z_.-]+\.(md|build)$'
}

for document in *.md docs/*.md; do
  for name in $(named_files "$document"); do
    pattern=$(printf '%s' "$name" | sed -E '/\.md$/!s/[A-Z]{3,}/*/g')
    # The pattern is to be expanded.
    # shellcheck disable=SC2086
    if ! ls -d $pattern >/dev/null 2>&1; then
      echo "$document: there is no $name"
      status=1
    fi
  done
done
exit "$status"
