#include "retold/text/encoding.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

using std::string_view_literals::operator""sv;

void expect_same_without_edits(std::string_view bytes, std::string_view hint, const Decoded& decoded) {
    const Decoded text = decode_text(bytes, hint);
    EXPECT_EQ(text.text, decoded.text) << hint;
    EXPECT_EQ(text.encoding, decoded.encoding) << hint;
    EXPECT_EQ(text.confidence, decoded.confidence) << hint;
    EXPECT_TRUE(text.edits.empty());
}

TEST(Decode, TakesByteOrderMarksAway) {
    struct Row {
        std::string_view bytes;
        std::string_view encoding;
        std::size_t mark;
    };
    for (const Row& row :
         {Row{"\xEF\xBB\xBFg\xC3\xBC"sv, "utf-8", 3}, Row{"\xFF\xFEg\0\xFC\0"sv, "utf-16le", 2},
          Row{"\xFE\xFF\0g\0\xFC"sv, "utf-16be", 2}, Row{"\xFF\xFE\0\0g\0\0\0\xFC\0\0\0"sv, "utf-32le", 4},
          Row{"\0\0\xFE\xFF\0\0\0g\0\0\0\xFC"sv, "utf-32be", 4}}) {
        const Decoded decoded = decode(row.bytes, "shift_jis");
        EXPECT_EQ(decoded.text, "gü") << row.encoding;
        EXPECT_EQ(decoded.encoding, row.encoding);
        EXPECT_EQ(decoded.confidence, 1);
        EXPECT_EQ(decoded.edits.edits().at(0), (Edit{{0, row.mark}, {0, 0}, EditReason::byte_order}));
    }
}

TEST(Decode, ValidUtf8NeedsNoEditWhateverThePageDeclares) {
    const std::string_view page = "<meta charset=koi8-r><p>شہر میں نیا پل 市 😀";
    for (const std::string_view hint : {"", "windows-1251"}) {
        const Decoded decoded = decode(page, hint);
        EXPECT_EQ(decoded.text, page);
        EXPECT_EQ(decoded.encoding, "utf-8");
        EXPECT_EQ(decoded.confidence, 1);
        EXPECT_TRUE(decoded.edits.empty());
    }
    EXPECT_EQ(decode("").encoding, "utf-8");
}

TEST(Decode, MalformedBytesBecomeReplacementCharactersWithAnEditEach) {
    const Decoded decoded = decode("né à Bön, Zoë \xE2\x82 été\xFF", "utf-8");
    EXPECT_EQ(decoded.text, "né à Bön, Zoë \uFFFD été\uFFFD");
    EXPECT_EQ(decoded.encoding, "utf-8");
    EXPECT_EQ(decoded.edits.edits(), (std::vector<Edit>{{{18, 20}, {18, 21}, EditReason::malformed},
                                                        {{26, 27}, {27, 30}, EditReason::malformed}}));
    EXPECT_LT(decoded.confidence, .9);
    EXPECT_EQ(decode("a\0\xD8"sv, "utf-16le").text, "a\uFFFD");
    EXPECT_EQ(decode("a\0\0\xD8z\0"sv, "utf-16le").text, "a\uFFFDz");
    EXPECT_EQ(decode("a\0\0\0\0\0\x11\0"sv, "utf-32le").text, "a\uFFFD");
}

TEST(Decode, AHintIsFollowedAndItsLabelsMeanWhatTheWebMeans) {
    EXPECT_EQ(decode("gr\xFC\xDF \x93x\x94", "ISO-8859-1").text, "grüß “x”");
    EXPECT_EQ(decode("gr\xFC\xDF", "Latin_1").encoding, "windows-1252");
    EXPECT_EQ(decode("\xCC\xE8\xF0", "cp1251").text, "Мир");
    EXPECT_EQ(decode("\x8Aq", "macintosh").text, "äq");
    EXPECT_EQ(decode("\xD6\xD0", "gb2312").text, "中");
    EXPECT_EQ(decode("\xD6\xD0", "gb2312").encoding, "gbk");
    EXPECT_EQ(decode("h\0i\0"sv, "utf-16").text, "hi");
    EXPECT_EQ(decode("\xC7\xD1 ", " EUC-KR ").text, "한 ");
}

TEST(Decode, AHintOfUtf8YieldsWhenNothingIsUtf8) {
    EXPECT_EQ(decode("d\xE9j\xE0 \xE9t\xE9 confirm\xE9 par la mairie apr\xE8s la r\xE9union", "utf-8").text,
              "déjà été confirmé par la mairie après la réunion");
}

