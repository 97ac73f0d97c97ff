#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She opens a notice, mends what was read, imports it into a new ledger and takes it back."""

import os
import pathlib
import re

from zg_story import run
from zg_tree import text_of

TITLE = "中共雁泽县委关于省委巡视整改进展情况的通报"
BUTTON = re.compile("^导入 ")
SOURCE = "原文"


def counts(window):
    """What the button says will be imported."""
    found = window.all("push button", BUTTON)
    return [int(n) for n in re.findall(r"\d+", found[0].get_name())][:2] if found else None


def choose(window, start):
    """Chooses the record whose text starts so, with the pointer."""
    records = window.find("list", "记录")
    window.point(window.find("label", re.compile("^" + start), records, rows=True))
    window.story.soon(lambda: text_of(window.find("text", "表述")).startswith(start),
                      f"“{start}…” is in the editor")


def mend(story, window):
    choose(window, "意识形态责任制")
    window.set_text(window.find("text", "表述"), "意识形态责任制落实不严")
    story.soon(lambda: window.has("label", "意识形态责任制落实不严", rows=True), "the list has the new wording")
    choose(window, "对13个学习走过场")
    window.click("并入上一条")
    story.soon(lambda: counts(window) == [46, 125], "two measures are one")
    choose(window, "组织“带着课题下乡”")
    window.click("跳过")
    story.soon(lambda: counts(window) == [46, 124], "a measure is left out")
    story.ok(window.has("label", re.compile("措施（总数）：通报称 126，列出 124")),
             "the document's own number is compared")
    window.click("撤销上一步")
    story.soon(lambda: counts(window) == [46, 125], "the last change is taken back")


def stands_in(window, text, box):
    """Whether the part of the source that starts so is seen whole within its list."""
    found = window.all("label", re.compile("^" + text), box, rows=True)
    if not found:
        return False
    _, y, _, height = window.place(found[0])
    _, top, _, room = window.place(box)
    return top <= y and y + height <= top + room


def tell(story):
    window = story.start(story.notice())
    window.story = story
    story.soon(lambda: counts(window) == [46, 126], "the notice is read")
    source = window.find("list", SOURCE)
    story.soon(lambda: stands_in(window, "1.关于“理论学习", source)
               and stands_in(window, "（3）组织“带着", source),
               "the first record is seen in the source, from its heading on")
    mend(story, window)
    window.click(BUTTON)
    window.click("新建")
    story.soon(lambda: window.title() == TITLE, "the new ledger is open")
    ledger = pathlib.Path(os.environ["HOME"], TITLE + ".zgl")
    figures = story.json("stats", ledger)
    story.same(figures["issues_total"], 46, "all issues are in it")
    story.same(figures["measures_total"], 125, "and the measures that were left")
    listed = story.cli("list", ledger)
    story.ok("意识形态责任制落实不严\n" in listed or "意识形态责任制落实不严 " in listed
             or "意识形态责任制落实不严\t" in listed, "with the wording she gave")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
