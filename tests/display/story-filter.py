#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She narrows the list down by clicks. What stands beside each choice is what zhenggai-cli lists with
the same filter, also when filters combine; chips take them out again."""

import re

from zg_browser import Browser
from zg_story import run
from zg_tree import extents, text_of

LIGHTS = {"逾期": "overdue", "临期": "near", "按期": "on-time", "长期坚持": "long-term",
          "未定时限": "none"}


def saved(story, window, browser, is_month):
    """What she asks for every week gets a name."""
    window.find("push button", "存为常用筛选…")
    # The button in the menu button.
    window.do(window.all("push button", "存为常用筛选…")[-1])
    window.focus(window.find("text", "筛选条件的名称"))
    window.type("Dec")
    window.key("Return")
    window.find("push button", "Dec")
    story.ok(not window.has("push button", "存为常用筛选…"), "a saved filter is not saved again")
    browser.press("清除")
    story.soon(lambda: not is_month(), "it is put away")
    window.do(window.find("push button", "Dec"))
    story.soon(is_month, "and is back with one click")
    window.do(window.find("push button", "不再保留“Dec”"))
    window.gone("push button", "Dec")
    story.ok(is_month(), "forgetting its name leaves the list as it is")


def tell(story):
    ledger = story.sample()
    withheld = story.json("list", ledger)[3]["uuid"]
    story.cli("set", ledger, withheld, "withheld=1", "withheld_reason=涉密")
    window = story.start(ledger)
    browser = Browser(window)
    pane = browser.choice("逾期")
    while not window.has("list", "牵头单位", pane):
        pane = pane.get_parent()

    def counts(name):
        """The choices under a heading with what stands beside them."""
        lines = window.all("list item", None, window.find("list", name, pane))
        return {label: int(n) for label, n in (line.get_name().rsplit("，", 1) for line in lines)}

    def listed(*terms):
        return len(story.json("list", ledger, "--filter", " ".join(terms)))

    def shows(n):
        status = browser.status()
        return status.startswith(f"{n}/46 个问题" if n < 46 else "46 个问题")

    def press(label, name):
        lines = window.all("list item", re.compile(f"^{re.escape(label)}，"),
                           window.find("list", name, pane))
        window.point(lines[0])

    for label, key in LIGHTS.items():
        story.same(counts("预警").get(label, 0), listed("light=" + key), f"{label} as listed")
    units = counts("牵头单位")
    story.ok(all(n == listed(f"lead={unit}") for unit, n in list(units.items())[:3]),
             "units as listed")

    press("整改中", "状态")
    story.soon(lambda: shows(listed("state=ongoing")), "what is open is listed")
    unit = next(iter(counts("牵头单位")))
    story.same(counts("牵头单位")[unit], listed("state=ongoing", f"lead={unit}"),
               "the other counts are of what is open")
    story.same(counts("状态"), {**counts("状态"), "整改中": listed("state=ongoing")},
               "a facet counts without its own choice")
    press(unit, "牵头单位")
    story.soon(lambda: shows(listed("state=ongoing", f"lead={unit}")), "two filters combine")
    story.soon(lambda: browser.button("去掉“牵头单位：" + unit + "”"), "each has a chip")
    browser.press("去掉“牵头单位：" + unit + "”")
    story.soon(lambda: shows(listed("state=ongoing")), "which takes it out")
    window.key("ctrl+f")
    browser.press("清除")
    story.soon(lambda: shows(46), "all of them at once")

    window.point(browser.choice("逾期"), button=5, count=40)
    window.focus(window.find("text", "完成时限起"))
    window.type("2026-12-01")
    window.key("Tab")
    window.paste("2026年12月底")
    story.soon(lambda: text_of(window.find("text", "完成时限止")) == "2026年12月底",
               "the other end is written as people write it")
    window.key("Return")
    story.soon(lambda: shows(listed("deadline>=2026-12-01", "deadline<=2026-12-31")),
               "deadlines of a month")
    window.point(pane, button=4, count=60)
    saved(story, window, browser, lambda: shows(listed("deadline>=2026-12-01",
                                                       "deadline<=2026-12-31")))
    browser.press("清除")
    story.soon(lambda: shows(46), "and all again")

    window.key("F9")
    story.soon(lambda: extents(pane)[0] < 0, "F9 folds the pane")
    story.ok(shows(46), "and brings no limit back that was cleared")
    window.key("F9")
    story.soon(lambda: extents(pane)[0] >= 0, "F9 unfolds it")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
