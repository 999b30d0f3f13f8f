// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session.h"

#include "document/outputfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>
#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype recentLimit = 12;
constexpr qint64 largestFile = 1024LL * 1024; ///< bytes; paths of thousands of articles

int boundedPercent(const QVariant &value, int least, int most)
{
    bool isNumber = false;
    const int percent = value.toInt(&isNumber);
    return isNumber ? qBound(least, percent, most) : 100;
}

struct RuleName
{
    SourcingRule rule;
    QLatin1StringView name;
};

constexpr std::array ruleNames{RuleName{SourcingRule::OneAnonymousOrigin, "one-anonymous-origin"_L1},
                               RuleName{SourcingRule::ManyArticlesOneOrigin, "many-articles-one-origin"_L1},
                               RuleName{SourcingRule::WordsDiffer, "words-differ"_L1},
                               RuleName{SourcingRule::AnonymousOpinion, "anonymous-opinion"_L1},
                               RuleName{SourcingRule::DenialLeftOut, "denial-left-out"_L1}};

/// What is off is kept, so that a rule that comes with a later version is on.
QStringList namesOfOff(SourcingRules rules)
{
    QStringList names;
    for (const RuleName &each : ruleNames) {
        if (!rules.testFlag(each.rule))
            names.append(each.name);
    }
    return names;
}

SourcingRules rulesWithout(const QStringList &off)
{
    SourcingRules rules = allSourcingRules;
    for (const RuleName &each : ruleNames)
        rules.setFlag(each.rule, !off.contains(each.name));
    return rules;
}

struct ScopeName
{
    GraphScope scope;
    QLatin1StringView name;
};

// What is selected in the library is not kept, and so a graph of it is not, either.
constexpr std::array scopeNames{
    ScopeName{GraphScope::AllArticles, "open"_L1}, ScopeName{GraphScope::ThisArticle, "article"_L1},
    ScopeName{GraphScope::Event, "event"_L1}, ScopeName{GraphScope::Library, "library"_L1}};

GraphScope scopeNamed(const QString &name)
{
    const auto found = std::find_if(scopeNames.begin(), scopeNames.end(),
                                    [&](const ScopeName &each) { return each.name == name; });
    return found == scopeNames.end() ? GraphScope::AllArticles : found->scope;
}

QString nameOfScope(GraphScope scope)
{
    const auto found = std::find_if(scopeNames.begin(), scopeNames.end(),
                                    [&](const ScopeName &each) { return each.scope == scope; });
    return found == scopeNames.end() ? QString() : QString(found->name);
}

