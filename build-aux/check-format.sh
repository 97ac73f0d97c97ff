#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-format.sh [--apply]: every C file stands as clang-format 14 writes it. Otherwise prints the
# patch that makes it so; with --apply, makes it so.
set -eu
cd "$(dirname -- "$0")/.."

formatter=
for candidate in clang-format-14 clang-format; do
  if "$candidate" --version 2>/dev/null | grep -q 'version 14\.'; then
    formatter=$candidate
    break
  fi
done
if [ -z "$formatter" ]; then
  echo 'skipped: clang-format 14 is not installed'
  exit 77
fi

status=0
# The field list is a table that is read in columns.
for file in $(find src tests -name '*.[ch]' ! -name zg-field-list.h | LC_ALL=C sort); do
  if [ "${1-}" = --apply ]; then
    "$formatter" -i "$file"
  else
    "$formatter" "$file" | diff -u --label "a/$file" --label "b/$file" "$file" - || status=1
  fi
done
[ "$status" -eq 0 ] || echo 'build-aux/check-format.sh --apply applies this patch.' >&2
exit "$status"
