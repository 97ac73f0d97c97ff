#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever draws the window, X11 or Wayland, cairo or OpenGL: the sample opens, its pages come and
are drawn by what was asked for, and nothing complains. X11 with cairo is what all other stories
have."""

import shutil

from zg_backends import Weston, goes_through, x11
from zg_story import run


def tell(story):
    goes_through(story, "x11-gl", lambda file, env: story.start(file, env=env), x11, True,
                 story.folder / "x11-gl")
    if not shutil.which("weston"):
        story.skip("the window under Wayland", "weston is not installed")
        return
    desktop = Weston(story.folder)
    try:
        for by_gl in (False, True):
            name = f"wayland-{'gl' if by_gl else 'cairo'}"
            goes_through(story, name,
                         lambda file, env: story.start(file, env={**env, **desktop.env()}),
                         desktop.shot, by_gl, story.folder / name)
    finally:
        desktop.end()


if __name__ == "__main__":
    run(tell)
