// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <optional>

namespace hearsay {

/// The place, the date where it is a full one, and the agency at the head of a report.
struct Dateline
{
    QString place;
    QDate date;
    QString agency; ///< empty where none is in brackets
    qsizetype length = 0; ///< UTF-16 code units up to the report, the dash included
};

/// Reads the dateline that opens a paragraph: "LISBON (AP) —", "FAIRVIEW, W.Va. -", "PORTO, Portugal, March
/// 3, 2026 (Reuters) --". The place is in capitals, or has an agency in brackets behind it. Nothing where
/// there is none. Source: Associated Press Stylebook, "datelines".
std::optional<Dateline> readDateline(QStringView paragraph);

} // namespace hearsay
