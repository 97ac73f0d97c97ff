#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program works where it was installed: the desktop starts it from its menu, it knows its
settings, speaks Chinese and opens the sample. Needs ZG_PROGRAM, the installed program; not part of
the build's own tests."""

from zg_story import ID, PROGRAM, run

SHARE = PROGRAM.parents[1] / "share"


def tell(story):
    story.let_bus_start_it(SHARE / "dbus-1/services" / f"{ID}.service")
    story.double_click(SHARE / "applications" / f"{ID}.desktop")
    window = story.started_by_bus()
    story.soon(lambda: window.title() == "整改台账", "it starts and speaks Chinese")
    window.click("打开示例")
    story.soon(lambda: window.title() == "雁泽县省委巡视整改台账", "it finds its sample")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
