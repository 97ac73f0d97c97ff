#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An ID number got into a note. She blanks it from the history, with a reason, and nothing of it is
left in the file."""

from zg_story import run
from zg_tree import children, states

SECRET = "510123199001011234"
FIELD = "result"


def find_row(window, text):
    """The newest step of the history in which the text is to be read."""
    for row in children(window.find("list", "变更记录"))[:5]:
        if any(text in label for label in window.labels(row)):
            return row
    return None


def tell(story):
    ledger = story.sample()
    uuid = story.json("list", ledger, "--measures")[0]["uuid"]
    story.cli("set", ledger, uuid, f"{FIELD}=经办人身份证号{SECRET}")
    story.cli("backup", ledger)
    story.ok(SECRET.encode() in ledger.read_bytes(), "the number is in the file")

    window = story.start(ledger)
    window.key("ctrl+h")
    window.find("frame", "变更记录")
    step = story.soon(lambda: find_row(window, SECRET), "the history shows it")
    window.click("彻底抹去这处文字…", "push button", step)
    dialog = window.find("dialog", "抹去这处文字？")
    blank = window.find("push button", "抹去", dialog)
    story.ok("sensitive" not in states(blank), "it is not blanked without a reason")
    window.raise_up()
    window.focus(window.find("text", "理由", dialog))
    window.type("ID number")
    story.soon(lambda: "sensitive" in states(blank), "a reason is enough")
    window.click("抹去", "push button", dialog)
    story.soon(lambda: window.says("还有 1 个备份存有该文字"), "she hears where it still is")
    story.soon(lambda: find_row(window, "（已抹去）"), "the history knows that something was there")
    story.ok(SECRET.encode() not in ledger.read_bytes(), "nothing of it is left in the file")
    story.ok("ID number" in story.cli("history", ledger, "--limit", 2), "the reason is kept")
    story.cli("verify", ledger)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
