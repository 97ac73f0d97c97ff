#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sees badly has letters twice as large, in high contrast, on a small screen: no page
is wider than the window, nothing is cut off, and she can work."""

from zg_story import run
from zg_tree import extents

TITLE = "雁泽县省委巡视整改台账"
PAGES = {"alt+2": "合计", "alt+3": "三个月", "alt+4": "打印", "alt+1": "筛选"}


def tell(story):
    ledger = story.sample()
    story.enlarge_text()
    window = story.start(env={"ADW_DEBUG_HIGH_CONTRAST": "1"})
    button = window.find("push button", "打开示例")
    story.ok(extents(button)[3] > 30, "the letters are large")
    story.same(window.cut_off(), [], "the start page fits")
    story.closes(window)

    window = story.start(ledger, env={"ADW_DEBUG_HIGH_CONTRAST": "1"})
    story.soon(window.rows, "the issues are listed")
    width = extents(window.windows()[0])[2]
    window.raise_up()
    for key, what in PAGES.items():
        window.key(key)
        window.find(None, what)
        story.same(window.cut_off(), [], f"the page of {what} fits")
        story.same(extents(window.windows()[0])[2], width, "the window is not wider for it")
    window.point(window.rows()[0][0])
    wording = window.find("text", "问题表述")
    story.same(window.cut_off(), [], "an issue fits")
    window.focus(wording)
    window.key("ctrl+End")
    window.type("x")
    window.key("Return")
    story.soon(lambda: story.json("list", ledger)[0]["title"].endswith("x"), "and can be edited")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
