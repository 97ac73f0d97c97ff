#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The leader points at figures of every chart: each tells what it is, and a click, as Enter, lists
exactly the rows it counts. Compared with an earlier day, each kind of change leads to its issues."""

import datetime
import re
import time

from zg_browser import Browser
from zg_input import run as command
from zg_story import run
from zg_tree import children, eventually, states, text_of

RING = "#1c71d8"  # around the mark that the keyboard is on
KEY = re.compile(r"^[a-z_]+(：| [=≥≤<>])|[0-9a-f]{8}-[0-9a-f]{4}-")  # not a clerk's words
ROWS = {"issue": ("问题", "个问题"), "measure": ("措施", "项措施")}

# A chart by the name it has on the command line, what to choose of its groupings, and how to come to
# some of its marks and follow them. A click needs a mark that no other one lies over.
CHARTS = [
    ("ring", None, [("Home", "click"), ("Right", "Return"), ("End", "click")]),
    ("ages", None, [("Home", "click")]),
    ("bars-unit", None, [("Home", "click"), ("Down", "Return")]),
    ("bars-section", "板块", [("Home", "Return"), ("End", "click")]),
    ("bars-leader", "牵头领导", [("Home", "click"), ("End", "Return")]),
    ("course", None, [("Home", "Return"), ("End", "click")]),
    ("heat", None, [("Home", "click"), ("Down", "Return"), ("End", "click")]),
    ("achieved", None, [("Home", "click"), ("End", "Return")]),
]


class Charts:
    """The page of progress of a window, beside what the command line says of the same ledger."""

    def __init__(self, story, window, ledger):
        self.story = story
        self.window = window
        self.ledger = ledger
        self.browser = Browser(window)
        listed = story.cli("chart", "--chart", "list", language="zh_CN")
        self.titles = dict(line.split(None, 1) for line in listed.splitlines())

    def marks(self, chart, *argv):
        """What the command line says of a chart's marks, by name and formula."""
        picture = self.story.folder / "图.png"
        found = self.story.json("chart", self.ledger, "--chart", chart, "-o", picture, *argv,
                                language="zh_CN")
        return {(mark["label"], mark["formula"]): mark for mark in found["marks"]}

    def show(self):
        self.window.key("alt+2")
        eventually(lambda: self.window.has("push button", re.compile("^合计: ")), "the charts")

    def picture(self, chart):
        """The chart, scrolled into view."""
        picture = self.window.find("image", re.compile("^" + re.escape(self.titles[chart])))
        self.scroll_to(picture)
        return picture

    def scroll_to(self, widget):
        """Turns the wheel until a widget, or the top of a high one, is in view."""
        def seen():
            _, y, _, height = self.window.place(widget)
            if y >= 60 and (y + height <= 780 or y <= 180):
                return True
            command("xdotool", "mousemove", "640", "400", "click", "4" if y < 60 else "5")
            time.sleep(0.1)
            return False

        eventually(seen, f"{widget.get_name()!r} in view")

    def focus(self, picture):
        """Goes into a chart by a click beside its marks."""
        self.window.point(picture, dx=1, dy=1)
        eventually(lambda: "focused" in states(picture), "the keyboard in the chart")

    def ring(self, picture):
        """Where the mark that the keyboard is on is seen: (x, y, width, height) on the screen."""
        left, top, width, height = self.window.place(picture)
        file = str(self.story.folder / "ring.png")

        def look():
            command("import", "-window", "root", "-crop", f"{width}x{height}+{left}+{top}",
                    "+repage", file)
            found = re.match(r"(\d+)x(\d+)\+(\d+)\+(\d+)",
                             command("convert", file, "-fill", "black", "+opaque", RING, "-bordercolor",
                                     "black", "-border", "1", "-format", "%@", "info:"))
            wide, high, x, y = map(int, found.groups())
            return (left + x - 1, top + y - 1, wide, high) if wide > 0 else None

        return eventually(look, "a ring around the mark")

    def go_to(self, picture, key):
        """Presses a key in the chart and returns what the mark says that it leads to."""
        self.window.key(key)
        time.sleep(0.1)
        return eventually(lambda: picture.get_description(), "a mark")

    def point_at(self, picture, name):
        """Puts the pointer on the mark that the keyboard is on; only the edge of what is overdue of
        a bar is its own."""
        x, y, width, height = self.ring(picture)
        edge = name.endswith("其中逾期") or name.endswith(": 逾期")
        command("xdotool", "mousemove", str(x + width // 2), str(y + (5 if edge else height // 2)))

    def tip(self):
        """What the small window at the pointer says; None without one."""
        tips = [part for window in self.window.windows() for part in children(window)
                if part.get_name() == "GtkTooltipWindow"]
        return (self.window.labels(tips[0]) or [None])[0] if tips else None

    def rows(self, mark):
        """The wordings of the rows that a mark counts, as the command line lists them."""
        measures = ["--measures"] if mark["entity"] == "measure" else []
        listed = self.story.json("list", self.ledger, "--filter", mark["filter"], *measures)
        return [one["text" if measures else "title"] for one in listed]

    def lists(self, mark):
        """Whether the list shows exactly the rows of a mark."""
        header, unit = ROWS[mark["entity"]]
        wanted = self.rows(mark)
        shown = self.browser.status()
        return (len(wanted) == mark["value"]
                and re.match(rf"{len(wanted)}(/\d+)? {unit} ·", shown)
                and self.browser.column(header, 5) == wanted[:5])


    def group_by(self, grouping):
        """Chooses by what bars are grouped, by keyboard."""
        choice = self.window.find("combo box", "分组")
        self.scroll_to(choice)
        self.window.point(choice)
        eventually(lambda: self.window.has("label", grouping, choice, rows=True), "the choices")
        place = ["牵头单位", "牵头领导", "板块"].index(grouping)
        self.window.key("Home", *["Down"] * place, "Return")


def follow(charts, chart, marks, key, how):
    """Goes to a mark and from there to its rows."""
    picture = charts.picture(chart)
    charts.focus(picture)
    for one in key:
        said = charts.go_to(picture, one)
    mark = next(mark for (label, formula), mark in marks.items()
                if said.startswith(label + ", ") and said.endswith(", " + formula))
    numbers = said[len(mark["label"]) + 2:-len(mark["formula"]) - 2]
    charts.story.ok(re.match(rf"{mark['value']}(/{mark['total']} = |$)", numbers),
                    f"{chart}: a mark says {said!r}")
    if how == "click":
        charts.point_at(picture, mark["label"])
        wanted = f"{mark['label']}\n{numbers}\n{mark['formula']}"
        charts.story.soon(lambda: charts.tip() == wanted, f"{chart}: the pointer is told the same")
        command("xdotool", "click", "1")
    else:
        charts.window.key(how)
    charts.story.soon(lambda: charts.lists(mark),
                      f"{chart}: {how} lists its {mark['value']} rows, and no others")
    keys = [label for label in charts.window.labels(charts.browser.pane) if KEY.search(label)]
    charts.story.same(keys, [], f"{chart}: the filter is told in words")
    return mark


def change(story, ledger):
    """Since some days ago something of each kind has come about: returns what, by kind."""
    def measures(issue):
        return story.json("show", ledger, issue["uuid"])["measures"]

    going = story.json("list", ledger, "--filter", "light=on-time state=ongoing parent=")
    closed = story.json("list", ledger, "--filter", "state=closed parent=")
    for measure in measures(going[0]):
        story.cli("set", ledger, measure["uuid"], "state=done")
    story.cli("extend", ledger, going[1]["uuid"], "2099-12-31", "--reason", "汛期")
    story.cli("set", ledger, measures(closed[0])[0]["uuid"], "state=ongoing")
    late = story.json("list", ledger, "--filter", "light=overdue parent=")
    return {"新完成": going[0], "调整时限": going[1], "重新打开": closed[0], "新逾期": late[0]}


def opens(charts, mark):
    """Each row of a mark opens its issue."""
    for place, title in enumerate(charts.rows(mark)):
        charts.window.point(charts.browser.rows(place + 1)[place])
        charts.story.soon(lambda: text_of(charts.window.find("text", "问题表述")) == title,
                          f"{mark['label']}: a row opens its issue")


def compare(charts, changed):
    """Compares with two earlier days: nothing has fallen overdue since the later one."""
    window = charts.window
    for days, choice, kinds in ((7, "一周前", ["新完成", "调整时限", "重新打开"]),
                                (30, "30 天前", ["新完成", "新逾期", "调整时限", "重新打开"])):
        day = datetime.date.today() - datetime.timedelta(days)
        button = window.find(("push button", "toggle button"), re.compile("以来$"))
        charts.scroll_to(button)
        window.do(button)
        window.click(choice, "push button")
        charts.story.soon(lambda: window.has(None, re.compile(f"^{day} 以来")),
                          f"the ledger is compared with {choice}")
        marks = charts.marks("since", "--since", day)
        charts.story.same([mark["label"] for mark in marks.values()], kinds,
                          f"since then there are {'、'.join(kinds)}")
        for place, kind in enumerate(kinds):
            keys = ["Home"] + ["Right"] * place
            mark = follow(charts, "since", marks, keys, "click" if place % 2 else "Return")
            charts.story.ok(changed[kind]["title"] in charts.rows(mark), f"{kind} is what became so")
            if days == 30:
                opens(charts, mark)
            charts.show()


def tell(story):
    ledger = story.sample()
    changed = change(story, ledger)
    window = story.start(ledger)
    window.raise_up()
    charts = Charts(story, window, ledger)
    charts.show()
    for chart, grouping, tries in CHARTS:
        marks = charts.marks(chart)
        if grouping:
            charts.group_by(grouping)
        for key, how in tries:
            follow(charts, chart, marks, [key], how)
            charts.show()
    compare(charts, changed)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
