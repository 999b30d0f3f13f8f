// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/textdecoder.h"

#include "import/legacyencoding.h"

#include <QStringEncoder>
#include <QTest>
#include <iconv.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString western
    = u"The café’s owner said: “Naïve? Perhaps – but the price is £5, not €6…”\n"_s.repeated(3);
const QString central
    = u"Pan Łukasz Wójcik powiedział, że „to nie jest prawda”, a żona się zaśmiała: gęś, źdźbło, ćma, ńoś.\n"_s;
const QString centralLatin2
    = u"Pan Łukasz Wójcik powiedział, że to nie jest prawda, a żona się zaśmiała: gęś, źdźbło, ćma, pąk. "
      "Wszyscy mieszkańcy wsi wiedzieli, że łódź zatonęła już wcześniej, lecz nikt tego nie potwierdził.\n"_s;
const QString russian
    = u"Капитан сказал, что гавань закрыта до вторника. «Никто не пойдёт ночью», добавил он.\n"_s;
const QString russianPlain
    = u"Капитан сказал, что гавань закрыта до вторника. Никто не пойдёт ночью, добавил он. "
      "Лоцманы отказались выходить в море, пока не починят фонари на молу.\n"_s;
const QString japanese
    = u"船長は火曜日まで港が閉鎖されていると述べた。「夜には誰も出ない」と彼は付け加えた。灯台の修理はまだ終わっていない。\n"_s;

/// `text` in an encoding of the C library.
QByteArray encoded(const QString &text, const char *encoding)
{
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    QByteArray in = text.toUtf8();
    QByteArray out(in.size() * 4, '\0');
    char *from = in.data();
    char *to = out.data();
    auto fromLeft = size_t(in.size());
    auto toLeft = size_t(out.size());
    const bool whole = iconv(converter, &from, &fromLeft, &to, &toLeft) != size_t(-1)
        && iconv(converter, nullptr, nullptr, &to, &toLeft) == 0;
    iconv_close(converter);
    if (!whole)
        qFatal("the sample does not fit %s", encoding);
    return out.first(out.size() - qsizetype(toLeft));
}

} // namespace

/// Bytes to text: every encoding comes back as it went, and what is no text stays out.
class TextDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void honoursDeclarations_data();
    void honoursDeclarations();
    void normalisesLineEnds();
    void keepsDamagedUtf8Readable();
    void everyWindows1252ByteHasACharacter();
    void everyEncodingThatPagesDeclareIsKnown_data();
    void everyEncodingThatPagesDeclareIsKnown();
    void refusesWhatIsNoText();
};

void TextDecoderTest::roundTrips_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QByteArray mark("\xEF\xBB\xBF");
    QTest::newRow("ASCII") << QByteArray("Plain words.\n") << u"Plain words.\n"_s;
    QTest::newRow("UTF-8") << western.toUtf8() << western;
    QTest::newRow("UTF-8 with mark") << mark + western.toUtf8() << western;
    QTest::newRow("UTF-8 beyond the basic plane")
        << u"Owls 🦉 said “hoo”."_s.toUtf8() << u"Owls 🦉 said “hoo”."_s;
    QTest::newRow("UTF-8, marks inside stay") << u"a\ufeffb"_s.toUtf8() << u"a\ufeffb"_s;
    QTest::newRow("UTF-16LE with mark")
        << QByteArray("\xFF\xFE", 2) + encoded(western, "UTF-16LE") << western;
    QTest::newRow("UTF-16BE with mark")
        << QByteArray("\xFE\xFF", 2) + encoded(western, "UTF-16BE") << western;
    QTest::newRow("UTF-16LE without mark") << encoded(western, "UTF-16LE") << western;
    QTest::newRow("UTF-16BE without mark") << encoded(western, "UTF-16BE") << western;
    QTest::newRow("UTF-16LE without mark, Cyrillic") << encoded(russian, "UTF-16LE") << russian;
    QTest::newRow("UTF-32LE with mark")
        << QByteArray("\xFF\xFE\0\0", 4) + encoded(western, "UTF-32LE") << western;
    QTest::newRow("UTF-32BE with mark")
        << QByteArray("\0\0\xFE\xFF", 4) + encoded(western, "UTF-32BE") << western;
    QTest::newRow("windows-1252") << encoded(western, "WINDOWS-1252") << western;
    QTest::newRow("windows-1252, one quotation")
        << encoded(u"He said “no” and left."_s.repeated(4), "WINDOWS-1252")
        << u"He said “no” and left."_s.repeated(4);
    QTest::newRow("windows-1250") << encoded(central.repeated(3), "WINDOWS-1250") << central.repeated(3);
    QTest::newRow("ISO-8859-2") << encoded(centralLatin2, "ISO-8859-2") << centralLatin2;
    QTest::newRow("KOI8-R") << encoded(russianPlain, "KOI8-R") << russianPlain;
    QTest::newRow("windows-1251") << encoded(russian, "WINDOWS-1251") << russian;
    QTest::newRow("Shift_JIS") << encoded(japanese, "CP932") << japanese;
    QTest::newRow("EUC-JP") << encoded(japanese, "EUC-JP") << japanese;
    QTest::newRow("ISO-2022-JP") << encoded(japanese, "ISO-2022-JP") << japanese;
}

