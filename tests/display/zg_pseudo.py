# SPDX-License-Identifier: GPL-3.0-or-later
"""A language nobody speaks: every text of the program in brackets and a third longer. What is not in
brackets was not translated; what such a text does not fit into is too narrow for a language to come.
"""

import re
import struct

LANGUAGE = "pseudo"
OPEN, CLOSE, FILL = "⟦", "⟧", "·"
MAGIC = 0x950412DE
# Not for reading: the code of the language itself.
KEPT = ("language",)
# What is inside brackets, also within each other.
INSIDE = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
WORD = re.compile(r"[A-Za-z]{3,}")


def alter(text):
    return f"{OPEN}{text}{FILL * (len(text) // 3 + 1)}{CLOSE}" if text else text


def translate(key):
    """The translation of a catalogue's key: context, EOT, singular, NUL, plural."""
    context, _, text = key.rpartition("\4")
    return key.split("\4")[-1] if context in KEPT else "\0".join(map(alter, text.split("\0")))


def keys_of(catalogue):
    """The keys of a compiled catalogue, in its order."""
    data = catalogue.read_bytes()
    magic, _, count, first = struct.unpack_from("<4I", data)
    if magic != MAGIC:
        raise ValueError(f"{catalogue} is no catalogue of this machine")
    for i in range(count):
        length, place = struct.unpack_from("<2I", data, first + 8 * i)
        yield data[place:place + length].decode()


def write(catalogue, source):
    """Makes a compiled catalogue of the keys of another; they are in order there, and stay so."""
    header = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    entries = [(key, translate(key) if key else header) for key in keys_of(source)]
    texts = [text.encode() + b"\0" for column in zip(*entries) for text in column]
    place = 28 + 8 * len(texts)
    table = b""
    for text in texts:
        table += struct.pack("<2I", len(text) - 1, place)
        place += len(text)
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_bytes(struct.pack("<7I", MAGIC, 0, len(entries), 28, 28 + 8 * len(entries), 0, 0)
                          + table + b"".join(texts))


def untranslated(text):
    """Words of a text that stand in no brackets."""
    while (shorter := INSIDE.sub("", text)) != text:
        text = shorter
    return WORD.findall(text)
