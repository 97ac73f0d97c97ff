#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She edits the wording of an issue and goes on; another program changes it while she types; the
program is killed. Nothing she typed is lost."""

from zg_story import run
from zg_tree import text_of

WORDING = "问题表述"


def wording(window):
    """The text that is edited in place."""
    return window.find("text", WORDING)


def replace(window, text):
    """Types a text over the wording."""
    field = wording(window)
    window.focus(field)
    window.key("ctrl+a")
    window.paste(text)


def tell(story):
    ledger = story.sample()
    issue = story.json("list", ledger)[0]
    uuid = issue["uuid"]

    def title():
        return story.json("show", ledger, uuid)["title"]

    window = story.start(ledger)
    story.soon(lambda: text_of(wording(window)) == issue["title"], "the issue is shown")

    replace(window, "改过的表述")
    story.soon(lambda: title() == "改过的表述", "typing that pauses is saved")
    window.key("ctrl+Return")

    replace(window, "我的表述")
    story.cli("set", ledger, uuid, "title=他的表述", "--author", "李某")
    story.soon(lambda: window.says("他的表述"), "both wordings are shown in a conflict")
    story.same(title(), "他的表述", "and theirs is not overwritten")
    story.same(text_of(wording(window)), "我的表述", "ours stays in the field")
    window.key("Return")
    story.soon(lambda: title() == "我的表述", "Enter takes ours")

    window.kill()
    again = story.start(ledger)
    story.soon(lambda: text_of(wording(again)) == "我的表述", "after a kill all is there")
    again.focus(wording(again))
    again.key("ctrl+z")
    story.soon(lambda: title() == "他的表述", "Ctrl+Z with nothing typed undoes the last edit")
    story.closes(again)


if __name__ == "__main__":
    run(tell)
