#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She writes measures one behind the other, moves one, pastes a block from a spreadsheet and takes
it back, puts a deadline off and says why, and notes what was done."""

from zg_story import run

CELLS = ("整改措施\t责任单位\t完成时限\n"
         "1.开展排查\t县农业农村局\t2026年12月底前\n"
         "2.建立台账\t县审计局\t长期坚持\n")


def measures(window):
    """The rows of the list, as far as their names tell number and text."""
    box = window.all("list", "措施")[0]
    return [row.get_name().split(",")[0].strip() for row in window.all("list item", None, box)]


def focus_is(window, role, name):
    here = window.focused()
    return here and here.get_role_name() == role and name in here.get_name()


def write_three(story, window):
    """Enter in a text makes the next one; in an empty one it ends the writing."""
    window.click("添加措施")
    for n, text in enumerate(("first", "second", "third"), 5):
        story.soon(lambda: len(measures(window)) == n and focus_is(window, "text", "内容"),
                   f"the text of a new measure: {text}")
        window.type(text)
        window.key("Return")
    story.soon(lambda: len(measures(window)) == 8 and focus_is(window, "text", "内容"),
               "the keyboard is in the text of the next one")
    window.key("Return")
    story.soon(lambda: measures(window)[-3:] == ["（5） first", "（6） second", "（7） third"],
               "three measures, numbered on, and no empty one")


def move_up(story, window):
    story.soon(lambda: focus_is(window, "list item", "third"), "the last row has the keyboard")
    window.key("alt+Up", "alt+Up")
    story.soon(lambda: measures(window)[-3:] == ["（7） third", "（5） first", "（6） second"],
               "it went up two places")
    story.ok(focus_is(window, "list item", "third"), "and kept the keyboard")


def paste_block(story, window):
    before = measures(window)
    window.paste(CELLS)
    window.find("label", "添加 2 项措施")
    story.soon(lambda: focus_is(window, "push button", "添加"), "what it would add is shown")
    window.key("Return")
    story.soon(lambda: len(measures(window)) == len(before) + 2, "two measures more")
    story.soon(lambda: focus_is(window, "list item", "开展排查"), "the first has the keyboard")
    story.ok("1 开展排查" in measures(window), "with number and text")
    window.key("ctrl+z")
    story.soon(lambda: measures(window) == before, "one undo takes both away")


def extend(story, window):
    row = window.find("list item", "（2）", window.all("list", "措施")[0])
    window.point(row, dx=200, dy=20)
    story.soon(lambda: focus_is(window, "list item", "（2）"), "a click opens a measure")
    window.key("Escape", "Return")
    story.soon(lambda: focus_is(window, "text", "内容"), "Enter opens it with its text")
    window.key("Tab", "Tab", "Tab")
    story.soon(lambda: focus_is(window, "text", "完成时限"), "Tab goes on to the deadline")
    window.key("ctrl+a")
    window.type("2027-06-30")
    window.key("Return")
    story.soon(lambda: focus_is(window, "text", "理由"), "another day asks for the reason")
    window.type("waiting for the court")
    window.key("Tab")
    story.soon(lambda: focus_is(window, "text", "批准人"), "then by whom it was approved")
    window.type("Wang")
    story.soon(lambda: window.says("新人员"), "who may be new")
    window.key("Return")
    window.do(window.find("push button", "变更时限"))
    story.soon(lambda: window.says("→ 2027-06-30，由Wang批准 · waiting for the court"),
               "the extension is told with approver and reason")


def add_note(story, window):
    place = window.find("list item", "（2）", window.all("list", "措施")[0])
    window.do(window.find("push button", "填写进展", place))
    story.soon(lambda: focus_is(window, "text", "进展"), "the place for a note is open")
    window.type("three more lots were cleared")
    window.do(window.find("push button", "保存", place))
    story.soon(lambda: "three more lots were cleared" in window.labels(place), "the note is there")


def tell(story):
    window = story.start(story.sample())
    window.raise_up()
    story.soon(lambda: len(window.rows()) > 1, "the issues are listed")
    window.focus(window.find("entry", "在台账中搜索"))
    window.paste("亩均效益")
    story.soon(lambda: len(window.rows()) == 1, "the issue is found")
    window.point(window.rows()[0][0])
    story.soon(lambda: len(measures(window)) == 4, "its four measures are shown")
    write_three(story, window)
    move_up(story, window)
    paste_block(story, window)
    extend(story, window)
    add_note(story, window)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
