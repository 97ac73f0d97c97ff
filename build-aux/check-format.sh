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

# The field list is a table that is read in columns.
list_files ()
{
  find src tests -name '*.[ch]' ! -name zg-field-list.h -print0 | LC_ALL=C sort -z
}

if [ "${1-}" = --apply ]; then
  list_files | xargs -0 "$formatter" -i
  exit
fi
# One run looks at all files; those it names are shown as a patch.
wrong=$(list_files | xargs -0 "$formatter" --dry-run -Werror 2>&1 >/dev/null \
  | sed -n 's/^\([^: ]*\.[ch]\):[0-9]*:[0-9]*: .*/\1/p' | LC_ALL=C sort -u)
[ -n "$wrong" ] || exit 0
for file in $wrong; do
  "$formatter" "$file" | diff -u --label "a/$file" --label "b/$file" "$file" - || :
done
echo 'build-aux/check-format.sh --apply applies this patch.' >&2
exit 1
