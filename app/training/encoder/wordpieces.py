# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to pieces and to cases, exactly as app/language/encoder/wordpieces.cpp does it."""
import unicodedata

LONGEST_RUN = 100  # UTF-16 units; longer ones are unknown
MOST_PIECES = 32  # of one word
CASES = 6
SIGN, DIGITS, LOWER, TITLE, UPPER, MIXED = range(CASES)


def _units(text):
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def plain_form(word):
    """Lower case, decomposed, without marks that take no room, and with straight apostrophes."""
    lower = ''.join(c.lower() for c in word)
    plain = (c for c in unicodedata.normalize('NFD', lower) if unicodedata.category(c) != 'Mn')
    return ''.join(plain).replace('’', "'").replace('‘', "'")


def _is_of_run(c):
    return unicodedata.category(c)[0] in 'LN' or c == '_'


def _is_space(c):
    return unicodedata.category(c)[0] == 'Z' or c in '\t\n\v\f\r\x1c\x1d\x1e\x1f\x85'


def runs(plain):
    """Runs of letters and digits, and every other character by itself."""
    begin = 0
    while begin < len(plain):
        end = begin + 1
        while _is_of_run(plain[begin]) and end < len(plain) and _is_of_run(plain[end]):
            end += 1
        if not _is_space(plain[begin]):
            yield plain[begin:end]
        begin = end


class WordPieces:
    """The vocabulary: a list of pieces in the order of their rows."""

    def __init__(self, lines):
        self.lines = list(lines)
        self.index = {line: i for i, line in enumerate(self.lines)}
        assert len(self.index) == len(self.lines)
        self.unknown, self.start, self.separator = (self.index[x] for x in ('[UNK]', '[CLS]', '[SEP]'))
        self.longest = max(len(line) for line in self.lines)
        self._known = {}

    @classmethod
    def of_file(cls, path):
        return cls(open(path, encoding='utf-8').read().rstrip('\n').split('\n'))

    def __len__(self):
        return len(self.lines)

    def _of_run(self, run):
        if _units(run) > LONGEST_RUN:
            return [self.unknown]
        found, begin = [], 0
        while begin < len(run):
            for end in range(min(len(run), begin + self.longest), begin, -1):
                piece = self.index.get(('##' if begin else '') + run[begin:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            begin = end
        return found

    def __call__(self, word):
        """The pieces of `word`: at least one."""
        if word not in self._known:
            pieces = []
            # What is left out cannot be asked for.
            units = word.encode('utf-16-le', 'surrogatepass')[:2 * MOST_PIECES * (LONGEST_RUN + 1)]
            for run in runs(plain_form(units.decode('utf-16-le', 'surrogatepass'))):
                if len(pieces) >= MOST_PIECES:
                    break
                pieces += self._of_run(run)
            self._known[word] = pieces[:MOST_PIECES] or [self.unknown]
        return self._known[word]

    def cut(self, words):
        """The vocabulary that is left when only what `words` (any iterable) use is kept, with all single
        characters; and the rows that are kept, ascending."""
        used = {self.unknown, self.start, self.separator}
        used |= {i for i, line in enumerate(self.lines) if len(line.removeprefix('##')) == 1}
        for word in words:
            used.update(self(word))
        rows = sorted(used)
        return WordPieces([self.lines[i] for i in rows]), rows


def case_of(word):
    """How `word` is written: one of the six cases."""
    categories = [unicodedata.category(c) for c in word]
    upper = [c in ('Lu', 'Lt') for c in categories]
    lower = [c == 'Ll' for c in categories]
    if not any(c[0] == 'L' for c in categories):
        return DIGITS if 'Nd' in categories else SIGN
    if not any(upper):
        return LOWER if any(lower) else MIXED
    inside, title = False, True
    for up, low in zip(upper, lower):
        title = title and not (up and inside) and not (low and not inside)
        inside = up or low
    if title or (upper[0] and not any(upper[1:]) and any(lower)):
        return TITLE
    return MIXED if any(lower) else UPPER
