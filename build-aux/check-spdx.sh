#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file names its licence in its first line (its second after #!).
set -eu
cd "$(dirname -- "$0")/.."

lacking=$(find .ci build-aux config data po src tests meson.build -type f \
  \( -name '*.[ch]' -o -name '*.sh' -o -name '*.py' -o -name meson.build -o -path .ci/run \) \
  ! -exec sh -c 'sed -n 1,2p "$1" | grep -q "SPDX-License-Identifier: GPL-3.0-or-later"' sh {} \; \
  -print)
if [ -n "$lacking" ]; then
  echo 'The line SPDX-License-Identifier: GPL-3.0-or-later is missing in:'
  printf '%s\n' "$lacking"
  exit 1
fi
