// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/outsidetext.h"

#include <QLabel>
#include <QTest>
#include <QTextDocument>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

QString shownOf(const QString &html)
{
    QTextDocument page;
    page.setHtml(html);
    return page.toPlainText();
}

} // namespace

/// Text from outside is shown letter by letter.
class OutsideTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolTipsShowMarkup();
    void toolTipsAreShort();
    void menusAndTitlesKeepTheirSigns();
    void labelsKnowWhatTheyAre();
};

void OutsideTextTest::toolTipsShowMarkup()
{
    const QString evil = u"A <img src=\"x.png\"> & <b>b</b> %1 <!-- \u202E"_s;
    const QString tip = toolTipText({evil, u"<table>"_s});
    QVERIFY(Qt::mightBeRichText(tip));
    QCOMPARE(shownOf(tip), u"A <img src=\"x.png\"> & <b>b</b> %1 <!-- \uFFFD\n<table>"_s);
    QCOMPARE(shownOf(u"<p>%1</p>"_s.arg(toolTipPart(evil))), shownOf(toolTipText(evil)));
    // Qt shows a box for a tool tip that is not empty.
    QCOMPARE(toolTipText(QString()), QString());
    QCOMPARE(toolTipText(QStringList{}), QString());
}

void OutsideTextTest::toolTipsAreShort()
{
    QCOMPARE(shownOf(toolTipText(QString(100'000, u'<'))).size(), 400);
    QCOMPARE(shownOf(toolTipText(QStringList(5000, u"line"_s))).count(u'\n'), 30);
    // A letter of two code units is not torn.
    const QString shown = shownOf(toolTipText(QString(398, u'x') + u"😀😀"_s));
    QCOMPARE(shown, QString(398, u'x') + u'…');
}

void OutsideTextTest::menusAndTitlesKeepTheirSigns()
{
    QCOMPARE(menuText(u"R&D &&\tCtrl+Q"_s), u"R&&D &&&&\u2409Ctrl+Q"_s);
    const QString path = menuText(u"/home/"_s + QString(5000, u'x') + u"/name.txt"_s);
    QCOMPARE(path.size(), 200);
    QVERIFY(path.startsWith(u"/home/x") && path.endsWith(u"x/name.txt"));
    QCOMPARE(titleBarText(u"A [*] B"_s), u"A [*][*] B"_s);
    QCOMPARE(titleBarText(QString(5000, u'x')).size(), 200);
}

void OutsideTextTest::labelsKnowWhatTheyAre()
{
    const std::unique_ptr<QLabel> plain(plainLabel(u"<b>b</b>"_s, nullptr));
    QCOMPARE(plain->textFormat(), Qt::PlainText);
    QCOMPARE(plain->text(), u"<b>b</b>"_s);
    const std::unique_ptr<QLabel> rich(richLabel(u"b"_s, nullptr));
    QCOMPARE(rich->textFormat(), Qt::RichText);
}

QTEST_MAIN(OutsideTextTest)
#include "tst_outsidetext.moc"
