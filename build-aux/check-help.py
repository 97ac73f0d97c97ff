#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help is whole: every page is there in both languages and in the program, links lead somewhere,
every page and window of the program has its topic, and every key that the window of shortcuts shows
is explained."""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[1]
HELP = ROOT / "data/help"
UI = ROOT / "data/ui"
MALLARD = "{http://projectmallard.org/1.0/}"
LANGUAGES = ("en", "zh_CN")

# Windows that F1 is not pressed in: the ledger's, whose pages have topics, and the help itself.
WITHOUT_TOPIC = {"ZgWindow", "ZgHelpWindow", "ZgLedgerPages"}
WINDOWS = re.compile(r"Window$|PreferencesWindow|MessageDialog")
KEYS = {"Control": "Ctrl", "comma": ",", "plus": "+", "equal": "=", "minus": "-",
        "question": "?", "Return": "Enter", "Escape": "Esc",
        "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Page_Down": "Page Down",
        "Page_Up": "Page Up", "space": "Space"}

problems = []


def quoted(path, pattern):
    return re.findall(pattern, (ROOT / path).read_text(encoding="utf-8"))


def pages(language):
    return {path.stem: ElementTree.parse(path).getroot()
            for path in (HELP / language).glob("*.page")}


def check_pages():
    wanted = set(quoted("src/app/help/zg-help-book.c", r'"([a-z-]+)"[,\s]'))
    wanted.add(quoted("src/app/help/zg-help-book.h", r'ZG_HELP_FIRST "([a-z-]+)"')[0])
    listed = quoted("src/app/help/zg-help.gresource.xml", r"<file>(.*)\.page</file>")
    for language in LANGUAGES:
        there = pages(language)
        for name in wanted ^ set(there):
            problems.append(f"{language}/{name}.page is either missing or not offered")
        for name, root in there.items():
            if root.get("id") != name:
                problems.append(f"{language}/{name}.page has the id {root.get('id')}")
            if f"{language}/{name}" not in listed:
                problems.append(f"{language}/{name}.page is not among the resources")
            for link in root.iter(MALLARD + "link"):
                if link.get("xref") not in there:
                    problems.append(f"{language}/{name}.page links to {link.get('xref')}")


def check_same(english, chinese):
    """Both languages say the same things: as many sections, steps, terms, links and texts."""
    for name, root in english.items():
        for kind in ("section", "item", "terms", "steps", "link", "p"):
            counts = [len(list(page.iter(MALLARD + kind))) for page in (root, chinese[name])]
            if counts[0] != counts[1]:
                problems.append(f"{name}.page has {counts[0]} <{kind}> in English, {counts[1]} in "
                                "Chinese")


def check_places():
    places = dict(quoted("src/app/help/zg-help-place.c", r'\{ "(\w+)", "([a-z-]+)" \}'))
    for topic in set(places.values()) - set(pages("en")):
        problems.append(f"zg-help-place.c names {topic}.page, which is not there")
    for template in UI.glob("*.ui"):
        for name, parent in re.findall(r'<template class="(\w+)" parent="(\w+)">',
                                       template.read_text(encoding="utf-8")):
            has_topic = name in places or name in WITHOUT_TOPIC
            if (WINDOWS.search(parent) or name.endswith("Page")) and not has_topic:
                problems.append(f"{template.name}: {name} has no topic in zg-help-place.c")


def spelled(accelerator):
    """<Control><Shift>z as the help writes it: Ctrl+Shift+Z."""
    parts = re.findall(r"<(\w+)>|(\w+)", accelerator)
    names = [modifier or key for modifier, key in parts]
    return "+".join(KEYS.get(name, name.upper() if len(name) == 1 else name) for name in names)


def check_shortcuts():
    shown = re.findall(r'name="accelerator">([^<]*)<',
                       (UI / "zg-shortcuts.ui").read_text(encoding="utf-8"))
    for language in LANGUAGES:
        page = pages(language)["shortcuts"]
        explained = {"+".join(key.text for key in part.iter(MALLARD + "key"))
                     for kind in ("keyseq", "key") for part in page.iter(MALLARD + kind)}
        for accelerator in " ".join(shown).replace("&lt;", "<").replace("&gt;", ">").split():
            if spelled(accelerator) not in explained:
                problems.append(f"{language}/shortcuts.page lacks {spelled(accelerator)}")


check_pages()
if not problems:
    check_same(*map(pages, LANGUAGES))
check_places()
check_shortcuts()
print("\n".join(problems))
sys.exit(1 if problems else 0)
