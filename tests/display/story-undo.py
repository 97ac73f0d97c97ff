#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She takes back what she did yesterday, by its name, and is not let to take back what somebody
else has changed since; what she deletes can be had back for as long as she reads about it."""

from zg_story import run
from zg_tree import states

BUTTONS = "push button"


def told(window, button):
    """What a button says it will do; "" while it can't."""
    widget = window.find(BUTTONS, button)
    return widget.get_description() if "sensitive" in states(widget) else ""


def yesterday(story, window, text, wording):
    """An edit of an earlier run is undone and done again, each by its name."""
    story.soon(lambda: told(window, "撤销").startswith("撤销："),
               "undo names the step of the day before")
    story.same(told(window, "重做"), "", "there is nothing to do again")
    window.key("ctrl+z")
    story.soon(lambda: text() == wording, "Ctrl+Z puts the text back")
    story.soon(lambda: told(window, "重做").startswith("重做："), "redo names it")
    story.soon(lambda: window.says("已撤销："), "and it is told what was taken back")
    window.key("ctrl+shift+z")
    story.soon(lambda: text() == "昨天改过的文字", "Ctrl+Shift+Z does it again")
    story.soon(lambda: window.says("已重做："), "which is told in its place")
    story.ok(not window.says("已撤销："), "and only that")


def deleted(story, window, count):
    """Deleting is told, with a way back that waits for her."""
    before = count()
    window.point(window.rows()[2][0])
    window.key("Delete")
    story.soon(lambda: count() == before - 1, "Delete in the list deletes the issue")
    bar = window.find("label", "已删除：1 个问题").get_parent().get_parent()
    story.ok(window.has(BUTTONS, "撤销", bar), "that is told, with Undo beside it")
    window.click("撤销", BUTTONS, bar)
    story.soon(lambda: count() == before, "Undo brings it back")
    story.soon(lambda: not window.has("label", "已删除：1 个问题"), "and takes what was told away")


def somebody_else(story, window, ledger, uuid, text):
    story.cli("set", ledger, uuid, "text=别人改的文字", "--author", "李某")
    story.soon(lambda: told(window, "撤销").startswith("撤销："), "her own step is the one to undo")
    window.click("撤销", BUTTONS)
    dialog = window.find("dialog", "未能撤销")
    story.ok(window.says("昨天改过的文字", dialog) and window.says("别人改的文字", dialog),
             "what somebody else has changed is not undone: both texts are shown")
    window.click("关闭", BUTTONS, dialog)
    window.gone("dialog", "未能撤销")
    story.same(text(), "别人改的文字", "and theirs stands")


def tell(story):
    ledger = story.sample()
    measure = story.json("list", ledger, "--measures")[5]
    uuid = measure["uuid"]

    def text():
        return story.json("show", ledger, uuid)["text"]

    story.cli("set", ledger, uuid, "text=昨天改过的文字")
    window = story.start(ledger)
    yesterday(story, window, text, measure["text"])
    somebody_else(story, window, ledger, uuid, text)
    deleted(story, window, lambda: len(story.json("list", ledger)))
    story.closes(window)


if __name__ == "__main__":
    run(tell)
