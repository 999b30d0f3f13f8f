# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Annotated corpora as documents: a text with labels by character, and the words that the program cuts it into."""
import bisect
import collections
import json
import pathlib
import re
import subprocess

NAMES = ['person', 'organisation', 'place', 'outlet', 'work', 'event', 'product', 'other']
PRONOUNS = set('he she it they him her them his hers its their theirs himself herself itself themselves who whom whose '
               'i me my mine we us our ours you your yours'.split())
# What a corpus calls a name, and what that may be here. The first says what figures are counted under.
GUM_TYPES = {'person': ['person'], 'organization': ['organisation', 'outlet'], 'place': ['place'], 'event': ['event'],
             'object': ['product', 'work', 'place', 'other'], 'abstract': ['work', 'product', 'event', 'other'],
             'animal': ['person', 'other'], 'plant': ['other'], 'substance': ['product', 'other']}
OTHER = ('work', 'event', 'product', 'other')
IOB_TYPES = {'PER': ['person'], 'ORG': ['organisation', 'outlet'], 'LOC': ['place'], 'MISC': list(OTHER),
             'OTH': list(OTHER)}
READING_TYPES = {'unnamed': 'person', 'group': 'organisation', 'document': 'work'}


class Document:
    """What a corpus does not say is None.

    roles     [(cue, sources, contents)], each a list of (begin, end): every attribution
    speech    the same, of speech alone
    trees     a list for each sentence of (begin, end, head or -1, relation, upos, xpos)
    names     [(begin, end, types that it may have)]; `open_names`: what a word outside of them may be part of all the same
    mentions  [(begin, end, begin of the head word, entity, form)], form: name, description or pronoun;
              `open_pronouns`: pronouns that are not among them may be mentions, too
    answers   [(begin of a pronoun, [(begin of a name's last word, is it)])]
    """

    def __init__(self, name, text, corpus, **labels):
        self.name, self.text, self.corpus = name, text, corpus
        self.roles = self.speech = self.trees = self.names = self.mentions = None
        self.open_names, self.open_pronouns, self.answers = (), False, []
        self.__dict__.update(labels)


def read_brat(path):
    """PolNeAR's standoff as `roles`; attributions without a cue are left out."""
    spans, roles = {}, []
    for line in path.read_text(encoding='utf-8').split('\n'):
        fields = line.split('\t')
        if line.startswith('T') and len(fields) > 1:
            spans[fields[0]] = [tuple(map(int, span.split())) for span in fields[1].split(' ', 1)[1].split(';')]
        elif line.startswith('E') and len(fields) > 1:
            by_role = collections.defaultdict(list)
            for part in fields[1].split():
                role, span = part.split(':')
                by_role[role.rstrip('0123456789')] += spans.get(span, [])
            if by_role['Cue'] and by_role['Content']:
                roles.append(tuple(sorted(by_role[role]) for role in ('Cue', 'Source', 'Content')))
    return roles


def polnear(folder):
    for path in sorted(pathlib.Path(folder).glob('*.txt')):
        if path.with_suffix('.ann').exists():
            yield Document(path.stem, path.read_bytes().decode(), 'polnear', roles=read_brat(path.with_suffix('.ann')))


class _Treebank:
    """Collects the documents of a CoNLL-U file, whose text is put together from forms."""

    def __init__(self, path):
        self.documents, self.path = [], path
        self._begin(pathlib.Path(path).stem)

    def _begin(self, name):
        self.name, self.text, self.sentences = name, '', []

    def finish(self):
        if self.text:
            self.documents.append((self.name, self.text, self.sentences))

    def read(self):
        rows, new_paragraph = [], False
        for line in open(self.path, encoding='utf-8'):
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                self.finish()
                self._begin(line.split('=')[-1].strip())
            elif line.startswith('# newpar'):
                new_paragraph = True
            elif line and not line.startswith('#'):
                rows.append(line.split('\t'))
            elif not line and rows:
                self._add(rows, new_paragraph)
                rows, new_paragraph = [], False
        self.finish()
        return self.documents

    def _add(self, rows, new_paragraph):
        if self.text:
            self.text += '\n' if new_paragraph else ' '
        sentence, tight_until, space_after_range = [], 0, True
        for fields in rows:
            if '.' in fields[0]:
                continue
            space = 'SpaceAfter=No' not in fields[9]
            if '-' in fields[0]:
                tight_until, space_after_range = int(fields[0].split('-')[1]), space
                continue
            number, begin = int(fields[0]), len(self.text)
            self.text += fields[1]
            sentence.append((begin, len(self.text), int(fields[6]) - 1, fields[7], fields[3], fields[4], fields[9]))
            if number < tight_until:
                space = False
            elif number == tight_until:
                space = space_after_range
            self.text += ' ' if space else ''
        self.text = self.text.rstrip(' ')
        self.sentences.append(sentence)


