#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sees no screen and speaks another language goes through every page and dialog: what
takes the keyboard says what it is, and nothing is said in English that could not be translated."""

import re

import zg_pseudo
from gi.repository import GLib
from zg_states import States
from zg_story import BUILD, run
from zg_tree import states as states_of
from zg_tree import text_of, walk

# What is read by what is in it: the cells of a row, the text of a field.
READ_BY_CONTENT = {"table row", "table cell", "list item"}
# They only pass it on.
NO_CONTROLS = {"scroll pane", "viewport"}
# What GTK 4.8 calls a widget that has no name.
CLASS = re.compile(r"^(Gtk|Adw|Zg)[A-Z]\w+$")
# GTK's own texts come from its own catalogue.
GTK = {"Close", "Close the window", "Minimize", "Minimize the window", "Maximize",
       "Maximize the window", "(None)", "Delete", "About", "Acknowledgements", "Credits", "Details",
       "Legal"}
# Not words of a language.
NO_WORDS = re.compile(r"\.(zgl|txt|docx|xlsx|csv)\b|\b(Ctrl|Shift|Alt)\b|(?<!\w)(/[^/ ⟧]+)+")

# What is drawn is in the language of papers, help has its own pages, and a step in the history keeps
# the words it was written with.
NOT_FROM_CATALOGUE = {"progress", "deadlines", "present_issue", "help", "redact"}
# They show nothing that another state does not.
SAME = {"filter_folded", "search_none", "progress_end", "present_title", "present_units",
        "papers_table"}


def is_named(widget):
    return bool(widget.get_name() or widget.get_description())


def reads(widget):
    """Whether there is anything to be read in it."""
    return any(text_of(part) for part in walk(widget) if part.get_role_name() == "label")


def is_nameless(widget):
    """Whether it takes the keyboard and says nothing."""
    if "focusable" not in states_of(widget) or is_named(widget):
        return False
    role = widget.get_role_name()
    return role not in NO_CONTROLS and not (role in READ_BY_CONTENT and reads(widget))


def english(widget):
    """What it says in no language but English."""
    said = [widget.get_name() or "", widget.get_description() or ""]
    if widget.get_role_name() == "label":
        said.append(text_of(widget))
    return [text for text in said if text not in GTK and not CLASS.match(text)
            and zg_pseudo.untranslated(NO_WORDS.sub("", text))]


def above(widget):
    names = []
    while widget := widget.get_parent():
        if widget.get_name():
            names.append(f"{widget.get_role_name()} {widget.get_name()!r}")
    return ", ".join(names[:3]) or "no name"


def look(window):
    """What has no name, and what is English, of all that is seen."""
    nameless, untranslated = [], set()
    for top in window.windows():
        for widget in walk(top):
            try:
                if is_nameless(widget):
                    nameless.append(f"{widget.get_role_name()} in {above(widget)}")
                untranslated.update(english(widget))
            except GLib.Error:
                continue
    return nameless, sorted(untranslated)


def tell(story):
    domain = "LC_MESSAGES/zhenggai.mo"
    zg_pseudo.write(BUILD / "po" / zg_pseudo.LANGUAGE / domain, BUILD / "po/zh_CN" / domain)
    states = States(story, {"LANGUAGE": zg_pseudo.LANGUAGE})
    found = []
    for state in States.names():
        if state in SAME:
            continue
        window = states.reach(state)
        nameless, untranslated = look(window)
        if state in NOT_FROM_CATALOGUE:
            untranslated = []
        story.ok(True, f"{state}: {nameless} {untranslated}")
        found += [f"{state}: {what}" for what in nameless + untranslated]
        window.end()
    story.same(found, [], "all that takes the keyboard has a name, all words can be translated")


if __name__ == "__main__":
    run(tell)
