#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings new messages into po/*.po, to be translated there, and drops those that are gone.
set -eu
cd "$(dirname -- "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build-aux/make-pot.sh "$work/zhenggai.pot"
for catalogue in po/*.po; do
  msgmerge --quiet --no-fuzzy-matching --no-location --sort-output --update --backup=none \
    "$catalogue" "$work/zhenggai.pot"
  msgattrib --no-obsolete --no-location --sort-output "$catalogue" >"$work/catalogue.po"
  # A line that changes on every run is nothing but conflicts.
  sed '/^"POT-Creation-Date:/d' "$work/catalogue.po" >"$catalogue"
done
