# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of issues of a window under test, with what is above and under it. Looking at these alone
takes a tenth of the time of looking at the whole window."""

import re

from zg_tree import NotFound, children, eventually, extents, states, text_of, walk

ROW = ("tree table", "table")


class Browser:
    """Of a window that shows a ledger; waits until its list is there."""

    def __init__(self, window):
        self.window = window
        # By its name: the start page has what is called a table, too.
        self.table = window.find(ROW, "列表")
        self.pane = self.table
        while not window.has("entry", "在台账中搜索", self.pane):
            self.pane = self.pane.get_parent()
        self.search = window.find("entry", "在台账中搜索", self.pane)
        eventually(lambda: self.rows(1), "rows in the list", 180)

    def rows(self, n=None):
        """The first n rows on screen; all of them without n."""
        body = next((child for child in children(self.table) if child.get_role_name() == "list"),
                    None)
        if body is None:
            raise NotFound("the list is being built")
        seen = []
        for i in range(body.get_child_count()):
            row = body.get_child_at_index(i)
            if extents(row)[3] > 0:
                seen.append(row)
            if len(seen) == n or (seen and extents(row)[3] <= 0):
                break
        return seen

    def headers(self):
        """The titles of the columns, from left to right."""
        parts = [child for child in children(self.table) if child.get_role_name() != "list"]
        return [text_of(label) for part in parts for label in self.window.all("label", None, part)]

    def column(self, title, n=None):
        """What the first n rows show under a title."""
        place = self.headers().index(title)
        return [" ".join(text_of(part) for part in walk(row.get_child_at_index(place))
                         if part.get_role_name() == "label") for row in self.rows(n)]

    def says(self, text):
        """Whether it can be read in the list's pane, outside of its rows."""
        return self.window.says(text, self.pane)

    def status(self):
        """The line under the list."""
        lines = [line for line in self.window.labels(self.pane) if " · " in line]
        return lines[-1] if lines else ""

    def button(self, name):
        """A button of the pane, of the bar for many rows if that has one of this name."""
        found = self.window.all(("push button", "toggle button"), name, self.pane)
        return max(found, key=lambda button: extents(button)[1]) if found else None

    def press(self, name):
        self.window.do(eventually(lambda: self.button(name), f"a button {name!r}"))

    def can_press(self, name):
        """Whether there is such a button and nothing around it is grey."""
        part = self.button(name)
        while part is not None and part != self.pane:
            if "sensitive" not in states(part):
                return False
            part = part.get_parent()
        return part is not None

    def entry(self, name):
        """An entry of a form in the pane."""
        return self.window.find("text", name, self.pane)

    def has_keyboard(self, name):
        """Whether the entry of this name has the keyboard."""
        return any("focused" in states(entry)
                   for entry in self.window.all(("text", "entry"), name, self.pane))

    def go_to_top(self):
        """Moves the keyboard to the first row."""
        self.window.key("ctrl+f", "Down", "ctrl+Home", "Home")
        eventually(lambda: "focused" in states(self.rows(1)[0]), "the keyboard in the first row")

    def select(self, n):
        """Selects the first n rows by keyboard."""
        self.go_to_top()
        self.window.key(*["shift+Down"] * (n - 1))
        eventually(lambda: self.says(f"已选 {n} 条"), f"{n} selected rows")

    def choice(self, label):
        """A line of the filter pane."""
        return self.window.find("list item", re.compile(f"^{re.escape(label)}，"))
