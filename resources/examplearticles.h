// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hearsay {

/// The resource paths (":/examples/NAME") of the example articles that are built into the program, sorted by
/// name, so that articles about one event follow each other. They open like files.
QStringList exampleArticles();

} // namespace hearsay
