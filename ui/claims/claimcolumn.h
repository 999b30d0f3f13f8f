// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/claims/claimrow.h"

#include <QCoreApplication>
#include <span>

namespace hearsay {

/// One thing that the list of claims tells of each row, and that it may be ordered by. All of them stand in
/// one table, in claimcolumn.cpp; list, tool tips, screen readers and the choice of orders read nothing else.
struct ClaimColumn
{
    Q_DECLARE_TR_FUNCTIONS(ClaimColumn)

public:
    using Words = QString (*)(const ClaimRow &row);
    using Value = qint64 (*)(const ClaimRow &row);

    /// What it says of a row, translated; empty where there is nothing to say. Null: it is never said.
    Words words = nullptr;
    /// What a row is ordered by, the greatest first. Null: no order goes by it.
    Value value = nullptr;
    /// How that order is called, for tr().
    const char *order = nullptr;
};

/// All columns, in the order in which they are said; the first that orders is the order of a new list.
std::span<const ClaimColumn> claimColumns();

/// What all columns say of a row, for people: "2 origins for · named · 3 articles".
QString claimSummary(const ClaimRow &row);

} // namespace hearsay
