#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Zhenggai needs, builds it in build-run/ and does the main job on the sample notice:
# reads it into a ledger, prints its figures, writes the leaders' summary and a chart. On a desktop it
# then opens the ledger in the window.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
build=$root/build-run
out=$build/out
# shellcheck source=build-aux/packages.sh
. "$root/build-aux/packages.sh"

say 'This installs compiler and libraries with apt (if any is missing), builds Zhenggai in'
say "$build"
say 'and reads the sample notice into a ledger there. Nothing else is changed.'
# shellcheck disable=SC2086
install_packages $build_packages

say 'Building.'
# A newer compiler's new warnings must not stop a user.
configure "$root" "$build" --buildtype=release -Dwerror=false
ninja -C "$build"

cli=$build/src/cli/zhenggai-cli
notice=$root/data/sample/notice.txt
ledger=$out/sample.zgl
rm -rf "$out"
mkdir -p "$out"

say "Reading $notice"
"$cli" import "$notice" --into "$ledger"
say 'The figures:'
"$cli" stats "$ledger" --by section
"$cli" report "$ledger" --paper summary -o "$out/summary.pdf" >/dev/null
"$cli" chart "$ledger" --chart ring -o "$out/ring.png" >/dev/null

say 'Done. The ledger, the summary for leaders and the chart:'
printf '  %s\n' "$ledger" "$out/summary.pdf" "$out/ring.png"

window=$build/src/app/zhenggai
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say 'Opening the ledger in the window.'
  "$window" "$ledger" </dev/null >/dev/null 2>&1 &
else
  say 'On a desktop, this opens it in the window:'
  printf '  %s %s\n' "$window" "$ledger"
fi
