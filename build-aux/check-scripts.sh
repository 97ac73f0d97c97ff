#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The scripts pass shellcheck.
set -eu
cd "$(dirname -- "$0")/.."

if ! command -v shellcheck >/dev/null 2>&1; then
  echo 'skipped: shellcheck is not installed'
  exit 77
fi
shellcheck --external-sources build-aux/*.sh tests/display/*.sh tests/package/*.sh .ci/run
