#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coloured letters can be read: each colour zg_..._text of the style sheets has a contrast of at
least 4.5:1 (WCAG 2.1, 1.4.3) on the grounds it is set on, and both styles define the same."""

import pathlib
import re
import sys

UI = pathlib.Path(__file__).resolve().parent.parent / "data" / "ui"
LEAST = 4.5
# Window, list, and the selected row of a list, as libadwaita draws them.
GROUNDS = {"style.css": ["#FFFFFF", "#FAFAFA", "#EBEBEB"],
           "style-dark.css": ["#1E1E1E", "#242424", "#3D3D3D"]}


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                        for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def main():
    failed = False
    names = []
    for style, grounds in GROUNDS.items():
        text = (UI / style).read_text(encoding="utf-8")
        colours = dict(re.findall(r"@define-color (zg_\w+_text) (#[0-9A-Fa-f]{6});", text))
        names.append(set(colours))
        for name, colour in colours.items():
            for ground in grounds:
                ratio = contrast(colour, ground)
                if ratio < LEAST:
                    print(f"{style}: {name} {colour} on {ground} is {ratio:.2f}:1")
                    failed = True
    if names[0] != names[1] or not names[0]:
        print("The styles define different colours of letters:", names[0] ^ names[1])
        failed = True
    return failed


if __name__ == "__main__":
    sys.exit(main())
