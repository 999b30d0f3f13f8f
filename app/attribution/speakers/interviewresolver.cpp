// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/interviewresolver.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class InterviewResolverTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::InterviewResolver)
};

bool asks(QStringView label)
{
    return label == u"Q" || label == u"Question" || label == u"QUESTION";
}

bool answers(QStringView label)
{
    return label == u"A" || label == u"Answer" || label == u"ANSWER";
}

} // namespace

bool InterviewResolver::isLabelled(const AttributionDraft &draft) const
{
    const QStringView label = draft.source.length() == 1 ? m_article.word(draft.source.begin) : QStringView();
    return (asks(label) || answers(label)) && draft.attribution.cue
        && m_article.article->view(*draft.attribution.cue) == u":";
}

int InterviewResolver::resolve(AttributionDraft &draft)
{
    const QStringView label = m_article.word(draft.source.begin);
    const bool isQuestion = asks(label);
    const int who = isQuestion ? interviewer() : interviewee(draft.source.begin);
    draft.attribution.evidence.append(
        {isQuestion ? EvidenceCode::InterviewQuestion : EvidenceCode::InterviewAnswer,
         draft.attribution.sources, label.toString(), who});
    noteMention(draft, MentionForm::Description, who);
    return who;
}

int InterviewResolver::interviewer()
{
    static const QRegularExpression others(u"\\s*(?:,|;|&|\\band\\b).*"_s);
    QString writer = m_article.article->metadata.byline.simplified();
    writer.remove(others);
    if (writer.isEmpty())
        return nameless(InterviewResolverTexts::tr("interviewer"));
    const int known = m_state.entityByName.value(writer.toLower(), -1);
    if (known >= 0)
        return known;
    EntityDraft created;
    created.name = writer;
    created.type = EntityType::Person;
    created.isCertainPerson = true;
    return addEntity(created);
}

int InterviewResolver::interviewee(qsizetype firstLabel)
{
    if (m_state.interviewee >= 0)
        return m_state.interviewee;
    QHash<int, int> times;
    int most = -1;
    for (qsizetype k = 0; k < m_table.mentions.size() && m_table.mentions[k].name.begin < firstLabel; ++k) {
        const int who = m_table.mentions[k].entity;
        if (entity(who).type != EntityType::Person || entity(who).name == m_article.article->metadata.byline)
            continue;
        ++times[who];
        if (most < 0 || times.value(who) > times.value(most))
            most = who;
    }
    m_state.interviewee = most >= 0 ? most : nameless(InterviewResolverTexts::tr("interviewee"));
    return m_state.interviewee;
}

int InterviewResolver::nameless(const QString &name)
{
    const int known = m_state.entityByName.value(name, -1);
    if (known >= 0)
        return known;
    EntityDraft created;
    created.name = name;
    created.type = EntityType::AnonymousSource;
    created.isNamed = false;
    return addEntity(created);
}

} // namespace hearsay
