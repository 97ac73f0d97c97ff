#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every message has its Chinese translation, none of them fuzzy, all of them well-formed.
set -eu
cd "$(dirname -- "$0")/.."

if ! command -v msgcmp >/dev/null 2>&1; then
  echo 'skipped: gettext is not installed'
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build-aux/make-pot.sh "$work/zhenggai.pot"
for catalogue in po/*.po; do
  msgfmt --check --output-file=/dev/null "$catalogue"
  msgcmp "$catalogue" "$work/zhenggai.pot"
done
