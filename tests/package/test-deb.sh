#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test-deb.sh BUILD: the Debian package is made from a copy of the tree, lintian finds nothing, and
# on this machine it is installed, works from the menu and on the command line, and goes without a
# trace. Installing needs root; a machine that has the package already is left as it is.
set -eu -o pipefail

build=$(realpath -- "$1")
root=$(cd -- "$(dirname -- "$0")/../.." && pwd -P)
place=$build/deb
id=io.github.zhenggai.Zhenggai
declare -i count=0

ok ()
{
  count+=1
  echo "ok $count - $*"
}
finish ()
{
  echo "1..$count"
  exit 0
}
skip_rest ()
{
  count+=1
  echo "ok $count - install, use, purge # SKIP $*"
  finish
}

for tool in dpkg-buildpackage dh lintian; do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: $tool is not installed"
    exit 77
  fi
done

# The sources and nothing else; in the same place each time, so that a compiler cache knows them.
copy_tree ()
{
  rm -rf "$place/tree"
  mkdir -p "$place/tree"
  tar -C "$root" --exclude='./build*' --exclude=./.git -cf - . | tar -C "$place/tree" -xf -
  tar -C "$root" -cf - build-aux | tar -C "$place/tree" -xf -
}

# One package is made of one state of the sources.
make_package ()
{
  local digest
  digest=$(cd "$place/tree" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum \
    | sha256sum)
  if [[ -f $place/digest && $(<"$place/digest") == "$digest" ]] \
    && compgen -G "$place/zhenggai_*.deb" >/dev/null; then
    return
  fi
  rm -f "$place"/zhenggai* "$place/digest"
  if [[ -d /usr/lib/ccache ]]; then
    export PATH=/usr/lib/ccache:$PATH
  fi
  (cd "$place/tree" && dpkg-buildpackage --build=binary --no-sign) >"$place/log" 2>&1 \
    || { tail -n 60 "$place/log"; exit 1; }
  echo "$digest" >"$place/digest"
}

# What stays on the disk of a package's files.
left_over ()
{
  xargs -d '\n' ls -d <"$place/files" 2>/dev/null | grep -i zhenggai || true
}

copy_tree
make_package
changes=$(echo "$place"/zhenggai_*.changes)
deb=$(echo "$place"/zhenggai_*.deb)
ok 'the package is made'
lintian --fail-on error,warning --allow-root --no-tag-display-limit "$changes"
ok 'lintian finds nothing'

[[ $(id -u) == 0 ]] || skip_rest 'only root may install packages'
! dpkg-query -W zhenggai >/dev/null 2>&1 || skip_rest 'zhenggai is installed on this machine'

dpkg-deb --fsys-tarfile "$deb" | tar -tf - | sed 's,^\.,,' >"$place/files"
trap 'dpkg --purge zhenggai >/dev/null 2>&1' EXIT
dpkg --install "$deb" >"$place/log" 2>&1 || { cat "$place/log"; exit 1; }
ok 'it is installed'

work=$(mktemp -d)
zhenggai-cli new "$work/试用.zgl" --title 试用 >/dev/null
zhenggai-cli verify "$work/试用.zgl" >/dev/null
zhenggai-cli --lang zh_CN --help | grep -q 台账
ok 'the command line works'
draw=$(sed -n 's/^Exec=//p' "/usr/share/thumbnailers/$id.thumbnailer")
draw=${draw//%s/128}
draw=${draw//%i/$work\/试用.zgl}
draw=${draw//%o/$work\/a.png}
$draw
[[ -s $work/a.png ]]
ok 'a file manager draws a ledger'
found=$(GIO_USE_VFS=local XDG_DATA_HOME=$work gio info -a standard::content-type "$work/试用.zgl")
[[ $found == *application/vnd.zhenggai.ledger* ]]
ok 'the desktop knows a ledger'
rm -rf "$work"
XDG_DATA_DIRS=/usr/share ZG_PROGRAM=/usr/bin/zhenggai "$root/tests/display/display.sh" "$build" \
  /usr/bin/python3 "$root/tests/display/story-installed.py" >"$place/log" 2>&1 \
  || { cat "$place/log"; exit 1; }
ok 'the window works'

dpkg --purge zhenggai >"$place/log" 2>&1
[[ -z $(left_over) ]]
ok 'it goes without a trace'
finish
