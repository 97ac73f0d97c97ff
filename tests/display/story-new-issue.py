#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She writes a new issue with three measures and their units, deadlines and all, with the keyboard
alone; what she types while the disk is still busy is not lost."""

import datetime
import re

from zg_story import run
from zg_tree import eventually, matches, text_of

NEW_UNIT = "县河长制办公室"
WORDING = "河道保洁责任没有落实"


class Page:
    """The issue page, where the keyboard goes about."""

    def __init__(self, story, window):
        self.story = story
        self.window = window
        self.root = window.find("filler", "ZgIssuePage")

    def focused(self):
        return self.window.focused(self.root)

    def is_at(self, role, name, here=None):
        """Whether the keyboard is in that widget, or in the button that a choice is made of."""
        here = here or self.focused()
        return here and any(part.get_role_name() == role and matches(name, part.get_name())
                            for part in (here, here.get_parent()))

    def at(self, role, name, what):
        self.story.soon(lambda: self.is_at(role, name), what)

    def go_to(self, role, name, key="Tab", most=30):
        """Goes from part to part until the keyboard is where it should be."""
        def moved():
            here = self.focused()
            return here if here != before else None

        before = self.focused()
        for _ in range(most):
            if self.is_at(role, name, before):
                break
            self.window.key(key)
            before = eventually(moved, f"what {key} goes to")
        self.story.ok(self.is_at(role, name, before), f"{key} reaches {name}")


def write_issue(story, window, page):
    window.key("ctrl+n")
    story.soon(lambda: page.is_at("text", "问题表述") and text_of(page.focused()) == "",
               "Ctrl+N makes an issue, with the keyboard in its wording")
    window.paste(WORDING)
    page.go_to("combo box", "板块")
    window.key("space", "End", "Return")


def choose_units(story, window, page, ledger):
    """One unit by the letters it begins with, one that nobody has named before."""
    unit = story.json("list", ledger, "--units")[0]["name"]
    page.go_to("push button", "牵头单位")
    window.key("space")
    story.soon(lambda: page.is_at("text", "牵头单位"), "there is an entry for the lead unit")
    window.paste(unit[:3])
    story.soon(lambda: window.says(unit), "the unit is offered by its first characters")
    window.key("Return")
    story.soon(lambda: window.has("push button", f"移除{unit}"), "and taken with Enter")
    window.paste(NEW_UNIT)
    story.soon(lambda: window.says("新单位"), "an unknown name is offered as a new unit")
    window.key("Return")
    story.soon(lambda: window.has("push button", f"移除{NEW_UNIT}"), "and made in place")


def write_measures(story, window, page):
    """Everything in one go: neither Enter nor a key waits for the disk."""
    page.go_to("push button", "添加措施")
    window.key("space")
    story.soon(lambda: page.is_at("text", "内容"), "the text of the first measure")
    window.type("first\rsecond\rthird")
    story.soon(lambda: text_of(page.focused()) == "third", "the last one is in the text")


def give_deadlines(story, window, page):
    """As they are spoken, in three ways."""
    for text in ("+30天", "2024年6月底前", "6月底"):
        page.go_to("text", "完成时限")
        window.paste(text)
        window.key("Return", "Escape")
        story.soon(lambda: page.is_at("list item", re.compile("third|second|first")),
                   "Esc closes the measure")
        window.key("Up", "Return")
        page.at("text", "内容", "and Up and Enter open the one before")


def written(story, ledger):
    found = [issue for issue in story.json("list", ledger) if issue["title"] == WORDING]
    return story.json("show", ledger, found[0]["uuid"]) if found else None


def check(story, ledger):
    """What the ledger has of it all."""
    issue = written(story, ledger)
    today = datetime.date.today()
    measures = issue["measures"]
    story.same([(m["number"], m["text"]) for m in measures],
               [("（1）", "first"), ("（2）", "second"), ("（3）", "third")],
               "three measures, each with its own text and number")
    story.same([m["deadline_day"] for m in measures],
               [f"{today.year}-06-30", "2024-06-30", str(today + datetime.timedelta(30))],
               "and the day that was meant")
    story.same([a["name_as_assigned"] for a in issue["assignments"] if a["role"] == "lead"],
               [story.json("list", ledger, "--units")[0]["name"], NEW_UNIT], "two units lead")
    story.same(story.json("show", ledger, issue["section"])["title"], "需要长期坚持的问题",
               "it is in the section that was chosen")
    story.cli("verify", ledger)


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.raise_up()
    story.soon(lambda: len(window.rows()) > 1, "the issues are listed")
    page = Page(story, window)
    write_issue(story, window, page)
    choose_units(story, window, page, ledger)
    write_measures(story, window, page)
    give_deadlines(story, window, page)
    story.closes(window)
    check(story, ledger)


if __name__ == "__main__":
    run(tell)
