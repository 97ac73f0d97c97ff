#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file names its licence in its first line (its second after #!).
set -eu
cd "$(dirname -- "$0")/.."

lacking=$(find .ci build-aux config data flatpak po src tests meson.build -type f \
  \( -name '*.[ch]' -o -name '*.sh' -o -name '*.py' -o -name meson.build -o -path .ci/run \) \
  -exec awk '
    FNR == 1 { if (NR > 1 && !has) print file; file = FILENAME; has = 0 }
    FNR <= 2 && /SPDX-License-Identifier: GPL-3.0-or-later/ { has = 1 }
    FNR == 2 { nextfile }
    END { if (!has) print file }' {} +)
if [ -n "$lacking" ]; then
  echo 'The line SPDX-License-Identifier: GPL-3.0-or-later is missing in:'
  printf '%s\n' "$lacking"
  exit 1
fi
