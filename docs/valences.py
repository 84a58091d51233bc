#!/usr/bin/env python3
"""Makes the sentiment data in Sources/Analysis/Sentiment from the published ratings.

    python3 docs/valences.py vaderSentiment-3.3.2-py2.py3-none-any.whl

The wheel is the published one (PyPI); nothing but the standard library is used, and the same
wheel gives the same bytes. Three Swift files are written:

PositiveWords, NegativeWords  mean ratings (Hutto & Gilbert 2014) in tenths, -39 to 39: a line is
    one rating and words that have it, both sorted. Of a word rated twice the later rating holds,
    as in VADER. Words with a capital or a space are left out: VADER looks up lower-case words
    without spaces and so never finds them.
EmojiNames  the descriptions of the emoji that are one scalar, sorted by scalar, between bars.
    VADER reads text scalar by scalar and so never finds the others.
"""

import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "Sources" / "Analysis" / "Sentiment"
COLUMNS = 96
HEADER = """\
// Made by docs/valences.py from vaderSentiment 3.3.2 (MIT, C.J. Hutto: docs/NOTICE.md).

extension {owner} {{
  /// {summary}
  static let {name}: StaticString = ##\"\"\"
"""
FOOTER = '    """##\n}\n'


def rows(wheel, name):
    """The first two columns of a file of the wheel; later lines replace earlier ones."""
    text = wheel.read(f"vaderSentiment/{name}").decode("utf-8")
    lines = [line.strip() for line in text.split("\n")]
    return dict(line.split("\t")[:2] for line in lines if line)


def reachable(words):
    return {
        word: round(float(rating) * 10)
        for word, rating in words.items()
        if word == word.lower() and not any(character.isspace() for character in word)
    }


def wrapped(pieces, start, separator):
    """Lines of pieces, each line beginning with start and no longer than COLUMNS."""
    line = start
    for piece in pieces:
        if line != start and len(line) + len(separator) + len(piece) > COLUMNS:
            yield line
            line = start
        line += (separator if line else "") + piece
    yield line


def rated(words):
    for rating in sorted(set(words.values())):
        alike = sorted(word for word, other in words.items() if other == rating)
        yield from wrapped(alike, str(rating), " ")


def named(emoji):
    entries = [f"{key} {emoji[key]}" for key in sorted(emoji) if len(key) == 1]
    assert not any("|" in entry or "\n" in entry for entry in entries)
    yield from wrapped(entries, "", "|")


def write(owner, name, summary, lines):
    body = "".join(f"    {line}\n" for line in lines)
    assert '"""##' not in body and "\\##" not in body
    header = HEADER.format(owner=owner, name=name, summary=summary)
    file = name[0].upper() + name[1:] + ".swift"
    (TARGET / file).write_text(header + body + FOOTER, encoding="utf-8", newline="\n")


def main():
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        words = reachable(rows(wheel, "vader_lexicon.txt"))
        emoji = rows(wheel, "emoji_utf8_lexicon.txt")
    assert 0 not in words.values() and max(len(word.encode()) for word in words) < 32
    positive = {word: rating for word, rating in words.items() if rating > 0}
    negative = {word: rating for word, rating in words.items() if rating < 0}
    summary = "Ratings in tenths, each with words that have it."
    write("ValenceLexicon", "positiveWords", summary, rated(positive))
    write("ValenceLexicon", "negativeWords", summary, rated(negative))
    write("EmojiTable", "emojiNames", "Emoji of one scalar and their descriptions.", named(emoji))


if __name__ == "__main__":
    main()
