#!/usr/bin/env python3
"""Prints beatbook's speeds beside those of its peers.

    python3 bench.py BINARY [--quick] [--posts N] [--runs N] [--results FILE]

Both sides are measured in one run and take turns; a row shows the minimum and the median of
several runs, and the ratio of the medians next to its goal. Peers (duckdb-cli, pandas,
vaderSentiment) are installed into a scratch environment; rows whose peer cannot be had are
shown without it. Input and environment are kept in the temporary folder for the next run.

Queries are measured in a process that is already open: a script that asks a question many
times, less one that asks it once, divided by the difference.
"""

import argparse
import datetime
import fcntl
import itertools
import json
import os
import pty
import platform
import random
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections import namedtuple

SEED = 1
WORD, SECOND = "lantern", "harbour"
AUTHORS = 50_000
DAYS = 30
SOURCES = ["x", "bluesky", "reddit", "mastodon", "hackernews"]
START = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)

# ---------------------------------------------------------------------------------- input

COMMON = """the of and to a in is it that for you was on with as are be this have from or had by not
but what all were we when your can there an which their if will about up out many then them these so
some her would make like him into time has look two more write go see number no way could people my
than first been call who now find long down day did get come made may part""".split()
TONED = """good great love happy nice excellent best better win hope fun useful clear calm fair
bad terrible hate sad awful worst worse lose fear boring broken confusing angry unfair never very
really extremely hardly""".split()


def vocabulary(draw, size=30_000):
    syllables = ["".join(pair) for pair in itertools.product("bcdfglmnprstv", "aeiou")]
    words = set()
    while len(words) < size:
        words.add("".join(draw.choices(syllables, k=draw.choice((2, 2, 3, 3, 4)))))
    rest = sorted(words - {WORD, SECOND})
    draw.shuffle(rest)
    # The toned words stand where a word of ordinary English of their frequency would.
    return COMMON + rest[:100] + TONED + rest[100:]


def write_posts(path, count):
    """Writes canonical posts: as long, as repetitive and as unequal as real ones."""
    draw = random.Random(SEED)
    words = vocabulary(draw)
    word_weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))
    author_weights = list(itertools.accumulate((rank + 20) ** -0.8 for rank in range(AUTHORS)))
    source_weights = list(itertools.accumulate((34, 26, 20, 12, 8)))
    numbers, shared, batch = range(AUTHORS), [], 2_000
    with open(path + ".part", "w", encoding="utf-8") as file:
        for first in range(0, count, batch):
            size = min(batch, count - first)
            lengths = [draw.randint(14, 51) for _ in range(size)]
            bag = iter(draw.choices(words, cum_weights=word_weights, k=sum(lengths)))
            authors = draw.choices(numbers, cum_weights=author_weights, k=size)
            sources = draw.choices(SOURCES, cum_weights=source_weights, k=size)
            for index in range(size):
                said = list(itertools.islice(bag, lengths[index]))
                if draw.random() < 0.035:
                    said[draw.randrange(len(said))] = WORD
                if draw.random() < 0.02:
                    said[draw.randrange(len(said))] = SECOND
                text = " ".join(said).capitalize() + "."
                if shared and draw.random() < 0.03:
                    text = shared[int(len(shared) * draw.random() ** 2)]
                elif len(shared) < 2_000:
                    shared.append(text)
                number = first + index
                when = START + datetime.timedelta(seconds=number * DAYS * 86_400 // count)
                stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")
                name = f"writer{authors[index]}"
                lang = "en" if draw.random() < 0.9 else draw.choice(("de", "fr", "es"))
                likes = int(draw.paretovariate(0.9)) - 1
                file.write(
                    f'{{"source":"{sources[index]}","id":"{7_000_000_000 + number}",'
                    f'"author":"{name}","time":"{stamp}","lang":"{lang}","text":"{text}",'
                    f'"url":"https://{sources[index]}.example.com/{7_000_000_000 + number}",'
                    f'"likes":{min(likes, 99_999)},"reposts":{likes % 7},"replies":{likes % 5}}}\n')
    os.replace(path + ".part", path)


def readable(lines):
    """The lines that are JSON objects: the sample has bad ones on purpose, which end pandas."""
    for line in lines:
        try:
            post = json.loads(line)
        except ValueError:
            continue
        if isinstance(post, dict) and "id" in post:
            yield line, post


def write_labelled(sample, plain, labelled, times):
    """Writes the sample several times over, once as it is and once with labels given."""
    with open(sample, "rb") as file:
        posts = [post for _, post in readable(file)]
    for path, given in ((plain, {}), (labelled, {"sentiment": "neutral", "score": 0.0})):
        with open(path + ".part", "w", encoding="utf-8") as file:
            for copy in range(times):
                for post in posts:
                    marked = {**post, **given, "id": f"{post['id']}-{copy}"}
                    file.write(json.dumps(marked, ensure_ascii=False) + "\n")
        os.replace(path + ".part", path)


def made(path, make):
    """The path of a cached file, made where there is none, in a process of its own.

    A child's peak memory counts what its parent had when it was started, so this one stays small.
    """
    if not os.path.exists(path):
        print(f"writing {os.path.basename(path)} …", file=sys.stderr)
        child = os.fork()
        if child == 0:
            code = 1
            try:
                make()
                code = 0
            except Exception as error:
                print(f"{type(error).__name__}: {error}", file=sys.stderr)
            finally:
                os._exit(code)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit(f"cannot write {path}")
    return path


# ---------------------------------------------------------------------------------- measuring

Run = namedtuple("Run", "wall cpu peak")


def run(command, check=True):
    """Runs a whole command and says what it took; peak memory in bytes."""
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if check and child.returncode != 0:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-1_000:]
            raise RuntimeError(f"{' '.join(command)[:300]}\n{said}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def on_terminal(command):
    """Starts a command on a terminal of its own.

    Not by a fork, which copies this process first: that takes longer than some start.
    """
    terminal, other = pty.openpty()
    name = os.ttyname(other)
    child = os.posix_spawn(
        command[0], command, {**os.environ, "TERM": "xterm-256color"}, setsid=True, file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2)])
    os.close(other)
    return child, terminal


