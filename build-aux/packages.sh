# SPDX-License-Identifier: GPL-3.0-or-later
# What Zhenggai needs of Debian 12, and how it gets there. Sourced by run.sh and test.sh.
# shellcheck shell=sh disable=SC2034

# To build and to run: compiler, build tools, libraries, Chinese fonts (Noto for 宋 and 黑, UKai for
# 楷), GLib's own messages in Chinese.
build_packages='gcc libc6-dev meson ninja-build pkg-config gettext
  libglib2.0-dev libglib2.0-data libsqlite3-dev libcairo2-dev libpango1.0-dev libicu-dev
  libjson-glib-dev libgsf-1-dev libxml2-dev libxlsxwriter-dev libadwaita-1-dev fonts-noto-cjk fonts-arphic-ukai'

# To test, besides: the tools of the source checks, a reader of PDF text, the makers and checkers of
# a Debian package, and an office that opens what is written for one (Writer and Calc without a
# display, some 200 MB).
test_packages='clang clang-format man-db poppler-utils shellcheck
  appstream desktop-file-utils libxml2-utils shared-mime-info debhelper dpkg-dev lintian
  xvfb dbus at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool xclip x11-utils imagemagick locales
  weston
  libreoffice-writer-nogui libreoffice-calc-nogui'

# To build and try the Flatpak, besides, and the runtime that stands in for GNOME's where that can't
# be had: only .ci/run installs them.
flatpak_packages='flatpak flatpak-builder ostree bubblewrap appstream-util elfutils mmdebstrap
  xdg-desktop-portal fuse3 curl'

say ()
{
  printf '%s\n' "== $*"
}

# Those of the packages given that are not installed, in one line.
missing_packages ()
{
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed \
      || printf '%s ' "$package"
  done
}

print_needs ()
{
  cat <<'EOF'
This is no Debian system (apt-get is missing), so nothing is installed. What is needed:
  a C compiler, meson 1.0, ninja, pkg-config, gettext, and with headers: GLib 2.74, SQLite 3.40,
  cairo 1.16, pango 1.50, ICU 72, json-glib 1.6, libgsf 1.14.50, libxml2 2.9.14, libxlsxwriter 1.1.4,
  GTK 4.8, libadwaita 1.2, or newer; fonts: Noto CJK, AR PL UKai;
  for the tests: AddressSanitizer, clang, clang-format 14, man, pdftotext (poppler), shellcheck;
  desktop-file-validate, appstreamcli, xmllint; for the Debian package: debhelper 13, lintian;
  to open what is written, too: LibreOffice Writer and Calc;
  for the window's tests: Xvfb, D-Bus, AT-SPI with its Python binding, xdotool, xclip, ImageMagick,
  weston; for the Flatpak: flatpak, flatpak-builder, xdg-desktop-portal.
EOF
}

# Installs what is missing of the packages given; returns 1 after saying what to type if it may not.
install_packages ()
{
  if ! command -v apt-get >/dev/null 2>&1; then
    print_needs
    return 0
  fi
  missing=$(missing_packages "$@")
  if [ -z "$missing" ]; then
    say 'All packages are installed already.'
    return 0
  fi

  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    as_root='sudo -n'
    if ! sudo -n apt-get --version >/dev/null 2>&1; then
      say 'Packages are missing, and sudo is refused here. Type this, then start again:'
      printf '  sudo apt-get update && sudo apt-get install --no-install-recommends %s\n' "$missing"
      return 1
    fi
  fi
  say "Installing with apt: $missing"
  # Without a terminal no package asks anything. Word splitting is wanted: a command, a list.
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get update -q </dev/null \
    && DEBIAN_FRONTEND=noninteractive \
      $as_root apt-get install -q -y --no-install-recommends $missing </dev/null \
    && return 0
  say 'apt could not install the packages; see its messages above.'
  return 1
}

# configure SOURCE BUILD OPTION...: sets the build folder up, or keeps it if it is this source's.
# A tree that was copied or moved with its build folder starts afresh: meson keeps absolute paths.
configure ()
{
  source=$1
  build=$2
  shift 2
  if [ -f "$build/build.ninja" ] && [ "$(cat "$build/source-path" 2>/dev/null)" = "$source" ]; then
    return 0
  fi
  rm -rf "$build"
  meson setup "$@" "$build" "$source" && printf '%s\n' "$source" >"$build/source-path"
}