TEST(Decode, AnUnknownHintIsAWrongArgument) {
    for (const std::string_view hint : {"utf-9", "no such", "\xFF", "utf-8,swaplfnl", "-"}) {
        EXPECT_THROW(decode("text", hint), InvalidArgument) << hint;
    }
}

TEST(Decode, ReadsTheDeclarationOfAPage) {
    const std::string_view body = "<p>\xD5\xEB\xE5\xE1";
    const auto encoding = [&](std::string_view head) { return decode(std::string(head).append(body)).encoding; };
    EXPECT_EQ(encoding("<html><head><META CharSet = 'windows-1251'>"), "windows-1251");
    EXPECT_EQ(encoding("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">"), "koi8-r");
    EXPECT_EQ(encoding("\n<?xml version='1.0' encoding=\"iso-8859-5\"?>"), "iso-8859-5");
    EXPECT_EQ(encoding("<!-- <meta charset=koi8-u> --><meta charset=iso-8859-7>"), "iso-8859-7");
}

TEST(Decode, FindsSixteenBitTextWithoutAMark) {
    std::string bytes;
    for (const char16_t unit : u"Новый мост открыт, говорит мэр города.") {
        if (unit == 0) break;
        bytes.push_back(static_cast<char>(unit & 0xFFU));
        bytes.push_back(static_cast<char>(unit >> 8U));
    }
    EXPECT_EQ(decode(bytes).text, "Новый мост открыт, говорит мэр города.");
    EXPECT_EQ(decode(bytes).encoding, "utf-16le");
    EXPECT_EQ(decode("\0h\0e\0l\0l\0o"sv).encoding, "utf-16be");
    EXPECT_EQ(decode("h\0\0\0e\0\0\0l\0\0\0l\0\0\0o\0\0\0!\0\0\0?\0\0\0!\0\0\0"sv).encoding, "utf-32le");
}

struct Sample {
    std::string_view encoding;
    std::string_view bytes;
    std::string_view text;
};

constexpr std::array<Sample, 13> samples = {{
    {"windows-1251",
     "\303\356\360\356\344\361\352\356\351 \361\356\342\345\362 \363\362\342\345\360\344\350\353 \355\356\342\373\351 "
     "\357\353\340\355 \361\362\360\356\350\362\345\353\374\361\362\342\340 \355\340\341\345\360\345\346\355\356\351, "
     "\361\356\356\341\371\350\353\350 \354\345\361\362\355\373\345 \342\353\340\361\362\350.",
     "Городской совет утвердил новый план строительства набережной, сообщили местные власти."},
    {"koi8-r",
     "\347\317\322\317\304\323\313\317\312 \323\317\327\305\324 \325\324\327\305\322\304\311\314 \316\317\327\331\312 "
     "\320\314\301\316 \323\324\322\317\311\324\305\314\330\323\324\327\301 \316\301\302\305\322\305\326\316\317\312, "
     "\323\317\317\302\335\311\314\311 \315\305\323\324\316\331\305 \327\314\301\323\324\311.",
     "Городской совет утвердил новый план строительства набережной, сообщили местные власти."},
    {"iso-8859-7",
     "\317 \344\336\354\357\362 \341\355\341\352\357\337\355\371\363\345 \374\364\351 \347 \355\335\341 "
     "\343\335\366\365\361\341 \350\341 \341\355\357\337\356\345\351 \364\347\355 \312\365\361\351\341\352\336 "
     "\343\351\341 \364\357\365\362 \360\345\346\357\375\362.",
     "Ο δήμος ανακοίνωσε ότι η νέα γέφυρα θα ανοίξει την Κυριακή για τους πεζούς."},
    {"windows-1256",
     "\303\332\341\344\312 \307\341\310\341\317\355\311 \303\344 \307\341\314\323\321 \307\341\314\317\355\317 "
     "\323\355\335\312\315 \303\343\307\343 \307\341\343\324\307\311 \355\346\343 \307\341\303\315\317 "
     "\307\341\343\336\310\341 \335\355 \307\341\343\317\355\344\311.",
     "أعلنت البلدية أن الجسر الجديد سيفتح أمام المشاة يوم الأحد المقبل في المدينة."},
    {"iso-8859-8",
     "\344\362\351\370\351\351\344 \344\345\343\351\362\344 \371\344\342\371\370 \344\347\343\371 \351\351\364\372\347 "
     "\354\344\345\354\353\351 \370\342\354 \341\351\345\355 \370\340\371\345\357 \341\341\345\367\370 \354\351\343 "
     "\344\360\344\370.",
     "העירייה הודיעה שהגשר החדש ייפתח להולכי רגל ביום ראשון בבוקר ליד הנהר."},
    {"windows-1252",
     "Le conseil a confirm\351 que l\222\351cole rouvrirait \340 la rentr\351e, apr\350s des mois de retard\205 "
     "\223Enfin\224, d\351clara-t-elle.",
     "Le conseil a confirmé que l’école rouvrirait à la rentrée, après des mois de retard… “Enfin”, déclara-t-elle."},
    {"windows-1250",
     "Rada miasta og\263osi\263a, \277e most zostanie otwarty w pi\271tek, a mieszka\361cy b\352d\271 mogli "
     "przej\234\346 pieszo na drug\271 stron\352 rzeki, cho\346 prace jeszcze si\352 nie sko\361czy\263y.",
     "Rada miasta ogłosiła, że most zostanie otwarty w piątek, a mieszkańcy będą mogli przejść pieszo na drugą stronę "
     "rzeki, choć prace jeszcze się nie skończyły."},
    {"shift_jis",
     "\216s\202\315\220V\202\265\202\242\213\264\202\360\223\372\227j\223\372\202\311\212J\222\312\202\263\202\271\202"
     "\351\202\306\224\255\225\\\202\265\202\275\201B\217Z\226\257\202\315\225\340\202\242\202\304\223n\202\351\202\261"
     "\202\306\202\252\202\305\202\253\202\351\201B",
     "市は新しい橋を日曜日に開通させると発表した。住民は歩いて渡ることができる。"},
    {"euc-jp",
     "\273\324\244\317\277\267\244\267\244\244\266\266\244\362\306\374\315\313\306\374\244\313\263\253\304\314\244\265"
     "\244\273\244\353\244\310\310\257\311\275\244\267\244\277\241\243\275\273\314\261\244\317\312\342\244\244\244\306"
     "\305\317\244\353\244\263\244\310\244\254\244\307\244\255\244\353\241\243",
     "市は新しい橋を日曜日に開通させると発表した。住民は歩いて渡ることができる。"},
    {"iso-2022-jp", "\033$B;T$O?7$7$$66$r3+DL$5$;$k!#\033(BOK", "市は新しい橋を開通させる。OK"},
    {"gb18030",
     "\312\320\325\376\270\256\320\373\262\274\320\302\307\305\275\253\323\332\320\307\306\332\310\325\277\252\267\305"
     "\243\254\276\323\303\361\277\311\322\324\262\275\320\320\271\375\272\323\243\254\265\253\271\244\263\314\311\320"
     "\316\264\310\253\262\277\315\352\263\311\241\243",
     "市政府宣布新桥将于星期日开放，居民可以步行过河，但工程尚未全部完成。"},
    {"big5",
     "\245\253\254F\251\262\253\305\245\254\267s\276\364\261N\251\363\254P\264\301\244\351\266}\251\361\241A\251~"
     "\245\301\245i\245H\250B\246\346\271L\252e\241A\246\375\244u\265{\251|"
     "\245\274\245\376\263\241\247\271\246\250\241C",
     "市政府宣布新橋將於星期日開放，居民可以步行過河，但工程尚未全部完成。"},
    {"euc-kr",
     "\275\303\264\302 \273\365 \264\331\270\256\270\246 \300\317\277\344\300\317\277\241 "
     "\260\263\305\353\307\321\264\331\260\355 \271\337\307\245\307\337\264\331. \301\326\271\316\265\351\300\272 "
     "\260\311\276\356\274\255 \260\255\300\273 \260\307\263\316 \274\366 \300\326\264\331.",
     "시는 새 다리를 일요일에 개통한다고 발표했다. 주민들은 걸어서 강을 건널 수 있다."},
}};

TEST(Decode, GuessesCommonEncodings) {
    for (const Sample& sample : samples) {
        const Decoded decoded = decode(sample.bytes);
        EXPECT_EQ(decoded.text, sample.text) << sample.encoding;
        EXPECT_EQ(decoded.encoding, sample.encoding);
        EXPECT_GT(decoded.confidence, .2) << sample.encoding;
        EXPECT_EQ(decode(sample.bytes, sample.encoding).text, sample.text) << sample.encoding;
        expect_same_without_edits(sample.bytes, "", decoded);
    }
}

TEST(Decode, GuessesFromTheTextBehindALongAsciiHead) {
    const std::string head = "<html><head><style>" + std::string(50000, 'x') + "</style></head>\n";
    for (const Sample& sample : samples) {
        EXPECT_EQ(decode(head + std::string(sample.bytes)).encoding, sample.encoding);
    }
}

TEST(Decode, LongTextsReadTheSameWithAndWithoutEdits) {
    for (const Sample& sample : samples) {
        std::string bytes;
        while (bytes.size() < 9000) bytes.append(sample.bytes).append(bytes.size() > 6000 ? "\x07\r\n" : " ");
        for (const std::string_view hint : {std::string_view{}, sample.encoding, std::string_view("windows-1252"),
                                            std::string_view("gbk"), std::string_view("utf-8")}) {
            expect_same_without_edits(bytes, hint, decode(bytes, hint));
        }
        const Decoded damaged = decode(bytes + "\xFF\x81", sample.encoding);
        expect_same_without_edits(bytes + "\xFF\x81", sample.encoding, damaged);
    }
    const std::string_view extended = "\xD6\xD0 \x81\x30\x84\x36 \x80";
    expect_same_without_edits(extended, "gb18030", decode(extended, "gb18030"));
    for (const std::string_view japanese :
         {"\x1B$B;T$O\x1B(B OK\n\x1B$B?7$7\x1B(B"sv, "\x1B$B;T\n$O"sv, "\x1B$@;T\x1B(J\\~\x1B(Bx"sv, "\x1B$B;"sv,
          "\x1B$B"sv, "\x1B$B\x7F!;T\x1B(B\x07"sv, "\x1B$B-!\x1B(B\x1B(I1\x1B(B"sv, "a\x1B(Bb\x1B"sv,
          "\x1B$B;T\x1B(B\xFF"sv, "a\x1B$B\x1B(Bb"sv, "a\x1B(B\x1B(Bb"sv}) {
        expect_same_without_edits(japanese, "iso-2022-jp", decode(japanese, "iso-2022-jp"));
    }
    const std::string_view utf8 = "né\x01\x7F \u0085\u009F \uFDD0\uFFFE 市 😀";
    expect_same_without_edits(utf8, "", decode(utf8));
}

TEST(Decode, EveryCharacterLeadsBackToItsBytes) {
    const Decoded decoded = decode("a\x93\xFC\x94 b", "windows-1252");
    EXPECT_EQ(decoded.text, "a“ü” b");
    EXPECT_EQ(decoded.edits.to_raw({4, 6}), (Span{2, 3}));
    EXPECT_EQ(decoded.edits.from_raw({3, 6}), (Span{6, 11}));
    const Decoded japanese = decode("\x1B$B;T\x1B(B x\x1B(B", "iso-2022-jp");
    EXPECT_EQ(japanese.text, "市 x");
    EXPECT_EQ(japanese.edits.to_raw({0, 3}), (Span{0, 8}));
    EXPECT_EQ(japanese.edits.to_raw({3, 5}).end, 13U);
}

TEST(Decode, BinaryDataHaveNoConfidence) {
    std::mt19937 random(7);
    std::string noise(5000, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    EXPECT_LT(decode(noise).confidence, .1);
    EXPECT_LT(decode(std::string(100, '\0')).confidence, .1);
    EXPECT_LT(decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\x80\x08\x06\0\0\0\xC3\xDE\xE2\xAF"sv).confidence,
              .1);
    EXPECT_LT(decode("a\0b\0\0c"sv).confidence, .5);
}

TEST(Decode, AnyBytesGiveWellFormedTextThatItsEditsExplain) {
    std::mt19937 random(11);
    const std::array<std::string_view, 12> hints = {"",     "utf-8",     "utf-16be", "windows-1253", "gb18030",
                                                    "big5", "shift_jis", "euc-kr",   "iso-2022-jp",  "utf-7",
                                                    "hz",   "utf-32"};
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 24, '\0');
        for (char& c : bytes) c = static_cast<char>(random() % 4 == 0 ? 'a' + random() % 3 : random());
        if (round % 3 == 0) bytes.insert(0, "\x1B$B;T");
        const std::string_view hint = hints[random() % hints.size()];
        const Decoded decoded = decode(bytes, hint);
        ASSERT_TRUE(is_valid_utf8(decoded.text)) << round;
        ASSERT_GE(decoded.confidence, 0);
        ASSERT_LE(decoded.confidence, 1);
        std::size_t raw = 0;
        std::size_t out = 0;
        for (const Edit& edit : decoded.edits.edits()) {
            ASSERT_EQ(bytes.substr(raw, edit.raw.start - raw), decoded.text.substr(out, edit.out.start - out)) << round;
            ASSERT_TRUE(edit.raw.size() > 0 || edit.out.size() > 0);
            raw = edit.raw.end;
            out = edit.out.end;
        }
        ASSERT_EQ(bytes.substr(raw), decoded.text.substr(out)) << round << " " << hint;
        expect_same_without_edits(bytes, hint, decoded);
    }
}

}  // namespace
}  // namespace retold::text
