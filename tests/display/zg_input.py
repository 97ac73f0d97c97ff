# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys, pointer and clipboard of a user, through the X server.

ASCII goes as keys. Anything else is typed as Ctrl+Shift+U and its number, which GTK's own input
method understands: xdotool's way of giving a key another meaning now and then loses characters.
"""

import re
import subprocess
import time

from zg_tree import BUTTONS, WINDOWS, NotFound, eventually, extents, states, walk


def run(*argv):
    done = subprocess.run(argv, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.strip()


class Input:
    """The part of a program under test that acts."""

    process = None

    # Through AT-SPI: nothing has to be on screen or focused.

    def do(self, widget, action="click"):
        """Runs an action of the widget, or of the first below it that has it."""
        for part in walk(widget):
            actions = part.get_action_iface()
            for i in range(actions.get_n_actions() if actions else 0):
                if actions.get_action_name(i) == action:
                    return actions.do_action(i)
        raise NotFound(f"{widget.get_role_name()} {widget.get_name()!r} has no action {action}")

    def click(self, name, role=BUTTONS, root=None):
        """Clicks the button, menu item, … of that name as soon as it is there and can be used."""
        def usable():
            found = [w for w in self.all(role, name, root) if "sensitive" in states(w)]
            return found[0] if found else None
        self.do(eventually(usable, f"a usable {name!r}"))

    def set_text(self, widget, text):
        """Puts a text into an entry at once, without focus or keys."""
        if not widget.get_editable_text_iface().set_text_contents(text):
            raise NotFound(f"{widget.get_name()!r} refuses a text")

    # Through the X server.

    def x_search(self):
        """By what xdotool finds the program's windows."""
        return ["--pid", str(self.process.pid)]

    def x_windows(self):
        """[(id, x, y, width, height, title)] of the program's windows and popovers."""
        found = []
        for number in run("xdotool", "search", "--onlyvisible", *self.x_search()).split():
            shape = dict(line.split("=") for line in
                         run("xdotool", "getwindowgeometry", "--shell", number).splitlines()
                         if "=" in line)
            if shape:
                found.append((int(number), int(shape["X"]), int(shape["Y"]), int(shape["WIDTH"]),
                              int(shape["HEIGHT"]), run("xdotool", "getwindowname", number)))
        return found

    def _native(self, widget):
        """The X window that shows the widget, and the extents of what fills that window."""
        shown = self.x_windows()
        tops = self.windows()
        titles = [top.get_name() for top in tops]
        part = widget
        while part is not None and part not in tops and part.get_role_name() not in WINDOWS:
            place = extents(part)
            for window in shown:  # a popover's is as wide; its arrow makes it a little higher
                if (window[5] not in titles and place[2] == window[3]
                        and 0 <= window[4] - place[3] <= 16):
                    return window, place
            part = part.get_parent()
        place = extents(part)
        fitting = [window for window in shown
                   if 0 <= window[3] - place[2] < 200 and window[4] >= place[3]]
        fitting.sort(key=lambda window: (window[5] != part.get_name(), window[3] - place[2]))
        if not fitting:
            raise NotFound(f"no X window for {part.get_name()!r} {place}")
        return fitting[0], place

    def place(self, widget):
        """(x, y, width, height) of the widget on the screen."""
        (_, x, y, width, height, _), filled = self._native(widget)
        here = extents(widget)
        # What a window has around its content (its shadow's room) is the same on both sides.
        return (x + (width - filled[2]) // 2 + here[0] - filled[0],
                y + (height - filled[3]) // 2 + here[1] - filled[1], here[2], here[3])

    def point(self, widget, button=1, count=1, dx=None, dy=None, modifier=None):
        """Clicks with the pointer in the widget's middle, or dx, dy from its corner."""
        x, y, width, height = self.place(widget)
        run("xdotool", "mousemove", str(x + (width // 2 if dx is None else dx)),
            str(y + (height // 2 if dy is None else dy)))
        time.sleep(0.05)
        held = ["keydown", modifier] if modifier else []
        released = ["keyup", modifier] if modifier else []
        run("xdotool", *held, "click", "--repeat", str(count), "--delay", "60", str(button),
            *released)

    def scroll(self, widget, clicks, dx=None):
        """Turns the wheel over the widget's middle, or dx from its left, down."""
        x, y, width, height = self.place(widget)
        run("xdotool", "mousemove", str(x + (width // 2 if dx is None else dx)),
            str(y + height // 2), "click", "--repeat", str(clicks), "--delay", "10", "5")

    def drag(self, widget, onto, dx=None, below=False):
        """Drags from one widget's middle, or dx from its left, to another's middle, or below it."""
        x, y, width, height = self.place(widget)
        to_x, to_y, to_width, to_height = self.place(onto)
        self.drag_between((x + (width // 2 if dx is None else dx), y + height // 2),
                          (to_x + to_width // 2, to_y + to_height * (3 if below else 2) // 4))

    @staticmethod
    def drag_between(start, end, steps=8):
        """Drags from a place of the screen to another, slowly enough to be seen as a drag."""
        run("xdotool", "mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for i in range(1, steps + 1):
            run("xdotool", "mousemove", *(str(start[k] + (end[k] - start[k]) * i // steps)
                                          for k in (0, 1)))
            time.sleep(0.04)
        run("xdotool", "mouseup", "1")

    def raise_up(self):
        """Gives the newest window the keyboard: there is no window manager that would."""
        run("xdotool", "windowraise", *self._top(), "windowfocus", "--sync", *self._top())

    def _top(self):
        return [str(self._native(self.windows()[0])[0][0])]

    def resize(self, width, height):
        """Gives the newest window another size, as dragging its corner would."""
        window, filled = self._native(self.windows()[0])
        run("xdotool", "windowsize", str(window[0]), str(width + window[3] - filled[2]),
            str(height + window[4] - filled[3]))
        eventually(lambda: extents(self.windows()[0])[2] == width, f"a window {width} wide")

    def key(self, *keys):
        """Presses keys: "ctrl+f", "Return", "Tab", …"""
        run("xdotool", "key", "--delay", "20", *keys)

    def type(self, text):
        """Types a text as a user would."""
        for part in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]", text):
            if part.isascii():
                run("xdotool", "type", "--delay", "12", part)
            else:
                run("xdotool", "key", "--delay", "8", "ctrl+shift+u", *f"{ord(part):x}", "space")

    def copy(self, text):
        """Puts a text on the clipboard."""
        with subprocess.Popen(["xclip", "-selection", "clipboard"], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as clip:
            clip.communicate(text.encode())
        eventually(lambda: run("xclip", "-selection", "clipboard", "-out") == text.strip(),
                   "the text on the clipboard")

    def paste(self, text):
        """Puts a text on the clipboard and presses Ctrl+V."""
        self.copy(text)
        self.key("ctrl+v")

    def choose_file(self, path):
        """Answers a dialog that asks for a file, by typing its path."""
        dialog = eventually(self._file_dialog, "a dialog that asks for a file")
        self.raise_up()
        names = ("text", "entry")
        if not self.all(names, None, dialog):  # one that saves has an entry already
            self.key("ctrl+l")
        entry = eventually(lambda: self.all(names, None, dialog), "an entry for the path")[0]
        self.set_text(entry, str(path))

        def gone():
            # It looks the folder up before it takes an answer.
            dialog = self._file_dialog()
            if dialog:
                self.key("Return")
            return dialog is None

        eventually(gone, "the dialog's end", step=0.5)

    def _file_dialog(self):
        """GTK's own, known by its list of files and its button that makes a folder or opens."""
        for window in self.windows():
            if window.get_child_count() and self.all("filler", "GtkFileChooserWidget", window):
                return window
        return None

    def focus(self, widget):
        """Clicks into a widget and waits until it, or a part of it, has the keyboard."""
        self.point(widget, dx=min(30, extents(widget)[2] // 2))
        eventually(lambda: any("focused" in states(part) for part in walk(widget)),
                   f"the keyboard in {widget.get_name()!r}")
