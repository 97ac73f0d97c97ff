#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She takes back what she did yesterday, by its name, and is not let to take back what somebody
else has changed since."""

from zg_story import run
from zg_tree import states

BUTTONS = "push button"


def told(window, button):
    """What a button says it will do; None while it can't."""
    widget = window.find(BUTTONS, button)
    return widget.get_description() if "sensitive" in states(widget) else None


def tell(story):
    ledger = story.sample()
    measure = story.json("list", ledger, "--measures")[5]
    uuid = measure["uuid"]

    def text():
        return story.json("show", ledger, uuid)["text"]

    story.cli("set", ledger, uuid, "text=昨天改过的文字")
    window = story.start(ledger)
    story.soon(lambda: told(window, "撤销") and told(window, "撤销").startswith("撤销："),
               "undo names the step of the day before")
    story.same(told(window, "重做"), None, "there is nothing to do again")

    window.key("ctrl+z")
    story.soon(lambda: window.says("已撤销："), "Ctrl+Z says what it took back")
    story.soon(lambda: text() == measure["text"], "and puts the text back")
    story.soon(lambda: (told(window, "重做") or "").startswith("重做："),
               "redo names it")
    window.key("ctrl+shift+z")
    story.soon(lambda: text() == "昨天改过的文字", "Ctrl+Shift+Z does it again")

    story.cli("set", ledger, uuid, "text=别人改的文字", "--author", "李某")
    window.click("撤销", BUTTONS)
    dialog = window.find("dialog", "未能撤销")
    story.ok(window.says("昨天改过的文字", dialog) and window.says("别人改的文字", dialog),
             "what somebody else has changed is not undone: both texts are shown")
    window.click("关闭", BUTTONS, dialog)
    window.gone("dialog", "未能撤销")
    story.same(text(), "别人改的文字", "and theirs stands")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
