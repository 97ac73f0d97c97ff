#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She looks for two characters, for several words, for the first letters of their pinyin and for one
character; what is found is marked, and the line under the list says how much it is. What is not
there is told, with what to do next."""

import re

from zg_browser import Browser
from zg_input import run as run_tool
from zg_story import run


def is_marked(story, window, widget):
    """Whether something in the widget is as yellow as hits are."""
    x, y, width, height = window.place(widget)
    picture = str(story.evidence / "row.png")
    run_tool("import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "+repage", picture)
    colours = run_tool("convert", picture, "-depth", "8", "-unique-colors", "txt:-")
    return any(int(red, 16) > 0xdc and int(green, 16) > 0xb4 and int(blue, 16) < 0x78
               for red, green, blue in
               re.findall(r"#(\w\w)(\w\w)(\w\w)", colours))


def tell(story):
    ledger = story.sample()
    issues = story.json("list", ledger)
    story.cli("set", ledger, issues[0]["uuid"], "title=海州区两区合并后职能衔接不畅")
    story.cli("set", ledger, issues[1]["uuid"], "detail=两区交界处的道路长期无人管护")
    window = story.start(ledger)
    browser = Browser(window)
    story.soon(lambda: browser.status().startswith("46 个问题 · 127 项措施"), "all is shown at first")

    def look_for(text):
        window.key("ctrl+f", "ctrl+a")
        window.type(text)

    look_for("两区")
    story.soon(lambda: browser.status().startswith("2/46 个问题 · "), "two characters are found")
    story.same(browser.column("序号"), ["1", "2"], "in a wording and in a detail")
    story.soon(lambda: is_marked(story, window, browser.rows(1)[0]), "and marked where they are seen")
    look_for("两区 道路")
    story.soon(lambda: browser.status().startswith("1/46 个问题 · "), "all of several words")
    look_for("hzq")
    story.soon(lambda: browser.column("问题") == ["海州区两区合并后职能衔接不畅"],
               "the first letters of pinyin")
    story.soon(lambda: is_marked(story, window, browser.rows(1)[0]), "mark what they stand for")
    window.key("ctrl+a", "BackSpace")
    window.type("畅")
    story.soon(lambda: browser.status().startswith("1/46 个问题 · "), "one character is enough")
    window.key("Escape")
    story.soon(lambda: browser.status().startswith("46 个问题 · 127 项措施"), "Escape clears it")

    look_for("qqzz")
    story.soon(lambda: window.says("46 个问题中都没有“qqzz”", browser.pane),
               "what is not there is told")
    story.ok(browser.status().startswith("0/46 个问题 · "), "in numbers, too")
    browser.press("清除搜索")
    story.soon(lambda: browser.status().startswith("46 个问题"), "and a button clears it")

    browser.go_to_top()
    window.type("hzq")
    story.soon(lambda: browser.status().startswith("1/46 个问题 · "),
               "what is typed in the list is looked for")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
