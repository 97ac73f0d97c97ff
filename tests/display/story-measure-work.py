#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She works on the measures of an issue: drags one, deletes one and takes that back, sends one back
with the reason, judges what was found in its text, and signs a note."""

import datetime
import re

from zg_story import run
from zg_tree import eventually


class Work:
    """The issue with its measures, in the window and in the ledger."""

    def __init__(self, story, window, ledger):
        self.story = story
        self.window = window
        self.ledger = ledger
        self.uuid = story.json("list", ledger)[1]["uuid"]
        self.page = window.find("filler", "ZgIssuePage")

    def stored(self):
        return self.story.json("show", self.ledger, self.uuid)["measures"]

    def rows(self):
        return self.window.all("list item", None, self.window.find("list", "措施", self.page))

    def numbers(self):
        return [row.get_name().split(" ")[0] for row in self.rows()]

    def is_at(self, role, name):
        here = self.window.focused(self.page)
        return here and here.get_role_name() == role and name in here.get_name()


def drag(story, work):
    # Into view, all of it: a row that gets the keyboard is scrolled to.
    work.window.point(work.rows()[0], dx=200, dy=12)
    story.soon(lambda: work.is_at("list item", "（1）"), "a click opens a measure")
    work.window.key("Escape", "Down", "Up")
    first, second = work.rows()
    work.window.drag(first, second, dx=18, below=True)
    story.soon(lambda: work.numbers() == ["（2）", "（1）"], "a measure is dragged behind another")
    story.soon(lambda: [m["number"] for m in work.stored()] == ["（2）", "（1）"], "on disk, too")
    work.window.key("ctrl+z")
    story.soon(lambda: work.numbers() == ["（1）", "（2）"], "and back with Undo")


def delete(story, work):
    work.window.point(work.rows()[1], dx=200, dy=12)
    story.soon(lambda: work.is_at("list item", "（2）"), "a click opens a measure")
    work.window.key("Escape", "Delete")
    story.soon(lambda: work.numbers() == ["（1）"], "Delete takes it away")
    work.window.key("ctrl+z")
    story.soon(lambda: work.numbers() == ["（1）", "（2）"], "Undo brings it back")
    story.soon(lambda: len(work.stored()[1]["rules_made"]) == 1, "with what belongs to it")


def send_back(story, work):
    work.window.point(work.rows()[0], dx=200, dy=12)
    row = eventually(lambda: [r for r in work.rows() if work.window.has("combo box", "状态", r)],
                     "the measure is open")[0]
    choice = work.window.find("combo box", "状态", row)
    work.window.focus(choice)
    work.window.key("End", "Return")
    story.soon(lambda: work.is_at("text", "理由"), "sending back asks for the reason")
    work.window.type("no proof yet")
    work.window.key("Return")
    story.soon(lambda: (work.stored()[0]["state"], work.stored()[0]["state_reason"])
               == ("returned", "no proof yet"), "state and reason are saved together")
    return row


def judge(story, work, row):
    for verdict, figure in zip(("采纳", "不采纳"), work.stored()[0]["figures"]):
        number = re.match(r"[\d.]+", figure["phrase"])[0]
        button = re.compile(f"^{verdict}: {number} ")
        work.window.do(work.window.find("push button", button, row))
        work.window.gone("push button", button, row)
    story.soon(lambda: [f["verdict"] for f in work.stored()[0]["figures"]][:2]
               == ["accepted", "dismissed"], "one figure is accepted, one dismissed")


def sign(story, work, row):
    work.window.do(work.window.find("push button", "填写进展", row))
    story.soon(lambda: work.is_at("text", "进展"), "the place for a note is open")
    work.window.type("asked for the proof")
    work.window.do(work.window.find("push button", "保存", row))
    story.soon(lambda: work.stored()[0]["progress_notes"], "the note is saved")
    note = work.stored()[0]["progress_notes"][-1]
    story.same((note["text"], note["day"]), ("asked for the proof", str(datetime.date.today())),
               "with its day")
    story.ok(note["author"], "and signed")
    story.soon(lambda: work.window.says(f"{note['day']} · {note['author']}", row), "as it is shown")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.raise_up()
    story.soon(lambda: len(window.rows()) > 1, "the issues are listed")
    window.point(window.rows()[1][0])
    work = Work(story, window, ledger)
    story.soon(lambda: work.numbers() == ["（1）", "（2）"], "its two measures are shown")
    drag(story, work)
    delete(story, work)
    row = send_back(story, work)
    judge(story, work, row)
    sign(story, work, row)
    story.closes(window)
    story.cli("verify", ledger)


if __name__ == "__main__":
    run(tell)
