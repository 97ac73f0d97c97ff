#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-pot.sh FILE: gathers the messages of the files in po/POTFILES.in.
set -eu
cd "$(dirname -- "$0")/.."

xgettext --from-code=UTF-8 --package-name=zhenggai --add-comments=Translators: \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --files-from=po/POTFILES.in --output="$1"
