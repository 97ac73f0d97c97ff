# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, read through AT-SPI: widgets by role and name, their texts and places.

GTK 4.8 has its own ways here: only WINDOW coordinates are right (asking for others is a warning in
the program), "showing" is set on windows only (a widget that is seen has a width), names are the
label and what labels it, joined by a space, and a list keeps some 200 rows alive.
"""

import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WINDOWS = ("frame", "dialog", "alert", "window", "file chooser")
BUTTONS = ("push button", "toggle button", "menu item", "check menu item", "radio menu item",
           "check box", "radio button", "combo box", "link", "list item")
MANY = 60  # children: then it is a list of rows


class NotFound(AssertionError):
    """What should be there is not, or what should have gone is there."""


def eventually(look, what, timeout=60.0, step=0.03):
    """Asks look() until it answers something true, and returns that."""
    end = time.monotonic() + timeout
    while True:
        try:
            seen = look()
            if seen:
                return seen
        except (GLib.Error, NotFound, AttributeError, IndexError):
            pass  # it is being built or taken down just now
        if time.monotonic() > end:
            raise NotFound(f"not within {timeout:.0f} s: {what}")
        time.sleep(step)


def plain(name):
    """A name without mnemonics, and once where GTK says it twice."""
    name = re.sub(r"\(_?[A-Z0-9]\)", "", name or "").replace("_", "").strip()
    half = len(name) // 2
    if len(name) % 2 and name[half] == " " and name[:half] == name[half + 1:]:
        return name[:half]
    return name


def matches(wanted, name):
    """wanted: a text (the name, or the first or last part of a joined one) or a compiled pattern."""
    if wanted is None:
        return True
    if hasattr(wanted, "search"):
        return bool(wanted.search(name or ""))
    present = plain(name)
    wanted = plain(wanted)
    return (present == wanted or present.startswith(wanted + " ")
            or present.endswith(" " + wanted))


def extents(widget):
    """(x, y, width, height) within its window or popover; zeros if it has no place."""
    try:
        component = widget.get_component_iface()
        place = component.get_extents(Atspi.CoordType.WINDOW) if component else None
    except GLib.Error:
        place = None
    return (place.x, place.y, place.width, place.height) if place else (0, 0, 0, 0)


def states(widget):
    """The names of its states: "focused", "sensitive", "checked", "expanded", …"""
    return {state.value_nick for state in widget.get_state_set().get_states()}


def children(widget):
    found = (widget.get_child_at_index(i) for i in range(widget.get_child_count()))
    return [child for child in found if child is not None]


def walk(root, rows=False):
    """root and all that is seen below it, in reading order; rows of a long list only if asked."""
    yield root
    try:
        if not rows and root.get_child_count() > MANY:
            return
        below = children(root)
    except GLib.Error:
        return
    for child in below:
        try:
            _, _, width, height = place = extents(child)
        except GLib.Error:
            continue
        if width > 0 and height > 0:
            yield from walk(child, rows)
        elif place == (0, 0, 0, 0):
            # The page of a stack has no place of its own; what it shows has.
            parts = walk(child, rows)
            next(parts)
            yield from parts


def text_of(widget):
    """What is typed in an entry or text, or the name of anything else."""
    text = widget.get_text_iface()
    if text is None:
        return widget.get_name() or ""
    return text.get_text(0, text.get_character_count())


class Tree:
    """The part of a program under test that looks; self.app is its accessible."""

    app = None

    def windows(self):
        """Its windows and dialogs, the newest first."""
        return list(reversed(children(self.app)))

    def title(self):
        """The title of the newest window."""
        windows = self.windows()
        return windows[0].get_name() if windows else ""

    def all(self, role=None, name=None, root=None, rows=False):
        """Everything seen with that role (or one of several) and name, newest window first."""
        roles = (role,) if isinstance(role, str) else role
        found = []
        for top in [root] if root is not None else self.windows():
            for widget in walk(top, rows):
                try:
                    if ((roles is None or widget.get_role_name() in roles)
                            and matches(name, widget.get_name())):
                        found.append(widget)
                except GLib.Error:
                    continue
        return found

    def has(self, role=None, name=None, root=None, rows=False):
        return bool(self.all(role, name, root, rows))

    def find(self, role=None, name=None, root=None, rows=False, timeout=60.0):
        """The first that all() finds, as soon as there is one."""
        return eventually(lambda: (self.all(role, name, root, rows) or [None])[0],
                          f"{role or 'anything'} called {name!r}", timeout)

    def gone(self, role=None, name=None, root=None, timeout=60.0):
        """Waits until all() finds none."""
        eventually(lambda: not self.has(role, name, root), f"no {role} called {name!r}", timeout)

    def labels(self, root=None):
        """All that can be read, in reading order."""
        return [text_of(widget) for widget in self.all("label", None, root)]

    def says(self, text, root=None):
        """Whether some label has the text in it."""
        return any(text in label for label in self.labels(root))

    def focused(self, root=None):
        """The widget that has the keyboard, in root or anywhere, or None."""
        for top in [root] if root is not None else self.windows():
            for widget in walk(top, rows=True):
                try:
                    if "focused" in states(widget):
                        return widget
                except GLib.Error:
                    continue
        return None

    def _body(self, name, root):
        """The list of rows of a column view; a flow box has the role of a table, but none."""
        for view in self.all(("tree table", "table"), name, root):
            for child in children(view):
                if child.get_role_name() == "list":
                    return child
        return None

    def rows(self, name=None, root=None):
        """The rows of a column view that are on screen: [(row, [text of each cell])]."""
        body = eventually(lambda: self._body(name, root), f"a table called {name!r}")
        shown = []
        for row in children(body):
            if extents(row)[3] > 0:
                shown.append((row, [" ".join(self._cell_texts(cell)) for cell in children(row)]))
        return shown

    @staticmethod
    def _cell_texts(cell):
        return [text_of(part) for part in walk(cell) if part.get_role_name() == "label"]

    def cut_off(self):
        """The names of controls that the newest window's edge cuts at the side; a folded pane lies
        beyond it."""
        edge = extents(self.windows()[0])[2]
        found = []
        for widget in self.all(("push button", "toggle button", "text", "entry", "combo box"),
                               root=self.windows()[0]):
            x, _, width, _ = extents(widget)
            if x < 0 < x + width or x < edge < x + width:
                found.append(f"{widget.get_name()!r} at {x}, {width} wide")
        return found

    def dump(self, root=None, rows=False):
        """The tree as text, to see what there is to find."""
        lines = []

        def tell(widget, depth):
            lines.append(f"{'  ' * depth}{widget.get_role_name()} {widget.get_name()!r}"
                         f" {extents(widget)} {sorted(states(widget) & {'focused', 'checked'})}")
            if not rows and widget.get_child_count() > MANY:
                lines.append(f"{'  ' * depth}  … {widget.get_child_count()} children")
                return
            for child in children(widget):
                tell(child, depth + 1)

        for top in [root] if root is not None else self.windows():
            tell(top, 0)
        return "\n".join(lines)
