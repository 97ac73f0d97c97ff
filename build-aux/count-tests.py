#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints "N passed, N failed, N skipped" from meson's testlog.json.

A TAP program counts by its cases, any other test as one. A program that failed without a failed
case (a crash, a leak, a timeout, a case that was planned and never ran) is one failure. The exit
status is 1 if anything failed or nothing passed.
"""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(.*)$", re.MULTILINE)
SKIP = re.compile(r"#\s*skip", re.IGNORECASE)


def count_cases(output):
    passed = failed = skipped = 0
    for refused, rest in CASE.findall(output):
        if SKIP.search(rest):
            skipped += 1
        elif refused:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_test(test):
    passed, failed, skipped = count_cases(test.get("stdout") or "")
    result = test["result"]
    if result == "SKIP":
        return 0, 0, skipped or 1
    if result in ("OK", "EXPECTEDFAIL"):
        return (passed or (0 if skipped else 1)), failed, skipped
    return passed, failed or 1, skipped


def main(path):
    with open(path, encoding="utf-8") as log:
        counts = [count_test(json.loads(line)) for line in log if line.strip()]
    passed, failed, skipped = (sum(column) for column in zip(*counts)) if counts else (0, 0, 0)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
