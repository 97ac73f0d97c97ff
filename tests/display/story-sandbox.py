#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, with a real document portal: a ledger that the portal hands over is edited
in a working copy, one in the folder of documents at its place; in both no kill loses anything that
was saved, and nothing is left lying about. Without Chinese fonts it says so; under X11 and Wayland its
pages come. Needs ZG_FLATPAK
(zg_sandbox.py); not part of the build's own tests."""

import pathlib
import re
import shutil
import time

from zg_backends import Weston, goes_through, x11
from zg_sandbox import COPIES, HOME, OWN, Portal, Sandboxed
from zg_story import run
from zg_tree import NotFound, text_of

SAVED_THERE = "已存本机，并已存入"
LATIN_ONLY = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>{}</cachedir></fontconfig>
"""


def start(story, ledger, env=None):
    log = story.evidence / f"program{len(story.programs) + 1}.log"
    window = Sandboxed(log, ledger, env)
    story.programs.append(window)
    return window


def wording(window):
    return window.find("text", "问题表述")


def type_wording(story, window, text):
    story.soon(lambda: text_of(wording(window)), "the issue is shown")
    window.focus(wording(window))
    window.key("ctrl+a")
    window.paste(text)
    window.key("Tab")


def title_in(story, file):
    """The first issue's wording in a ledger, seen in a copy that nobody has open."""
    copy = story.folder / "看.zgl"
    shutil.copyfile(file, copy)
    return story.json("list", copy)[0]["title"]


def is_saved_here(story, text):
    """Whether the sandbox' own copy has the wording."""
    return any(title_in(story, file) == text for file in COPIES.glob("*.zgl"))


def is_whole(story, ledger, *wordings):
    """A ledger that anybody may copy away at any time: whole, no journal beside it."""
    story.cli("verify", ledger)
    story.ok(title_in(story, ledger) in wordings, f"the place holds one of {wordings}")
    story.same(ledger.read_bytes()[18:20], b"\x01\x01", "it needs no second file")


def lies_alone(story, ledger):
    story.same([path.name for path in ledger.parent.iterdir()], [ledger.name],
               "nothing else lies in its folder")


def through_portal(story, portal):
    ledger = story.folder / "别处" / "台账.zgl"
    ledger.parent.mkdir()
    shutil.copyfile(story.sample(), ledger)
    window = start(story, ledger)
    story.soon(lambda: window.says(SAVED_THERE), "it is edited in a working copy")
    type_wording(story, window, "改一")
    story.soon(lambda: title_in(story, ledger) == "改一", "the edit gets to the place")
    is_whole(story, ledger, "改一")
    lies_alone(story, ledger)

    type_wording(story, window, "改二")
    story.soon(lambda: is_saved_here(story, "改二"), "the next one is saved here")
    window.kill()
    is_whole(story, ledger, "改一", "改二")
    lies_alone(story, ledger)
    portal.end()
    portal.start()
    window = start(story, ledger)
    story.soon(lambda: text_of(wording(window)) == "改二",
               "after a kill and a new session it is there")
    story.soon(lambda: title_in(story, ledger) == "改二", "and gets to the place")
    window = handed_over_again(story, portal, window, ledger)
    for i, moment in enumerate((0.0, 0.01, 0.05)):
        window = killed_putting(story, window, ledger, f"又改{i}", moment)
    story.closes(window)
    lies_alone(story, ledger)
    story.same(list(COPIES.glob("*.zgl")), [], "no working copy is left")


def handed_over_again(story, portal, window, ledger):
    """The portal has another path for the file each time that a file manager hands it over."""
    log = story.evidence / "again.log"
    with open(log, "wb") as out:
        again = Sandboxed.start(portal.hand_over(ledger), out)
    story.soon(lambda: again.poll() is not None, "the file is handed over again")
    time.sleep(1)
    story.same(len(window.windows()), 1, "while it is open, to its window")
    type_wording(story, window, "改三")
    story.soon(lambda: is_saved_here(story, "改三"), "an edit is saved here")
    window.kill()
    window = start(story, portal.hand_over(ledger))
    story.soon(lambda: text_of(wording(window)) == "改三", "after a kill it is there by another path")
    story.same(len(list(COPIES.glob("*.zgl"))), 1, "in the one working copy")
    story.soon(lambda: title_in(story, ledger) == "改三", "and gets to the place")
    lies_alone(story, ledger)
    return conflicting(story, portal, window, ledger)