def treebank(path, corpus):
    """The documents of a CoNLL-U file; names and mentions, too, where it has Entity= as GUM does."""
    for name, text, sentences in _Treebank(path).read():
        labels = {'trees': [[row[:6] for row in sentence] for sentence in sentences]}
        if corpus == 'gum':
            labels['mentions'], labels['names'] = _gum_entities(sentences)
        yield Document(name.replace('/', '_'), text, corpus, **labels)


def _gum_spans(sentences):
    """(sentence, first word, last word, entity, type) of each entity of GUM that does not cross sentences."""
    mark = re.compile(r'\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)')
    opened = []
    for s, sentence in enumerate(sentences):
        for w, row in enumerate(sentence):
            field = re.search(r'Entity=([^|]*)', row[6])
            for found in mark.finditer(field[1] if field else ''):
                if found[4]:
                    at = max((i for i, o in enumerate(opened) if o[0] == found[4]), default=-1)
                    if at >= 0:
                        entity, kind, begin = opened.pop(at)
                        if begin[0] == s:
                            yield s, begin[1], w, entity, kind
                elif found[3]:
                    yield s, w, w, found[1], found[2]
                else:
                    opened.append((found[1], found[2], (s, w)))


def _gum_entities(sentences):
    mentions, names = [], []
    for s, first, last, entity, kind in _gum_spans(sentences):
        if kind == 'time':
            continue
        rows = sentences[s]
        top = next(w for w in range(first, last + 1) if not first <= rows[w][2] <= last)
        form = {'PRON': 'pronoun', 'DET': 'pronoun', 'PROPN': 'name'}.get(rows[top][4], 'description')
        mentions.append((rows[first][0], rows[last][1], rows[top][0], entity, form))
        if form == 'name':
            names.append((*_name_around(rows, top, first, last), GUM_TYPES[kind]))
    return sorted(mentions), _longest(names)


def _name_around(rows, top, first, last):
    """The run of proper nouns around `top`, across hyphens and across "of the" between two of them."""
    begin = end = top
    while begin > first and (rows[begin - 1][4] == 'PROPN'
                             or rows[begin - 1][5] == 'HYPH' and begin - 2 >= first and rows[begin - 2][4] == 'PROPN'):
        begin -= 1
    while end < last and (rows[end + 1][4] == 'PROPN'
                          or rows[end + 1][5] in ('IN', 'DT', 'HYPH', 'CC', 'POS') and rows[end + 1][2] >= begin
                          and any(rows[w][4] == 'PROPN' for w in range(end + 2, min(end + 4, last + 1)))):
        end += 1
    while rows[end][4] != 'PROPN':
        end -= 1
    return rows[begin][0], rows[end][1]


def _longest(names):
    """Of names that overlap the longest, in text order."""
    kept = []
    for name in sorted(names, key=lambda n: (n[0] - n[1], n[0])):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)


def iob(path, separator, columns, corpus, open_names):
    """Names alone, twenty sentences a document. `columns`: of word and label. Where the file does not give the text of a
    sentence, it is put together with spaces."""
    sentences, rows, raw = [], [], None
    for line in list(open(path, encoding='utf-8')) + ['\n']:
        line = line.rstrip('\n')
        if line.startswith('# text = '):
            raw = line[9:]
        elif line.strip() and not line.startswith('# '):
            fields = line.split(separator)
            rows.append((fields[columns[0]], fields[columns[1]]))
        elif rows and not line.startswith('#'):
            sentences.append((raw if raw is not None else _joined(word for word, _ in rows), rows))
            rows, raw = [], None
    for at in range(0, len(sentences), 20):
        text, names = '', []
        for raw, rows in sentences[at:at + 20]:
            text += ' ' if text else ''
            names += _iob_names(rows, raw, len(text))
            text += raw
        yield Document(f'{pathlib.Path(path).stem}-{at}', text, corpus, names=names, open_names=open_names)


def _joined(words):
    text = ''
    for word in words:
        tight = re.fullmatch(r"[,.;:!?)\]%]|'s|n't|'", word) or text.endswith(('(', '[', '$', '“'))
        text += ('' if tight or not text else ' ') + word
    return text


def _iob_names(rows, raw, base):
    names, open_name, at = [], None, 0
    for word, label in rows:
        found = raw.find(word, at)
        if found < 0:
            continue
        begin, at = base + found, found + len(word)
        if label == 'O':
            open_name = None
        elif label.startswith('B') or open_name is None or open_name[2] != label[2:]:
            open_name = [begin, base + at, label[2:]]
            names.append(open_name)
        else:
            open_name[1] = base + at
    return [(begin, end, IOB_TYPES[kind]) for begin, end, kind in names if kind in IOB_TYPES]


