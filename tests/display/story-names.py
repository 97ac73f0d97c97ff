#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sees no screen goes through every page and dialog: whatever takes the keyboard says
what it is."""

from gi.repository import GLib
from zg_states import States
from zg_story import run
from zg_tree import states as states_of
from zg_tree import text_of, walk

# What is read by what is in it: the cells of a row, the text of a field.
READ_BY_CONTENT = {"table row", "table cell", "list item"}
# They only pass it on.
NO_CONTROLS = {"scroll pane", "viewport"}

# They show nothing that another state does not.
SAME = {"filter_folded", "search_none", "progress_end", "present_title", "present_units",
        "papers_table", "measures"}


def is_named(widget):
    return bool(widget.get_name() or widget.get_description())


def reads(widget):
    """Whether there is anything to be read in it."""
    return any(text_of(part) for part in walk(widget) if part.get_role_name() == "label")


def nameless(window):
    """The role, and the names above it, of each that takes the keyboard and says nothing."""
    found = []
    for top in window.windows():
        for widget in walk(top):
            try:
                if "focusable" not in states_of(widget) or is_named(widget):
                    continue
                role = widget.get_role_name()
                if role in NO_CONTROLS or (role in READ_BY_CONTENT and reads(widget)):
                    continue
                found.append(f"{role} in {above(widget)}")
            except GLib.Error:
                continue
    return found


def above(widget):
    names = []
    while widget := widget.get_parent():
        if widget.get_name():
            names.append(f"{widget.get_role_name()} {widget.get_name()!r}")
    return ", ".join(names) or "no name"


def tell(story):
    states = States(story)
    for state in States.names():
        if state in SAME:
            continue
        window = states.reach(state)
        story.same(nameless(window), [], f"{state}: all that takes the keyboard has a name")
        window.end()


if __name__ == "__main__":
    run(tell)