def conflicting(story, portal, window, ledger):
    """Somebody else saves meanwhile: both versions are there, and said to be where they are. The
    window goes on with its own, and so does what it left when it was killed."""
    documents = HOME / "Documents"

    def others(text):
        story.cli("set", ledger, story.json("list", ledger)[0]["uuid"], f"title={text}")

    def ours():
        return list(documents.glob("台账（冲突 *.zgl"))

    others("别人的")
    type_wording(story, window, "我的")
    story.soon(lambda: window.says(str(documents)), "a conflict: it says where our version is")
    story.same(title_in(story, ledger), "别人的", "nothing is overwritten")
    story.same([title_in(story, file) for file in ours()], ["我的"], "and our version is there")
    window.click("关闭", "push button")
    story.soon(lambda: len(window.windows()) == 1, "the message is closed")
    window.raise_up()
    type_wording(story, window, "我的又改")
    story.soon(lambda: is_saved_here(story, "我的又改"), "it is edited on")
    window.kill()
    window = start(story, ours()[0])
    story.soon(lambda: text_of(wording(window)) == "我的又改", "killed: the edit is there")
    story.soon(lambda: title_in(story, ours()[0]) == "我的又改", "and gets to our version")
    story.closes(window)
    ours()[0].unlink()

    window = start(story, portal.hand_over(ledger))
    type_wording(story, window, "我的三")
    story.soon(lambda: is_saved_here(story, "我的三"), "an edit is saved here")
    window.kill()
    others("别人的三")
    window = start(story, portal.hand_over(ledger))
    story.soon(lambda: window.says(str(documents)), "left over, in conflict: it says so, too")
    story.same([title_in(story, file) for file in ours()], ["我的三"], "and our version is there")
    story.same(title_in(story, ledger), "别人的三", "nothing is overwritten")
    lies_alone(story, ledger)
    window.click("关闭", "push button")
    story.soon(lambda: len(window.windows()) == 1, "the message is closed")
    window.raise_up()
    ours()[0].unlink()
    return window


def killed_putting(story, window, ledger, text, moment):
    """Types, and is killed a moment after the program has begun to write to the place."""
    before = title_in(story, ledger)
    type_wording(story, window, text)
    description = next(COPIES.glob("*.ini"))
    end = time.monotonic() + 60
    while not re.search("^coming=", description.read_text(encoding="utf-8"), re.M):
        if title_in(story, ledger) == text:
            break  # it was too fast to be seen
        if time.monotonic() > end:
            raise NotFound("it is never written to the place")
    time.sleep(moment)
    window.kill()
    is_whole(story, ledger, before, text)
    window = start(story, ledger)
    story.soon(lambda: text_of(wording(window)) == text, "killed while it wrote: the edit is there")
    story.soon(lambda: title_in(story, ledger) == text, "and gets to the place")
    lies_alone(story, ledger)
    return window


def in_documents(story):
    ledger = HOME / "Documents" / "整改" / "台账.zgl"
    ledger.parent.mkdir(parents=True)
    shutil.copyfile(story.sample(), ledger)
    window = start(story, ledger)
    type_wording(story, window, "在文档里改")
    story.soon(lambda: title_in(story, ledger) == "在文档里改", "it is edited at its place")
    story.ok(not window.says("已存本机"), "without a working copy")
    window.kill()
    is_whole(story, ledger, "在文档里改")
    window = start(story, ledger)
    story.soon(lambda: text_of(wording(window)) == "在文档里改", "after a kill the edit is there")
    story.closes(window)
    lies_alone(story, ledger)


def without_fonts(story):
    """The fonts of the runtime alone, as on a computer that has no Chinese one."""
    fonts = OWN / "config" / "fonts.conf"
    fonts.write_text(LATIN_ONLY.format(OWN / "cache/latin"), encoding="utf-8")
    window = start(story, story.sample("字体.zgl"), {"FONTCONFIG_FILE": str(fonts)})
    story.soon(lambda: window.says("No Chinese Font Found"), "without Chinese fonts it says so")
    story.soon(lambda: len(window.x_windows()) == 2, "in a dialog")
    window.raise_up()
    window.shot(str(story.evidence / "no-font.png"))
    window.click("Close", "push button")
    story.closes(window)


def on_every_desktop(story):
    """The pages come with this runtime's GTK as well, whatever draws them."""
    def begin(file, env):
        # The renderer of GTK 4.8 is gone; this is the name of the next one.
        return start(story, file, {**env, "GSK_RENDERER": env["GSK_RENDERER"].replace("gl", "ngl")})

    (OWN / "cache").mkdir(parents=True, exist_ok=True)
    for by_gl in (False, True):
        goes_through(story, f"x11-{by_gl}", begin, x11, by_gl, OWN / f"cache/x11-{by_gl}")
    if not shutil.which("weston"):
        story.skip("the window under Wayland", "weston is not installed")
        return
    desktop = Weston(story.folder)
    try:
        goes_through(story, "wayland", lambda file, env: begin(file, {**env, **desktop.env()}),
                     desktop.shot, True, OWN / "cache/wayland")
    finally:
        desktop.end()


def tell(story):
    config = pathlib.Path(HOME.parent, "config", "user-dirs.dirs")
    config.write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n', encoding="utf-8")
    (HOME / "Documents").mkdir()
    if Portal.is_taken():
        story.skip("ledgers behind a document portal", "this user's session has one already")
        return
    portal = Portal()
    try:
        through_portal(story, portal)
        in_documents(story)
        without_fonts(story)
        on_every_desktop(story)
    except Exception:
        story.keep_evidence()
        raise
    finally:
        for program in story.programs:
            if program.running():
                program.kill()
        portal.end()


if __name__ == "__main__":
    run(tell)
