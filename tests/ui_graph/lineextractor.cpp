// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineextractor.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay::test {

namespace {

EntityIndex entityNamed(Analysis &analysis, const QString &name, EntityType type, Span span)
{
    const auto known = std::find_if(analysis.entities.begin(), analysis.entities.end(),
                                    [&](const Entity &entity) { return entity.name == name; });
    if (known != analysis.entities.end())
        return EntityIndex(known - analysis.entities.begin());
    const MentionForm form
        = type == EntityType::AnonymousSource ? MentionForm::Description : MentionForm::Name;
    analysis.entities.append({name, type, {{span, form}}});
    analysis.entities.last().isNamed = form == MentionForm::Name;
    return EntityIndex(analysis.entities.size() - 1);
}

} // namespace

Result<Analysis> LineExtractor::extract(const AnalysedText &text, JobMonitor &) const
{
    static const QRegularExpression line(u"^([^:\\n]+?)(?: to ([^:\\n]+))?: (.+)$"_s,
                                         QRegularExpression::MultilineOption);
    Analysis analysis;
    analysis.engine = u"lines"_s;
    for (auto matches = line.globalMatch(text.article->text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const Span source{match.capturedStart(1), match.capturedEnd(1)};
        const bool isNamed = match.capturedView(1).front().isUpper();
        Attribution attribution;
        attribution.contents = {{match.capturedStart(3), match.capturedEnd(3)}};
        attribution.sources = {source};
        attribution.kind
            = match.capturedView(3).startsWith(u'“') ? AttributionKind::Direct : AttributionKind::Indirect;
        attribution.speakers = {entityNamed(
            analysis, match.captured(1), isNamed ? EntityType::Person : EntityType::AnonymousSource, source)};
        if (match.hasCaptured(2))
            attribution.via = {entityNamed(analysis, match.captured(2), EntityType::Outlet,
                                           {match.capturedStart(2), match.capturedEnd(2)})};
        analysis.attributions.append(attribution);
    }
    return analysis;
}

} // namespace hearsay::test
