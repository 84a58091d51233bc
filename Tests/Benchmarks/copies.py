#!/usr/bin/env python3
"""Prints how well copies are told from what is none, on labelled pairs of real posts.

    python3 copies.py BINARY [--data FOLDER]

copy-pairs.tsv has a label and the ids of two posts a line. The posts are third-party content and
no part of the project: where the folder of samples is absent, nothing is measured.

A pair is labelled a copy (1) where a reader would say that one post says the other's text again:
word for word, or with a light edit (spelling, a word or two, an updated tense), cut short, with a
link, hashtag, mention, attribution, title or interjection added or taken away. It is none (0) where
a template has other facts in it (numbers, dates, names, places), where the same news is told in
other words, where a text is quoted with a statement of one's own, and for stock phrases
("thanks for the …") that differ in a word.

Pairs were drawn evenly over similarities of 0.3 to 1 (Jaccard, shingles of five), few of each
cluster, with some unrelated ones; equal texts were drawn apart and are copies by the rule. So the
figures compare thresholds; they are not the rates of any one snapshot.

The rows of thresholds are computed here, by an implementation of its own; the last row is what a
store says into which the posts were loaded.
"""

import argparse
import csv
import html
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SHORTEST, SHINGLE = 20, 5

# ---------------------------------------------------------------------------------- samples


def reddit(node, texts):
    """Walks a listing of the API."""
    if isinstance(node, list):
        for part in node:
            reddit(part, texts)
    elif isinstance(node, dict):
        data = node.get("data")
        if node.get("kind") == "Listing":
            reddit(data["children"], texts)
        elif node.get("kind") in ("t1", "t3"):
            said = data.get("body") or data.get("selftext") or data.get("title")
            texts["reddit", data["name"]] = html.unescape(said)
            reddit(data.get("replies"), texts)


