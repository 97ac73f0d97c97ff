#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a measure's text promises becomes its deadline when she accepts it; what a careful colleague
would point out is said beside it, and never keeps her from saving."""

import re

from zg_story import run
from zg_tree import eventually

WORDING = "经济开发区亩均效益偏低"
BEFORE_START = "完成时限早于开始日期"


class Measures:
    """The measures of the issue, in the window and in the ledger."""

    def __init__(self, story, window, ledger):
        self.story = story
        self.window = window
        self.ledger = ledger
        self.page = window.find("filler", "ZgIssuePage")
        self.uuid = next(issue["uuid"] for issue in story.json("list", ledger)
                         if issue["title"].startswith(WORDING))

    def stored(self, place):
        return self.story.json("show", self.ledger, self.uuid)["measures"][place]

    def rows(self):
        return self.window.all("list item", None, self.window.find("list", "措施", self.page))

    def is_at(self, number):
        here = self.window.focused(self.page)
        return here and here.get_role_name() == "list item" and here.get_name().startswith(number)

    def open_second(self):
        """Goes to the second measure, which may be below the window's end, and opens it."""
        self.window.point(self.rows()[0], dx=200, dy=12)
        eventually(lambda: self.is_at("（1）"), "the first measure has the keyboard")
        self.window.key("Escape", "Down")
        eventually(lambda: self.is_at("（2）"), "the second measure has the keyboard")
        self.window.key("Return")
        return eventually(lambda: [row for row in self.rows()
                                   if self.window.has("combo box", "状态", row)], "it opens")[0]

    def judge(self, row, verdict, phrase):
        button = re.compile(f"^{verdict}.*{phrase}")
        self.window.do(self.window.find("push button", button, row))

    def write(self, row, field, text):
        entry = self.window.find("text", field, row)
        self.window.focus(entry)
        self.window.key("ctrl+a")
        self.window.type(text)
        self.window.key("Return")


def promises(story, measures):
    before = measures.stored(1)["deadline_day"]
    row = measures.open_second()
    measures.judge(row, "采纳", "其余24宗计划2026年12月底前处置到位")
    story.soon(lambda: measures.stored(1)["deadline_day"] == "2026-12-31",
               "an accepted promise is the deadline")
    story.same(measures.stored(1)["promises"][0]["verdict"], "accepted", "and said to be accepted")
    measures.window.key("ctrl+z")
    story.soon(lambda: (measures.stored(1)["deadline_day"],
                        measures.stored(1)["promises"][0]["verdict"]) == (before, "open"),
               "both are one step back")
    measures.window.key("ctrl+shift+z")
    story.soon(lambda: measures.stored(1)["deadline_day"] == "2026-12-31", "and forth")
    measures.judge(row, "不采纳", "41 宗")
    story.soon(lambda: measures.stored(1)["figures"][0]["verdict"] == "dismissed",
               "what is no figure of hers is dismissed")
    return row


def hints(story, measures, row):
    window = measures.window
    measures.write(row, "开始日期", "2027-02-01")
    story.soon(lambda: measures.stored(1)["start_day"] == "2027-02-01",
               "a start after the deadline is saved nevertheless")
    story.soon(lambda: window.says(BEFORE_START, row), "and pointed out")
    measures.write(row, "开始日期", "2026-02-01")
    story.soon(lambda: not window.says(BEFORE_START, row), "the hint goes with its cause")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    story.soon(window.rows, "the issues are listed")
    window.raise_up()
    window.key("ctrl+f")
    window.paste(WORDING)
    story.soon(lambda: len(window.rows()) == 1, "the issue is found")
    window.point(window.rows()[0][0])
    measures = Measures(story, window, ledger)
    row = promises(story, measures)
    hints(story, measures, row)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
