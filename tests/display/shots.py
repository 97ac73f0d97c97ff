#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every state of the window, to be looked at one by one:

    ZG_LANG=zh_CN.UTF-8 ZG_SCREEN=1366x768 tests/display/display.sh BUILD \\
        /usr/bin/python3 tests/display/shots.py FOLDER light|dark [STATE...]

Language and screen are those it runs in (C.UTF-8 is English, 400x768 narrow); the window fills the
screen. The pictures are FOLDER/STATE.png. A state that can't be reached is told; the rest goes on.
"""

import os
import pathlib
import re
import sys
import time

from zg_input import run
from zg_story import Story
from zg_tree import NotFound

SETTLED = 1.5  # seconds: what comes later than that is seen as missing
WORDING = re.compile("^(问题表述|Wording)")
AS_OF = re.compile("^(某日的台账|The Ledger as of a Day)")


class Shots:
    """A method shot_STATE for each state, which leaves the window as it is to be seen."""

    def __init__(self, folder, style):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.env = {"ADW_DEBUG_COLOR_SCHEME": f"prefer-{style}"}
        self.story = Story("shots")
        self.window = None
        self.settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "zhenggai", "settings.ini")
        self.settings.parent.mkdir(exist_ok=True)

    # Help.

    def start(self, *argv):
        self.window = self.story.start(*argv, env=self.env)
        return self.window

    def ledger(self, path=None):
        """The sample, its list and its first issue."""
        window = self.start(path or self.story.sample())
        window.find("tree table")
        self.story.soon(window.rows, "the list has rows")
        return window

    def keys(self, *keys):
        self.window.raise_up()
        self.window.key(*keys)

    def menu_item(self, name):
        self.keys("F10")
        self.window.click(name, "menu item")

    def issue(self):
        """The first issue, also where the list hides it."""
        window = self.ledger()
        window.point(window.rows()[0][0])
        self.keys("Return")
        window.find("text", WORDING)
        return window

    # Without a ledger.

    def shot_start_empty(self):
        self.start()

    def shot_start_recent(self):
        self.ledger().close()
        self.start()

    def shot_import_review(self):
        self.start(self.story.notice()).find("list", re.compile("^(记录|Records)"))

    def shot_import_failed(self):
        document = self.story.folder / "损坏.txt"
        document.write_bytes(b"\x7fELF\0\0")
        self.start(document)

    def shot_not_there(self):
        self.start(self.story.folder / "没有.zgl")

    # Issues.

    def shot_issues(self):
        self.ledger()

    def shot_issues_empty(self):
        path = self.story.folder / "空.zgl"
        self.story.cli("new", path)
        self.start(path)

    def shot_measures(self):
        self.ledger().click(re.compile("^(措施|Measures)( |$)"), "toggle button")

    def shot_filter_folded(self):
        self.ledger()
        self.keys("F9")

    def shot_bulk_bar(self):
        window = self.ledger()
        window.point(window.rows()[0][0])
        self.keys("shift+Down", "shift+Down", "shift+Down")

    def shot_search_none(self):
        self.ledger()
        self.keys("ctrl+f")
        self.window.type("zzzqq")

    # An issue.

    def shot_issue(self):
        self.issue()

    def shot_measure_open(self):
        window = self.issue()
        measures = window.find("list", re.compile("^(措施|Measures)"))
        window.point(window.all("label", None, measures)[0])

    def shot_conflict(self):
        window = self.issue()
        ledger = self.story.folder / "台账.zgl"
        window.focus(window.find("text", WORDING))
        window.type("abc")
        self.story.cli("set", ledger, self.story.json("list", ledger)[0]["uuid"], "title=他的表述",
                       "--author", "李某")

    def shot_disk_full(self):
        window = self.issue()
        self.story.fill_disk(window)
        window.focus(window.find("text", WORDING))
        window.type("abc")
        window.key("Tab")

    # Windows above it.

    def shot_menu(self):
        self.ledger()
        self.keys("F10")

    def shot_history(self):
        self.ledger()
        self.keys("ctrl+h")

    def shot_as_of_dialog(self):
        self.ledger()
        self.menu_item(AS_OF)

    def shot_as_of(self):
        self.shot_as_of_dialog()
        self.window.find("dialog")
        self.window.type("2026-09-30")
        self.window.key("Return")
        self.window.gone("dialog")

    def shot_preferences(self):
        self.ledger()
        self.keys("ctrl+comma")

    def shot_preferences_ledger(self):
        self.shot_preferences()
        self.window.point(self.window.find("page tab", re.compile("^(本台账|This Ledger)")))

    def shot_shortcuts(self):
        self.ledger()
        self.keys("ctrl+question")

    def shot_help(self):
        self.start()
        self.keys("F1")
        self.window.find("frame", re.compile("^(帮助|Help)$"))

    def shot_about(self):
        self.ledger()
        self.menu_item(re.compile("^(关于|About)"))

    # The other pages.

    def shot_progress(self):
        self.ledger()
        self.keys("alt+2")
        self.window.find("image")

    def shot_deadlines(self):
        self.ledger()
        self.keys("alt+3")
        self.window.find("image")

    def shot_present(self):
        self.ledger()
        self.keys("F5")
        self.window.find("image")
        self.window.key("Right")

    # All.

    def reset(self):
        """Settings as of a first start, and a window as large as the screen."""
        width, height = os.environ.get("ZG_SCREEN", "1360x900").split("x")
        self.settings.write_text(f"[zhenggai]\nwindow-size=({width}, {height})\n",
                                 encoding="utf-8")

    def take(self, state):
        self.reset()
        try:
            getattr(self, "shot_" + state)()
        except (NotFound, RuntimeError) as error:
            print(f"{state}: {error}")
        run("xdotool", "mousemove", "0", "0")  # no hint over what is to be seen
        time.sleep(SETTLED)
        self.window.shot(str(self.folder / f"{state}.png"))
        for line in self.window.complaints():
            print(f"{state}: {line}")
        self.window.end()
        print(state, flush=True)

    def take_all(self, states):
        every = [name.removeprefix("shot_") for name in vars(Shots) if name.startswith("shot_")]
        for state in states or every:
            self.take(state)
        self.story.end()


if __name__ == "__main__":
    Shots(sys.argv[1], sys.argv[2]).take_all(sys.argv[3:])
