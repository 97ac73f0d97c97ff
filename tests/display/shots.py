#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every state of the window, to be looked at one by one:

    ZG_LANG=zh_CN.UTF-8 ZG_SCREEN=1366x768 tests/display/display.sh BUILD \\
        /usr/bin/python3 tests/display/shots.py FOLDER light|dark|large [STATE...]

Language and screen are those it runs in (C.UTF-8 is English, 400x768 narrow); the window fills the
screen. large is for those who see badly: letters twice as large, in high contrast. The pictures are
FOLDER/STATE.png. A state that can't be reached is told; the rest goes on.
"""

import pathlib
import sys
import time

from zg_input import run
from zg_states import States
from zg_story import Story
from zg_tree import NotFound

STYLES = {
    "light": {"ADW_DEBUG_COLOR_SCHEME": "prefer-light"},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "large": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
}
SETTLED = 1.5  # seconds: what comes later than that is seen as missing


def take(states, state, path):
    try:
        states.reach(state)
    except (NotFound, RuntimeError) as error:
        print(f"{state}: {error}")
    run("xdotool", "mousemove", "0", "0")  # no hint over what is to be seen
    time.sleep(SETTLED)
    states.window.shot(str(path))
    for line in states.window.complaints():
        print(f"{state}: {line}")
    states.window.end()
    print(state, flush=True)


def take_all(folder, style, chosen):
    story = Story("shots")
    states = States(story, STYLES[style])
    if style == "large":
        story.enlarge_text()
    folder.mkdir(parents=True, exist_ok=True)
    for state in chosen or States.names():
        take(states, state, folder / f"{state}.png")
    story.end()


if __name__ == "__main__":
    take_all(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
