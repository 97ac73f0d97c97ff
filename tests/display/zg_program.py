# SPDX-License-Identifier: GPL-3.0-or-later
"""A program under test: started, driven, ended in every way a program can end."""

import os
import re
import signal
import subprocess
import time

from zg_input import Input, run
from zg_tree import Atspi, GLib, NotFound, Tree, children, eventually

# What GLib, GTK and the sanitizers say if something is wrong.
COMPLAINT = re.compile(r"-(WARNING|CRITICAL|ERROR) \*\*|^\*\* .*(WARNING|CRITICAL|ERROR)"
                       r"|Sanitizer|runtime error:")

# GTK's own button, in the languages of the tests.
CLOSE = re.compile(r"^(关闭|Close)$")


def accessibility_bus():
    """The address of the bus on which windows tell what they show."""
    return run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path",
               "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress").strip("(),'")


class SessionBus:
    """A session bus beside the one of the story, like it."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["dbus-daemon", "--config-file", os.environ["ZG_BUS_CONFIG"], "--nofork",
             "--print-address=1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


class Stranger:
    """A process that somebody else started, with what Popen has; how it ended is not known."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        if self.returncode is None and not os.path.exists(f"/proc/{self.pid}"):
            self.returncode = 0
        return self.returncode

    def wait(self, timeout=60):
        end = time.monotonic() + timeout
        while self.poll() is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(0.05)
        return self.returncode

    def send_signal(self, number):
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self):
        self.send_signal(signal.SIGKILL)


class Program(Tree, Input):
    """Starts argv and waits for its first window; what it prints goes to the file log."""

    def __init__(self, argv, log, env=None, wait=True):
        with open(log, "wb") as out:
            self._take(subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=out,
                                        stderr=subprocess.STDOUT,
                                        env={**os.environ, **(env or {})}), log)
        if wait:
            self._wait_for_window()

    @classmethod
    def running_as(cls, bus_name, log):
        """The program that has a name on the session bus, as soon as it has a window."""
        def pid():
            answer = run("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
                         "--object-path", "/", "--method",
                         "org.freedesktop.DBus.GetConnectionUnixProcessID", bus_name)
            return re.search(r"uint32 (\d+)", answer)

        found = eventually(pid, f"{bus_name} on the session bus")
        program = cls.__new__(cls)
        program._take(Stranger(int(found.group(1))), log)
        program._wait_for_window()
        return program

    def _take(self, process, log):
        self.process = process
        self.log = log
        self.app = None

    def _wait_for_window(self):
        Atspi.init()
        Atspi.set_timeout(10000, 20000)
        self.app = eventually(self._look_for_it, f"a window of process {self.process.pid}", 60)

    def _look_for_it(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"the program ended with {self.process.returncode}:\n"
                               + self.printed())
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for app in children(desktop):
            if app.get_process_id() == self.process.pid:
                app.set_cache_mask(Atspi.Cache.NONE)
                return app if app.get_child_count() > 0 else None
        return None

    def printed(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def complaints(self):
        """The lines with which GLib, GTK or a sanitizer complained."""
        return [line for line in self.printed().splitlines() if COMPLAINT.search(line)]

    def running(self):
        return self.process.poll() is None

    def kill(self):
        """Ends it at once and without warning, as a crash or a power cut would."""
        self.process.kill()
        self.process.wait()

    def close(self, timeout=60):
        """Closes its windows with the button in their corner; returns the exit status."""
        end = time.monotonic() + timeout
        while self.running() and time.monotonic() < end:
            self._close_windows()
            try:
                self.process.wait(1)
            except subprocess.TimeoutExpired:
                continue
        return self.end()

    def _close_windows(self):
        try:
            for window in self.windows():
                buttons = self.all("push button", CLOSE, window)
                if buttons:
                    self.do(buttons[-1])
        except (GLib.Error, NotFound):
            pass  # it went while it was looked at

    def end(self):
        """Ends it in any case: SIGTERM, then SIGKILL."""
        if self.running():
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
        return self.process.returncode

    @staticmethod
    def shot(path):
        """A picture of the whole screen."""
        run("import", "-window", "root", path)
        return path
