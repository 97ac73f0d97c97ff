#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both READMEs say the same: as many sections, commands in the same order, and the same pictures,
each in its language, none of them large."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
MOST = 100_000  # bytes of a picture
english, chinese = ((ROOT / name).read_text(encoding="utf-8")
                    for name in ("README.md", "README.zh_CN.md"))


def commands(text):
    """Lines of code without what is said behind #, and without words that are translated."""
    return [re.sub(r"\s+#.*", "", line).strip() for line in re.findall(r"^    (.*)$", text, re.M)]


def pictures(text, folder):
    return [name.removeprefix(folder) for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)]


problems = []
if len(re.findall("^## ", english, re.M)) != len(re.findall("^## ", chinese, re.M)):
    problems.append("The READMEs have not as many sections.")
if commands(english) != commands(chinese):
    problems.append("The READMEs give different commands.")
if pictures(english, "docs/pictures/") != pictures(chinese, "docs/pictures/zh_CN/"):
    problems.append("The READMEs show different pictures.")
for picture in pictures(english, "") + pictures(chinese, ""):
    if not (ROOT / picture).is_file():
        problems.append(f"{picture} is not there")
    elif (ROOT / picture).stat().st_size > MOST:
        problems.append(f"{picture} is larger than {MOST} bytes")
print("\n".join(problems))
sys.exit(1 if problems else 0)
