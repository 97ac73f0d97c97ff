#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside another program her window is 360 pixels wide: every page fits, one at a time, and the
next window is as she left this one."""

from zg_story import run
from zg_tree import extents, text_of

WIDTH, HEIGHT = 360, 640


def rows(window):
    """The list's; the start page behind it has a table of its own, of buttons."""
    return window.rows(root=window.find("tree table").get_parent())


def tell(story):
    window = story.start()
    window.find("push button", "打开示例")
    window.resize(WIDTH, HEIGHT)
    story.same(window.cut_off(), [], "the start page fits")
    window.click("打开示例", "push button")
    window.find("tree table")
    story.same(extents(window.windows()[0])[2], WIDTH, "the window does not grow with a ledger")
    first = story.soon(lambda: rows(window)[0], "the list is shown")[0]
    story.same(window.cut_off(), [], "and fits")
    story.ok(not window.has("text", "问题表述"), "without the issue beside it")
    story.same(extents(first)[2], extents(window.find("tree table"))[2],
               "a row is as wide as the list, whatever columns were left out")

    window.raise_up()
    window.point(first)
    window.key("Return")
    story.soon(lambda: window.has("text", "问题表述"), "an issue takes the list's place")
    story.same(window.cut_off(), [], "and fits")
    wording = text_of(window.find("text", "问题表述"))
    story.ok(wording, "its wording is there to be edited")
    window.click("返回列表", "push button")
    story.soon(lambda: rows(window), "Back shows the list again")

    for key, shown in (("alt+2", "逾期时长"), ("alt+3", "全部"), ("alt+4", "整改台账")):
        window.raise_up()
        window.key(key)
        story.soon(lambda shown=shown: window.says(shown), f"{key} shows its page")
        story.same(extents(window.windows()[0])[2], WIDTH, "in a window that is no wider")
        story.same(window.cut_off(), [], "and it fits")
    window.raise_up()
    window.key("alt+1")

    story.closes(window)
    again = story.start()
    again.find("push button", "打开示例")
    story.same(extents(again.windows()[0])[2:], (WIDTH, HEIGHT), "in a window as large as the last")
    story.closes(again)

    path = story.folder / "空.zgl"
    story.cli("new", path)
    empty = story.start(path)
    search = empty.find("entry", "在台账中搜索")
    story.soon(lambda: extents(search)[2] > WIDTH * 0.8,
               "while a ledger has no list, its search has a line of its own, too")
    story.closes(empty)


if __name__ == "__main__":
    run(tell)
