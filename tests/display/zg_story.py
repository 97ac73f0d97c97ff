# SPDX-License-Identifier: GPL-3.0-or-later
"""A story: what a user does in a real window, and what she must see then.

A story is a file story-NAME.py with a function tell(story) that is given to run(). It is told to
its end or to the first thing that is not as it should be; then there are a picture, the tree and
the program's output in BUILD/tests/display/NAME/. By hand:

    tests/display/display.sh BUILD /usr/bin/python3 tests/display/story-NAME.py
"""

import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import traceback

from gi.repository import Gio

from zg_input import run as command
from zg_program import Program, SessionBus, accessibility_bus
from zg_tree import NotFound, eventually

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("ZG_BUILD", SOURCE / "build"))
PROGRAM = pathlib.Path(os.environ.get("ZG_PROGRAM", BUILD / "src/app/zhenggai"))
CLI = pathlib.Path(os.environ.get("ZG_CLI", BUILD / "src/cli/zhenggai-cli"))
SAMPLE = BUILD / "data/sample/sample.zgl"
ID = "io.github.zhenggai.Zhenggai"
NOTICE = SOURCE / "data/sample/notice.txt"


class Story:
    """What a story needs: files, programs, and checks that are counted."""

    def __init__(self, name):
        self.name = name
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="zg-"))
        self.evidence = BUILD / "tests/display" / name
        shutil.rmtree(self.evidence, ignore_errors=True)
        self.evidence.mkdir(parents=True)
        self.programs = []
        self.buses = []
        self.count = 0

    # Files.

    def sample(self, name="台账.zgl"):
        """A copy of the sample ledger: 46 issues, 127 measures."""
        path = self.folder / name
        shutil.copyfile(SAMPLE, path)
        return path

    def notice(self):
        """A copy of the sample notice, a text of 48 issues."""
        path = self.folder / "通报.txt"
        shutil.copyfile(NOTICE, path)
        return path

    def cli(self, *argv, status=0, language="en"):
        """Runs zhenggai-cli, in English if nothing else is said, and returns what it printed."""
        done = subprocess.run([CLI, "--lang", language, *map(str, argv)], capture_output=True,
                              text=True, timeout=120, check=False)
        if status is not None and done.returncode != status:
            raise NotFound(f"zhenggai-cli {argv}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def json(self, *argv, language="en"):
        """What zhenggai-cli --json says, decoded."""
        return json.loads(self.cli(*argv, "--json", language=language))

    # Programs.

    def start(self, *argv, env=None, alone=False, program=PROGRAM):
        """Starts the program with arguments (a ledger) and returns it when its window is there.

        alone: on a session bus of its own, as the program of somebody else; on the same bus a
        second start only raises the window of the first."""
        log = self.evidence / f"program{len(self.programs) + 1}.log"
        if alone:
            bus = SessionBus()
            self.buses.append(bus)
            env = {**(env or {}), "AT_SPI_BUS_ADDRESS": accessibility_bus(),
                   "DBUS_SESSION_BUS_ADDRESS": bus.address}
        program = Program([str(program), *map(str, argv)], log, env)
        self.programs.append(program)
        return program

    def let_bus_start_it(self, service):
        """Installs a service file: from now on the session bus starts the program when it is
        asked for, as after an installation. Its command is that of the program under test."""
        log = self.evidence / "service.log"
        log.touch()
        text, n = re.subn(r"^Exec=\S+(.*)$", rf'Exec=/bin/sh -c "exec {PROGRAM}\1 >>{log} 2>&1"',
                          service.read_text(encoding="utf-8"), flags=re.M)
        self.same(n, 1, f"{service.name} names a command")
        services = pathlib.Path(os.environ["ZG_BUS_CONFIG"]).parent / "services"
        (services / service.name).write_text(text, encoding="utf-8")
        self.run("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path",
                 "/", "--method", "org.freedesktop.DBus.ReloadConfig")

    def run(self, *argv):
        """Runs what a desktop would run."""
        done = subprocess.run(list(map(str, argv)), capture_output=True, text=True, timeout=120,
                              check=False)
        self.same((done.returncode, done.stderr), (0, ""), " ".join(map(str, argv[:3])))

    @staticmethod
    def double_click(desktop_file, *files):
        """Opens files, or nothing, with the program of a desktop file, as a file manager does."""
        # GLib takes no desktop file whose command is not on the path.
        os.environ["PATH"] = f"{PROGRAM.parent}:{os.environ['PATH']}"
        app = Gio.DesktopAppInfo.new_from_filename(str(desktop_file))
        app.launch_uris([file.as_uri() for file in files], None)

    def started_by_bus(self):
        """The program that the session bus started."""
        program = Program.running_as(ID, self.evidence / "service.log")
        self.programs.append(program)
        return program

    @staticmethod
    def enlarge_text():
        """Lets programs that are started from now on have letters twice as large, as somebody sets
        who sees badly."""
        command("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
                "Xft.dpi:\t192\n")

    @staticmethod
    def fill_disk(program, full=True):
        """Lets every file the program writes be full from now on, or no more."""
        limit = 0 if full else resource.RLIM_INFINITY
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE,
                         (limit, resource.RLIM_INFINITY))

    # Checks.

    def ok(self, condition, what):
        """Something that must be so now."""
        if not condition:
            raise NotFound(what)
        self.count += 1
        print(f"ok {self.count} - {what}", flush=True)

    def skip(self, what, why):
        """Something that this machine can't show."""
        self.count += 1
        print(f"ok {self.count} - {what} # SKIP {why}", flush=True)

    def same(self, present, wanted, what):
        """A value that must be another."""
        self.ok(present == wanted,
                what if present == wanted else f"{what}: {present!r} instead of {wanted!r}")

    def soon(self, look, what, timeout=60.0):
        """Something that must become so; returns what look() answered."""
        seen = eventually(look, what, timeout)
        self.ok(True, what)
        return seen

    def closes(self, program, what="it closes and has complained about nothing"):
        """The program's end: by its window, with status 0 and without a warning or a leak."""
        status = program.close()
        self.same((status, program.complaints()), (0, []), what)

    # The end.

    def keep_evidence(self):
        """What there is to see when something is not as it should be."""
        for i, program in enumerate(self.programs, 1):
            if not program.running():
                continue
            program.shot(str(self.evidence / "failed.png"))
            try:
                (self.evidence / f"tree{i}.txt").write_text(program.dump(), encoding="utf-8")
            except Exception as error:  # pylint: disable=broad-except
                print(f"# no tree: {error}")

    def end(self):
        """Ends what still runs; returns what the programs complained about."""
        complaints = []
        for program in self.programs:
            program.end()
            complaints += program.complaints()
        for bus in self.buses:
            bus.end()
        shutil.rmtree(self.folder, ignore_errors=True)
        return complaints


def run(tell):
    """Tells a story and exits: 0 if all was as it should be, else 1."""
    name = pathlib.Path(sys.argv[0]).stem.removeprefix("story-")
    story = Story(name)
    failed = False
    try:
        tell(story)
    except Exception as error:  # pylint: disable=broad-except
        failed = True
        print(f"not ok {story.count + 1} - {error}", flush=True)
        traceback.print_exc(file=sys.stdout)
        story.keep_evidence()
    finally:
        complaints = story.end()
    if complaints and not failed:
        failed = True
        print(f"not ok {story.count + 1} - a program complained")
    for line in complaints:
        print("#", line)
    if failed:
        print(f"# see {story.evidence}")
    print(f"1..{story.count + (1 if failed else 0)}")
    sys.exit(1 if failed else 0)
