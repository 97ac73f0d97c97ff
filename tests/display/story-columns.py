#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She sorts by a column, draws it wider, hides another and has days written in Chinese; the next day
all of it is as she left it."""

import os
import pathlib

from zg_browser import Browser
from zg_input import run as run_tool
from zg_story import run
from zg_tree import extents, text_of

SETTINGS = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "zhenggai/settings.ini"


def header(window, browser, title):
    return next(label for label in window.all("label", None, browser.table)
                if text_of(label) == title)


def draw_wider(window, browser, title, by):
    """Drags the edge behind a column's title."""
    part = header(window, browser, title).get_parent()
    while extents(part)[2] < 40:
        part = part.get_parent()
    x, y, width, height = window.place(part)
    run_tool("xdotool", "mousemove", str(x + width - 1), str(y + height // 2), "mousedown", "1")
    for step in range(1, 9):
        run_tool("xdotool", "mousemove", str(x + width - 1 + by * step // 8), str(y + height // 2))
    run_tool("xdotool", "mouseup", "1")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.resize(1340, 880)
    browser = Browser(window)

    def days():
        return [day for day in browser.column("完成时限") if day]

    window.point(header(window, browser, "完成时限"))
    story.soon(lambda: len(days()) > 8 and days() == sorted(days()), "a click sorts by the deadline")
    window.point(header(window, browser, "完成时限"))
    story.soon(lambda: len(days()) > 8 and days() == sorted(days(), reverse=True)
               and days()[0] > days()[-1], "a second one backwards")
    # The sample's days are told from the day it was made on.
    latest = "{}年{}月{}日".format(*(int(part) for part in days()[0].split("-")))

    browser.press("列")
    window.click("牵头单位", ("menu item", "check menu item"), browser.pane)
    story.soon(lambda: "牵头单位" not in browser.headers(), "a column is hidden")
    before = extents(header(window, browser, "措施"))[0]
    window.key("Escape")
    draw_wider(window, browser, "完成时限", 40)
    story.soon(lambda: extents(header(window, browser, "措施"))[0] != before, "one is drawn wider")
    story.soon(lambda: "deadline" in SETTINGS.read_text(encoding="utf-8"), "which is kept")
    story.closes(window, "the first day ends")

    text = SETTINGS.read_text(encoding="utf-8")
    SETTINGS.write_text(text.replace("[zhenggai]", "[zhenggai]\ndate-style='chinese'"),
                        encoding="utf-8")
    again = story.start(ledger)
    browser = Browser(again)
    story.soon(lambda: "年" in browser.column("完成时限", 1)[0], "days are written in Chinese")
    story.ok("牵头单位" not in browser.headers(), "what was hidden stays hidden")
    story.same(browser.column("完成时限", 1)[0], latest, "and what was sorted is sorted")
    story.closes(again)


if __name__ == "__main__":
    run(tell)
