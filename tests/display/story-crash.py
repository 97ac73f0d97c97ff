#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She edits an issue, the power goes; after it is back, all she had typed is there."""

from zg_story import run
from zg_tree import eventually, text_of

FIRST = "学习制度落实有偏差（核改）"
SECOND = "意识形态责任制落实不严（核改）"
DAY = "2027-05-31"


def wording(window):
    return window.find("text", "问题表述")


def retype(story, window, text):
    """Types another wording over the one that is shown."""
    story.soon(lambda: text_of(wording(window)), "the issue is shown")
    window.focus(wording(window))
    window.key("ctrl+a")
    window.paste(text)
    story.soon(lambda: text_of(wording(window)) == text, "its wording is typed")


def titles(story, ledger):
    return [issue["title"] for issue in story.json("list", ledger)]


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    retype(story, window, FIRST)
    window.key("Tab")
    story.soon(lambda: FIRST in titles(story, ledger), "leaving the field saves it")
    window.point(eventually(lambda: window.rows()[1:], "the second row")[0][0])
    story.soon(lambda: text_of(wording(window)).startswith("意识形态"), "the next issue is shown")
    retype(story, window, SECOND)
    story.soon(lambda: SECOND in titles(story, ledger), "so does a pause in it")
    window.focus(window.find("text", "完成时限"))
    window.key("ctrl+a")
    window.type(DAY)
    window.key("Tab")
    story.soon(lambda: DAY in [issue["deadline_day"] for issue in story.json("list", ledger)],
               "and leaving a day for its calendar's button")
    window.kill()

    again = story.start(ledger)
    story.soon(lambda: text_of(wording(again)) == FIRST, "the first edit is there")
    story.soon(lambda: [row for row in again.rows() if row[1][1] == SECOND], "and the second")
    story.cli("verify", ledger)
    story.closes(again)


if __name__ == "__main__":
    run(tell)