void TextDecoderTest::roundTrips()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, text);
}

void TextDecoderTest::honoursDeclarations_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("meta charset") << u"<meta charset=\"koi8-r\">"_s << QByteArray("KOI8-R");
    QTest::newRow("meta http-equiv")
        << u"<META http-equiv=Content-Type content='text/html; charset=windows-1251'>"_s
        << QByteArray("WINDOWS-1251");
    QTest::newRow("XML") << u"<?xml version=\"1.0\" encoding=\"ISO-8859-5\"?>"_s << QByteArray("ISO-8859-5");
}

void TextDecoderTest::honoursDeclarations()
{
    QFETCH(QString, head);
    QFETCH(QByteArray, encoding);
    // Two words: too little for a guess, so that only the declaration can tell.
    const QString page = head + u"<p>Да нет</p>"_s;
    const auto decoded = decodeText(encoded(page, encoding.constData()));
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, page);
    QCOMPARE(decoded->encoding, encoding);
    // A page that was saved again as UTF-8 and still declares its old encoding.
    QCOMPARE(decodeText(page.toUtf8())->text, page);
}

void TextDecoderTest::normalisesLineEnds()
{
    QCOMPARE(decodeText("a\r\nb\rc\nd\r\r\ne")->text, u"a\nb\nc\nd\n\ne"_s);
    QCOMPARE(decodeText("\r")->text, u"\n"_s);
}

void TextDecoderTest::keepsDamagedUtf8Readable()
{
    QByteArray bytes = western.toUtf8();
    bytes.insert(5, '\xFF');
    QString expected = western;
    expected.insert(5, QChar(QChar::ReplacementCharacter));
    QCOMPARE(decodeText(bytes)->text, expected);
    const QByteArray cut = western.toUtf8().chopped(2); // in the middle of the last quotation mark
    QVERIFY(decodeText(cut)->text.startsWith(western.chopped(2)));
}

void TextDecoderTest::everyWindows1252ByteHasACharacter()
{
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all.append(char(byte));
    const auto decoded = decodeLegacy(all, "WINDOWS-1252");
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->size(), 255);
    QCOMPARE(decoded->at(0x80 - 1), u'€');
    QCOMPARE(decoded->at(0x81 - 1), QChar(0x81));
}

void TextDecoderTest::everyEncodingThatPagesDeclareIsKnown_data()
{
    QTest::addColumn<bool>("unused");
    // The labels of the WHATWG Encoding Standard that pages still have; of its encodings, ICU lacks
    // ISO-8859-16 alone.
    for (const char *label :
         {"ascii",        "latin1",       "ISO-8859-1",   "iso-8859-2",   "iso-8859-3",   "iso-8859-4",
          "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "iso-8859-8-i", "iso-8859-9",
          "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",  "windows-874",  "tis-620",
          "windows-1250", "x-cp1251",     "windows-1252", "windows-1253", "windows-1254", "windows-1255",
          "windows-1256", "windows-1257", "windows-1258", "macintosh",    "x-mac-roman",  "x-mac-cyrillic",
          "ibm866",       "koi8-r",       "koi8-u",       "gb2312",       "gbk",          "gb18030",
          "big5",         "shift_jis",    "sjis",         "windows-31j",  "euc-jp",       "iso-2022-jp",
          "euc-kr",       "windows-949",  "utf-8",        "UTF8"})
        QTest::newRow(label) << true;
}

void TextDecoderTest::everyEncodingThatPagesDeclareIsKnown()
{
    const QByteArray encoding = encodingForLabel(QTest::currentDataTag());
    const auto text = decodeLegacy("The port stays shut, she said.", encoding);
    QVERIFY2(text.has_value(), encoding.constData());
    QCOMPARE(*text, u"The port stays shut, she said."_s);
}

void TextDecoderTest::refusesWhatIsNoText()
{
    QVERIFY(!decodeLegacy("x", {}).has_value());
    QVERIFY(!decodeLegacy("\x82", "SHIFT_JIS").has_value()); // half a character
    QVERIFY(!decodeLegacy("x", "NO-SUCH-ENCODING").has_value());
    QVERIFY(!decodeText(QByteArray("\xFF\xFE\x00\xD8\x20\x00", 6)).has_value()); // half a surrogate pair
    QByteArray noise;
    for (int i = 0; i < 4096; ++i)
        noise.append(char((i * 2654435761U) >> 24));
    QVERIFY(!decodeText(noise).has_value());
}

QTEST_GUILESS_MAIN(TextDecoderTest)
#include "tst_textdecoder.moc"