def time_to_prompt(command, prompt):
    """Seconds from the start of a command on a terminal to its prompt."""
    began = time.perf_counter()
    child, terminal = on_terminal(command)
    seen, taken = b"", None
    try:
        while time.perf_counter() - began < 10 and taken is None:
            if not select.select([terminal], [], [], 0.2)[0]:
                continue
            try:
                part = os.read(terminal, 65_536)
            except OSError:
                break
            seen += part
            if prompt in seen:
                taken = time.perf_counter() - began
            # What a terminal answers when it is asked for its background, kind and cursor.
            if b"\x1b]11;?" in part:
                os.write(terminal, b"\x1b]11;rgb:0000/0000/0000\x07")
            if b"\x1b[c" in part:
                os.write(terminal, b"\x1b[?62;22c")
            if b"\x1b[6n" in part:
                os.write(terminal, b"\x1b[1;1R")
    finally:
        os.close(terminal)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if taken is None:
        raise RuntimeError(f"no prompt from {command[0]}")
    return taken


def keystroke_echoes(command, prompt, count=400):
    """Seconds from each key to its echo, at the end of a typed query of 4 kB in several lines."""
    child, terminal = on_terminal(command)

    def read_until(done, within):
        seen, end = b"", time.perf_counter() + within
        while not done(seen) and time.perf_counter() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                seen += os.read(terminal, 65_536)
        if not done(seen):
            raise RuntimeError(f"no echo from {command[0]}")

    def drain():
        # Until nothing more comes: what is left of one echo must not pass for the next.
        while select.select([terminal], [], [], 0.002)[0]:
            os.read(terminal, 65_536)

    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 100, 0, 0))
        read_until(lambda seen: prompt in seen, 10)
        line = 'where text has "number 000 of some words that are asked for" or kind = post'
        query = "posts |\n" + "".join(f"  {line} |\n" for _ in range(4_096 // (len(line) + 5)))
        os.write(terminal, b"\x1b[200~" + query.encode() + b"  count by source\x1b[201~")
        read_until(lambda seen: b"count by source" in seen, 10)
        time.sleep(0.3)
        taken = []
        for place in range(count):
            # The cursor goes up a line now and then: what is behind it is drawn anew.
            key = b"abcdefghij"[place % 10:place % 10 + 1]
            drain()
            began = time.perf_counter()
            os.write(terminal, key)
            read_until(lambda seen: key in seen, 5)
            taken.append(time.perf_counter() - began)
            if place % 50 == 49:
                os.write(terminal, b"\x1b[A")
                time.sleep(0.05)
    finally:
        os.close(terminal)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return taken


def alternated(runs, ours, theirs):
    """Runs both sides in turn; the list of a side that is None is None."""
    mine, others = [], [] if theirs else None
    for _ in range(runs):
        mine.append(ours())
        if theirs:
            others.append(theirs())
    return mine, others


class Beatbook:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder

    def loading(self, path, database):
        def go():
            remove(database)
            return run([self.binary, "load", path, "--into", "Bench", "--db", database])
        return go

    def script(self, text):
        path = os.path.join(self.folder, "script.beat")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def asking(self, query, database):
        """A measurement of a query in an open process."""
        def repeated(times):
            path = self.script((query + "\n") * times)
            return run([self.binary, "run", path, "--db", database, "--format", "csv"]).wall
        return warm(repeated)


class DuckDB:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder

    def loading(self, path, database):
        def go():
            remove(database)
            return run([
                self.binary, "-no-init", database, "-c",
                f"CREATE TABLE loaded AS SELECT * FROM read_json('{path}')"])
        return go

    def prepare(self, database):
        """Gives the posts labels, which are no part of a plain load."""
        run([self.binary, "-no-init", database, "-c", """
            CREATE OR REPLACE TABLE posts AS SELECT *,
              (hash(id) % 2001)::DOUBLE / 1000 - 1 AS score,
              CASE hash(id) % 3 WHEN 0 THEN 'positive' WHEN 1 THEN 'negative' ELSE 'neutral' END
                AS sentiment
            FROM loaded"""])

    def asking(self, query, database):
        def repeated(times):
            path = os.path.join(self.folder, "script.sql")
            with open(path, "w", encoding="utf-8") as file:
                file.write((query + ";\n") * times)
            return run([
                self.binary, "-no-init", "-readonly", "-csv", database, "-f", path]).wall
        return warm(repeated)


def warm(repeated):
    """Seconds of one more question: fewer repeats where a question is slow."""
    repeats = []

    def go():
        once = repeated(1)
        if not repeats and once > 3:
            repeats.append(1)
        if not repeats:
            few = max((repeated(4) - once) / 3, 1e-6)
            repeats.append(max(3, min(50, int(1.5 / few))))
        times = repeats[0]
        return max((repeated(1 + times) - once) / times, 1e-6)
    return go


def remove(database):
    for suffix in ("", "-wal", "-shm", "-journal", ".wal"):
        if os.path.exists(database + suffix):
            os.remove(database + suffix)


def size_of(database):
    names = (database + suffix for suffix in ("", "-wal", ".wal"))
    return sum(os.path.getsize(name) for name in names if os.path.exists(name))


# ---------------------------------------------------------------------------------- peers

class Peers:
    """The scratch environment of the peers; what cannot be had is None."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "peers")
        self.python = os.path.join(self.folder, "bin", "python")
        if not os.path.exists(self.python):
            made = subprocess.run(
                [sys.executable, "-m", "venv", self.folder], capture_output=True)
            if made.returncode != 0:
                self.missing("peers", made.stderr or made.stdout)
        self.duckdb = self.find_duckdb() if self.has("duckdb-cli", "duckdb_cli") else None
        # pandas alone is of no use here: the job needs both.
        both = self.has("pandas", "pandas") and self.has("vaderSentiment", "vaderSentiment")
        self.has_vader = both

    def missing(self, name, reason):
        if isinstance(reason, bytes):
            reason = reason.decode(errors="replace")
        lines = reason.strip().splitlines()
        print(f"skipped: {name} cannot be had ({lines[-1] if lines else 'no reason given'})")

    def has(self, package, module):
        def is_there():
            found = subprocess.run([self.python, "-c", f"import {module}"], capture_output=True)
            return found.returncode == 0
        if not os.path.exists(self.python):
            return False
        if is_there():
            return True
        installed = subprocess.run(
            [self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", package],
            capture_output=True)
        if installed.returncode != 0 or not is_there():
            self.missing(package, installed.stderr)
            return False
        return True

    def find_duckdb(self):
        """The native program: the package's own start goes through Python first."""
        code = "import duckdb_cli, os; print(os.path.dirname(duckdb_cli.__file__))"
        folder = subprocess.run([self.python, "-c", code], capture_output=True, text=True)
        binary = os.path.join(folder.stdout.strip(), "duckdb")
        if not os.path.exists(binary):
            self.missing("duckdb-cli", "the package holds no program")
            return None
        return binary

    def version(self, package):
        code = f"import importlib.metadata as m; print(m.version('{package}'))"
        said = subprocess.run([self.python, "-c", code], capture_output=True, text=True)
        return said.stdout.strip()


PANDAS_JOB = """
import sys, time
import pandas
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
posts = pandas.read_json(sys.argv[1], lines=True, dtype={"id": str})
posts = posts[posts["text"].notna() | posts["title"].notna()].drop_duplicates(["source", "id"])
posts["time"] = pandas.to_datetime(posts["time"], utc=True, format="ISO8601", errors="coerce")
said = (posts["title"].fillna("") + "\\n" + posts["text"].fillna("")).str.strip()
analyzer = SentimentIntensityAnalyzer()
began = time.process_time()
posts["score"] = [analyzer.polarity_scores(text)["compound"] for text in said]
print(len(said), time.process_time() - began, file=open(sys.argv[2], "w"))
positive = posts["score"] >= 0.05
now, day = posts["time"].max(), pandas.Timedelta("24h")
for end in (now, now - day):
    window = (posts["time"] > end - day) & (posts["time"] <= end)
    print(positive[window].groupby(posts["source"][window]).agg(["mean", "count"]))
"""


# ---------------------------------------------------------------------------------- table

class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, ours, theirs=None, *, peer="DuckDB", goal, is_met, show, ratio=None):
        """A row: lists of figures of both sides; `ratio` is (ours, theirs) to the goal's number."""
        middle = statistics.median(ours)
        both = ratio(middle, statistics.median(theirs)) if ratio and theirs else None
        measured = both if ratio else middle
        met = "–" if measured is None or not is_met else "yes" if is_met(measured) else "NO"
        row = (
            what, self.spread(ours, show),
            f"{self.spread(theirs, show)} {peer}" if theirs else "–",
            self.times(both), goal, met)
        self.rows.append(row)
        print(" · ".join(row), flush=True)

    @staticmethod
    def times(ratio):
        if ratio is None:
            return "–"
        return f"{ratio:,.0f} ×" if ratio >= 20 else f"{ratio:.2g} ×" if ratio < 1 else f"{ratio:.1f} ×"

    @staticmethod
    def spread(figures, show):
        least, middle = show(min(figures)), show(statistics.median(figures))
        return least if len(figures) == 1 else f"{least} / {middle}"

    def markdown(self):
        head = ("what", "beatbook", "peer", "ratio", "goal", "met")
        lines = [head, ("---", "--:", "--:", "--:", "---", "---")] + self.rows
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def seconds(value):
    if value >= 1:
        return f"{value:.1f} s"
    return f"{value * 1000:.0f} ms" if value >= 0.02 else f"{value * 1000:.2f} ms"


def megabytes(value):
    return f"{value / 1e6:,.0f} MB"


def faster(ours, theirs):
    return theirs / ours


def slower(ours, theirs):
    return ours / theirs


def at_least(number):
    return lambda ratio: ratio >= number


def at_most(number):
    return lambda value: value <= number


# ---------------------------------------------------------------------------------- rows

class Bench:
    def __init__(self, options, folder, work):
        self.options, self.folder, self.work = options, folder, work
        self.runs = options.runs or (2 if options.quick else 3)
        self.many = max(self.runs, 5)
        self.table = Table()
        self.beatbook = Beatbook(os.path.abspath(options.binary), work)
        self.peers = Peers(folder)
        self.duck = DuckDB(self.peers.duckdb, work) if self.peers.duckdb else None
        self.ours = os.path.join(work, "ours.db")
        self.theirs = os.path.join(work, "theirs.duckdb")

    def all(self):
        for part in (self.start, self.end_to_end, self.scoring, self.load, self.queries,
                     self.stages):
            try:
                part()
            except RuntimeError as error:
                print(f"FAILED {part.__name__}: {error}", flush=True)

    def start(self):
        binary, query = self.beatbook.binary, "posts | first 1"
        ours, theirs = (os.path.join(self.work, name) for name in ("empty.db", "empty.duckdb"))
        run([binary, "query", query, "--db", ours])
        duck = self.duck
        if duck:
            run([duck.binary, "-no-init", theirs, "-c", "CREATE TABLE posts (time TIMESTAMP, text TEXT)"])
        figures = alternated(
            2 * self.many,
            lambda: run([binary, "query", query, "--db", ours]).wall,
            duck and (lambda: run([
                duck.binary, "-no-init", theirs, "-c",
                "SELECT * FROM posts ORDER BY time DESC LIMIT 1"]).wall))
        goal = dict(goal="≥ 3 × faster", is_met=at_least(3), show=seconds, ratio=faster)
        self.table.add("start to first answer, empty database", *figures, **goal)
        figures = alternated(
            2 * self.many,
            lambda: time_to_prompt([binary, "--db", ours], b"beat> "),
            duck and (lambda: time_to_prompt([duck.binary, "-no-init", theirs], b" D ")))
        self.table.add("start to prompt, on a terminal", *figures, **goal)
        sqlite = shutil.which("sqlite3")
        figures = alternated(
            2 * self.many,
            lambda: time_to_prompt([binary, "--db", ours], b"beat> "),
            sqlite and (lambda: time_to_prompt(
                [sqlite, os.path.join(self.work, "empty.sqlite")], b"sqlite> ")))
        self.table.add(
            "the same, in turn with another shell", *figures, peer="sqlite3", goal="≤ 30 ms",
            is_met=lambda value: value <= 0.030, show=seconds)
        echoes = keystroke_echoes([binary, "--db", ours], b"beat> ")
        self.table.add(
            "key to echo, in a query of 4 kB (least / median)", echoes, goal="≤ 5 ms",
            is_met=lambda value: value <= 0.005, show=seconds)
        self.table.add(
            "the slowest of 400 keys", [max(echoes)], goal="–", is_met=None, show=seconds)

    @property
    def sample(self):
        path = os.path.join(self.folder, f"sample-seed{SEED}.jsonl")

        def write():
            command = [self.beatbook.binary, "sample", "--seed", str(SEED)]
            said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
            with open(path + ".part", "wb") as file:
                file.writelines(line for line, _ in readable(said.splitlines(keepends=True)))
            os.replace(path + ".part", path)
        return made(path, write)

    def end_to_end(self):
        """Load, score, index, first answer: one script against one Python job."""
        job, note = (os.path.join(self.work, name) for name in ("job.py", "job.txt"))
        with open(job, "w", encoding="utf-8") as file:
            file.write(PANDAS_JOB)
        script = self.beatbook.script(
            f'load "{self.sample}" into "Bench"\n'
            "posts of \"Bench\" | compare sentiment last 24h vs previous 24h by source\n")
        self.vader = []

        def ours():
            remove(self.ours)
            return run([self.beatbook.binary, "run", script, "--db", self.ours]).wall

        def theirs():
            taken = run([self.peers.python, job, self.sample, note]).wall
            with open(note, encoding="utf-8") as file:
                count, spent = file.read().split()
            self.vader.append(int(count) / float(spent))
            return taken
        figures = alternated(self.runs, ours, theirs if self.peers.has_vader else None)
        self.table.add(
            "31,370 posts: load, score, index, first answer", *figures,
            peer="pandas + vaderSentiment",
            goal="≥ 8 × faster", is_met=at_least(8), show=seconds, ratio=faster)

    def scoring(self):
        """CPU time of a load that scores, less that of one whose posts bring labels."""
        times = 3 if self.options.quick else 8
        plain, labelled = (
            os.path.join(self.folder, f"{name}-seed{SEED}-{times}.jsonl")
            for name in ("plain", "labelled"))
        sample = self.sample
        made(labelled, lambda: write_labelled(sample, plain, labelled, times))
        with open(plain, "rb") as file:
            count = sum(1 for _ in file)
        pairs = [
            (self.beatbook.loading(plain, self.ours)().cpu,
             self.beatbook.loading(labelled, self.ours)().cpu)
            for _ in range(self.runs)]
        # Noise of one load can be more than the difference: the two minima tell most.
        spent = max(min(one for one, _ in pairs) - min(other for _, other in pairs), 1e-3)
        self.table.add(
            "scoring, posts per CPU second", [count / spent], self.vader or None,
            peer="vaderSentiment", goal="≥ 30 × faster", is_met=at_least(30),
            show=lambda value: f"{value:,.0f}", ratio=lambda ours, theirs: ours / theirs)

    def load(self):
        self.input = os.path.join(self.folder, f"posts-seed{SEED}-{self.options.posts}.jsonl")
        made(self.input, lambda: write_posts(self.input, self.options.posts))
        tenth = os.path.join(self.folder, f"posts-seed{SEED}-{self.options.posts // 10}.jsonl")
        made(tenth, lambda: write_posts(tenth, self.options.posts // 10))
        loads = 1 if self.options.quick else self.runs
        duck = self.duck
        mine, others = alternated(
            loads, self.beatbook.loading(self.input, self.ours),
            duck and duck.loading(self.input, self.theirs))
        name = f"load of {self.options.posts:,} posts"

        def column(field):
            return [
                [getattr(each, field) for each in side] if side else None
                for side in (mine, others)]
        self.table.add(
            f"{name}, word index included: wall", *column("wall"),
            goal="≤ 3 ×, later ≤ 2.2 ×", is_met=at_most(3), show=seconds, ratio=slower)
        self.table.add(
            f"{name}: CPU", *column("cpu"), goal="–", is_met=None,
            show=seconds, ratio=slower)
        self.table.add(
            f"{name}: peak memory", *column("peak"), goal="≤ 300 MB", is_met=at_most(300e6),
            show=megabytes)
        less, _ = alternated(
            loads, self.beatbook.loading(tenth, os.path.join(self.work, "tenth.db")), None)
        small, large = (
            statistics.median(peaks) for peaks in ([each.peak for each in less], column("peak")[0]))
        self.table.add(
            "peak memory: whole input over a tenth of it", [large / small],
            goal="flat (≤ 1.3 ×)", is_met=at_most(1.3), show=lambda value: f"{value:.2f} ×")
        share = size_of(self.ours) / os.path.getsize(self.input)
        sizes = [share], [size_of(self.theirs) / os.path.getsize(self.input)] if duck else None
        self.table.add(
            f"disk, of {megabytes(os.path.getsize(self.input))} JSONL", *sizes,
            goal="≤ 1.3 × JSONL", is_met=at_most(1.3), show=lambda value: f"{value:.2f} ×")

    def queries(self):
        if self.duck:
            self.duck.prepare(self.theirs)
        last = START + datetime.timedelta(days=DAYS)
        day = datetime.timedelta(days=1)

        def within(start, end):
            return f"time >= TIMESTAMP '{start:%F %T}' AND time < TIMESTAMP '{end:%F %T}'"
        both = within(last - 2 * day, last)
        has = f"contains(lower(text), '{WORD}')"
        hits = f"{round(self.options.posts * 0.035):,}"
        self.ask(
            "volume by hour and source, all time", "posts | count by hour, source",
            "SELECT date_trunc('hour', time), source, count(*) FROM posts GROUP BY ALL ORDER BY ALL",
            "≥ 3 × faster", at_least(3))
        self.ask(
            "volume by hour and source, last 7 days",
            "posts | time last 7d | count by hour, source",
            "SELECT date_trunc('hour', time), source, count(*) FROM posts "
            f"WHERE {within(last - 7 * day, last)} GROUP BY ALL ORDER BY ALL",
            "≥ 3 × faster", at_least(3))
        halves = "time >= TIMESTAMP '%s'" % f"{last - day:%F %T}"
        self.ask(
            "label shares of two windows by source",
            "posts | time last 24h | count by source, sentiment\n"
            "posts | time previous 24h | count by source, sentiment",
            f"SELECT source, {halves}, sentiment, count(*) FROM posts WHERE {both} GROUP BY ALL",
            "≥ 3 × faster", at_least(3))
        self.ask(
            "compare two days with clusters, by source",
            "posts | compare sentiment last 24h vs previous 24h by source",
            f"SELECT source, {halves}, avg((sentiment = 'positive')::INT), count(*) FROM posts "
            f"WHERE {both} GROUP BY ALL",
            "– (DuckDB without clusters)", None)
        self.ask(
            f"word, {hits} hits: count by source", f"posts | search {WORD} | count by source",
            f"SELECT source, count(*) FROM posts WHERE {has} GROUP BY ALL",
            "≥ 8 × faster, later ≥ 20", at_least(8))
        self.ask(
            f"word, {hits} hits: mean score by day",
            f"posts | search {WORD} | measure avg(score) by day",
            f"SELECT date_trunc('day', time), avg(score) FROM posts WHERE {has} GROUP BY ALL",
            "≥ 8 × faster, later ≥ 20", at_least(8))
        self.ask(
            "two words, newest 20", f"posts | search {WORD} {SECOND} | first 20",
            f"SELECT time, source, author, text FROM posts WHERE {has} "
            f"AND contains(lower(text), '{SECOND}') ORDER BY time DESC LIMIT 20",
            "≥ 100 × faster", at_least(100))
        self.ask(
            f"word, {hits} hits: newest 20", f"posts | search {WORD} | first 20",
            f"SELECT time, source, author, text FROM posts WHERE {has} ORDER BY time DESC LIMIT 20",
            "–", None)
        self.ask(
            "the word within a day: count by source",
            f"posts | search {WORD} | time last 24h | count by source",
            f"SELECT source, count(*) FROM posts WHERE {has} AND {within(last - day, last)} GROUP BY ALL",
            "–", None)
        self.ask(
            "copies: the ten largest families by normalised text",
            "posts | where family is not missing | count by family | first 10",
            "SELECT trim(regexp_replace(lower(text), '[^a-z0-9]+', ' ', 'g')) AS said, count(*) "
            "FROM posts GROUP BY said ORDER BY count(*) DESC LIMIT 10",
            "≥ 10 × faster, later 50", at_least(10))
        self.ask(
            "group-by without rollup: author, lang", "posts | count by author, lang | first 20",
            "SELECT author, lang, count(*) FROM posts GROUP BY ALL ORDER BY count(*) DESC LIMIT 20",
            "≤ 1.2 s", at_most(1.2), absolute=True)
        self.ask(
            "group-by without rollup: lang", "posts | count by lang",
            "SELECT lang, count(*) FROM posts GROUP BY ALL",
            "≥ 2 × faster", at_least(2))
        self.ask(
            "group-by without rollup: mean score by lang", "posts | measure avg(score) by lang",
            "SELECT lang, avg(score), count(score), count(*) FROM posts GROUP BY ALL", "–", None)
        self.ask(
            "filter without rollup: a language by day", "posts | where lang = de | count by day",
            "SELECT date_trunc('day', time), count(*) FROM posts WHERE lower(lang) = 'de' "
            "GROUP BY ALL ORDER BY ALL", "–", None)
        self.ask(
            f"compare with clusters, filter hitting {hits} posts",
            f"posts | search {WORD} | compare sentiment last 15d vs previous 15d",
            f"SELECT time >= TIMESTAMP '{last - 15 * day:%F %T}', "
            f"avg((sentiment = 'positive')::INT), count(*) FROM posts WHERE {has} GROUP BY ALL",
            "≤ 150 ms", at_most(0.15), absolute=True)
        self.ask(
            "the same by source",
            f"posts | search {WORD} | compare sentiment last 15d vs previous 15d by source",
            f"SELECT source, time >= TIMESTAMP '{last - 15 * day:%F %T}', "
            f"avg((sentiment = 'positive')::INT), count(*) FROM posts WHERE {has} GROUP BY ALL",
            "≤ 150 ms", at_most(0.15), absolute=True)

    def stages(self):
        """What moved: terms, copies and the like, of a day and of all time."""
        last = START + datetime.timedelta(days=DAYS)
        day = datetime.timedelta(days=1)
        today = f"time >= TIMESTAMP '{last - day:%F %T}'"
        words = "unnest(list_distinct(regexp_extract_all(lower(text), '[a-z0-9]+'))) AS word"
        said = "trim(regexp_replace(lower(text), '[^a-z0-9]+', ' ', 'g')) AS said"
        for what, ours, theirs in [
            ("top 10 words of a day", "posts | time last 24h | top 10 words",
             f"SELECT word, count(*) FROM (SELECT {words} FROM posts WHERE {today}) "
             "GROUP BY word ORDER BY count(*) DESC LIMIT 150"),
            ("top 10 phrases of a day", "posts | time last 24h | top 10 phrases", None),
            ("terms of two days, prior from all posts", "terms last 24h vs previous 24h",
             f"SELECT word, count(*) FILTER ({today}), count(*) FROM "
             f"(SELECT time, {words} FROM posts) GROUP BY word"),
            ("explain sentiment, two days", "explain sentiment last 24h vs previous 24h", None),
            ("voices of a day, per sentiment",
             "posts | time last 24h | voices 3 per sentiment", None),
            ("copies of a day, 2 authors", "posts | time last 24h | copies min 2 authors",
             f"SELECT said, count(*), count(DISTINCT author), min(time), max(time) FROM "
             f"(SELECT *, {said} FROM posts WHERE {today}) GROUP BY said "
             "HAVING count(DISTINCT author) > 1 ORDER BY count(*) DESC"),
            ("copies, all time, 3 authors", "posts | copies min 3 authors",
             f"SELECT said, count(*), count(DISTINCT author), min(time), max(time) FROM "
             f"(SELECT *, {said} FROM posts) GROUP BY said "
             "HAVING count(DISTINCT author) > 2 ORDER BY count(*) DESC"),
            ("once per family by source, all time", "posts | once per family | count by source",
             f"SELECT source, count(*) FROM (SELECT source, {said}, row_number() OVER "
             "(PARTITION BY said ORDER BY time) AS place FROM posts) WHERE place = 1 GROUP BY ALL"),
            ("spikes by hour, all time", "posts | spikes by hour", None),
            ("substring: count", "posts | where text contains \"ante\" | count",
             "SELECT count(*) FROM posts WHERE contains(lower(text), 'ante')"),
        ]:
            self.ask(what, ours, theirs, "–", None)

    def ask(self, what, ours, theirs, goal, is_met, absolute=False):
        duck = self.duck if theirs else None
        try:
            figures = alternated(
                self.runs, self.beatbook.asking(ours, self.ours),
                duck and duck.asking(theirs, self.theirs))
        except RuntimeError as error:
            print(f"FAILED {what}: {error}", flush=True)
            return
        if absolute:
            # The goal is a time, yet the ratio tells something as well.
            middle = statistics.median(figures[0])
            self.table.add(
                what, *figures, goal=goal, is_met=lambda _: is_met(middle), show=seconds,
                ratio=faster)
            if not duck:
                row = self.table.rows[-1]
                self.table.rows[-1] = row[:-1] + ("yes" if is_met(middle) else "NO",)
        else:
            self.table.add(what, *figures, goal=goal, is_met=is_met, show=seconds, ratio=faster)


# ---------------------------------------------------------------------------------- report

def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def heading(bench):
    options, peers = bench.options, bench.peers
    said = subprocess.run([bench.beatbook.binary, "--version"], capture_output=True, text=True)
    versions = [f"beatbook {said.stdout.strip()}", f"Python {platform.python_version()}"]
    if peers.duckdb:
        versions.append(f"DuckDB {peers.version('duckdb-cli')}")
    if peers.has_vader:
        versions += [f"{name} {peers.version(name)}" for name in ("pandas", "vaderSentiment")]
    return "\n".join([
        f"# Benchmarks of {datetime.date.today()}", "",
        f"{options.posts:,} posts, seed {SEED}, {bench.runs} runs"
        f" · {os.cpu_count()} cores, {processor()}"
        f" · load before the run {os.getloadavg()[0]:.1f}", "",
        " · ".join(versions), "",
        "A cell is minimum / median. The ratio is that of the medians: how many times faster than"
        " the peer,\nand for rows of the load how many times slower.", ""])


def main():
    parser = argparse.ArgumentParser(description="Prints beatbook's speeds beside its peers'.")
    parser.add_argument("binary", help="the release binary of beatbook")
    parser.add_argument("--quick", action="store_true", help="100,000 posts and fewer runs")
    parser.add_argument("--posts", type=int, help="posts of the large input (1,000,000)")
    parser.add_argument("--runs", type=int, help="runs of each side (3, or 2 with --quick)")
    parser.add_argument("--results", help="also write the table to this Markdown file")
    options = parser.parse_args()
    options.posts = options.posts or (100_000 if options.quick else 1_000_000)
    if not os.access(options.binary, os.X_OK):
        parser.error(f"there is no program at {options.binary}")
    folder = os.path.join(tempfile.gettempdir(), f"beatbook-bench-{os.getuid()}")
    os.makedirs(folder, exist_ok=True)
    work = tempfile.mkdtemp(prefix="run-", dir=folder)
    try:
        bench = Bench(options, folder, work)
        head = heading(bench)
        print(head, flush=True)
        bench.all()
        report = head + "\n" + bench.table.markdown() + "\n"
        print("\n" + bench.table.markdown())
        if options.results:
            with open(options.results, "w", encoding="utf-8") as file:
                file.write(report)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
