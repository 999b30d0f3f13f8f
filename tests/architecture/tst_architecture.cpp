// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Holds the tree to its one direction of dependency, to its licence lines and to what may link widgets.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheOneDirection_data();
    void includesFollowTheOneDirection();
    void roomsFollowThePicture();
    void aPictureOfRoomsIsRead();
    void textIsAnalysedInOneRoom();
    void applicationKnowsNoWidgets();
    void onlyWhatDrawsKnowsColours();
    void theEngineHoldsNoSentences();
    void everySourceNamesItsLicence();
    void namesOfFilesOfAFolderDiffer();
    void localNamesAreFound();
    void theWalkLeadsToFiles();
};

namespace {

/// For each folder, the folders that it may include; itself is understood. Transitive use is spelled out, so
/// that a reader sees the whole rule for a folder in its one row.
const QHash<QString, QStringList> &allowedIncludes()
{
    static const QStringList domain
        = {u"document"_s, u"language"_s, u"attribution"_s, u"claims"_s, u"graph"_s};
    static const QStringList services = domain + QStringList{u"import"_s, u"library"_s, u"export"_s};
    static const QStringList front = domain + QStringList{u"library"_s, u"export"_s, u"workspace"_s};
    static const QHash<QString, QStringList> rows = {
        {u"document"_s, {}},
        {u"import"_s, {u"document"_s}},
        {u"language"_s, {u"document"_s}},
        {u"attribution"_s, {u"document"_s, u"language"_s}},
        {u"claims"_s, {u"document"_s, u"language"_s, u"attribution"_s}},
        {u"graph"_s, {u"document"_s, u"attribution"_s, u"claims"_s}},
        {u"library"_s, domain},
        {u"export"_s, domain},
        {u"workspace"_s, services},
        {u"cli"_s, services + QStringList{u"workspace"_s}},
        {u"training"_s, domain},
        {u"ui/shared"_s, front},
        {u"ui/article"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui/graph"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui/claims"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui/sidebar"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui/library"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui/dialogs"_s, front + QStringList{u"ui/shared"_s}},
        {u"ui"_s,
         front
             + QStringList{u"ui/shared"_s, u"ui/article"_s, u"ui/graph"_s, u"ui/sidebar"_s, u"ui/library"_s,
                           u"ui/claims"_s, u"ui/dialogs"_s}},
    };
    return rows;
}

QString root()
{
    return QStringLiteral(HEARSAY_SOURCE_DIR);
}

QStringList sourcesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator it(root() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        found.append(it.next());
    if (found.isEmpty())
        qFatal("there is nothing below %s", qPrintable(folder));
    found.sort();
    return found;
}

QString readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// "app/graph/x.cpp" is of the folder "graph", "ui/article/x.h" of "ui/article", "ui/main.cpp" of "ui".
QString folderOf(const QString &path)
{
    QStringList parts = path.split(u'/');
    parts.removeLast();
    if (!parts.isEmpty() && parts.first() == u"app")
        return parts.value(1);
    return parts.mid(0, 2).join(u'/');
}

/// The rooms of a folder in levels: one may include what is of a lower level.
using RoomLevels = QHash<QString, int>;

/// Reads the picture of CONTRIBUTING.md, one line a folder: "claims: graph, words ← quotations ← statements".
QHash<QString, RoomLevels> roomsDrawnIn(const QString &text)
{
    static const QRegularExpression line(u"^(\\w+): +(\\w[\\w, ]*(?: ← [\\w, ]+)+)$"_s,
                                         QRegularExpression::MultilineOption);
    QHash<QString, RoomLevels> folders;
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QStringList levels = match.captured(2).split(u" ← "_s);
        for (int level = 0; level < levels.size(); ++level) {
            for (const QString &room : levels[level].split(u", "_s))
                folders[match.captured(1)].insert(room.trimmed(), level);
        }
    }
    return folders;
}

/// What is wrong with an include of "folder/room/x.h" by a file of `room`, or nothing.
QString wrongAbout(const QString &include, const QString &folder, const QString &room,
                   const RoomLevels &levels)
{
    const QStringList parts = include.split(u'/');
    if (parts.size() != 3 || parts[0] != folder || parts[1] == room)
        return {};
    if (levels.value(parts[1], -1) < levels.value(room))
        return levels.contains(parts[1]) ? QString() : u"%1 is of no room that is drawn"_s.arg(include);
    return u"%1 must not include %2"_s.arg(room, include);
}

QStringList projectIncludes(const QString &source)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(source); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

/// What a source defines in namespaces without a name: functions, types and constants at the left margin.
QSet<QString> localNames(const QString &source)
{
    static const QRegularExpression space(u"^namespace \\{\\n(.*?)^\\} // namespace$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression type(u"^(?:struct|class|enum(?: class)?|using) (\\w+)\\b(?! *;)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression value(
        u"^(?!struct|class|enum|using|template|namespace)[A-Za-z][\\w:<>,*& ]*?[ *&](\\w+) ?[(={\\[]"_s,
        QRegularExpression::MultilineOption);
    QSet<QString> names;
    for (auto it = space.globalMatch(source); it.hasNext();) {
        const QString inside = it.next().captured(1);
        for (const QRegularExpression &form : {type, value}) {
            for (auto name = form.globalMatch(inside); name.hasNext();)
                names.insert(name.next().captured(1));
        }
    }
    return names;
}

/// The sources that a folder's CMakeLists.txt compiles apart from the others.
QStringList compiledApart(const QString &folder)
{
    static const QRegularExpression apart(
        u"set_source_files_properties\\(([^)]*) PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON\\)"_s);
    return apart.match(readAll(root() + u'/' + folder + u"/CMakeLists.txt"_s)).captured(1).split(u' ');
}

/// What two files of a folder both call by a name that is local to each.
QStringList namesUsedTwice(const QString &folder, const QStringList &paths)
{
    const QDir dir(root() + u'/' + folder);
    const QStringList apart = compiledApart(folder);
    QHash<QString, QString> owners;
    QStringList wrong;
    for (const QString &path : paths) {
        const QString file = dir.relativeFilePath(path);
        if (apart.contains(file))
            continue;
        for (const QString &name : localNames(readAll(path))) {
            if (const QString other = owners.value(name); !other.isEmpty())
                wrong.append(u"%1: %2 is in %3 and in %4"_s.arg(folder, name, other, file));
            owners.insert(name, file);
        }
    }
    return wrong;
}

} // namespace

void ArchitectureTest::includesFollowTheOneDirection_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"app"_s, u"ui"_s}) {
        for (const QString &path : sourcesBelow(folder, {u"*.h"_s, u"*.cpp"_s})) {
            const QString relative = QDir(root()).relativeFilePath(path);
            QTest::newRow(qPrintable(relative)) << relative;
        }
    }
}

