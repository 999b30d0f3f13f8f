// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay::test {

/// Two articles with one nameless origin for a claim that the second one has a denial of, too, and words of
/// one speaker that they print differently.
inline QString rumourInTheGazette()
{
    return QStringLiteral(
        "Harbour Gazette\n\nShips are sold\n\nBy Ola Marsh\n\n12 March 2026\n\n"
        "“The board sold every ship in the harbour last spring,” Ingrid Sallow said on Monday.\n\n"
        "The mayor will resign in June, an insider told the Harbour Gazette.\n");
}

inline QString rumourInTheCourier()
{
    return QStringLiteral("Lund Courier\n\nA harbour without ships\n\nBy Pim Lindqvist\n\n13 March 2026\n\n"
                          "“The board sold each ship in the harbour last spring,” Ingrid Sallow said.\n\n"
                          "“We sail every ten minutes now,” said Marta Quill, who runs the ferry.\n\n"
                          "An insider told the Harbour Gazette that the mayor will resign in June.\n\n"
                          "Joost Abernethy denied that the mayor will resign in June.\n");
}

} // namespace hearsay::test
