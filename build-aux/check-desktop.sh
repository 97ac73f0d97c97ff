#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-desktop.sh FOLDER VERSION LEDGER: what FOLDER holds for the desktop is well-formed, in both
# languages and of this version, and a ledger is known as one by its name and by its first bytes.
set -eu
built=$(realpath -- "$1")
version=$2
ledger=$(realpath -- "$3")
cd "$(dirname -- "$0")/.."

id=io.github.zhenggai.Zhenggai
status=0

for tool in desktop-file-validate appstreamcli xmllint update-mime-database gio; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "skipped: $tool is not installed"
    exit 77
  fi
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

wrong ()
{
  echo "$*"
  status=1
}

# has FILE TEXT: the file says TEXT.
has ()
{
  grep -qF -- "$2" "$1" || wrong "$1 lacks: $2"
}

desktop-file-validate --no-warn-deprecated "$built/$id.desktop" || status=1
appstreamcli validate --no-net "$built/$id.metainfo.xml" || status=1
xmllint --noout data/ui/*.ui data/*.xml data/icons/*.svg "$built"/*.xml || status=1

has "$built/$id.desktop" 'Comment[zh_CN]='
has "$built/$id.desktop" 'Keywords[zh_CN]='
has "$built/$id.metainfo.xml" '<summary xml:lang="zh_CN">'
has "$built/$id.xml" '<comment xml:lang="zh_CN">'
newest=$(sed -n 's/.*<release .*version="\([^"]*\)".*/\1/p' "$built/$id.metainfo.xml" | head -n 1)
[ "$newest" = "$version" ] || wrong "The newest release of the metainfo is $newest, not $version."
for language in en zh_CN; do
  summary=$(xmllint --xpath "string(/component/summary[@xml:lang='$language' or ('$language' = 'en' \
    and not(@xml:lang))])" "$built/$id.metainfo.xml")
  [ "${#summary}" -le 35 ] || wrong "A software centre cuts this off: $summary"
done
# A picture that a software centre is to show is in the tree.
pictures=$(sed -n 's,.*/v[0-9.]*/\(docs/[^<]*\)</image>.*,\1,p' "$built/$id.metainfo.xml")
for picture in $pictures; do
  [ -f "$picture" ] || wrong "$picture is not there."
done

# type_of FILE: what the desktop takes it for.
mkdir -p "$work/data/mime/packages"
cp "$built/$id.xml" "$work/data/mime/packages/"
export XDG_DATA_HOME="$work/data"
update-mime-database "$work/data/mime" || status=1
type_of ()
{
  GIO_USE_VFS=local gio info -a standard::content-type "$1" \
    | sed -n 's/.*standard::content-type: //p'
}
expect ()
{
  found=$(type_of "$1")
  [ "$found" = "$2" ] || wrong "$3 is taken for $found, not $2."
}
cp "$ledger" "$work/ledger.zgl"
cp "$ledger" "$work/ledger"
head -c 4096 /dev/zero >"$work/empty.zgl"
{ printf 'SQLite format 3\000'; head -c 4080 /dev/zero; } >"$work/database"
expect "$work/ledger.zgl" application/vnd.zhenggai.ledger 'A ledger'
expect "$work/ledger" application/vnd.zhenggai.ledger 'A ledger without its ending'
expect "$work/empty.zgl" application/vnd.zhenggai.ledger 'A file *.zgl'
expect "$work/database" application/vnd.sqlite3 'Another database'
exit "$status"
