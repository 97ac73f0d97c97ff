#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fills up while she types: she is told, her text stays, and with room again it is saved."""

import re

from zg_story import run
from zg_tree import text_of

WORDING = "学习制度落实有偏差（磁盘已满时）"


def wording(window):
    return window.find("text", "问题表述")


def tell(story):
    ledger = story.sample()
    before = story.json("list", ledger)[0]["title"]
    window = story.start(ledger)
    story.soon(lambda: text_of(wording(window)) == before, "the issue is shown")
    story.fill_disk(window)
    window.focus(wording(window))
    window.key("ctrl+a")
    window.paste(WORDING)
    window.key("Tab")
    story.soon(lambda: any(re.search("未保存|磁盘|空间", label) for label in window.labels()),
               "she is told that it is not saved")
    story.same(text_of(wording(window)), WORDING, "her text is still in the field")
    story.same(story.json("list", ledger)[0]["title"], before, "the ledger is as it was")

    story.fill_disk(window, False)
    window.click(re.compile("^(重试|再试)"))
    story.soon(lambda: story.json("list", ledger)[0]["title"] == WORDING,
               "with room again it is saved")
    story.closes(window)
    story.cli("verify", ledger)


if __name__ == "__main__":
    run(tell)
