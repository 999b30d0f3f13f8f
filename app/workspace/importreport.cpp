// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/importreport.h"

#include "document/filepath.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype namesShown = 3;

bool isFailure(NotImported reason)
{
    return reason > NotImported::Cancelled;
}

class ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::ImportReport)

public:
    static QString reason(NotImported reason)
    {
        switch (reason) {
        case NotImported::Hidden:
            return tr("hidden files and folders");
        case NotImported::LinkToFolder:
            return tr("links to folders, which are not followed");
        case NotImported::DeadLink:
            return tr("links that lead nowhere or in a circle");
        case NotImported::NoFile:
            return tr("pipes, sockets and devices");
        case NotImported::Cancelled:
            return tr("not come to before cancelling");
        case NotImported::NoArticle:
            return tr("no articles");
        case NotImported::TooLarge:
            return tr("too large");
        case NotImported::Unreadable:
            return tr("unreadable");
        case NotImported::TooDeep:
            return tr("too deep in folders");
        case NotImported::Gone:
            return tr("not there");
        case NotImported::NotStored:
            return tr("not taken by the library");
        case NotImported::NotTried:
            return tr("not tried");
        }
        Q_UNREACHABLE();
    }

    static QString tally(const ImportReport::Tally &tally)
    {
        QString names = tally.names.join(u", "_s);
        if (tally.count > tally.names.size())
            names += u" …"_s;
        return tr("%1: %2 (%3)", "reason, number and names")
            .arg(reason(tally.reason), QLocale().toString(tally.count), names);
    }

    static QString leftOut() { return tr("Left out: %1."); }
    static QString failed() { return tr("Failed: %1."); }
};

} // namespace

void ImportReport::leaveOut(NotImported reason, const QString &path)
{
    const auto place
        = std::lower_bound(tallies.begin(), tallies.end(), reason,
                           [](const Tally &tally, NotImported other) { return tally.reason < other; });
    Tally &tally = place != tallies.end() && place->reason == reason
        ? *place
        : *tallies.insert(place, Tally{reason, 0, {}});
    ++tally.count;
    if (tally.names.size() < namesShown)
        tally.names.append(shownName(path));
}

void ImportReport::fail(NotImported reason, const QString &path, const QString &message)
{
    leaveOut(reason, path);
    failures.append({path, message});
}

qsizetype ImportReport::failed() const
{
    qsizetype count = 0;
    for (const Tally &tally : tallies)
        count += isFailure(tally.reason) ? tally.count : 0;
    return count;
}

qsizetype ImportReport::countOf(NotImported reason) const
{
    for (const Tally &tally : tallies) {
        if (tally.reason == reason)
            return tally.count;
    }
    return 0;
}

QStringList ImportReport::sentences() const
{
    QStringList leftOut;
    QStringList failed;
    for (const Tally &tally : tallies)
        (isFailure(tally.reason) ? failed : leftOut).append(ReportTexts::tally(tally));
    QStringList sentences;
    if (!leftOut.isEmpty())
        sentences.append(ReportTexts::leftOut().arg(leftOut.join(u"; "_s)));
    if (!failed.isEmpty())
        sentences.append(ReportTexts::failed().arg(failed.join(u"; "_s)));
    return sentences;
}

} // namespace hearsay