void ArchitectureTest::includesFollowTheOneDirection()
{
    QFETCH(QString, path);
    const QString own = folderOf(path);
    QVERIFY2(allowedIncludes().contains(own), qPrintable(u"no rule for the folder "_s + own));
    for (const QString &include : projectIncludes(readAll(root() + u'/' + path))) {
        if (include.endsWith(u".moc") || !include.contains(u'/'))
            continue;
        const QString other = include.startsWith(u"ui/") ? folderOf(include) : include.section(u'/', 0, 0);
        QVERIFY2(other == own || allowedIncludes().value(own).contains(other),
                 qPrintable(path + u" must not include "_s + include));
    }
}

void ArchitectureTest::roomsFollowThePicture()
{
    const QHash<QString, RoomLevels> folders = roomsDrawnIn(readAll(root() + u"/CONTRIBUTING.md"_s));
    QVERIFY(folders.contains(u"attribution"_s) && folders.contains(u"claims"_s));
    QVERIFY(folders.contains(u"language"_s));
    QStringList wrong;
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        for (const QString &path : sourcesBelow(u"app/"_s + folder.key(), {u"*.h"_s, u"*.cpp"_s})) {
            const QString relative = QDir(root() + u"/app/"_s + folder.key()).relativeFilePath(path);
            const QString room = relative.section(u'/', 0, -2);
            // What language is made of stands before its rooms, and includes none of them.
            const bool isGround = room.isEmpty() && folder.key() == u"language";
            if (!folder->contains(room) && !isGround)
                wrong.append(u"%1 is in no room that is drawn"_s.arg(relative));
            for (const QString &include : projectIncludes(readAll(path)))
                wrong.append(wrongAbout(include, folder.key(), room, *folder));
        }
    }
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void ArchitectureTest::aPictureOfRoomsIsRead()
{
    const QHash<QString, RoomLevels> folders
        = roomsDrawnIn(u"words\nhouse: cellar, well ← hall ← loft\nmore: words\n"_s);
    QCOMPARE(folders.keys(), QStringList{u"house"_s});
    const RoomLevels levels = folders[u"house"_s];
    QCOMPARE(levels, (RoomLevels{{u"cellar"_s, 0}, {u"well"_s, 0}, {u"hall"_s, 1}, {u"loft"_s, 2}}));
    QVERIFY(wrongAbout(u"house/cellar/x.h"_s, u"house"_s, u"loft"_s, levels).isEmpty());
    QVERIFY(wrongAbout(u"house/hall/x.h"_s, u"house"_s, u"hall"_s, levels).isEmpty());
    QVERIFY(wrongAbout(u"garden/tree.h"_s, u"house"_s, u"cellar"_s, levels).isEmpty());
    QVERIFY(!wrongAbout(u"house/loft/x.h"_s, u"house"_s, u"hall"_s, levels).isEmpty());
    QVERIFY(!wrongAbout(u"house/well/x.h"_s, u"house"_s, u"cellar"_s, levels).isEmpty());
    QVERIFY(!wrongAbout(u"house/attic/x.h"_s, u"house"_s, u"loft"_s, levels).isEmpty());
}