/// Writes what QSettings reads as INI. QSettings itself would put an empty file in the place of a good one
/// where the disk is full.
class IniText
{
public:
    void begin(const char *section) { m_bytes += '[' + QByteArray(section) + "]\n"; }
    void set(const char *key, bool value) { add(key, value ? "true" : "false"); }
    void set(const char *key, int value) { add(key, QByteArray::number(value)); }
    void set(const char *key, const QByteArray &value)
    {
        add(key, quoted(u"@ByteArray("_s + QString::fromLatin1(value) + u')'));
    }
    void set(const char *key, const QString &value) { add(key, text(value)); }
    void set(const char *key, const QStringList &values)
    {
        QByteArrayList list;
        for (const QString &value : values)
            list.append(text(value));
        if (!list.isEmpty())
            add(key, list.join(", "));
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void add(const char *key, const QByteArray &value) { m_bytes += key + ('=' + value) + '\n'; }
    /// A text that begins with an "@" has two of them.
    static QByteArray text(const QString &value)
    {
        return quoted(value.startsWith(u'@') ? u'@' + value : value);
    }

    static QByteArray quoted(const QString &value)
    {
        QByteArray bytes("\"");
        bool mayGoOn = false; // a hexadecimal digit would belong to the escape before it
        for (const QChar unit : value) {
            const char letter = unit.toLatin1();
            const bool isPlain = unit.unicode() >= 0x20 && unit.unicode() < 0x7f && unit != u'"'
                && unit != u'\\' && !(mayGoOn && std::isxdigit(uchar(letter)));
            bytes += isPlain ? QByteArray(1, letter) : "\\x" + QByteArray::number(unit.unicode(), 16);
            mayGoOn = !isPlain;
        }
        return bytes + '"';
    }

    QByteArray m_bytes;
};

bool isNoPath(const QString &path)
{
    return QDir::isRelativePath(path) || path.contains(QChar::Null);
}

QStringList absolutePaths(const QVariant &value)
{
    QStringList paths = value.toStringList();
    paths.removeIf(isNoPath);
    return paths;
}

QString absolutePath(const QVariant &value)
{
    const QString path = value.toString();
    return isNoPath(path) ? QString() : path;
}

Session read(const QString &path)
{
    const QSettings settings(path, QSettings::IniFormat);
    Session session;
    session.geometry = settings.value("window/geometry"_L1).toByteArray();
    session.columns = settings.value("window/columns"_L1).toByteArray();
    session.panels = settings.value("window/panels"_L1).toByteArray();
    session.rows = settings.value("window/rows"_L1).toByteArray();
    session.claimsShown = settings.value("window/claims"_L1, false).toBool();
    session.claimsOfLibrary = settings.value("claims/ofLibrary"_L1, false).toBool();
    session.graphScope = scopeNamed(settings.value("graph/articles"_L1).toString());
    session.graphShown = settings.value("window/graph"_L1, true).toBool();
    session.cardShown = settings.value("window/card"_L1, true).toBool();
    session.libraryShown = settings.value("window/library"_L1, true).toBool();
    session.speechOnly = settings.value("view/speechOnly"_L1, false).toBool();
    session.rules = rulesWithout(settings.value("claims/rulesOff"_L1).toStringList());
    session.zoom = boundedPercent(settings.value("view/zoom"_L1, 100), 50, 300);
    session.scale = boundedPercent(settings.value("view/scale"_L1, 100), 100, 200);
    session.theme = settings.value("view/theme"_L1).toString();
    session.articles = absolutePaths(settings.value("articles/open"_L1));
    session.currentArticle = absolutePath(settings.value("articles/current"_L1));
    session.recent = absolutePaths(settings.value("articles/recent"_L1)).mid(0, recentLimit);
    session.folder = absolutePath(settings.value("articles/folder"_L1));
    return session;
}

} // namespace

SessionStore::SessionStore(QString path)
    : m_path(std::move(path))
{
}

QString SessionStore::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/session.ini"_s;
}

Session SessionStore::load() const
{
    // QSettings would wait for what a pipe or a device has to say.
    const QFileInfo file(m_path);
    if (!file.isFile() || file.size() > largestFile)
        return {};
    // It reads values within values by calling itself: a file of that size, and nothing else, may nest so
    // deep.
    constexpr unsigned stack = 256U * 1024 * 1024;
    Session session;
    const std::unique_ptr<QThread> reader(QThread::create([this, &session] { session = read(m_path); }));
    reader->setStackSize(stack);
    reader->start();
    reader->wait();
    return session;
}

Result<Done> SessionStore::save(const Session &session) const
{
    IniText text;
    text.begin("window");
    text.set("geometry", session.geometry);
    text.set("columns", session.columns);
    text.set("panels", session.panels);
    text.set("rows", session.rows);
    text.set("claims", session.claimsShown);
    text.set("graph", session.graphShown);
    text.set("card", session.cardShown);
    text.set("library", session.libraryShown);
    text.begin("claims");
    text.set("ofLibrary", session.claimsOfLibrary);
    text.set("rulesOff", namesOfOff(session.rules));
    text.begin("graph");
    text.set("articles", nameOfScope(session.graphScope));
    text.begin("view");
    text.set("speechOnly", session.speechOnly);
    text.set("zoom", session.zoom);
    text.set("scale", session.scale);
    text.set("theme", session.theme);
    text.begin("articles");
    text.set("open", session.articles);
    text.set("current", session.currentArticle);
    text.set("recent", session.recent);
    text.set("folder", session.folder);
    // Where it cannot be made, writing tells why.
    makePrivateFolder(QFileInfo(m_path).path());
    return writeOutput(m_path, text.bytes(), OutputFile::Access::OwnerOnly);
}

void rememberRecent(QStringList &recent, const QString &path)
{
    recent.removeAll(path);
    recent.prepend(path);
    if (recent.size() > recentLimit)
        recent.resize(recentLimit);
}

} // namespace hearsay
