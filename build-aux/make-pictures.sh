#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-pictures.sh BUILD: takes the pictures of the READMEs and of the software centre afresh, in both
# languages, from the program in the build folder; small, with as few colours as leave each mark and
# each grey its own. Look at each.
set -eu
cd "$(dirname -- "$0")/.."

build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture STATE FILE [PART]: the frame that a window has on a bare screen is cut off.
picture ()
{
  convert "$work/$1.png" -shave 5x5 +repage -crop "${3:-100%x100%}+0+0" +repage +dither \
    -treedepth 8 -colors 192 -strip -define png:compression-level=9 "PNG8:$2"
}

for language in C zh_CN; do
  folder=docs/pictures
  [ "$language" = C ] || folder=$folder/$language
  mkdir -p "$folder"
  ZG_LANG=$language.UTF-8 ZG_SCREEN=1258x712 tests/display/display.sh "$build" /usr/bin/python3 \
    tests/display/shots.py "$work" light import_review issue progress deadlines
  # The review is a window of its own size.
  picture import_review "$folder/import.png" 1150x702
  picture issue "$folder/issues.png"
  picture progress "$folder/progress.png"
  picture deadlines "$folder/deadlines.png"
done
