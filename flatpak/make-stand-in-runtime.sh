#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-stand-in-runtime.sh: makes an org.gnome.Platform and org.gnome.Sdk of Debian packages and
# installs them for this user, for machines that can't reach Flathub; once, it takes minutes and 5 GB.
# Exit 77: this machine can't make it, and why.
#
# They carry the names of the real ones, so that the same manifest builds with either, but they are
# a STAND-IN runtime: whatever was built or tried with them was not tried with GNOME's. Debian 13's GTK
# and libadwaita are close to those of the GNOME runtime; its SQLite has extensions that the real one
# lacks. libgsf and libxlsxwriter stay out, as in the real one: the manifest builds them. So do Chinese
# fonts: they are the host's.
set -eu -o pipefail

suite=trixie
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
branch=$(sed -n "s/^runtime-version: *'\(.*\)'.*/\1/p" "$here/io.github.zhenggai.Zhenggai.yml")
work=${ZG_FLATPAK_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/zhenggai-flatpak}/runtime
repository=$work/repository

platform=(libgtk-4-1 libgtk-4-bin libadwaita-1-0 libglib2.0-bin gsettings-desktop-schemas
  adwaita-icon-theme hicolor-icon-theme shared-mime-info desktop-file-utils fontconfig
  fonts-cantarell fonts-dejavu-core libsqlite3-0 libjson-glib-1.0-0 librsvg2-common
  libegl1 libgl1-mesa-dri libcups2 dconf-gsettings-backend ca-certificates libxml2 zlib1g libbz2-1.0
  libc-bin locales coreutils bash procps libicu76 libgtk-4-media-gstreamer)
sdk=("${platform[@]}" gcc g++ make cmake meson ninja-build pkgconf gettext git patch xz-utils bzip2
  libgtk-4-dev libadwaita-1-dev libglib2.0-dev libglib2.0-dev-bin libsqlite3-dev libicu-dev
  libjson-glib-dev libxml2-dev libxml2-utils zlib1g-dev libbz2-dev gtk-update-icon-cache appstream
  appstream-util autoconf automake ccache libtool file)

skip ()
{
  echo "skipped: $*"
  exit 77
}

# A Debian tree as Flatpak wants a runtime: everything below usr/, /etc as usr/etc.
rearrange ()
{
  local root=$1 dir=$2 name
  rm -rf "$root/usr/share/doc" "$root/usr/share/man"
  mkdir -p "$dir/files" "$dir/var"
  mv "$root/usr" "$dir/usr"
  mv "$root/etc" "$dir/usr/etc"
  for name in passwd shadow group gshadow passwd- shadow- group- gshadow- hostname resolv.conf \
    machine-id mtab fstab ld.so.cache apt skel init.d systemd; do
    rm -rf "$dir/usr/etc/$name"
  done
  ln -sf ../sbin/ldconfig "$dir/usr/bin/ldconfig"
  # Flatpak makes the linker's cache from this file; without the first lines nothing finds /app/lib.
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' 'include /app/etc/ld.so.conf' \
    /app/lib64 /app/lib 'include /run/flatpak/ld.so.conf.d/runtime-*.conf' \
    'include /usr/etc/ld.so.conf.d/*.conf' >"$dir/usr/etc/ld.so.conf"
  find "$dir" -xdev \( -perm -4000 -o -perm -2000 \) -type f -exec chmod u-s,g-s {} +
  chmod -R u+rwX,go+rX "$dir"
  find "$dir" -xdev \( -type b -o -type c -o -type p -o -type s \) -delete
}

# The host's fonts, as the real runtime finds them.
find_host_fonts ()
{
  cat >"$1/usr/etc/fonts/conf.d/50-flatpak.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/run/host/font-dirs.xml</include>
  <dir>/app/share/fonts</dir>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/local-fonts</dir>
  <dir>/run/host/user-fonts</dir>
</fontconfig>
END
}

# make_runtime NAME PACKAGE...: a runtime of these packages, in the repository. What apt fetched is
# kept until both are made: most is in both. Nothing that a power cut may lose is worth a sync.
make_runtime ()
{
  local name=$1 root=$work/$1.root dir=$work/$1.dir
  shift
  rm -rf "$root" "$dir"
  mmdebstrap --variant=essential --mode=root --skip=cleanup/apt/lists,download/empty,essential/unlink \
    --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
    --setup-hook="mkdir -p \"\$1/var/cache/apt/archives\" && cp -al '$work/archives/.' \"\$1/var/cache/apt/archives\"" \
    --customize-hook="cp -al \"\$1/var/cache/apt/archives/.\" '$work/archives'" \
    --include="$(IFS=,; echo "$*")" "$suite" "$root" "$mirror"
  printf 'en_US.UTF-8 UTF-8\nzh_CN.UTF-8 UTF-8\n' >"$root/etc/locale.gen"
  chroot "$root" locale-gen >/dev/null
  rearrange "$root" "$dir"
  find_host_fonts "$dir"
  rm -rf "$root"
  cat >"$dir/metadata" <<END
[Runtime]
name=$name
runtime=org.gnome.Platform/$architecture/$branch
sdk=org.gnome.Sdk/$architecture/$branch

[Environment]
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
END
  flatpak build-export --runtime "$repository" "$dir" "$branch"
  rm -rf "$dir"
}

[[ $(id -u) == 0 ]] || skip 'only root may make the stand-in runtime (mmdebstrap, chroot)'
for tool in flatpak ostree mmdebstrap apt-get; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done
architecture=$(flatpak --default-arch)
if flatpak info --user "org.gnome.Sdk/$architecture/$branch" >/dev/null 2>&1; then
  echo "org.gnome.Sdk//$branch is installed already."
  exit 0
fi
# The machine's own Debian archive.
mirror=$(apt-get indextargets --format "\$(SITE)" 'Created-By: Packages' | head -n 1)
[[ -n $mirror ]] || skip 'apt names no archive of Debian packages'
mkdir -p "$work/archives"
exec 9>"$work/lock"
flock 9
# Not compressed: it is installed at once, by hard links.
[[ -d $repository ]] || ostree init --mode=bare-user-only --repo="$repository"
make_runtime org.gnome.Platform "${platform[@]}"
make_runtime org.gnome.Sdk "${sdk[@]}"
rm -rf "$work/archives"
flatpak build-update-repo "$repository"
flatpak remote-add --user --if-not-exists --no-gpg-verify zhenggai-stand-in "$repository"
flatpak install --user -y --noninteractive zhenggai-stand-in \
  "org.gnome.Platform/$architecture/$branch" "org.gnome.Sdk/$architecture/$branch"
