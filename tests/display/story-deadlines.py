#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk looks what is due: she goes along the days by keys and mouse, from bar to bar and to the
rows behind them, sees what is overdue and near, and takes the picture along."""

import datetime
import re

from zg_input import run as run_tool
from zg_story import run
from zg_tree import states

DAYS = re.compile(r"(\d+)-(\d+)-(\d+)–(\d+)-(\d+)-(\d+)$")


def timeline(window):
    found = window.all("image", DAYS)
    return found[0] if found else None


def days(window):
    """The first and last day in view, each as a count of days that is good enough to compare."""
    year, month, day, to_year, to_month, to_day = map(int, DAYS.search(
        timeline(window).get_name()).groups())
    return 372 * year + 31 * month + day, 372 * to_year + 31 * to_month + to_day


def span(window):
    first, last = days(window)
    return last - first


def marked(window):
    """The wording of the item whose bar the keyboard is on."""
    found = re.match(r"(\S+ )?(.*)：时限 \d+年.*, ", timeline(window).get_description() or "")
    return found.group(2) if found else None


def shown_rows(window):
    for label in window.labels():
        found = re.match(r"(\d+)(?:/\d+)? 个问题 ·", label)
        if found:
            return int(found.group(1))
    return None


def zoom_and_pan(story, window):
    whole = span(window)
    story.soon(lambda: "focused" in states(timeline(window)), "the keyboard is in the timeline")
    window.key("ctrl+plus")
    story.soon(lambda: span(window) < whole, "Ctrl + comes closer")
    closer, first = span(window), days(window)[0]
    window.key("shift+Right")
    story.soon(lambda: days(window)[0] > first, "Shift → goes to later days")
    window.key("shift+Left")
    story.soon(lambda: days(window)[0] == first, "Shift ← comes back")
    window.point(timeline(window), button=4, modifier="ctrl")
    story.soon(lambda: span(window) < closer, "the wheel with Ctrl comes closer")
    first = days(window)[0]
    window.point(timeline(window), button=5, modifier="shift")
    story.soon(lambda: days(window)[0] > first, "the wheel with Shift goes on")
    window.key("ctrl+minus")
    window.key("ctrl+0")
    story.soon(lambda: span(window) == whole, "Ctrl 0 shows all days")
    window.click("三个月", "push button")
    story.soon(lambda: span(window) < whole, "a button shows three months")
    window.click("全部", "push button")
    story.soon(lambda: span(window) == whole, "and another one all days")


def follow(story, window):
    window.point(timeline(window), dx=1, dy=1)
    for step in ("Right", "Down", "Down"):
        before = timeline(window).get_description()
        window.key(step)
        story.soon(lambda: timeline(window).get_description() != before, f"{step} goes to a bar")
    title = marked(window)
    window.key("Return")
    story.soon(lambda: shown_rows(window) == 1, f"Enter lists the row of {title}")
    story.ok(window.find(("list item", "label"), re.compile(re.escape(title[:8]))),
             "which is that one")
    window.key("alt+3")
    story.soon(lambda: timeline(window), "back to the deadlines")


def tells_its_day(name):
    """Whether the days a row has left, or is late, lead to the day it names."""
    found = re.search(r"，(逾期|还剩) (\d+) 天.*，完成时限 (\d+-\d+-\d+)$", name)
    days = int(found.group(2)) * (-1 if found.group(1) == "逾期" else 1)
    return datetime.date.today() + datetime.timedelta(days) == datetime.date.fromisoformat(
        found.group(3))


def lists(story, window, ledger):
    for light, word in (("overdue", "逾期"), ("near", "临期")):
        rows = story.json("list", ledger, "--filter", f"light={light} parent=")
        story.soon(lambda: window.says(f"{word}（{len(rows)}）"),
                   f"the list says that {len(rows)} are {word}")
        for one in rows:
            row = window.find("list item", re.compile(f"^{one['number']} {re.escape(one['title'])}，"),
                              window.find("list", word))
            story.ok(tells_its_day(row.get_name()), f"a row is read as {row.get_name()!r}")
    near = window.find("list", "临期")
    window.point(window.find("label", re.compile(re.escape(rows[0]["title"][:8])), near))
    story.soon(lambda: shown_rows(window) == 1, "a row of it leads to its issue")
    window.key("alt+3")
    story.soon(lambda: timeline(window), "back to the deadlines")


def choose(window, item):
    """An item of the timeline's menu."""
    window.click("图表菜单", ("push button", "toggle button"))
    window.click(item, ("menu item", "check menu item"))


def is_picture(window):
    """Whether a click where the bars are reaches them: a table that is no longer shown keeps its
    place in the tree."""
    window.point(timeline(window), dx=1, dy=1)
    return "focused" in states(timeline(window))


def take_along(story, window):
    choose(window, "以表格显示")
    story.soon(lambda: window.has("column header", "统计口径") or window.says("统计口径"),
               "the menu shows the bars as a table")
    choose(window, "以表格显示")
    story.soon(lambda: is_picture(window), "and as a picture again")
    choose(window, "复制数据")
    story.soon(lambda: re.match(r"项目\t数量\t合计\t统计口径\n\S+ .*：时限 .*日.*\t1\t\t\S+$",
                                run_tool("xclip", "-selection", "clipboard", "-out"), re.M),
               "the clipboard has a line for each bar")
    svg = story.folder / "时限.svg"
    choose(window, "保存图片…")
    window.choose_file(svg)
    # What the window says of it may be gone before all of the window is looked through.
    story.soon(lambda: svg.exists() and b"<svg" in svg.read_bytes(), "the picture is saved as SVG")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.raise_up()
    window.key("alt+3")
    story.soon(lambda: timeline(window), "the page of deadlines")
    window.point(timeline(window), dx=1, dy=1)
    zoom_and_pan(story, window)
    follow(story, window)
    lists(story, window, ledger)
    take_along(story, window)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
