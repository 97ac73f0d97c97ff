#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She wants another language than the desktop's: it is chosen in the preferences and counts from the
next start on, also on a desktop that has no language at all."""

from zg_story import run

PLAIN = {"LC_ALL": "C", "LANG": "C"}


def choose(story, window, preferences, row, language):
    window.raise_up()
    window.key("ctrl+comma")
    window.find(None, preferences)
    window.raise_up()
    window.point(window.find("combo box", row))
    # The choices are a list in a popover; the row itself shows the present one.
    window.point(story.soon(lambda: window.all("label", language, rows=True),
                            f"{language} is offered")[-1])
    story.soon(lambda: window.has("label", language, window.find("combo box", row), rows=True),
               f"{language} is chosen")
    story.closes(window)


def tell(story):
    window = story.start()
    story.soon(lambda: window.title() == "整改台账", "it speaks the desktop's language")
    choose(story, window, "首选项", "语言", "English")

    window = story.start()
    story.soon(lambda: window.title() == "Zhenggai", "from the next start on, English")
    story.ok(window.has("label", "How to Begin"), "all of it")
    choose(story, window, "Preferences", "Language", "中文")

    window = story.start(env=PLAIN)
    story.soon(lambda: window.title() == "整改台账", "Chinese, even where there is no language")
    story.ok(window.has("label", "如何开始"), "all of it")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
