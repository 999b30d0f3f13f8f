// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/librarymodel.h"

#include "document/clippedtext.h"
#include "ui/shared/outsidetext.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace hearsay {

void LibraryModel::update(const QList<LibraryEntry> &entries)
{
    QList<LibraryEntry> added;
    QHash<LibraryArticleId, qsizetype> places; // the same article may be told of twice in one go
    for (const LibraryEntry &entry : entries) {
        if (const auto known = m_rows.constFind(entry.id); known != m_rows.constEnd()) {
            if (m_entries[*known] == entry)
                continue;
            m_entries[*known] = entry;
            Q_EMIT dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
        } else if (const auto twice = places.constFind(entry.id); twice != places.constEnd()) {
            added[*twice] = entry;
        } else {
            places.insert(entry.id, added.size());
            added.append(entry);
        }
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + added.size()) - 1);
    for (const LibraryEntry &entry : std::as_const(added)) {
        m_rows.insert(entry.id, int(m_entries.size()));
        m_entries.append(entry);
    }
    endInsertRows();
}

void LibraryModel::remove(const QList<LibraryArticleId> &articles)
{
    for (LibraryArticleId id : articles) {
        const auto row = m_rows.constFind(id);
        if (row == m_rows.constEnd())
            continue;
        beginRemoveRows({}, *row, *row);
        m_entries.removeAt(*row);
        renumber();
        endRemoveRows();
    }
}

void LibraryModel::renumber()
{
    m_rows.clear();
    for (int row = 0; row < m_entries.size(); ++row)
        m_rows.insert(m_entries[row].id, row);
}

QStringList LibraryModel::outlets() const
{
    QSet<QString> seen;
    for (const LibraryEntry &entry : m_entries) {
        if (!entry.outlet.isEmpty())
            seen.insert(entry.outlet);
    }
    QStringList all(seen.begin(), seen.end());
    std::sort(all.begin(), all.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return all;
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LibraryModel::textOf(const LibraryEntry &entry, int column) const
{
    switch (column) {
    case Title:
        return clippedText(entry.title);
    case Outlet:
        return clippedText(entry.outlet);
    case Date:
        return entry.date.isValid() ? QLocale().toString(entry.date, QLocale::ShortFormat) : QString();
    default:
        return QLocale().toString(entry.quotations);
    }
}

QString LibraryModel::spokenOf(const QModelIndex &index) const
{
    QStringList parts = {clippedText(m_entries[index.row()].title)};
    for (int column : {Outlet, Date, Quotations})
        parts.append(index.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString());
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        return toolTipText({entry.title,
                            tr("In the library since %1")
                                .arg(QLocale().toString(entry.addedAt.toLocalTime(), QLocale::ShortFormat))});
    case Qt::AccessibleTextRole:
        if (index.column() == Quotations)
            return entry.quotations == 1 ? tr("1 quote") : tr("%1 quotes").arg(textOf(entry, Quotations));
        if (index.column() == Title)
            return spokenOf(index);
        return index.column() == Date && !entry.date.isValid() ? tr("no date")
                                                               : textOf(entry, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Quotations ? int(Qt::AlignRight | Qt::AlignVCenter)
                                            : int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return entry.id;
    case SortRole:
        if (index.column() == Date)
            return entry.date.isValid() ? entry.date : QDate(1, 1, 1);
        return index.column() == Quotations ? QVariant(entry.quotations)
                                            : QVariant(textOf(entry, index.column()).toCaseFolded());
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Quotations)
        return tr("Number of quotations");
    if (role == Qt::TextAlignmentRole)
        return section == Quotations ? int(Qt::AlignRight | Qt::AlignVCenter)
                                     : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case Outlet:
        return tr("Outlet");
    case Date:
        return tr("Date");
    default:
        return tr("Quotes", "column with the number of quotations");
    }
}

} // namespace hearsay
