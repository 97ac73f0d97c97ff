#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She wants another language than the desktop's: it is chosen in the preferences and counts from the
next start on, also on a desktop that has no language at all."""

from zg_story import run

PLAIN = {"LC_ALL": "C", "LANG": "C"}
# What is offered beside it, and shown only where there is a choice.
OTHER = {"English": "中文", "中文": "English"}


def choose(story, window, preferences, row, language, keys):
    window.raise_up()
    window.key("ctrl+comma")
    window.find(None, preferences)
    window.raise_up()
    window.point(window.find("combo box", row))
    # The choices are a list in a popover, which is gone when one is taken; the row itself shows the
    # present one.
    story.soon(lambda: window.all("label", language, rows=True), f"{language} is offered")
    window.key(*keys, "Return")
    window.gone("label", OTHER[language])
    story.soon(lambda: window.has("label", language, window.find("combo box", row), rows=True),
               f"{language} is chosen")
    story.closes(window)


def tell(story):
    window = story.start()
    story.soon(lambda: window.title() == "整改台账", "it speaks the desktop's language")
    choose(story, window, "首选项", "语言", "English", ["Home", "Down", "Down"])

    window = story.start()
    story.soon(lambda: window.title() == "Zhenggai", "from the next start on, English")
    story.ok(window.has("label", "How to Begin"), "all of it")
    choose(story, window, "Preferences", "Language", "中文", ["Home", "Down"])

    window = story.start(env=PLAIN)
    story.soon(lambda: window.title() == "整改台账", "Chinese, even where there is no language")
    story.ok(window.has("label", "如何开始"), "all of it")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
