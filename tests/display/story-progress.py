#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The leader looks where it stands: every number is that of the command line, and every mark leads
to exactly the rows it counts."""

import datetime
import re

from zg_story import run
from zg_tree import states

TILES = [("合计", "issues_total"), ("已完成", "issues_done"), ("其中已销号", "issues_closed"),
         ("逾期", "issues_overdue"), ("延期", "issues_extended")]


def tile(window, caption):
    """The tile's name: its caption and what it counts."""
    found = window.all("push button", re.compile("^" + caption + ": "))
    return found[0] if found else None


def count(window, caption):
    """The number of a tile."""
    return number(tile(window, caption).get_name().split(": ")[1])


def number(text):
    return int(re.search(r"(\d+)", text).group(1))


def chart(window, title):
    return window.find("image", re.compile("^" + title))


def described(widget):
    """What the mark under the keyboard says: (name, number)."""
    parts = (widget.get_description() or "").split(", ")
    return (parts[0], number(parts[1])) if len(parts) > 2 else None


def shown_rows(window, what="个问题"):
    """How many rows the list of issues ("个问题") or measures ("项措施") shows, as it says itself."""
    for label in window.labels():
        found = re.match(r"(\d+)(?:/\d+)? " + what + " ·", label)
        if found:
            return int(found.group(1))
    return None


def go_to_chart(story, window, title):
    """Goes to a chart by a click beside its marks and returns it."""
    picture = chart(window, title)
    window.point(picture, dx=1, dy=1)
    story.soon(lambda: "focused" in states(picture), f"{title}: the keyboard is in the chart")
    return picture


def walk_and_follow(story, window, title, steps):
    """Goes some marks on in a chart, and to its rows by Enter: they are as many as it said."""
    picture = go_to_chart(story, window, title)
    for _ in range(steps):
        before = picture.get_description()
        window.key("Right")
        story.soon(lambda: picture.get_description() != before, f"{title}: Right goes to a mark")
    name, value = described(picture)
    window.key("Return")
    story.soon(lambda: shown_rows(window) == value, f"{title}: {name} lists its {value} rows")
    window.key("alt+2")
    story.soon(lambda: tile(window, "合计"), "and the charts are still there")


def choose_twice(story, window):
    """What was filtered for and is pressed in the charts, too, is told once."""
    window.key("alt+1")
    window.point(window.find("list item", re.compile("^逾期，")))
    story.soon(lambda: window.has("push button", "去掉“预警：逾期”"), "overdue is filtered for")
    window.key("alt+2")
    window.click("按问题", "push button")
    overdue = story.soon(lambda: count(window, "逾期") == count(window, "合计")
                         and count(window, "逾期"), "all that the charts count is overdue")
    window.do(tile(window, "逾期"))
    story.soon(lambda: shown_rows(window) == overdue, "and is listed")
    story.same([button.get_name() for button in window.all("push button", re.compile("^去掉“"))],
               ["去掉“预警：逾期”", "去掉“不含子问题”"], "by a filter that says so once")
    window.click("清除", "push button")
    window.key("alt+2")
    story.soon(lambda: tile(window, "合计"), "back to the charts")


def look_at_past(story, window):
    """A past day is chosen where the charts are, by keyboard alone, and they stay in front."""
    window.click("截至某日…", "push button")
    window.find("dialog", "某日的台账")
    window.type(str(datetime.date.today() - datetime.timedelta(60)))
    window.key("Return")
    window.gone("dialog", "某日的台账")
    story.soon(lambda: window.says("的台账（只读）"), "the charts of a past day")
    window.raise_up()
    window.key("alt+3")
    story.soon(lambda: window.has("push button", "三个月"), "whose window hears its keys")
    window.key("alt+2")
    story.soon(lambda: tile(window, "合计"), "all of them")
    window.click("返回今天", "push button")
    story.soon(lambda: not window.says("的台账（只读）"), "and back to today")
    window.raise_up()


def tell(story):
    ledger = story.sample()

    def stats(*argv):
        return story.json("stats", ledger, *argv)

    window = story.start(ledger)
    window.raise_up()
    window.key("alt+2")
    story.soon(lambda: tile(window, "合计"), "the page of progress")
    for caption, name in TILES:
        story.same(count(window, caption), stats()[name],
                   f"the tile {caption} counts what the command line counts")

    window.do(tile(window, "逾期"))
    overdue = stats()["issues_overdue"]
    story.soon(lambda: shown_rows(window) == overdue, "a tile lists the rows it counts")
    story.ok(window.find("list item", re.compile("^逾期，")), "whose light has the office's word")
    window.key("alt+2")
    story.soon(lambda: tile(window, "合计"), "back to the charts")
    story.same(count(window, "合计"), stats()["issues_total"],
               "which still tell of the whole ledger")

    walk_and_follow(story, window, "整改完成率", 1)
    walk_and_follow(story, window, "逾期时长", 0)
    walk_and_follow(story, window, "各牵头单位整改进度", 3)

    window.click("按措施", "push button")
    story.soon(lambda: count(window, "合计") == stats()["measures_total"],
               "by measure, the tiles count measures")
    done = stats()["measures_done"]
    measure = next(one for one in story.json("list", ledger, "--measures")
                   if one["state"] == "ongoing")
    story.cli("set", ledger, measure["uuid"], "state=done")
    story.soon(lambda: count(window, "已完成") == done + 1, "what somebody else does is counted")
    window.do(tile(window, "已完成"))
    story.soon(lambda: shown_rows(window, "项措施") == done + 1, "and leads to as many measures")
    window.key("alt+2")
    window.click("按问题", "push button")

    window.key("alt+1")
    window.click("清除", "push button")
    story.soon(lambda: shown_rows(window, "项措施") == stats()["measures_total"], "all rows again")
    window.point(window.find("list item", re.compile("^县委组织部，")))
    chosen = story.soon(lambda: shown_rows(window, "项措施") != stats()["measures_total"]
                        and shown_rows(window, "项措施"), "a filter is chosen by hand")
    window.key("alt+2")
    window.click("按措施", "push button")
    story.soon(lambda: count(window, "合计") == chosen, "it is the charts', too, which say so")
    story.ok(window.says("仅统计"), "in words")
    notice = window.find("label", re.compile("^仅统计"))
    window.do(window.find("push button", "显示全部", notice.get_parent()))
    story.soon(lambda: count(window, "合计") == stats()["measures_total"], "and it can be taken off")
    choose_twice(story, window)
    look_at_past(story, window)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
