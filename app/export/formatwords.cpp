// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/formatwords.h"

#include "export/codepointindex.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QString tokenOf(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return u"person"_s;
    case EntityType::Organisation:
        return u"organisation"_s;
    case EntityType::Outlet:
        return u"outlet"_s;
    case EntityType::AnonymousSource:
        return u"anonymous source"_s;
    case EntityType::Group:
        return u"group"_s;
    case EntityType::Document:
        return u"document"_s;
    case EntityType::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return u"asserts"_s;
    case Stance::Denies:
        return u"denies"_s;
    case Stance::Rumour:
        return u"rumour"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(WordChange change)
{
    switch (change) {
    case WordChange::Equal:
        return u"equal"_s;
    case WordChange::Dropped:
        return u"dropped"_s;
    case WordChange::Inserted:
        return u"inserted"_s;
    case WordChange::Changed:
        return u"changed"_s;
    case WordChange::Bracketed:
        return u"bracketed"_s;
    case WordChange::Moved:
        return u"moved"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(ClaimDecision decision)
{
    switch (decision) {
    case ClaimDecision::SameClaim:
        return u"same claim"_s;
    case ClaimDecision::Stance:
        return u"stance"_s;
    case ClaimDecision::Origin:
        return u"origin"_s;
    case ClaimDecision::SamePerson:
        return u"same person"_s;
    case ClaimDecision::Correction:
        return u"correction"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wellFormed(text));
}

} // namespace hearsay
