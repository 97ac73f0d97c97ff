#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's own texts of the notice: written beside the pages, with placeholders that are
offered and, where misspelt, told of; saved, undone and removed as everything in the ledger is."""

from zg_story import run
from zg_tree import states, text_of

OWN = "现将整改进展情况通报如下：共{isues_total}个问题，已完成"


class Texts:
    """The notice's texts in the window, and what the command line prints of them."""

    def __init__(self, story, window, ledger):
        self.story = story
        self.window = window
        self.ledger = ledger

    def printed(self):
        """The notice as a text file."""
        path = self.story.folder / "通报.txt"
        made = self.story.json("report", self.ledger, "--paper", "notice", "-o", path)
        return path.read_text(encoding="utf-8"), made["warnings"]

    def field(self):
        return self.window.find("text", "开头")

    def write(self, text):
        """Types over all that stands in the opening."""
        self.window.focus(self.field())
        self.window.key("ctrl+a")
        self.window.paste(text)
        self.story.soon(lambda: text_of(self.field()) == text, f"“{text[:12]}…” stands there")


def opened(story, window):
    """From the options of the notice to its texts, beside the pages."""
    window.key("alt+4")
    window.point(window.find("label", "本单位文字"))
    window.find("push button", "自行撰写：开头")
    story.ok(window.says("按照省委巡视工作安排"), "what is printed now is shown")
    story.ok(window.says("{issues_total}"), "the placeholders are offered")
    story.soon(lambda: window.says("46"), "with what they stand for")


def written(story, window, texts):
    """A text with a misspelt placeholder, put right with the list."""
    before, _ = texts.printed()
    window.click("自行撰写：开头")
    story.soon(lambda: "focused" in states(texts.field()), "the cursor is in the own text")
    story.ok(text_of(texts.field()) in before, "which begins with what was printed")
    texts.write(OWN)
    story.soon(lambda: window.says("没有占位符 {isues_total}，是否应为 {issues_total}？"),
               "a misspelt placeholder is told of under the text")
    story.soon(lambda: window.says("待改正 2 处"), "the pages are made again and tell of it, too")
    texts.write(OWN.replace("isues", "issues"))
    window.point(window.find("label", "已完成问题数（含已销号）"))
    story.soon(lambda: text_of(texts.field()).endswith("已完成{issues_done}"),
               "a click puts a placeholder where the cursor is")
    window.key("End")
    window.paste("个。")
    story.soon(lambda: not window.says("没有占位符"), "nothing is wrong any more")
    done = story.json("stats", texts.ledger)["issues_done"]
    story.soon(lambda: f"共46个问题，已完成{done}个。\n" in texts.printed()[0],
               "the notice says it with the ledger's numbers")


def taken_back(story, window, texts):
    """Undo, and removal, which undo takes back."""
    with_own, _ = texts.printed()
    window.click("停用本单位文字：开头")
    window.find("push button", "自行撰写：开头")
    story.soon(lambda: window.says("按照省委巡视工作安排"),
               "without the own text the document's is printed")
    window.key("ctrl+z")
    window.find("push button", "停用本单位文字：开头")
    story.same(texts.printed()[0], with_own, "Ctrl+Z brings the own text back")
    story.ok("本单位文字" in story.cli("history", texts.ledger), "the history tells of it")


def unsaved(story, window, texts):
    """What is typed and not yet saved when the window is closed is saved first."""
    texts.write("关窗前写的文字。")
    window.key("ctrl+w")
    story.soon(lambda: not window.running(), "the window is closed")
    story.ok("关窗前写的文字。\n" in texts.printed()[0], "what was typed last is saved")


def tell(story):
    ledger = story.sample()
    window = story.start(ledger)
    window.raise_up()
    texts = Texts(story, window, ledger)
    opened(story, window)
    window.shot(story.evidence / "texts-1.png")
    written(story, window, texts)
    window.shot(story.evidence / "texts-2.png")
    taken_back(story, window, texts)
    unsaved(story, window, texts)


if __name__ == "__main__":
    run(tell)
