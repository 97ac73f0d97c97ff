#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# display.sh BUILD COMMAND...: runs a command that may open windows, away from the desktop it is
# started on: with an X server, a session bus, a home folder and settings of its own.
#
# Of the session bus only accessibility can be started, so that no portal and no settings service
# answers. ZG_LANG is the language (zh_CN.UTF-8), ZG_SCREEN the size (1360x900). Exit 77: a tool is
# missing, and which.
set -eu

ZG_BUILD=$(CDPATH='' cd -- "$1" && pwd -P)
export ZG_BUILD
shift
language=${ZG_LANG:-zh_CN.UTF-8}
screen=${ZG_SCREEN:-1360x900}

skip ()
{
  echo "skipped: $*"
  exit 77
}

for tool in Xvfb dbus-run-session xdotool xclip xprop import; do
  command -v "$tool" >/dev/null 2>&1 || skip "$tool is not installed"
done
launcher=
for folder in /usr/libexec /usr/lib/at-spi2-core /usr/lib/at-spi2; do
  if [ -x "$folder/at-spi-bus-launcher" ]; then
    launcher=$folder/at-spi-bus-launcher
  fi
done
[ -n "$launcher" ] || skip 'at-spi-bus-launcher is not installed'
/usr/bin/python3 -c 'import gi; gi.require_version ("Atspi", "2.0"); from gi.repository import Atspi' \
  2>/dev/null || skip "/usr/bin/python3 can't use Atspi (python3-gi, gir1.2-atspi-2.0)"

work=$(mktemp -d "${TMPDIR:-/tmp}/zg-display.XXXXXX")
server=
# shellcheck disable=SC2317 # a trap calls it
clean ()
{
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 700 "$work/run" "$work/home" "$work/config" "$work/cache" "$work/data" "$work/state" \
  "$work/services" "$work/tmp"

# A machine without the language gets it in the build folder, once; nothing is installed.
has_locale ()
{
  locale -a 2>/dev/null | tr -d '-' | grep -qix "$(printf '%s' "$1" | tr -d '-')"
}
if ! has_locale "$language"; then
  command -v localedef >/dev/null 2>&1 || skip "there is neither $language nor localedef"
  locales=$ZG_BUILD/locale-for-tests
  if [ ! -d "$locales/$language" ]; then
    localedef -i "${language%.*}" -f UTF-8 --no-archive "$work/$language" \
      || skip "localedef can't make $language (package locales)"
    mkdir -p "$locales"
    mv -T "$work/$language" "$locales/$language" 2>/dev/null || [ -d "$locales/$language" ]
  fi
  export LOCPATH="$locales"
fi

cat >"$work/services/org.a11y.Bus.service" <<END
[D-BUS Service]
Name=org.a11y.Bus
Exec=/bin/sh -c "exec $launcher >/dev/null 2>&1"
END
cat >"$work/session.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$work/run</listen>
  <servicedir>$work/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
# Nothing has to wait for a transition to end.
mkdir "$work/config/gtk-4.0"
printf '[Settings]\ngtk-enable-animations=false\n' >"$work/config/gtk-4.0/settings.ini"

# The server chooses a free number and tells it; a fifo waits for that without guessing.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp -noreset \
  3>"$work/number" >"$work/xvfb.log" 2>&1 &
server=$!
read -r number <"$work/number" || { cat "$work/xvfb.log"; exit 1; }

unset GTK_THEME GTK_IM_MODULE XMODIFIERS WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS \
  DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS
export DISPLAY=":$number" GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=atspi ADW_DISABLE_PORTAL=1
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 NO_AT_BRIDGE=0
export HOME="$work/home" TMPDIR="$work/tmp" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config"
export XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state"
export LANG="$language" LC_ALL="$language" LANGUAGE='' TZ=Asia/Shanghai PYTHONDONTWRITEBYTECODE=1

export ZG_BUS_CONFIG="$work/session.conf"
status=0
dbus-run-session --config-file="$work/session.conf" -- "$@" 2>"$work/errors" || status=$?
# What the bus and the X server say when they end is not the command's.
grep -v -e '^dbus-daemon\[' -e 'X connection to' -e 'dbind-WARNING.*GetItems' -e '^$' \
  "$work/errors" >&2 || true
exit "$status"
