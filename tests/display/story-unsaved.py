#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She types what no field takes, leaves it, and closes the window: it is kept, shown where she is,
and asked about before it is lost."""

from zg_story import run
from zg_tree import text_of

BAD_DAY = "next spring"
NOTE = "two more lots were cleared"


def deadline(window):
    return window.find("text", "完成时限", window.find("filler", "ZgIssueForm"))


def type_badly(story, window):
    window.focus(deadline(window))
    window.key("ctrl+a")
    window.type(BAD_DAY)
    window.key("Return")
    story.soon(lambda: window.says(f"“{BAD_DAY}”不是日期"), "it says that this is no day")


def leave(story, window, first):
    """Another issue is shown; the foot of the page tells of what was left behind."""
    window.key("alt+Down")
    story.soon(lambda: text_of(window.find("text", "问题表述")) != first, "another issue is shown")
    story.same(text_of(deadline(window)) == BAD_DAY, False, "with a deadline of its own")
    story.soon(lambda: window.says("有 1 处内容未保存"), "what was left is told of")
    page = window.find("filler", "ZgIssueFoot")
    window.do(window.find("push button", "查看", page))
    story.soon(lambda: text_of(window.find("text", "问题表述")) == first, "and shown again")
    story.soon(lambda: text_of(deadline(window)) == BAD_DAY, "as it was typed")


def write_note(story, window):
    """A note that was begun is not lost either."""
    page = window.find("filler", "ZgIssuePage")
    window.do(window.all("push button", "填写进展", page)[-1])
    story.soon(lambda: window.focused(page).get_name() == "进展", "the place for a note is open")
    window.type(NOTE)
    window.key("alt+Down")
    story.soon(lambda: window.says("有 2 处内容未保存"), "both are told of")


def close(story, window):
    window.key("ctrl+q")
    story.soon(lambda: window.has(None, "还有内容没有保存"), "closing asks first")
    story.ok(window.says(BAD_DAY) and window.says(NOTE), "and tells what is at stake")
    window.click("返回继续编辑")
    story.soon(lambda: text_of(deadline(window)) == BAD_DAY, "staying goes back to the text")
    window.focus(deadline(window))
    window.key("Escape")
    story.soon(lambda: window.says("有 1 处内容未保存"), "what is put back is at stake no more")
    window.key("ctrl+q")
    window.click("不保存并关闭")
    story.soon(lambda: not window.running(), "it is lost only when she says so")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.raise_up()
    first = story.json("list", ledger)[0]["title"]
    story.soon(lambda: text_of(window.find("text", "问题表述")) == first, "an issue is shown")
    type_badly(story, window)
    leave(story, window, first)
    write_note(story, window)
    close(story, window)


if __name__ == "__main__":
    run(tell)
