// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/jobmonitor.h"
#include "document/result.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// How JSON is laid out: for people, or on one line (JSON Lines) so that many articles can follow one
/// another.
enum class JsonStyle { Indented, OneLine };

/// The analysis as JSON (FORMAT.md), UTF-8, ends with a line feed. Offsets are code points of `text`.
QByteArray exportJson(const AnalysedArticle &article, JsonStyle style = JsonStyle::Indented);

/// What a text says of each attribution: only what was found, or also why, and how often each reason occurs.
enum class TextDetail { Findings, Reasons };

/// Who said what as plain text for a terminal: one block per attribution, in text order.
QString exportText(const AnalysedArticle &article, TextDetail detail = TextDetail::Findings);

/// Writes the annotated PDF of `article` to `path`, whole or not at all (an existing file stays until the new
/// one is complete). Needs a QGuiApplication, any platform plugin; may run on any thread. Errors:
/// WriteFailed, Cancelled.
Result<Done> exportPdf(const AnalysedArticle &article, const QString &path, JobMonitor &monitor);

} // namespace hearsay
