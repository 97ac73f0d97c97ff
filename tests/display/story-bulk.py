#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She puts ten deadlines off at once, by keyboard, and takes that back by its name; then she sets
class, unit, leader and state of several issues, and withholds them from publication. Where a ledger
can't be edited, none of this is offered."""

import datetime

from zg_browser import Browser
from zg_story import run

DAY = "新的完成时限"


def extend(story, window, browser, ledger):
    def days():
        return browser.column("完成时限", 10)

    before = days()
    browser.select(10)
    browser.press("完成时限")
    story.soon(lambda: browser.has_keyboard(DAY), "it asks for the new day")
    window.type("2027-11-31")
    window.key("Return", "Return")
    story.soon(lambda: browser.says("“2027-11-31”不是日期"), "a day that does not exist is refused")
    story.soon(lambda: browser.has_keyboard(DAY), "and the keyboard is back at it")
    window.key("ctrl+a")
    window.paste("2027年11月底")
    window.key("Return", "Return")
    story.soon(lambda: browser.says("→ 2027-11-30"), "what is typed is told as a day")
    story.soon(lambda: browser.says("须写明原因"), "re-dating asks why")
    story.same(days(), before, "and changes nothing without")
    window.type("waiting for the court")
    window.key("Return")
    story.soon(lambda: days() == ["2027-11-30"] * 10, "ten rows show the new day")
    story.ok(browser.says("已选 10 条"), "the ten are still selected")
    story.soon(lambda: window.find("push button", "撤销").get_description()
               == "撤销：延长完成时限：10 个问题", "undo tells it by its name")
    story.ok("waiting for the court" in story.cli("history", ledger, "--limit", 5),
             "the reason is kept")
    window.raise_up()
    window.key("ctrl+z")
    story.soon(lambda: days() == before, "Ctrl+Z brings the old days back")
    story.ok(browser.says("已选 10 条"), "to rows that are still selected")


def set_the_rest(story, window, browser, ledger):
    three = story.json("list", ledger, "--filter", "state=ongoing")[:3]

    def all_are(name, value):
        return all(story.json("show", ledger, one["uuid"])[name] == value for one in three)

    def ask(menu, entry, text):
        """Fills in what one of the bar's forms asks for."""
        browser.press(menu)
        story.soon(lambda: browser.has_keyboard(entry), f"“{menu}” asks: {entry}")
        window.paste(text)
        window.key("Return")

    browser.select(3)
    browser.press("整改类别")
    window.click("立行立改", "menu item", browser.pane)
    story.soon(lambda: all_are("stage_class", "immediate"), "the class of three issues is set")
    ask("不予公开", "不予公开的理由", "涉及在办案件")
    story.soon(lambda: all_are("withheld", True), "they are withheld")
    story.ok(all_are("withheld_reason", "涉及在办案件"), "with the reason")
    ask("单位", "牵头单位", "县委办公室")
    story.soon(lambda: len(story.json("list", ledger, "--filter",
                                      "state=ongoing unit=县委办公室")) >= 3,
               "they have the new lead unit")
    ask("牵头领导", "牵头领导", "新来的同志")
    story.soon(lambda: len(story.json("list", ledger, "--filter", "leader=新来的同志")) == 3,
               "somebody new leads them")
    browser.press("状态")
    window.click("已销号", "menu item", browser.pane)
    story.soon(lambda: browser.status().startswith("24/46 个问题"),
               "what is closed leaves the list of what is open")
    window.raise_up()
    window.key("ctrl+z")
    story.soon(lambda: browser.status().startswith("27/46 个问题"), "and comes back with Ctrl+Z")


def look_only(story, window):
    """A past day is for looking: what would edit is grey."""
    window.raise_up()
    window.key("F10")
    window.click("某日的台账…", "menu item")
    window.find("dialog", "某日的台账")
    day = str(datetime.date.today() - datetime.timedelta(10))
    window.type(day)
    window.key("Return")
    story.soon(lambda: window.says(day + " 的台账（只读）"), "a past day is shown")
    browser = Browser(window)
    story.ok(not browser.can_press("新建问题"), "no issue can be made there")
    browser.select(2)
    story.ok(browser.can_press("取消选择")
             and not any(browser.can_press(name)
                         for name in ("状态", "单位", "完成时限", "不予公开", "删除")),
             "nothing can be done with what is selected")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    browser = Browser(window)
    window.point(browser.choice("整改中"))
    story.soon(lambda: browser.status().startswith("27/46 个问题"), "only what is open is listed")
    extend(story, window, browser, ledger)
    set_the_rest(story, window, browser, ledger)
    look_only(story, window)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
