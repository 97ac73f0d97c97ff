#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-man.sh PAGE...: groff reads the manual pages without a warning.
set -eu

if ! command -v man >/dev/null 2>&1 || ! command -v groff >/dev/null 2>&1; then
  echo 'skipped: man is not installed'
  exit 77
fi
status=0
for page in "$@"; do
  warnings=$(MANWIDTH=100 LC_ALL=C.UTF-8 man --warnings --encoding=UTF-8 --local-file \
    --troff-device=utf8 --ditroff "$page" 2>&1 >/dev/null)
  if [ -n "$warnings" ]; then
    printf '%s: %s\n' "$page" "$warnings"
    status=1
  fi
done
exit "$status"
