#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers: what the list of issues shows is what is previewed, saved, copied and printed, the same
pages and the same words as from the command line."""

import os
import pathlib
import re
import subprocess
import zipfile

from zg_story import run
from zg_tree import states

OVERDUE = "light=overdue"
WORD = "资金"


def words(path):
    """The text of a PDF without spaces."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True,
                          check=True).stdout
    return re.sub(r"\s+", "", text)


def body(path):
    """The text of a word processor's document."""
    with zipfile.ZipFile(path) as document:
        return re.sub(r"<[^>]*>", "", document.read("word/document.xml").decode())


def clipboard():
    """What can be pasted."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-out"], capture_output=True,
                          text=True, check=True).stdout.strip()


class Papers:
    """The page of papers, and what the command line makes of the same ledger."""

    def __init__(self, story, window, ledger):
        self.story = story
        self.window = window
        self.ledger = ledger
        self.list = window.find("list", "材料")
        self.root = self.list
        while self.root.get_name() != "ZgPapersPage":
            self.root = self.root.get_parent()

    def says(self, text):
        return self.window.says(text, self.root)

    def pages(self):
        """How many pages the preview says there are."""
        for label in self.window.labels(self.root):
            found = re.match(r"第 \d+ 页，共 (\d+) 页$", label)
            if found:
                return int(found.group(1))
        return None

    def choose(self, title):
        """Chooses a paper in the list."""
        self.window.point(next(row for row in self.window.all("list item", None, self.list)
                               if self.window.has("label", title, row)))

    def switch(self, name):
        self.window.point(self.window.find("check box", name, self.root))

    def report(self, name, ending, *argv):
        """Writes a paper by the command line; returns its file and what was said of it."""
        path = self.story.folder / f"命令行.{ending}"
        return path, self.story.json("report", self.ledger, "--paper", name, "-o", path,
                                     "--paper-lang", "zh_CN", *argv)

    def shows(self, name, what, *argv):
        """The pages are as many as the command line makes."""
        path, made = self.report(name, "pdf", *argv)
        self.story.soon(lambda: self.pages() == made["pages"], f"{what}: {made['pages']} pages")
        return path, made

    def save(self, name, *keys):
        """Saves under a name, after keys or the menu of formats have asked for it."""
        path = self.story.folder / name
        self.window.key(*keys)
        self.window.choose_file(path)
        return path


def filtered(story, window, papers, every):
    """What the list of issues shows is what the paper is made of."""
    overdue = len(story.json("list", papers.ledger, "--filter", OVERDUE + " parent="))
    window.key("alt+1")
    window.point(window.find("list item", re.compile("^逾期，")))
    window.key("alt+4")
    story.soon(lambda: papers.says(f"{every} 个问题中的 {overdue} 个（预警：逾期）"),
               f"the page says that it is of {overdue} of {every} issues")
    papers.shows("table", "it has the filtered rows", "--filter", OVERDUE)
    papers.switch("A3纸")
    path, _ = papers.shows("table", "an option lays the pages out anew", "--filter", OVERDUE,
                           "--a3")
    saved = papers.save("台账.pdf", "ctrl+s")
    story.soon(lambda: papers.says("已保存为 台账.pdf"), "it is saved as a PDF")
    story.same(words(saved), words(path), "which says what the command line's says")
    papers.choose("整改进展情况通报")
    papers.shows("notice", "the notice, too, is of the filtered rows", "--filter", OVERDUE)
    papers.switch("仅列表中的问题")
    papers.shows("notice", "or of all")
    story.ok(papers.says(f"全部 {every} 个问题"), "and says so")


def searched(story, window, papers, every):
    """What is searched for in the list is left out of no paper, and named."""
    found = len(story.json("list", papers.ledger, "--filter", f"text~{WORD} parent="))
    window.key("alt+1", "ctrl+f")
    window.paste(WORD)
    story.soon(lambda: window.says(f"{found}/{every} 个问题"), f"{found} issues hold {WORD}")
    window.key("alt+4")
    story.soon(lambda: papers.says(f"{every} 个问题中的 {found} 个（搜索：“{WORD}”）"),
               "the paper is of what was searched for")
    papers.choose("整改台账")
    papers.shows("table", "it has the rows that were found", "--filter", f"text~{WORD}")
    window.key("alt+1", "ctrl+f")
    window.key("Escape")
    window.key("alt+4")
    story.soon(lambda: papers.says(f"全部 {every} 个问题"), "without a search it is of all")


def pictured(story, window, papers):
    """A paper that is nothing but pages is copied as a picture."""
    papers.choose("整改进展情况摘要")
    story.soon(lambda: papers.pages() == 2, "the summary has two pages")
    window.key("ctrl+shift+c")
    story.soon(lambda: papers.says("已将本页复制为图片"), "its page is copied as a picture")
    picture = subprocess.run(["xclip", "-selection", "clipboard", "-out", "-target", "image/png"],
                             capture_output=True, check=True).stdout
    story.ok(picture.startswith(b"\x89PNG"), "which can be pasted")
    papers.choose("整改台账")


def saved_and_copied(story, window, papers):
    """A document, the clipboard, and a disk that is full."""
    window.point(window.find("push button", "另存为", papers.root))
    window.click("文字文档（.docx）", "menu item")
    saved = papers.save("通报.docx")
    story.soon(lambda: papers.says("已保存为 通报.docx"), "it is saved as a document")
    story.same(body(saved), body(papers.report("notice", "docx")[0]),
               "which says what the command line's says")
    window.key("ctrl+shift+c")
    story.soon(lambda: papers.says("已复制"), "it is copied")
    text = papers.report("notice", "txt")[0].read_text(encoding="utf-8").strip()
    story.same(clipboard(), text, "as the text it is")
    story.fill_disk(window)
    full = papers.save("满.pdf", "ctrl+s")
    story.soon(lambda: window.has("push button", re.compile("^存到别处"), papers.root),
               "what can't be saved is told in place")
    story.ok(not full.exists(), "and nothing is left half written")
    story.fill_disk(window, False)


def printed(story, window, papers):
    """Ctrl+P asks how, and prints to a file here, where there is no printer."""
    path, made = papers.report("notice", "pdf")
    window.raise_up()
    window.key("ctrl+p")
    dialog = story.soon(lambda: next((one for one in window.windows()
                                      if one.get_name() == "打印"), None), "Ctrl+P asks how to print")
    window.point(window.find("label", "打印到文件", dialog))
    button = window.find("push button", "打印(_P)", dialog)
    story.soon(lambda: "sensitive" in states(button), "there is a printer: a file")
    window.point(button)
    home = pathlib.Path(os.environ["HOME"])
    story.soon(lambda: any(is_whole(one) for one in home.glob("*通报.pdf")),
               f"{made['pages']} pages are printed")
    story.same(words(next(home.glob("*通报.pdf"))), words(path), "with the same words")


def is_whole(path):
    """Whether a PDF has been written to its end."""
    return path.read_bytes().rstrip().endswith(b"%%EOF")


def tell(story):
    ledger = story.sample()
    every = story.json("stats", ledger)["issues_total"]
    window = story.start(ledger)
    window.raise_up()
    window.key("ctrl+p")
    papers = Papers(story, window, ledger)
    story.soon(lambda: papers.says(f"全部 {every} 个问题"), "Ctrl+P goes to the papers")
    _, made = papers.shows("notice", "the notice as from the command line")
    story.ok(window.has("image", re.compile(f"第 1 页，共 {made['pages']} 页$"), papers.root),
             "the preview has a name")
    story.ok(all(papers.says(font["wanted"]) for font in made["fonts"] if font["fallback"]),
             "the typefaces that are missing are named")
    papers.choose("整改台账")
    papers.shows("table", "another paper")
    searched(story, window, papers, every)
    pictured(story, window, papers)
    filtered(story, window, papers, every)
    saved_and_copied(story, window, papers)
    printed(story, window, papers)
    story.closes(window)


if __name__ == "__main__":
    run(tell)
