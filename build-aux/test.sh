#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the test tools, builds Zhenggai with AddressSanitizer and UndefinedBehaviorSanitizer in
# build-test/ and runs every test. The last line is "N passed, N failed, N skipped".
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
build=$root/build-test
# shellcheck source=build-aux/packages.sh
. "$root/build-aux/packages.sh"

# What can't even be built is one failure.
stop ()
{
  say "$1"
  echo '0 passed, 1 failed'
  exit 1
}

say 'This installs compiler, libraries and test tools with apt (if any is missing), builds Zhenggai'
say "with sanitizers in $build and runs its tests."
# shellcheck disable=SC2086
install_packages $build_packages $test_packages || stop 'The packages are not there.'

say 'Building.'
configure "$root" "$build" -Db_sanitize=address,undefined || stop 'meson failed.'
ninja -C "$build" || stop 'The build failed.'

say 'Testing.'
meson test -C "$build" --no-rebuild --print-errorlogs
status=$?
python3 "$root/build-aux/count-tests.py" "$build/meson-logs/testlog.json" || status=1
exit "$status"