def samples(folder):
    """All texts, by source and id."""
    texts = {}
    with tempfile.TemporaryDirectory() as dump:
        archive = os.path.join(folder, "samples/reddit-localllama/src_dump.tar.zst")
        subprocess.run(["tar", "-xf", archive, "-C", dump], check=True)
        for place, _, names in os.walk(dump):
            for name in names:
                with open(os.path.join(place, name), encoding="utf-8") as file:
                    reddit(json.load(file), texts)
    with open(os.path.join(folder, "samples/bluesky-datascience/posts.jsonl")) as file:
        for post in map(json.loads, file):
            texts["bluesky", post["uri"].rsplit("/")[-1]] = post["text"]
    twarc = os.path.join(folder, "samples/x-twarc/test-data")
    for name in sorted(os.listdir(twarc)):
        if name.endswith(".jsonl"):
            with open(os.path.join(twarc, name), encoding="utf-8") as file:
                for line in file:
                    tweets(line, texts)
    youtube = os.path.join(folder, "samples/youtube-comments/youtube_comments.json")
    with open(youtube, encoding="utf-8-sig") as file:
        for comment in json.load(file):
            texts["youtube", comment["cid"]] = comment["comment"]
    for source, path in (("tweets", "train/tweets.tsv"), ("finance", "check/finance.tsv")):
        with open(os.path.join(folder, "sentiment", path), encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                texts[source, str(number)] = line.rstrip("\n").split("\t")[-1]
    return texts


def tweets(line, texts):
    try:
        page = json.loads(line)
    except ValueError:
        return  # one of the files ends in the middle of a line
    data = page.get("data", page)
    found = data if isinstance(data, list) else [data]
    for tweet in found + (page.get("includes") or {}).get("tweets", []):
        if isinstance(tweet, dict) and "text" in tweet and "id" in tweet:
            texts.setdefault(("x", tweet["id"]), tweet["text"])


# ---------------------------------------------------------------------------------- the rule

MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")
NOTHING = re.compile("['\u00ad\u200b-\u200f\u2018\u2019\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
START = "(?<![0-9a-z\u0080-\U0010ffff])"
LINK = re.compile(
    START + r"(?:(?:https?://|www\.)[^\x00-\x20]*"
    r"|[0-9a-z-]+(?:\.[0-9a-z-]+)*\.[a-z]{2,}/[^\x00-\x20]*|@[0-9a-z_.-]*)")
SPACE = re.compile(
    "[\x00-/:-`{-\x7f\x80-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u3000-\u303f"
    "\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+")


def normalised(text):
    text = MARK.sub("", unicodedata.normalize("NFKD", text).casefold())
    text = unicodedata.normalize("NFKC", text).lstrip(" ")
    text = LINK.sub(" ", text[3:] if text.startswith("rt @") else text)
    return SPACE.sub(" ", NOTHING.sub("", text)).strip(" ")


def similarity(one, other):
    """Jaccard's, of the runs of five characters; 0 where one is too short for a family."""
    if min(len(one), len(other)) < SHORTEST:
        return 0
    first, second = (
        {text[place : place + SHINGLE] for place in range(len(text) - SHINGLE + 1)}
        for text in (one, other))
    return len(first & second) / len(first | second)


def have_other_numbers(one, other):
    first, second = set(re.findall("[0-9]+", one)), set(re.findall("[0-9]+", other))
    return bool(first - second) and bool(second - first)


def families(binary, posts):
    """The family of each post, by its place, as a store has it."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "posts.jsonl"), "w", encoding="utf-8") as file:
            for place, text in enumerate(posts):
                post = {
                    "source": "other", "id": str(place), "author": "a", "text": text,
                    "time": f"2026-01-01T{place // 60 % 24:02}:{place % 60:02}:00Z"}
                file.write(json.dumps(post) + "\n")
        script = os.path.join(folder, "script.beat")
        with open(script, "w", encoding="utf-8") as file:
            file.write("load posts.jsonl\nposts | select id, family | save families.csv\n")
        subprocess.run(
            [binary, "run", script, "--db", "store.db"], cwd=folder, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(folder, "families.csv"), encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    return {int(row["id"].rpartition(":")[2]): row["family"] for row in rows if row["family"]}


# ---------------------------------------------------------------------------------- the table


def interval(part, whole):
    """A share with its 95 % interval (Wilson 1927)."""
    if not whole:
        return "–"
    z, share = 1.959964, part / whole
    centre = (share + z * z / 2 / whole) / (1 + z * z / whole)
    half = z * math.sqrt(share * (1 - share) / whole + (z / 2 / whole) ** 2) / (1 + z * z / whole)
    return f"{share:.3f} ({centre - half:.3f}–{centre + half:.3f})"


def row(name, labels, found):
    right = sum(label and is_found for label, is_found in zip(labels, found))
    print(f"| {name} | {interval(right, sum(map(bool, found)))} | {interval(right, sum(labels))} |")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--data", default=os.path.join(HERE, "../../../shared/data"))
    options = options.parse_args()
    if not os.path.isdir(os.path.join(options.data, "samples")):
        print("copies: skipped, as the samples are not there", file=sys.stderr)
        return
    texts = samples(options.data)
    with open(os.path.join(HERE, "copy-pairs.tsv"), encoding="utf-8") as file:
        pairs = list(csv.reader(file, delimiter="\t"))[1:]
    labels = [pair[0] == "1" for pair in pairs]
    keys = sorted({tuple(pair[side : side + 2]) for pair in pairs for side in (1, 3)})
    places = {key: place for place, key in enumerate(keys)}
    plain = {key: normalised(texts[key]) for key in keys}
    sides = [(tuple(pair[1:3]), tuple(pair[3:5])) for pair in pairs]
    alike = [similarity(plain[one], plain[other]) for one, other in sides]
    is_same = [plain[one] == plain[other] for one, other in sides]
    is_other = [have_other_numbers(plain[one], plain[other]) for one, other in sides]
    print(f"{len(pairs)} pairs, {sum(labels)} of them copies\n")
    print("| copies are | precision (95 %) | recall (95 %) |\n| --- | --- | --- |")
    row("the same normalised text", labels, is_same)
    for limit in (0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5):
        row(f"similar by {limit:.2f}", labels, [score >= limit for score in alike])
    for limit in (0.8, 0.75, 0.7, 0.65, 0.6):
        found = [score >= limit and not other for score, other in zip(alike, is_other)]
        row(f"similar by {limit:.2f}, without other numbers", labels, found)
    stored = families(os.path.abspath(options.binary), [texts[key] for key in keys])
    named = [(stored.get(places[one]), stored.get(places[other])) for one, other in sides]
    row("of one family in a store", labels, [one and one == other for one, other in named])


if __name__ == "__main__":
    main()
