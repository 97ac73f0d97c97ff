#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a computer without Chinese fonts she is told what to do, in words that don't need one; with
such a font nothing is said."""

import pathlib

from zg_story import run

HEADING = "No Chinese Font Found"
PICTURE = "未找到含汉字的字体，请安装后重新打开本程序。"
LATIN_ONLY = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{}</cachedir></fontconfig>
"""


def tell(story):
    if not pathlib.Path("/usr/share/fonts/truetype/dejavu").is_dir():
        story.skip("a computer without Chinese fonts", "there is no other font (DejaVu)")
        return
    fonts = story.folder / "fonts.conf"
    fonts.write_text(LATIN_ONLY.format(story.folder / "fonts-cache"), encoding="utf-8")
    window = story.start(story.sample(), env={"FONTCONFIG_FILE": str(fonts)})
    story.soon(lambda: window.says(HEADING), "she is told that there is no Chinese font")
    story.ok(window.says("Noto Sans CJK SC"), "and which one will do")
    story.soon(lambda: window.has("image", PICTURE), "in Chinese, too, as a picture")
    story.soon(lambda: len(window.x_windows()) == 2, "in a dialog above the window")
    window.raise_up()
    window.shot(str(story.evidence / "told.png"))
    window.click("Close", "push button")
    story.soon(lambda: not window.says(HEADING), "the message goes")
    story.soon(window.rows, "and the ledger is there")
    story.closes(window)

    window = story.start(story.sample())
    story.soon(window.rows, "with fonts, the ledger is there")
    story.ok(not window.says(HEADING), "and nothing is said")
    story.closes(window)


if __name__ == "__main__":
    run(tell)
