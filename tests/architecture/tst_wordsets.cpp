// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Words of English that a reader of texts knows stand in resources/lexicons, not in code. Only closed
/// classes of grammar may stand where they are asked for.
class WordSetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsAreFound_data();
    void setsAreFound();
    void noWordSetsInCode();
    void whatIsAllowedIsThere();
};

namespace {

/// Files and folders whose sets of words are no knowledge of English, and why.
const QHash<QString, QString> &allowed()
{
    static const QHash<QString, QString> places = {
        {u"app/import/"_s, u"names of markup and labels of pages; importers stand beside the lexicon"_s},
        {u"app/language/grammar.cpp"_s, u"names of tags and relations"_s},
        {u"app/language/lexicon/lexiconreader.cpp"_s, u"names of classes in the lists"_s},
        {u"app/language/lexicon/reportingact.cpp"_s, u"names of acts"_s},
        {u"app/language/lexicon/wordclasses.cpp"_s, u"the closed classes that many readers share"_s},
        {u"app/library/"_s, u"names in the file of the library"_s},
        {u"app/export/"_s, u"names of columns and keys"_s},
        {u"app/cli/"_s, u"options"_s},
        {u"app/training/"_s, u"options and names of corpora"_s},
    };
    return places;
}

/// Pronouns, articles and quantifiers, prepositions, conjunctions, auxiliaries, negations, numerals, days and
/// months.
const QSet<QString> &closedWords()
{
    static const QSet<QString> words = [] {
        const QStringList list
            = u"i me my mine myself we us our ours ourselves you your yours yourself "
              u"yourselves he him his himself she her "
              u"hers herself it its itself they them their theirs themselves one one's "
              u"ones this that these those who whom "
              u"whose which what whoever somebody someone something anybody anyone "
              u"anything everybody everyone everything "
              u"nobody nothing none no neither either both all another other others each "
              u"every any some many much more most "
              u"few fewer fewest several such half a an the of in on at by with from into "
              u"during after before since until "
              u"through over under about against among between despite without within "
              u"across via per for to like as near "
              u"outside inside upon and but or nor yet so because while when where if "
              u"although though unless whether whereas "
              u"why how than once is are was were be been being am has have had having do "
              u"does did will would can could may "
              u"might must shall should ought need not n't n’t never nowhere hardly scarcely there "
              u"here also zero two three four five six "
              u"seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
              u"seventeen eighteen nineteen twenty "
              u"thirty forty fifty sixty seventy eighty ninety hundred thousand million "
              u"billion trillion dozen dozens hundreds "
              u"thousands first second third fourth fifth monday tuesday wednesday "
              u"thursday friday saturday sunday january "
              u"february march april june july august september october november december "
              u"today tonight yesterday tomorrow "
              u"day week month year"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

/// A literal of a source file: what it says, and from where to where it reaches with its quotation marks.
struct Literal
{
    QString text;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Source code in which comments and what stands in literals are blanked, and the literals. Those that only
/// space parts are one.
struct Code
{
    QString text;
    QList<Literal> literals;
};

Code codeOf(const QString &source)
{
    static const QRegularExpression token(
        u"//[^\\n]*|/\\*.*?\\*/|R\"\\((?<raw>.*?)\\)\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression include(u"^\\s*#[^\\n]*"_s, QRegularExpression::MultilineOption);
    Code code{source, {}};
    for (auto it = include.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch line = it.next();
        code.text.replace(line.capturedStart(), line.capturedLength(), QString(line.capturedLength(), u' '));
    }
    const QString whole = code.text;
    for (auto it = token.globalMatch(whole); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString blank = match.captured();
        blank.replace(QRegularExpression(u"[^\\n]"_s), u" "_s);
        const bool isText = match.hasCaptured(u"text"_s) || match.hasCaptured(u"raw"_s);
        if (isText)
            blank.front() = blank.back() = u'"';
        code.text.replace(match.capturedStart(), match.capturedLength(), blank);
        if (!isText)
            continue;
        const QString text = match.captured(u"text"_s) + match.captured(u"raw"_s);
        static const QRegularExpression onlySpace(u"^[\\su]*$"_s);
        const qsizetype gap = code.literals.isEmpty() ? 0 : code.literals.last().end;
        if (!code.literals.isEmpty()
            && onlySpace.match(whole.sliced(gap, match.capturedStart() - gap)).hasMatch()) {
            code.literals.last().text += text;
            code.literals.last().end = match.capturedEnd();
        } else {
            code.literals.append({text, match.capturedStart(), match.capturedEnd()});
        }
    }
    return code;
}

bool isWord(const QString &text)
{
    static const QRegularExpression word(u"^-?[A-Za-z][A-Za-z’'.-]+[A-Za-z.]$"_s);
    return word.match(text).hasMatch();
}

/// Three words or more, one of which is of no closed class.
bool isOpenSet(const QStringList &words)
{
    qsizetype count = 0;
    bool isOpen = false;
    for (const QString &word : words) {
        count += isWord(word) ? 1 : 0;
        isOpen |= isWord(word) && !closedWords().contains(word.toLower());
    }
    return count >= 3 && isOpen;
}

/// The literals within a stretch of code.
QStringList literalsIn(const Code &code, const QRegularExpressionMatch &match)
{
    QStringList texts;
    for (const Literal &literal : code.literals) {
        if (literal.begin >= match.capturedStart() && literal.end <= match.capturedEnd())
            texts.append(literal.text);
    }
    return texts;
}

/// The sets of words in a source text, each as its line and its words: braced lists of literals, chains of
/// comparisons, alternatives of a pattern, and texts that are split into words.
QStringList wordSetsIn(const QString &source)
{
    static const QRegularExpression braces(u"\\{[^{};]*\\}"_s);
    static const QRegularExpression chain(
        u"(?:[!=]=\\s*u?\"[^\"]*\"\\w*\\s*(?:\\|\\||&&)\\s*[\\w.()>:\\[\\]+-]+\\s*){2,}[!=]=\\s*u?\"[^\"]*\""_s);
    static const QRegularExpression alternatives(u"[A-Za-z]{3,}(?:\\|[A-Za-z]{3,}){2,}"_s);
    static const QRegularExpression gaps(u"[ |,;]+"_s);
    const Code code = codeOf(source);
    QStringList found;
    const auto note = [&](qsizetype at, const QStringList &words) {
        if (isOpenSet(words))
            found.append(u"%1: %2"_s.arg(source.left(at).count(u'\n') + 1).arg(words.join(u' ')));
    };
    for (const QRegularExpression &pattern : {braces, chain}) {
        for (auto it = pattern.globalMatch(code.text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            note(match.capturedStart(), literalsIn(code, match));
        }
    }
    for (const Literal &literal : code.literals) {
        const QStringView behind = QStringView(code.text).sliced(literal.end);
        const QStringView before = QStringView(code.text).first(literal.begin);
        const bool isSplit
            = behind.startsWith(u"_s.split(") || before.endsWith(u"setOf(u") || before.endsWith(u"setOf(");
        if (isSplit)
            note(literal.begin, literal.text.split(gaps));
        else if (const auto match = alternatives.match(literal.text); match.hasMatch())
            note(literal.begin, match.captured().split(u'|'));
    }
    return found;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

void WordSetsTest::setsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("found");
    const auto add = [](const char *what, const QString &source, const QString &found) {
        QTest::newRow(what) << source << found;
    };
    add("a braced list",
        u"int x;\nstatic const QSet<QString> birds = {u\"gull\"_s, u\"heron\"_s,\n u\"tern\"_s};\n"_s,
        u"2: gull heron tern"_s);
    add("plain literals", u"auto birds = {\"gull\", \"heron\", \"tern\"};"_s, u"1: gull heron tern"_s);
    add("Latin-1 literals", u"auto birds = {\"gull\"_L1, QLatin1StringView(\"heron\"), \"tern\"_L1};"_s,
        u"1: gull heron tern"_s);
    add("a list in a call", u"if (isAnyOf(word, {u\"and\", u\"or\", u\"gull\"}))"_s, QString());
    add("a longer list in a call", u"if (isAnyOf(word, {u\"and\", u\"but\", u\"gull\"}))"_s,
        u"1: and but gull"_s);
    add("a text that is split", u"static const auto birds = setOf(u\"gull heron \"\n u\"tern\"_s);"_s,
        u"1: gull heron tern"_s);
    add("a text that is split here", u"u\"gull|heron|tern\"_s.split(u'|')"_s, u"1: gull heron tern"_s);
    add("a pattern", u"QRegularExpression(u\"\\\\b(gull|heron|tern)s?\\\\b\"_s)"_s, u"1: gull heron tern"_s);
    add("comparisons", u"return word == u\"gull\" || word == u\"heron\"_s || word == u\"tern\";"_s,
        u"1: gull heron tern"_s);
    add("a comment", u"// {u\"gull\", u\"heron\", u\"tern\"}\n/* {u\"gull\", u\"heron\", u\"tern\"} */"_s,
        QString());
    add("a closed class", u"{u\"he\"_s, u\"him\"_s, u\"his\"_s, u\"himself\"_s}"_s, QString());
    add("two words", u"{u\"gull\"_s, u\"heron\"_s}"_s, QString());
    add("a sentence", u"tr(\"The gull and the heron fly.\")"_s, QString());
    add("statements", u"{ f(u\"gull\"); f(u\"heron\"); f(u\"tern\"); }"_s, QString());
}

void WordSetsTest::setsAreFound()
{
    QFETCH(QString, source);
    QFETCH(QString, found);
    QCOMPARE(wordSetsIn(source).join(u'\n'), found);
}

void WordSetsTest::noWordSetsInCode()
{
    const QDir root(QStringLiteral(HEARSAY_SOURCE_DIR));
    QStringList found;
    qsizetype files = 0;
    QDirIterator it(root.filePath(u"app"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString relative = root.relativeFilePath(path);
        ++files;
        const bool isAllowed = std::any_of(allowed().keyBegin(), allowed().keyEnd(),
                                           [&](const QString &place) { return relative.startsWith(place); });
        if (isAllowed)
            continue;
        for (const QString &set : wordSetsIn(contentOf(path)))
            found.append(relative + u':' + set);
    }
    found.sort();
    QVERIFY(files > 100);
    QVERIFY2(found.isEmpty(),
             qPrintable(u"Words stand in resources/lexicons, not in code:\n"_s + found.join(u'\n')));
}

/// A place that is gone goes from the list.
void WordSetsTest::whatIsAllowedIsThere()
{
    const QDir root(QStringLiteral(HEARSAY_SOURCE_DIR));
    for (auto place = allowed().keyBegin(); place != allowed().keyEnd(); ++place)
        QVERIFY2(root.exists(*place), qPrintable(*place));
}

QTEST_GUILESS_MAIN(WordSetsTest)
#include "tst_wordsets.moc"
