#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She works in the list by keyboard: jumps to its ends, copies rows into a spreadsheet, deletes three
issues and thinks better of it, opens one with Enter, and lists measures instead."""

from zg_browser import Browser
from zg_input import run as run_tool
from zg_story import run


def clipboard():
    return run_tool("xclip", "-selection", "clipboard", "-out")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    browser = Browser(window)
    titles = [issue["title"] for issue in story.json("list", ledger)]

    def copied():
        """The wording of the row that Ctrl+C copies."""
        window.key("ctrl+c")
        cells = clipboard().split("\t")
        return cells[1] if len(cells) > 1 else ""

    browser.go_to_top()
    window.key("End")
    story.soon(lambda: copied() == titles[-1], "End goes to the last issue, Ctrl+C copies it")
    window.key("Home")
    story.soon(lambda: copied() == titles[0], "Home to the first")
    window.key("Page_Down")
    story.soon(lambda: copied() in titles[5:30], "Page Down a screen on")

    browser.select(3)
    window.key("ctrl+c")
    story.soon(lambda: [line.split("\t")[1] for line in clipboard().splitlines()] == titles[:3],
               "Ctrl+C copies three rows as cells of a table")

    window.key("Delete")
    story.soon(lambda: browser.status().startswith("43 个问题"), "Delete deletes them")
    story.soon(lambda: browser.column("问题", 3) == titles[3:6], "the rows close up")
    story.same(window.find("push button", "撤销").get_description(), "撤销：删除：3 个问题",
               "undo says what was deleted")
    window.key("ctrl+z")
    story.soon(lambda: browser.status().startswith("46 个问题"), "Ctrl+Z brings them back")
    browser.go_to_top()
    story.soon(lambda: browser.column("问题", 3) == titles[:3], "with all they show")
    window.key("shift+F10")
    window.click("复制为文本", "menu item", browser.table)
    story.soon(lambda: clipboard().startswith("1 " + titles[0]), "the row's menu copies as text")
    browser.go_to_top()
    window.key("Return")
    story.soon(lambda: window.focused() is not None
               and "问题表述" in (window.focused().get_name() or ""),
               "Enter goes to the wording")

    browser.press("措施")
    story.soon(lambda: browser.status().startswith("127 项措施 · 46 个问题"),
               "the list shows measures")
    story.soon(lambda: browser.headers()[1] == "措施", "under their own headers")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
