#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""She opens a ledger from the desktop, sees which it is, and closes it."""

from zg_story import run


TITLE = "雁泽县省委巡视整改台账"


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    story.soon(lambda: window.title() == TITLE, "the window has the ledger's title")
    window.app.get_child_at_index(window.app.get_child_count())
    story.ok(window.running() and window.title() == TITLE,
             "a screen reader that asks for one window too many does no harm")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
