# SPDX-License-Identifier: GPL-3.0-or-later
"""Every state of the window, and how to get there: for pictures of them (shots.py) and for what must
hold in all of them (story-names.py), in Chinese, English, or the language of zg_pseudo."""

import os
import pathlib
import re

WORDING = re.compile("^⟦?(问题表述|wording)", re.IGNORECASE)
FOOT = 120  # pixels: switcher, status, and a line above them
AS_OF = re.compile("^⟦?(某日的台账|The Ledger as of a Day)")


class States:
    """A method reach_STATE for each state, which leaves the window as it is to be seen."""

    def __init__(self, story, env=None):
        self.story = story
        self.env = env or {}
        self.window = None
        self.settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "zhenggai", "settings.ini")
        self.settings.parent.mkdir(exist_ok=True)

    @classmethod
    def names(cls):
        return [name.removeprefix("reach_") for name in vars(cls) if name.startswith("reach_")]

    def reach(self, state):
        """Starts the program and brings it to the state; returns it."""
        self.reset()
        getattr(self, "reach_" + state)()
        return self.window

    def reset(self):
        """Settings as of a first start, and a window as large as the screen."""
        width, height = os.environ.get("ZG_SCREEN", "1360x900").split("x")
        self.settings.write_text(f"[zhenggai]\nwindow-size=({width}, {height})\n",
                                 encoding="utf-8")

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

    def empty(self):
        """A ledger in which nothing has been written yet."""
        path = self.story.folder / "空.zgl"
        path.unlink(missing_ok=True)
        self.story.cli("new", path)
        return self.start(path)

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

    def into_view(self, widget):
        """Turns the wheel until a part of a page is above the window's foot."""
        window = self.window
        top = window.windows()[0]
        left, upper, _, height = window.place(top)
        dx = window.place(widget)[0] - left
        self.story.soon(lambda: window.place(widget)[1] < upper + height - FOOT
                        or window.scroll(top, 1, dx), "it is in view")

    # Without a ledger.

    def reach_start_empty(self):
        self.start()

    def reach_start_recent(self):
        self.ledger().close()
        self.start()

    def reach_import_review(self):
        self.start(self.story.notice()).find("list", re.compile("^⟦?(记录|Records)"))

    def reach_import_failed(self):
        document = self.story.folder / "损坏.txt"
        document.write_bytes(b"\x7fELF\0\0")
        self.start(document)

    def reach_not_there(self):
        self.start(self.story.folder / "没有.zgl")

    # Issues.

    def reach_issues(self):
        self.ledger()

    def reach_issues_empty(self):
        self.empty()

    def reach_measures(self):
        self.ledger().click(re.compile("^⟦?(措施|Measures)([ ·⟧]|$)"), "push button")

    def reach_filter_folded(self):
        self.ledger()
        self.keys("F9")

    def reach_bulk_bar(self):
        window = self.ledger()
        window.point(window.rows()[0][0])
        self.keys("shift+Down", "shift+Down", "shift+Down")

    def reach_search_none(self):
        self.ledger()
        self.keys("ctrl+f")
        self.window.type("zzzqq")

    # An issue.

    def reach_issue(self):
        self.issue()

    def reach_measure_open(self):
        window = self.issue()
        measures = window.find("list", re.compile("^⟦?(措施|Measures)"))
        first = window.all("label", None, measures)[0]
        self.into_view(first)
        window.point(first)

    def reach_conflict(self):
        window = self.issue()
        ledger = self.story.folder / "台账.zgl"
        window.focus(window.find("text", WORDING))
        window.type("abc")
        self.story.cli("set", ledger, self.story.json("list", ledger)[0]["uuid"], "title=他的表述",
                       "--author", "李某")

    def reach_disk_full(self):
        window = self.issue()
        self.story.fill_disk(window)
        window.focus(window.find("text", WORDING))
        window.type("abc")
        window.key("Tab")

    # Charts.

    def page(self, key):
        self.ledger()
        self.keys(key)

    def reach_progress(self):
        self.page("alt+2")

    def reach_progress_end(self):
        self.page("alt+2")
        self.window.scroll(self.window.windows()[0], 60)

    def reach_deadlines(self):
        self.page("alt+3")

    def reach_present_title(self):
        self.page("F5")

    def reach_present_units(self):
        self.page("F5")
        self.keys("4", "Return")

    def reach_present_issue(self):
        self.page("F5")
        self.keys("9", "Return")

    # Papers.

    def paper(self, place):
        """The page of papers; of their list the one at a place."""
        self.page("alt+4")
        papers = self.window.find("list", re.compile("^⟦?(材料|Papers)"))
        self.window.raise_up()
        self.window.point(self.window.all("list item", None, papers)[place])

    def reach_papers(self):
        self.paper(0)

    def reach_papers_table(self):
        self.paper(2)

    def reach_papers_options(self):
        self.paper(2)
        self.window.click(re.compile("^⟦?(选项|Options)"), "push button")

    def reach_papers_empty(self):
        self.empty()
        self.keys("alt+4")

    # Windows above it.

    def reach_menu(self):
        self.ledger()
        self.keys("F10")

    def reach_history(self):
        self.ledger()
        self.keys("ctrl+h")

    def reach_redact(self):
        window = self.ledger()
        ledger = self.story.folder / "台账.zgl"
        self.story.cli("set", ledger, self.story.json("list", ledger)[0]["uuid"], "title=误录的文字")
        self.keys("ctrl+h")
        window.click(re.compile("^⟦?(彻底抹去|Blank this)"), "push button")

    def reach_as_of_dialog(self):
        self.ledger()
        self.menu_item(AS_OF)

    def reach_as_of(self):
        self.reach_as_of_dialog()
        self.window.find("dialog")
        self.window.type("2026-09-30")
        self.window.key("Return")
        self.window.gone("dialog")

    def reach_preferences(self):
        self.ledger()
        self.keys("ctrl+comma")

    def reach_preferences_ledger(self):
        self.reach_preferences()
        self.window.point(self.window.find("page tab", re.compile("^⟦?(本台账|This Ledger)")))

    def reach_shortcuts(self):
        self.ledger()
        self.keys("ctrl+question")

    def reach_help(self):
        self.ledger()
        self.keys("F1")
        self.window.find("frame", re.compile("^⟦?(帮助|Help)[·⟧]*$"))

    def reach_about(self):
        self.ledger()
        self.menu_item(re.compile("^⟦?(关于|About)"))
