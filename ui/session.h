// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/checks/sourcingcheck.h"
#include "document/result.h"
#include "ui/graph/graphprovider.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hearsay {

/// What comes back at the next start. Defaults are those of a first start.
struct Session
{
    QByteArray geometry;
    QByteArray columns; ///< state of the splitter between text and panels
    QByteArray panels; ///< state of the splitter between graph and source card
    QByteArray rows; ///< state of the splitter above the claims
    bool graphShown = true;
    bool cardShown = true;
    bool libraryShown = true;
    bool claimsShown = false;
    bool claimsOfLibrary = false; ///< else those of the open articles
    GraphScope graphScope = GraphScope::AllArticles; ///< Chosen comes back as the default
    bool speechOnly = false;
    SourcingRules rules = allSourcingRules; ///< those that are on
    int zoom = 100; ///< of the text, percent
    int scale = 100; ///< of everything, percent
    QString theme; ///< empty: follow the system
    QStringList articles; ///< absolute paths in the order of the tabs
    QString currentArticle; ///< absolute path, empty for none
    QStringList recent; ///< absolute paths, latest first
    QString folder; ///< where the reader opened something last: an absolute path, or empty

    friend bool operator==(const Session &, const Session &) = default;
};

/// Keeps the session in a file of the kind that QSettings calls INI, for its reader alone. Writes are atomic.
/// A damaged file reads as a first start, or as what of it makes sense; it never fails. A device or a pipe is
/// neither read nor replaced.
class SessionStore
{
public:
    /// `path` of the file; its folder is made when it is written.
    explicit SessionStore(QString path);
    /// Where the session of this user is kept.
    static QString standardPath();

    Session load() const;
    /// Error: WriteFailed; an older file stays as it was.
    Result<Done> save(const Session &session) const;

private:
    QString m_path;
};

/// Puts `path` first among `recent`, once, and keeps the list short.
void rememberRecent(QStringList &recent, const QString &path);

} // namespace hearsay
