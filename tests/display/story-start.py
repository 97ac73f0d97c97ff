#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Her first start: the sample, a second look at it, her name, a file that is gone, a damaged one."""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess

from zg_story import PROGRAM, SAMPLE, run

TITLE = "雁泽县省委巡视整改台账"
HOME = pathlib.Path(os.environ.get("HOME", "/"))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def open_again(*paths):
    """Starts the program once more; the one that runs takes the files and this one ends."""
    return subprocess.run([PROGRAM, *map(str, paths)], timeout=60, check=False).returncode


def sample(story, window):
    before = digest(SAMPLE)
    story.ok(window.has("label", "如何开始"), "an empty start page says how to begin")
    window.click("打开示例", "push button")
    story.soon(lambda: window.has("label", re.compile("示例副本：.*示例台账.zgl")),
               "she is told where her copy is")
    story.soon(lambda: window.title() == TITLE, "the sample is open")
    copy = HOME / "示例台账.zgl"
    story.ok(copy.exists(), "it is a copy in her folder")
    link = HOME / "链接.zgl"
    link.symlink_to(copy)
    story.same(open_again(link), 0, "the same ledger is opened under another name")
    os.chdir(HOME)
    story.same(open_again("示例台账.zgl"), 0, "and by a relative one")
    story.same(len(window.windows()), 1, "its window is the only one")
    story.same(digest(SAMPLE), before, "the sample itself is as it was")
    return copy


def name(story, window, copy):
    window.raise_up()
    window.key("ctrl+comma")
    window.find(None, "首选项")
    window.raise_up()
    window.point(window.find("text", "姓名"))
    window.key("ctrl+a")
    window.type("Li Si")
    window.key("Return")
    window.point(window.find("page tab", "本台账"))
    window.point(window.find("text", "地区"))
    window.type("Yanze")
    window.key("Return")
    story.soon(lambda: story.json("history", copy)[0]["author"] == "Li Si",
               "the next change has her name")
    window.key("Escape")


def gone(story, window):
    story.same(open_again(HOME / "没有.zgl"), 0, "a ledger that is not there is asked for")
    window.find("label", re.compile("没有.zgl”不存在"))
    story.ok(True, "she is told")
    window.click("关闭", "push button", window.windows()[0])
    window.gone("label", re.compile("没有.zgl”不存在"))
    subprocess.run([PROGRAM, "sftp://example.invalid/a.zgl"], timeout=60, check=False)
    window.find("label", re.compile("“sftp://example.invalid/a.zgl”不在本机"))
    story.ok(True, "nor is a file passed over that is not on this computer")
    window.click("关闭", "push button", window.windows()[0])


def damaged(story, window, copy):
    broken = HOME / "损坏.zgl"
    shutil.copyfile(copy, broken)
    story.cli("backup", broken)
    broken.write_bytes(b"SQLite format 3\0" + bytes(5000))
    story.same(open_again(broken), 0, "a damaged ledger is opened")
    window.find("label", re.compile("最近的完好备份：.*（无法得知此后记入的内容", re.DOTALL))
    story.ok(True, "its newest whole backup is offered, with what it may lack")
    window.click("恢复")
    story.soon(lambda: window.title() == TITLE and window.has("label", re.compile("备份已恢复")),
               "and is in place")
    story.same(story.json("stats", broken)["issues_total"], 46, "with all that was in it")


def tell(story):
    window = story.start()
    copy = sample(story, window)
    name(story, window, copy)
    gone(story, window)
    damaged(story, window, copy)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
