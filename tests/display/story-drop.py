#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She drags files from her file manager: a ledger onto the start page, a notice onto the list of
issues, and something that is neither."""

import re

from zg_input import run as command
from zg_story import BUILD, run
from zg_tree import eventually

TITLE = "雁泽县省委巡视整改台账"


def drop(story, window, path):
    """Drags a file from a window beside it into the middle of the program's."""
    source = story.start(path, program=BUILD / "tests/display/file-source")
    number = eventually(source.x_windows, "a window with the file")[0][0]
    command("xdotool", "windowmove", "--sync", str(number), "600", "20", "windowraise", str(number))
    start = source.place(source.find("label", "files"))
    end = window.place(window.windows()[-1])
    window.drag_between((start[0] + start[2] // 2, start[1] + start[3] // 2),
                        (end[0] + end[2] // 2, end[1] + end[3] // 2))
    eventually(lambda: not source.running(), "the end of the drag")


def tell(story):
    ledger = story.sample()
    notice = story.notice()
    window = story.start()
    window.find("push button", "打开示例")
    drop(story, window, ledger)
    story.soon(lambda: window.title() == TITLE and window.rows(), "a dropped ledger is open")
    drop(story, window, notice)
    window.find("list", re.compile("^记录"))
    story.soon(lambda: window.has("push button", re.compile("^导入 46 个问题")),
               "a dropped notice comes to the review")
    story.soon(lambda: window.says("以前已导入本台账"), "she is told that the ledger has it already")
    window.click("取消", "push button", window.windows()[0])
    story.soon(lambda: window.title() == TITLE and len(window.windows()) == 1,
               "only the ledger is in front again")
    story.same(story.json("stats", ledger)["issues_total"], 46, "with nothing imported")
    broken = story.folder / "损坏.txt"
    broken.write_bytes(b"\x7fELF\0\0")
    drop(story, window, broken)
    story.soon(lambda: window.says("损坏.txt"), "of what it can't read she is told")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
