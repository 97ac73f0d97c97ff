#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She looks up who moved a deadline, takes it back in the history, thinks better of it, and looks at
the ledger as it was before."""

import datetime

from zg_story import run
from zg_tree import children

DAY = "2027-03-31"


def find_row(window, *texts):
    """The step of the history in which all texts are to be read."""
    history = window.find("list", "变更记录")
    for row in children(history)[:5]:
        labels = " ".join(window.labels(row))
        if all(text in labels for text in texts):
            return row
    return None


def tell(story):
    ledger = story.sample()
    measure = next(one for one in story.json("list", ledger, "--measures")
                   if one["deadline_day"] and one["state"] == "ongoing")
    uuid = measure["uuid"]

    def shown(name):
        return story.json("show", ledger, uuid)[name]

    story.cli("extend", ledger, uuid, DAY, "--reason", "汛期无法施工", "--author", "李某")
    story.cli("set", ledger, uuid, "text=" + measure["text"] + "并补充一句。")

    window = story.start(ledger)
    window.key("ctrl+h")
    window.find("frame", "变更记录")
    step = story.soon(lambda: find_row(window, "李某", DAY), "the history tells who and what")
    story.ok(window.says("事由：汛期无法施工", step) and window.says("完成时限（延期）", step),
             "and why, and that it was an extension")
    story.ok(window.says(measure["deadline_day"] + " → " + DAY, step), "from the old day to the new")

    window.click("改回这项变更", "push button", step)
    story.soon(lambda: shown("deadline_day") == measure["deadline_day"], "reverting takes it back")
    story.soon(lambda: find_row(window, "改回：", DAY), "as a step of its own")
    window.key("ctrl+z")
    story.soon(lambda: shown("deadline_day") == DAY, "and that can be undone")

    story.cli("set", ledger, uuid, "deadline_day=2027-06-30", "--reason", "笔误")
    story.soon(lambda: find_row(window, "2027-06-30", "笔误"),
               "what another program does appears by itself")
    window.click("改回这项变更", "push button", find_row(window, "李某", DAY))
    dialog = window.find("dialog", "未能改回")
    story.ok(window.says(DAY, dialog) and window.says("2027-06-30", dialog),
             "what was changed since is not reverted: both days are shown")
    window.click("关闭", "push button", dialog)
    window.gone("dialog", "未能改回")
    window.raise_up()
    window.key("Escape")
    window.gone("frame", "变更记录")

    window.raise_up()
    window.key("F10")
    window.click("某日的台账…", "menu item")
    window.find("dialog", "某日的台账")
    today = datetime.date.today()
    window.type(str(today - datetime.timedelta(365)))
    story.soon(lambda: window.says("此前没有记录"), "a day before the ledger was made is refused")
    window.key("ctrl+a")
    past = str(today - datetime.timedelta(60))
    window.type(past)
    window.key("Return")
    story.soon(lambda: window.says(past + " 的台账（只读）"), "the window shows a past day")
    window.click("返回今天", "push button")
    story.soon(lambda: not window.says("的台账（只读）"), "and comes back to today")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
