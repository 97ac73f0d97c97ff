# SPDX-License-Identifier: GPL-3.0-or-later
"""What draws a window, X11 or Wayland, cairo or OpenGL, and whether it drew. Weston is the Wayland
desktop, without a screen."""

import os
import pathlib
import shutil
import subprocess

from zg_input import run as output_of
from zg_tree import eventually

PAGES = (("进展", "合计"), ("完成时限", "逾期"), ("材料", "材料"), ("问题", "措施"))
MANY = 50_000  # pixels: no two pages have so much in common that fewer change


class Weston:
    """A Wayland desktop that is nowhere to be seen."""

    def __init__(self, folder):
        self.folder = folder
        self.socket = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "wayland-story")
        with open(folder / "weston.log", "wb") as log:
            # --debug lets any program take pictures of it.
            self.process = subprocess.Popen(
                ["weston", "--backend=headless-backend.so", "--use-pixman", "--width=1360",
                 "--height=900", f"--socket={self.socket.name}", "--no-config", "--idle-time=0",
                 "--debug"], stdout=log, stderr=subprocess.STDOUT)
        eventually(self.socket.exists, "a Wayland desktop")

    def env(self):
        return {"WAYLAND_DISPLAY": self.socket.name, "GDK_BACKEND": "wayland"}

    def shot(self, path):
        """A picture of the whole screen."""
        subprocess.run(["weston-screenshooter"], env={**os.environ, **self.env()}, cwd=self.folder,
                       check=True, timeout=60)
        for picture in self.folder.glob("wayland-screenshot*.png"):
            shutil.move(picture, path)

    def end(self):
        self.process.terminate()
        self.process.wait()


def changed(before, after):
    """How many pixels of two pictures are not the same."""
    done = subprocess.run(["compare", "-metric", "AE", before, after, "null:"],
                          capture_output=True, text=True, timeout=60, check=False)
    return float(done.stderr)


def shaders(folder):
    """What OpenGL's driver keeps of programs for drawing: without any, it did not draw."""
    return list(folder.glob("**/??/*"))


def x11(path):
    """A picture of the X server's screen."""
    output_of("import", "-window", "root", str(path))


def goes_through(story, name, start, shot, by_gl, cache):
    """Starts the program with the sample by start(file, env), goes through its pages, each of which
    has to be drawn, and closes it. cache: a folder that the program can write to."""
    cache.mkdir()
    before = story.evidence / f"{name}.png"
    shot(before)
    window = start(story.sample(f"{name}.zgl"), {
        "GSK_RENDERER": "gl" if by_gl else "cairo", "MESA_SHADER_CACHE_DIR": str(cache),
        "MESA_DISK_CACHE_MULTI_FILE": "1"})
    story.soon(lambda: len(window.rows()) > 10, f"{name}: the list shows its rows")
    for page, shown in PAGES:
        window.click(page, "page tab")
        story.soon(lambda shown=shown: window.says(shown), f"{name}: the page {page} comes")
        picture = story.evidence / f"{name}-{page}.png"

        def is_drawn(before=before, picture=picture):
            shot(picture)
            return changed(before, picture) > MANY

        story.soon(is_drawn, f"{name}: the page {page} is drawn")
        before = picture
    if by_gl:
        story.ok(shaders(cache), f"{name}: it was drawn with OpenGL")
    story.closes(window)
