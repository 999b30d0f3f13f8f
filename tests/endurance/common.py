# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts of this folder share: articles to work on, and a table that counts what held."""
import contextlib
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile


def write_articles(folder, count, quotations=12):
    """Articles about invented people, each with a title, a byline and two attributions a round."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        rounds = "".join(
            f"“Plank {i} of pier {number} is sound,” said Ingrid Sallow, who counted them. “We go on,” she said.\n\n"
            f"The harbour master claimed that nobody had asked for board {i} of {number}.\n\n" for i in range(quotations))
        (folder / f"{number:04}.txt").write_text(
            f"Pier {number} is repaired\n\nBy Ola Marsh\n\n{rounds}", encoding="utf-8")


def run(*command, **options):
    """Output is captured as text; the exit status is that of the command, negative for a signal."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace", **options)


def is_crash(status):
    """Signals that a program sends itself: SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV; directly or as a shell tells them."""
    return (-status if status < 0 else status - 128) in (4, 6, 7, 8, 11)


def is_sound(library):
    """What SQLite itself says of a copy of the file and its log."""
    library = pathlib.Path(library)
    with tempfile.TemporaryDirectory() as folder:
        for path in library.parent.glob(library.name + "*"):
            shutil.copy(path, folder)
        try:
            with contextlib.closing(sqlite3.connect(pathlib.Path(folder) / library.name)) as database:
                return database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        except sqlite3.DatabaseError:
            return False


def wipe_library(library):
    for path in pathlib.Path(library).parent.glob(pathlib.Path(library).stem + "*"):
        path.unlink()


class Tally:
    """Counts cases by what became of them; anything that is wrong is printed when it is found."""

    def __init__(self):
        self.counts = {}
        self.wrong = 0

    def note(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def fail(self, case, why):
        self.wrong += 1
        print(f"WRONG {case}: {why}", flush=True)

    def finish(self):
        for kind, count in sorted(self.counts.items()):
            print(f"{count:6}  {kind}")
        print(f"{self.wrong} wrong")
        return 1 if self.wrong else 0
