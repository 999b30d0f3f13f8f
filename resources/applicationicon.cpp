// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicationicon.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

QString applicationId()
{
    return u"org.hearsay.Hearsay"_s;
}

QString applicationIconPath()
{
    return u":/icons/org.hearsay.Hearsay.svg"_s;
}

} // namespace hearsay