def head_of(text, begin, end):
    """Where the head word of a noun phrase begins: the last word before a preposition, a comma or a relative pronoun."""
    cut = re.split(r"\s(?:of|for|in|at|from|on|with|to|by|who|that|which|close|near|and|behind|inside|made|about|against|"
                   r"between|over|under)\b|,|\(|’s\s*$|'s\s*$", text[begin:end])[0].rstrip()
    cut = cut or text[begin:end]
    return begin + cut.rfind(' ') + 1


_TITLES = re.compile(r"((?:the|a|an|mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|senator|sen\.|rep\.|gov\.|secretary|"
                     r"prime minister|chancellor)\.?\s+)+", re.I)


def _name_in(text, begin, end, head, kind):
    """The name within a mention whose head is one: without titles, and of a person without what follows it."""
    if kind == 'person':
        word = re.match(r"[\w'’-]+", text[head:end])
        begin += re.search(r"(?:[A-Z][\w'’.-]*\s+)*$", text[begin:head]).start()
        end = head + len(word[0]) if word else end
    lead = _TITLES.match(text[begin:end])
    begin += lead.end() if lead and lead.end() < end - begin else 0
    letter = re.search(r'[A-Z0-9“"\'‘]', text[begin:end])
    begin += letter.start() if letter else 0
    return (begin, end) if begin < end else None


def readings(folder, path_of):
    """Own annotation (tests/data/readings). `path_of`: the file of an article, by its annotation."""
    for path in sorted(pathlib.Path(folder).glob('*.json')):
        notes = json.loads(path.read_text())
        text = path_of(notes).open(newline='', encoding='utf-8').read()
        mentions, names, speech = [], [], []
        for entity in notes['entities']:
            kind = entity['type']
            for begin, end in entity['mentions']:
                head = head_of(text, begin, end)
                named = bool(re.match(r'[A-Z0-9]', text[head]) and re.search(r'[A-Z]', text[head:end]))
                mentions.append((begin, end, head, entity['id'], 'name' if named else 'description'))
                name = _name_in(text, begin, end, head, kind) if named and kind not in ('unnamed', 'group') else None
                if name:
                    names.append((*name, ['work', 'other'] if kind == 'document' else [READING_TYPES.get(kind, kind)]))
        for truth in notes['truth']:
            if truth['type'] != 'attribution' or not truth.get('cue'):
                continue
            source = [tuple(truth['source'])] if truth.get('source') else []
            speech.append(([tuple(truth['cue'])], source, [tuple(span) for span in truth['spans']]))
            if source and len(truth.get('speakers', [])) == 1 and text[slice(*source[0])].lower() in PRONOUNS:
                mentions.append((*source[0], source[0][0], truth['speakers'][0], 'pronoun'))
        yield Document('reading-' + path.stem, text, 'readings', article=notes['article'], names=_longest(names),
                       mentions=sorted(set(mentions)), speech=speech, open_pronouns=True)


def gap(path):
    for line in list(open(path, encoding='utf-8'))[1:]:
        name, text, _, at, a, a_at, is_a, b, b_at, is_b, _ = line.rstrip('\n').split('\t')
        two = [(int(begin) + words.rfind(' ') + 1, truth == 'TRUE') for words, begin, truth in
               ((a, a_at, is_a), (b, b_at, is_b))]
        yield Document(name, text, 'gap', answers=[(int(at), two)])


def cut(documents, folder, tool):
    """Gives every document its `words` (begin, end, marks), `paragraphs` and `sentences`, by hearsay-train `tool`."""
    folder = pathlib.Path(folder)
    (folder / 'texts').mkdir(parents=True, exist_ok=True)
    file_of = {id(d): f'{d.corpus}~{d.name}' for d in documents}
    for d in documents:
        (folder / 'texts' / (file_of[id(d)] + '.txt')).write_text(d.text, encoding='utf-8', newline='')
    subprocess.run([tool, '--words', folder / 'texts', '--output', folder / 'words'], check=True,
                   stdout=subprocess.DEVNULL)
    for d in documents:
        found = json.loads((folder / 'words' / (file_of[id(d)] + '.json')).read_text())
        d.words, d.paragraphs, d.sentences = found['words'], found['paragraphs'], found['sentences']
        d.begins = [word[0] for word in d.words]
    return [d for d in documents if d.words]


def words_in(document, begin, end):
    """First and last of the words that a span of characters touches, or None."""
    first = bisect.bisect_right(document.begins, begin) - 1
    if first < 0 or document.words[first][1] <= begin:
        first += 1
    last = bisect.bisect_left(document.begins, end) - 1
    return (first, last) if first <= last else None


def runs(document, spans):
    """The maximal runs of words, first and last, of spans of characters."""
    ranges = [words_in(document, *span) for span in spans]
    found = []
    for word in sorted({w for r in ranges if r for w in range(r[0], r[1] + 1)}):
        if found and found[-1][1] == word - 1:
            found[-1][1] = word
        else:
            found.append([word, word])
    return [tuple(run) for run in found]
