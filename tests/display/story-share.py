#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A ledger in a folder that is kept in step with other machines: what she types is safe here at once
and there a moment later; what somebody else saved there meanwhile stays, beside her version."""

import re
import shutil

from zg_story import run
from zg_tree import text_of

HERS = "学习制度落实有偏差（在共享文件夹）"
AGAIN = "学习制度落实有偏差（又改了一次）"
THEIRS = "学习制度落实有偏差（同事改的）"


def wording(window):
    return window.find("text", "问题表述")


def type_wording(window, text):
    window.focus(wording(window))
    window.key("ctrl+a")
    window.paste(text)
    window.key("Tab")


def says(window, pattern):
    return any(re.search(pattern, label) for label in window.labels())


def title_at(story, path):
    """What a colleague sees who copies the file from the place."""
    copy = story.folder / "看.zgl"
    shutil.copyfile(path, copy)
    return story.json("list", copy)[0]["title"]


def tell(story):
    share = story.folder / "共享"
    (share / ".stfolder").mkdir(parents=True)
    ledger = share / "台账.zgl"
    shutil.copyfile(story.sample(), ledger)
    before = title_at(story, ledger)

    window = story.start(ledger)
    story.soon(lambda: text_of(wording(window)) == before, "the issue is shown")
    story.soon(lambda: says(window, "已存本机，并已存入"), "she sees where it is saved")
    type_wording(window, HERS)
    story.soon(lambda: title_at(story, ledger) == HERS, "her wording is at the place")
    story.soon(lambda: says(window, "已存本机，并已存入"), "and she is told")
    story.same([path.name for path in share.iterdir() if path.name != ".stfolder"], [ledger.name],
               "nothing else lies there")

    theirs = story.folder / "同事.zgl"
    shutil.copyfile(ledger, theirs)
    uuid = story.json("list", theirs)[0]["uuid"]
    story.cli("set", theirs, uuid, f"title={THEIRS}", "--author", "同事")
    shutil.move(theirs, ledger)
    type_wording(window, AGAIN)
    story.soon(lambda: says(window, "台账已被他人修改"), "she is told that somebody else saved")
    window.key("Escape")
    own = [path for path in share.glob("台账（冲突*.zgl")]
    story.same(len(own), 1, "her version lies beside")
    story.same(title_at(story, own[0]), AGAIN, "with what she typed")
    story.same(title_at(story, ledger), THEIRS, "and the other one is as it was")
    story.closes(window)
    story.cli("verify", own[0])
    story.cli("verify", ledger)


if __name__ == "__main__":
    run(tell)
