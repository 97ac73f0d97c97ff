#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop knows of the program: a double click on a ledger, the menu of its icon, and the
list of recent files."""

import os
import pathlib
import re
import shlex

from zg_story import BUILD, ID, run

DESKTOP = BUILD / "data/desktop"
TITLE = "雁泽县省委巡视整改台账"
RECENT = pathlib.Path(os.environ.get("XDG_DATA_HOME", "/"), "recently-used.xbel")


def actions(text):
    """The actions a desktop file offers: {name: command}."""
    return {name: shlex.split(command) for name, command in
            re.findall(r"^\[Desktop Action (\S+)\]$.*?^Exec=(.*?)$", text, re.M | re.S)}


def recent(ledger):
    """What the desktop's list of recent files says of a ledger, or None."""
    text = RECENT.read_text(encoding="utf-8") if RECENT.exists() else ""
    found = re.search(f'<bookmark href="{re.escape(ledger.as_uri())}".*?</bookmark>', text, re.S)
    return found.group(0) if found else None


def double_click(story, ledger):
    story.double_click(DESKTOP / f"{ID}.desktop", ledger)
    window = story.started_by_bus()
    story.soon(lambda: window.title() == TITLE, "a double click on a ledger opens it")
    story.soon(lambda: "application/vnd.zhenggai.ledger" in (recent(ledger) or ""),
               "it is in the desktop's list of recent files")
    return window


def icon_menu(story, window):
    offered = actions((DESKTOP / f"{ID}.desktop").read_text(encoding="utf-8"))
    story.same(sorted(offered), ["import-document", "new-ledger"], "the icon's menu")
    for name, title in (("new-ledger", "新建台账"), ("import-document", "导入文档")):
        story.run(*offered[name])
        story.soon(lambda: window.has(None, title, window.windows()[0]), f"{name} asks for a file")
        window.raise_up()
        window.key("Escape")
        story.soon(lambda: window.title() == TITLE, "and is left")


def take_off(story, ledger):
    window = story.start()
    window.click("更多")
    window.click(re.compile("^从列表移除"), "menu item")
    story.soon(lambda: recent(ledger) is None, "what is taken off the list is off the desktop's")
    story.closes(window)


def tell(story):
    story.let_bus_start_it(DESKTOP / f"{ID}.service")
    ledger = story.sample()
    window = double_click(story, ledger)
    icon_menu(story, window)
    story.closes(window)
    take_off(story, ledger)


if __name__ == "__main__":
    run(tell)
