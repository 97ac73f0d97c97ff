#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test-flatpak.sh BUILD: the manifest is well-formed and asks for no more than it may; where a runtime
# is installed, the file to hand on is made, installed, used in both languages, and taken off again.
# What was not done is told as skipped. With the stand-in runtime, all of it is said of that one only.
set -eu -o pipefail

build=$(realpath -- "$1")
root=$(cd -- "$(dirname -- "$0")/../.." && pwd -P)
id=io.github.zhenggai.Zhenggai
manifest=$root/flatpak/$id.yml
bundle=$root/build-flatpak/$id.flatpak
log=$build/flatpak.log
declare -i count=0

ok ()
{
  count+=1
  echo "ok $count - $*"
}
skip_rest ()
{
  ok "build, install, run # SKIP $*"
  echo "1..$count"
  exit 0
}
# The GNOME runtime's SQLite lacks these, Debian's has them: what used them would link here only.
needs_no_extension ()
{
  ! nm -D "$@" | grep -E 'sqlite3(session|changeset|rebaser|_preupdate)'
}

# What the sandbox opens, word for word: more needs a reason, here and in the manifest.
wanted='--socket=wayland --socket=fallback-x11 --share=ipc --device=dri --filesystem=xdg-documents'
given=$(sed -n '/^finish-args:/,/^[a-z]/s/^  - //p' "$manifest" | tr '\n' ' ')
[[ ${given% } == "$wanted" ]]
grep -q '^separate-locales: false' "$manifest"
# Every archive is named by its sum.
if command -v flatpak-builder >/dev/null; then
  flatpak-builder --show-manifest "$manifest" >/dev/null
fi
[[ $(grep -c 'url: ' "$manifest") == $(grep -c 'sha256: [0-9a-f]\{64\}$' "$manifest") ]]
ok 'the manifest asks for what it needs and pins what it takes'

for program in zhenggai zhenggai-cli zhenggai-thumbnailer; do
  needs_no_extension "$(find "$build/src" -type f -name "$program" -perm -u+x)"
done
ok 'no program needs an extension of SQLite that the GNOME runtime lacks'

status=0
"$root/build-aux/flatpak.sh" >"$log" 2>&1 || status=$?
[[ $status != 77 ]] || skip_rest "$(sed -n 's/^skipped: //p' "$log")"
[[ $status == 0 ]] || { tail -n 60 "$log"; exit 1; }
runtime=$(sed -n '$s/.*, built with //p' "$log")
# Newer compilers and libraries have nothing to say against it.
if grep -A3 -E '^\.\./(src|tests|data)/.*warning:' "$log"; then
  exit 1
fi
ok "the file to hand on is made, its tests passed, with $runtime"

! flatpak info --user "$id" >/dev/null 2>&1 || skip_rest 'it is installed here already'
export FLATPAK_USER_DIR=${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}
work=$(mktemp -d)
server=
clean ()
{
  flatpak uninstall --user -y --noninteractive "$id" >/dev/null 2>&1 || true
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  ! mountpoint -q "$work/run/doc" || umount "$work/run/doc"
  rm -rf "$work"
}
trap clean EXIT
# The runtime is there; whence it could come may be out of reach.
flatpak install --user -y --noninteractive --no-deps --bundle "$bundle" >"$log" 2>&1 \
  || { cat "$log"; exit 1; }
needs_no_extension "$FLATPAK_USER_DIR/app/$id/current/active/files/bin"/zhenggai*
ok "it is installed from that file, on $runtime"

# What it keeps for its user is kept here.
export XDG_RUNTIME_DIR=$work/run
mkdir -m 700 "$XDG_RUNTIME_DIR" "$work/home"
sandbox ()
{
  HOME=$work/home dbus-run-session -- flatpak run --user --filesystem="$work" "$@" 2>>"$log"
}
sandbox --command=zhenggai-cli "$id" new "$work/试用.zgl" --title 试用 >/dev/null
sandbox --command=zhenggai-cli "$id" verify "$work/试用.zgl" >/dev/null
sandbox --command=zhenggai-cli "$id" --lang zh_CN --help | grep -q 台账
ok "the command line works in the sandbox, on $runtime"

mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$work/number" 2>/dev/null &
server=$!
read -r number <"$work/number"
export DISPLAY=:$number

# shows LANGUAGE TITLE: the window comes, in that language; its picture stays in the build folder.
shows ()
{
  local found='' program i
  sandbox --env=LANG="$1" --env=LC_ALL="$1" --env=GSK_RENDERER=cairo "$id" >>"$log" &
  program=$!
  for ((i = 0; i < 300; i++)); do
    found=$(xdotool search --onlyvisible --name "^$2\$" 2>/dev/null || true)
    [[ -z $found ]] || break
    sleep 0.2
  done
  sleep 1
  import -window root "$build/flatpak-$1.png"
  flatpak kill "$id" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  [[ -n $found ]]
}
shows zh_CN.UTF-8 整改台账
shows en_US.UTF-8 Zhenggai
ok "its window speaks Chinese and English, on $runtime"

if [[ ! -w /dev/fuse || ! -x /usr/libexec/xdg-document-portal ]]; then
  ok 'ledgers are safe behind the document portal # SKIP there is no document portal, or no /dev/fuse'
else
  ZG_FLATPAK=$FLATPAK_USER_DIR "$root/tests/display/display.sh" "$build" /usr/bin/python3 \
    "$root/tests/display/story-sandbox.py" >"$log" 2>&1 || { cat "$log"; exit 1; }
  ok "ledgers are safe behind the document portal, on $runtime"
fi

flatpak uninstall --user -y --noninteractive "$id" >/dev/null
ok 'it is taken off again'
echo "1..$count"