/// An article is cut into tokens, tagged and parsed once: whoever is behind `language/text` reads what is
/// there.
void ArchitectureTest::textIsAnalysedInOneRoom()
{
    const QStringList tools = {u"language/text/tokenizer.h"_s, u"language/sentencesplitter.h"_s,
                               u"language/languagepipeline.h"_s, u"language/text/quotationmarks.h"_s};
    const QStringList own = {u"language"_s, u"training"_s};
    QStringList wrong;
    qsizetype users = 0;
    for (const QString &path : sourcesBelow(u"app"_s, {u"*.h"_s, u"*.cpp"_s})) {
        const QString relative = QDir(root()).relativeFilePath(path);
        for (const QString &include : projectIncludes(readAll(path))) {
            if (!tools.contains(include))
                continue;
            ++users;
            if (!own.contains(folderOf(relative)))
                wrong.append(u"%1 must not include %2"_s.arg(relative, include));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(users > 0);
}

void ArchitectureTest::applicationKnowsNoWidgets()
{
    static const QRegularExpression widget(
        u"#\\s*include\\s*[<\"](QtWidgets|Q(Widget|Dialog|MessageBox|Application|MainWindow|Graphics\\w+)\\b)"_s);
    for (const QString &path : sourcesBelow(u"app"_s, {u"*.h"_s, u"*.cpp"_s}))
        QVERIFY2(!widget.match(readAll(path)).hasMatch(), qPrintable(path));
    for (const QString &path : sourcesBelow(u"app"_s, {u"CMakeLists.txt"_s}))
        QVERIFY2(!readAll(path).contains(u"Qt6::Widgets"), qPrintable(path));
}

void ArchitectureTest::onlyWhatDrawsKnowsColours()
{
    static const QRegularExpression drawing(
        u"#\\s*include\\s*[<\"]Q(Painter\\w*|Colou?r|Font\\w*|Image|Pixmap|Pen|Brush|TextLayout|PdfWriter)\\b"_s);
    static const QRegularExpression drawer(
        u"app/(export/pdf\\w+|graph/graph(painter|shapes|signs))\\.(h|cpp)$"_s);
    int drawers = 0;
    for (const QString &path : sourcesBelow(u"app"_s, {u"*.h"_s, u"*.cpp"_s})) {
        if (!drawing.match(readAll(path)).hasMatch())
            continue;
        QVERIFY2(drawer.match(path).hasMatch(), qPrintable(path));
        ++drawers;
    }
    QVERIFY(drawers > 0);
    // The workspace has corrections as QUndoCommands, which Qt keeps in Gui; the command line prints pages.
    static const QRegularExpression target(u"hearsay_add_library\\((\\w+)[^)]*Qt6::Gui"_s);
    static const QStringList linkers = {u"graph_drawing"_s, u"export"_s, u"workspace"_s};
    for (const QString &path : sourcesBelow(u"app"_s, {u"CMakeLists.txt"_s})) {
        const QString text = readAll(path);
        for (auto it = target.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured(1);
            QVERIFY2(linkers.contains(name), qPrintable(name));
        }
    }
}

/// Reasons are codes, worded by app/export. Errors, which are sentences, do not go through tr() there.
void ArchitectureTest::theEngineHoldsNoSentences()
{
    static const QRegularExpression sentence(u"\\btr\\(\\s*(\"[^\"]*\"\\s*)*\"[^\"]*[.!?]\""_s);
    QVERIFY(sentence.match(u"Texts::tr(\n    \"It is the subject \"\n    \"of the verb.\")"_s).hasMatch());
    QVERIFY(!sentence.match(u"Texts::tr(\"%1 and %2\")"_s).hasMatch());
    for (const QString &folder : {u"app/language"_s, u"app/attribution"_s, u"app/claims"_s, u"app/graph"_s}) {
        for (const QString &path : sourcesBelow(folder, {u"*.h"_s, u"*.cpp"_s}))
            QVERIFY2(!sentence.match(readAll(path)).hasMatch(), qPrintable(path));
    }
}

void ArchitectureTest::everySourceNamesItsLicence()
{
    for (const QString &folder : {u"app"_s, u"ui"_s, u"tests"_s, u"packaging"_s, u"resources"_s}) {
        for (const QString &path : sourcesBelow(
                 folder, {u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.xml"_s, u"*.md"_s}))
        {
            if (path.contains(u"/tests/data/") || path.contains(u"/resources/examples/"))
                continue;
            QVERIFY2(readAll(path).contains(u"SPDX-License-Identifier:"), qPrintable(path));
        }
    }
}

/// Several files of a folder are compiled as one, and which ones changes with every file that is added.
void ArchitectureTest::namesOfFilesOfAFolderDiffer()
{
    QHash<QString, QStringList> folders;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        for (const QString &path : sourcesBelow(top, {u"*.cpp"_s})) {
            const QString folder = folderOf(QDir(root()).relativeFilePath(path));
            folders[top == u"app" ? u"app/"_s + folder : folder].append(path);
        }
    }
    QStringList wrong;
    for (auto it = folders.begin(); it != folders.end(); ++it)
        wrong += namesUsedTwice(it.key(), it.value());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void ArchitectureTest::localNamesAreFound()
{
    const QSet<QString> names = localNames(
        u"namespace {\n\nconstexpr int depth = 3;\nstruct Well\n{\n    int water = 0;\n};\n"
        "template <typename T>\nQList<T *> pails(const Well &well)\n{\n    drop(well);\n    return {};\n}\n"
        "class Rope;\nconst QStringList &stones()\n{\n}\n\n} // namespace\n\nint outside(int a)\n{\n}\n"_s);
    QCOMPARE(names, (QSet<QString>{u"depth"_s, u"Well"_s, u"pails"_s, u"stones"_s}));
}

/// What a newcomer is told to change is there, and little.
void ArchitectureTest::theWalkLeadsToFiles()
{
    const QString walk = readAll(root() + u"/CONTRIBUTING.md"_s)
                             .section(u"## A walk for a newcomer\n"_s, 1)
                             .section(u"\n\n**"_s, 0, 0);
    static const QRegularExpression row(u"^\\| an? (.+?) \\| (.+?) \\| (.+?) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression file(u"`([^`]+)`"_s);
    int rows = 0;
    for (auto it = row.globalMatch(walk); it.hasNext(); ++rows) {
        const QRegularExpressionMatch match = it.next();
        int files = 0;
        QString folder;
        for (auto name = file.globalMatch(match.captured(2)); name.hasNext(); ++files) {
            const QString path = name.next().captured(1);
            if (path.contains(u'/'))
                folder = path.section(u'/', 0, -2) + u'/';
            const QString whole = path.contains(u'/') ? path : folder + path;
            QVERIFY2(QFile::exists(root() + u'/' + whole), qPrintable(whole));
        }
        QVERIFY2(files >= 1 && files <= 3, qPrintable(match.captured(1)));
    }
    QCOMPARE(rows, 4);
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
