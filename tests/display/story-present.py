#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting: the pages go by with the keys of a clicker, a decision is typed onto the issue that is
shown, and the same pages are saved as a PDF."""

import re

from zg_story import run
from zg_tree import states


def page(window):
    """The page that is shown: (what it says, its number, of how many)."""
    for frame in window.windows():
        if frame.get_name() != "演示":
            continue
        picture = window.all("image", None, frame)[0]
        found = re.match(r"(.*) (\d+)/(\d+)$", picture.get_name(), re.S)
        return found.group(1), int(found.group(2)), int(found.group(3))
    return None


def tell(story):
    ledger = story.sample()
    overdue = story.json("list", ledger, "--filter", "light=overdue parent=")
    window = story.start(ledger)
    window.raise_up()
    window.key("F5")
    story.soon(lambda: page(window), "F5 shows the first page")
    window.raise_up()
    story.ok(page(window)[1] == 1 and "整改台账" in page(window)[0], "it has the ledger's title")
    n = page(window)[2]

    for key, number in (("Right", 2), ("space", 3), ("Next", 4), ("Left", 3), ("Prior", 2),
                        ("End", n), ("Home", 1)):
        window.key(key)
        story.soon(lambda: page(window)[1] == number, f"{key} goes to page {number}")
    window.key("Right")
    done = story.json("stats", ledger)["issues_done"]
    story.soon(lambda: f"{done}/" in page(window)[0], "the second page says how far it is")
    window.key("d")
    story.soon(lambda: window.says("决定须记在问题上"), "a decision needs an issue")
    window.key("9", "Return")
    story.soon(lambda: page(window)[1] == 9, "digits and Enter jump")
    wanted = [one for one in overdue if one["title"][:12] in page(window)[0]]
    story.ok(wanted and "逾期" in page(window)[0], "to an issue that is overdue")

    tasks = [one for one in story.json("show", ledger, wanted[0]["uuid"])["measures"]
             if one["state"] not in ("done", "closed")]
    story.ok(tasks and all(one["text"] in page(window)[0] for one in tasks),
             f"whose {len(tasks)} open measures it lists")
    story.ok(re.search(r"。\. \S+ · 逾期 \d+ 天，完成时限 ", page(window)[0]),
             "with who answers for them and until when")

    window.key("d")
    entry = window.find("text", "会议决定")
    story.soon(lambda: "focused" in states(entry), "D opens an entry")
    window.type("两周内报方案")
    window.key("Return")
    story.soon(lambda: window.says("已记为进展"), "Enter saves what was decided")
    notes = story.json("show", ledger, wanted[0]["uuid"])
    story.ok("会议决定：两周内报方案" in str(notes), "as a progress note of that issue")
    story.same(page(window)[1], 9, "and the page is still shown")

    pdf = story.folder / "会议.pdf"
    window.key("ctrl+s")
    window.choose_file(pdf)
    story.soon(lambda: window.says("已保存为 会议.pdf"), "the pages are saved")
    story.same(pdf.read_bytes()[:5], b"%PDF-", "as a PDF")
    window.raise_up()
    window.key("Escape")
    story.soon(lambda: page(window) is None, "Esc leaves")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
