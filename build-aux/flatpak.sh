#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# flatpak.sh: builds the Flatpak and makes one file of it that can be handed on,
# build-flatpak/io.github.zhenggai.Zhenggai.flatpak. Where Flathub can't be reached, the runtime of
# flatpak/make-stand-in-runtime.sh does, and the last line says so.
# Exit 77: a tool or a runtime is missing, and which.
set -eu -o pipefail

root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
id=io.github.zhenggai.Zhenggai
manifest=$root/flatpak/$id.yml
# The state, with the modules that are built already, is kept for the next time.
state=${ZG_FLATPAK_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/zhenggai-flatpak}/state
out=$root/build-flatpak
bundle=$out/$id.flatpak
branch=$(sed -n "s/^runtime-version: *'\(.*\)'.*/\1/p" "$manifest")

for tool in flatpak flatpak-builder; do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: $tool is not installed"
    exit 77
  fi
done
if ! sdk=$(flatpak info "org.gnome.Sdk//$branch" 2>/dev/null); then
  echo "skipped: org.gnome.Sdk//$branch is not installed; either of these installs it:"
  echo "  flatpak install flathub org.gnome.Platform//$branch org.gnome.Sdk//$branch"
  echo '  flatpak/make-stand-in-runtime.sh'
  exit 77
fi
runtime="the GNOME runtime $branch"
if [[ $sdk == *zhenggai-stand-in* ]]; then
  runtime="the stand-in runtime $branch (of Debian packages, not GNOME's)"
fi

# seed SHA256 FILE PLACE: where upstream can't be reached, Debian's copy of its archive is the same
# byte for byte; flatpak-builder looks here before it downloads.
seed ()
{
  local folder=$state/downloads/$1 mirror
  [[ ! -s $folder/$2 ]] || return 0
  mirror=$(apt-get indextargets --format "\$(SITE)" 'Created-By: Packages' 2>/dev/null \
    | sed -n 1p) || return 0
  mkdir -p "$folder"
  if curl -fsS --max-time 300 -o "$folder/part" "$mirror/pool/main/$3" \
    && echo "$1  $folder/part" | sha256sum --check --quiet; then
    mv "$folder/part" "$folder/$2"
  else
    rm -rf "$folder"
  fi
}

# What the manifest takes from the tree: a copy without what was built in it.
copy_tree ()
{
  rm -rf "$out/tree"
  mkdir -p "$out/tree"
  tar -C "$root" --exclude='./build*' --exclude=./.git -cf - . | tar -C "$out/tree" -xf -
  tar -C "$root" -cf - build-aux | tar -C "$out/tree" -xf -
}

seed 0eb59a86e0c50f97ac9cfe4d8cc1969f623f2ae8c5296f2414571ff0a9e8bcba libgsf-1.14.53.tar.xz \
  libg/libgsf/libgsf_1.14.53.orig.tar.xz
seed b379eb35fdd9c653ebe72485b9c992f612c7ea66f732784457997d6e782f619b RELEASE_1.1.4.tar.gz \
  libx/libxlsxwriter/libxlsxwriter_1.1.4.orig.tar.gz
copy_tree
cd "$out"
# What can't be had is no fault of the tree; the build itself has no network.
if ! flatpak-builder --user --force-clean --disable-updates --download-only --state-dir="$state" \
  "$out/app" "$out/tree/flatpak/$id.yml"; then
  echo 'skipped: an archive that the manifest names could not be downloaded'
  exit 77
fi
flatpak-builder --user --force-clean --ccache --disable-updates --disable-download --state-dir="$state" \
  --repo="$out/repository" "$out/app" "$out/tree/flatpak/$id.yml"
flatpak build-bundle --runtime-repo=https://dl.flathub.org/repo/flathub.flatpakrepo \
  "$out/repository" "$bundle" "$id"
rm -rf "$out/app" "$out/tree"
echo "$bundle, built with $runtime"
