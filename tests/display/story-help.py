#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She presses F1: the help opens at what she is looking at, also beside a dialog; she searches it,
follows a link and comes back, copies a sentence, and all of it without the pointer."""

import re

from zg_input import run as run_tool
from zg_story import run
from zg_tree import text_of


def help_window(window):
    """The window of the help, or None."""
    found = [frame for frame in window.windows() if frame.get_name() == "帮助"]
    return found[0] if found else None


def page(window):
    """The title of the page that is shown, or None."""
    frame = help_window(window)
    texts = window.all("text", None, frame) if frame else []
    return texts[-1].get_name() if texts else None


def page_text(window):
    return text_of(window.all("text", None, help_window(window))[-1])


def is_at(story, window, title, what):
    story.soon(lambda: page(window) == title, what)


def close(story, window):
    window.raise_up()
    window.key("Escape")
    story.soon(lambda: help_window(window) is None, "Esc closes the help")


def ask(story, window, title, where):
    window.key("F1")
    is_at(story, window, title, f"F1 on {where} opens “{title}”")
    close(story, window)
    window.raise_up()


def places(story, ledger):
    """F1 at each page and in each window."""
    window = story.start(ledger)
    window.find("tree table")
    window.raise_up()
    ask(story, window, "问题列表", "the list")
    window.point(window.rows()[0][0])
    window.key("Return")
    window.find("text", re.compile("^问题表述"))
    ask(story, window, "问题和措施", "an issue")
    for key, title in (("alt+2", "整改进展"), ("alt+3", "完成时限和延期")):
        window.key(key)
        window.find("image")
        ask(story, window, title, key)
    window.key("ctrl+h")
    window.find("list", None, window.windows()[0])
    window.raise_up()
    ask(story, window, "撤销、变更记录和某日的台账", "the history")
    window.key("Escape")
    window.raise_up()
    window.key("ctrl+comma")
    window.find(None, "首选项")
    window.raise_up()
    ask(story, window, "首选项", "the preferences, a dialog")
    window.key("Escape")
    story.closes(window)


def read(story):
    """Search, links, back and copying."""
    window = story.start()
    window.raise_up()
    window.key("F1")
    is_at(story, window, "起始页", "F1 on the start page opens its page")
    window.raise_up()
    window.key("Tab", "Return")
    is_at(story, window, "五分钟建好第一本台账", "Tab and Enter follow the first link")
    window.key("alt+Left")
    is_at(story, window, "起始页", "Alt+Left goes back")
    window.key("ctrl+f")
    window.type("U盘")
    story.soon(lambda: not window.has("list item", "起始页", help_window(window)),
               "pages without the word are left out of the list")
    window.key("Return")
    story.soon(lambda: "U盘" in page_text(window), "Enter opens the first one")
    window.key("ctrl+a", "ctrl+c")
    story.soon(lambda: page(window) in run_tool("xclip", "-selection", "clipboard", "-out"), "its text can be copied")
    close(story, window)
    story.closes(window)


def tell(story):
    read(story)
    places(story, story.sample())


if __name__ == "__main__":
    run(tell)
