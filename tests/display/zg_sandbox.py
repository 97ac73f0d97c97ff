# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak under test, and the document portal that hands files into its sandbox.

display.sh gives everything but the installation a folder of its own; ZG_FLATPAK is that of the user
(Flatpak's FLATPAK_USER_DIR). A file is given to the program as a file manager gives it, through the
portal unless the sandbox has the file anyway."""

import os
import pathlib
import subprocess

from gi.repository import Gio

from zg_input import run as output_of
from zg_program import Program
from zg_story import ID
from zg_tree import Atspi, GLib, children, eventually

HOME = pathlib.Path(os.environ["HOME"])
OWN = HOME / ".var/app" / ID  # what the sandbox keeps, under the names that it has inside, too
COPIES = OWN / ".local/state/zhenggai/copies"
# Flatpak names the portal's files by this place, whatever XDG_RUNTIME_DIR is outside.
RUNTIME = pathlib.Path(f"/run/user/{os.getuid()}")
MOUNT = RUNTIME / "doc"
LIBEXEC = "/usr/libexec"


class Portal:
    """The document portal of a session, from its login to its logout."""

    def __init__(self):
        self.processes = []
        RUNTIME.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(RUNTIME)
        self.start()

    def start(self):
        self.processes = [
            subprocess.Popen([f"{LIBEXEC}/{name}"], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
            for name in ("xdg-permission-store", "xdg-document-portal")]
        eventually(lambda: os.path.ismount(MOUNT), "a document portal")

    def end(self):
        """Its files are out of reach then, also of those who clean up."""
        for process in reversed(self.processes):
            process.terminate()
            eventually(lambda process=process: self._has_ended(process), "the portal's end")
        if os.path.ismount(MOUNT):
            subprocess.run(["umount", MOUNT], check=False)

    @staticmethod
    def hand_over(file):
        """Gives the sandbox a file as GLib does: by a path that it never had before."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        descriptor = os.open(file, os.O_PATH | os.O_CLOEXEC)
        files = Gio.UnixFDList.new()
        wanted = GLib.Variant("(ahusas)", ([files.append(descriptor)], 0, ID, ["read", "write"]))
        os.close(descriptor)
        answer, _ = bus.call_with_unix_fd_list_sync(
            "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents",
            "org.freedesktop.portal.Documents", "AddFull", wanted, None, Gio.DBusCallFlags.NONE, -1,
            files, None)
        return MOUNT / answer.unpack()[0][0] / file.name

    @staticmethod
    def _has_ended(process):
        """That of Debian 12 looks whether to end only when it is asked for a file."""
        try:
            os.listdir(MOUNT)
        except OSError:
            pass
        return process.poll() is not None

    @staticmethod
    def is_taken():
        """Whether this user's session has one."""
        return os.path.ismount(MOUNT)


class Sandboxed(Program):
    """The program in its sandbox, with a file; env is added to what is there."""

    def __init__(self, log, file, env=None):
        super().__init__(self._command(file, env), log, env)

    @staticmethod
    def _command(file, env=None):
        os.environ["FLATPAK_USER_DIR"] = os.environ["ZG_FLATPAK"]
        more = [f"--env={name}={value}" for name, value in (env or {}).items()]
        given = [str(file)] if str(file).startswith(str(MOUNT)) else ["@@", str(file), "@@"]
        return ["flatpak", "run", "--user", "--unset-env=LOCPATH", *more, "--file-forwarding", ID,
                *given]

    @classmethod
    def start(cls, file, out):
        """Runs it without waiting for a window: one that runs already is given the file."""
        return subprocess.Popen(cls._command(file), stdout=out, stderr=out)

    def _look_for_it(self):
        """Processes have other numbers in there; but there is no other program on this bus."""
        if not self.running():
            raise RuntimeError(f"the program ended with {self.process.returncode}:\n"
                               + self.printed())
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for app in children(desktop):
            app.set_cache_mask(Atspi.Cache.NONE)
            if app.get_child_count() > 0:
                return app
        return None

    def x_search(self):
        return ["--name", "."]

    # A session without these portals is a test's, and not the program's fault; and libadwaita measures
    # a message's heading for less room than it needs, on which GTK 4.18 remarks.
    pardoned = ("Flatpak portal version", "Failed to read portal settings",
                "Trying to measure GtkLabel")

    def complaints(self):
        return [line for line in super().complaints()
                if not any(pardoned in line for pardoned in self.pardoned)]

    def kill(self):
        output_of("flatpak", "kill", ID)
        self.process.wait()
