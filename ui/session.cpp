// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype recentLimit = 12;

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
    const QSettings settings(m_path, QSettings::IniFormat);
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

bool SessionStore::save(const Session &session) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    // QSettings would not write over what it cannot read.
    if (QSettings(m_path, QSettings::IniFormat).status() == QSettings::FormatError)
        QFile::remove(m_path);
    QSettings settings(m_path, QSettings::IniFormat);
    settings.clear(); // what a damaged or older file holds beside does not stay
    settings.setValue("window/geometry"_L1, session.geometry);
    settings.setValue("window/columns"_L1, session.columns);
    settings.setValue("window/panels"_L1, session.panels);
    settings.setValue("window/rows"_L1, session.rows);
    settings.setValue("window/claims"_L1, session.claimsShown);
    settings.setValue("claims/ofLibrary"_L1, session.claimsOfLibrary);
    settings.setValue("graph/articles"_L1, nameOfScope(session.graphScope));
    settings.setValue("window/graph"_L1, session.graphShown);
    settings.setValue("window/card"_L1, session.cardShown);
    settings.setValue("window/library"_L1, session.libraryShown);
    settings.setValue("view/speechOnly"_L1, session.speechOnly);
    settings.setValue("claims/rulesOff"_L1, namesOfOff(session.rules));
    settings.setValue("view/zoom"_L1, session.zoom);
    settings.setValue("view/scale"_L1, session.scale);
    settings.setValue("view/theme"_L1, session.theme);
    settings.setValue("articles/open"_L1, session.articles);
    settings.setValue("articles/current"_L1, session.currentArticle);
    settings.setValue("articles/recent"_L1, session.recent);
    settings.setValue("articles/folder"_L1, session.folder);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

void rememberRecent(QStringList &recent, const QString &path)
{
    recent.removeAll(path);
    recent.prepend(path);
    if (recent.size() > recentLimit)
        recent.resize(recentLimit);
}

} // namespace hearsay
