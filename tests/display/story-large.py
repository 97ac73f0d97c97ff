#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She opens a document of 5 MB by mistake, calls the import off while it is being written, and
nothing of it is left."""

import os
import pathlib
import re

from zg_story import run
from zg_tree import Atspi, states

BYTES = 5_000_000
BUTTON = re.compile("^导入 ")


def large_document(story):
    text = story.notice().read_text(encoding="utf-8") + "\n"
    path = story.folder / "汇编.txt"
    path.write_text(text * (BYTES // len(text.encode()) + 1), encoding="utf-8")
    return path


def counts(window):
    return [int(n) for n in re.findall(r"\d+", window.find("push button", BUTTON).get_name())][:2]


def share(window):
    """How much is done, as the bar tells it; 0 while there is none."""
    bars = window.all("progress bar")
    return Atspi.Value.get_current_value(bars[0]) if bars else 0


def may_import(window):
    return any("sensitive" in states(button) for button in window.all("push button", BUTTON))


def tell(story):
    window = story.start(large_document(story))
    window.find("push button", BUTTON, timeout=120)
    read = counts(window)
    story.ok(read[0] > 5000 and read[1] > 15000, f"it is read: {read[0]} issues, {read[1]} measures")
    window.click(BUTTON)
    window.click("新建")
    story.soon(lambda: share(window) > 0.02, "the bar tells how much is written", 120)
    window.click("取消", "push button")
    story.soon(lambda: may_import(window), "called off, she is back in the review", 120)
    story.same(counts(window), read, "with all that was read")
    story.same(list(pathlib.Path(os.environ["HOME"]).glob("*.zgl")), [], "and no ledger is left")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
