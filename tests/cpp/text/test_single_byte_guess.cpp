#include "text/single_byte_guess.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "reference/single_byte_guess.hpp"
#include "retold/text/encoding.hpp"

namespace retold::text {
namespace {

struct Sample {
    std::string_view encoding;
    std::string_view bytes;
    std::string_view text;
};

constexpr std::array<Sample, 16> samples = {{
    {"windows-1257",
     "Ostas pils\347ta sl\347dz veco tiltu l\356dz pavasarim, jo \373dens izskalojis pamatus, teica m\347r"
     "s.",
     "Ostas pilsēta slēdz veco tiltu līdz pavasarim, jo ūdens izskalojis pamatus, teica mērs."},
    {"windows-1257", "Miesto taryba prane\360\353, kad senasis tiltas bus u\376darytas iki kit\370 met\370 pavasario.",
     "Miesto taryba pranešė, kad senasis tiltas bus uždarytas iki kitų metų pavasario."},
    {"windows-1258",
     "H\364\362i \360\364\314ng cho bi\352\354t c\342\314u cu\336 se\336 \360\363ng c\375\322a cho \360"
     "\352\354n m\371a xu\342n, theo l\365\314i \364ng chu\322 ti\362ch.",
     "Hội đồng cho biết cầu cũ sẽ đóng cửa cho đến mùa xuân, theo lời ông "
     "chủ tịch."},
    {"x-mac-cyrillic",
     "\221\362\340\360\373\351 \354\356\361\362 \347\340\352\360\373\362 \344\356 \342\345\361\355\373, "
     "\361\356\356\341\371\350\353\340 \354\375\360\350\337. \202\356\344\356\353\340\347\373 \355\340\370"
     "\353\350 \362\360\345\371\350\355\373 \342 \362\360\336\365 \356\357\356\360\340\365.",
     "Старый мост закрыт до весны, сообщила мэрия. Водолазы н"
     "ашли трещины в трёх опорах."},
    {"ibm866",
     "\221\342\240\340\353\251 \254\256\341\342 \247\240\252\340\353\342 \244\256 \242\245\341\255\353, "
     "\341\256\256\241\351\250\253\240 \254\355\340\250\357. \202\256\244\256\253\240\247\353 \255\240\350"
     "\253\250 \342\340\245\351\250\255\353 \242 \342\340\361\345 \256\257\256\340\240\345.",
     "Старый мост закрыт до весны, сообщила мэрия. Водолазы н"
     "ашли трещины в трёх опорах."},
    {"macintosh",
     "Le vieux pont restera ferm\216 jusqu\325\210 l\325\216t\216, a d\216clar\216 la mairie apr\217s une "
     "r\216union tr\217s anim\216e.",
     "Le vieux pont restera fermé jusqu’à l’été, a déclaré la mairie après une réunion très a"
     "nimée."},
    {"ibm850",
     "Die Br\201cke bleibt bis zum Fr\201hjahr gesperrt, weil Taucher gr\224\341ere Sch\204den gefunden ha"
     "ben.",
     "Die Brücke bleibt bis zum Frühjahr gesperrt, weil Taucher größere Schäden gefunden haben."},
    {"ibm850",
     "Bron \204r st\204ngd till v\206ren, s\204ger kommunen, sedan dykare har hittat st\224rre skador \204"
     "n v\204ntat.",
     "Bron är stängd till våren, säger kommunen, sedan dykare har hittat större skador än väntat."},
    {"ibm852",
     "Stary most pozostanie zamkni\251ty do wiosny, og\210osi\210a rada, cho\206 mieszka\344cy chc\245 prz"
     "ej\230\206 wcze\230niej.",
     "Stary most pozostanie zamknięty do wiosny, ogłosiła rada, choć mieszkańcy chcą przejść wcze"
     "śniej."},
    {"ibm857",
     "Eski k\224pr\201 ilkbahara kadar kapal\215 kalacak, dalg\215\207lar ayaklarda b\201y\201k \207atlakl"
     "ar buldu, dedi ba\237kan.",
     "Eski köprü ilkbahara kadar kapalı kalacak, dalgıçlar ayaklarda büyük çatlaklar buldu, dedi b"
     "aşkan."},
    {"iso-8859-7",
     "\307 \360\341\353\351\334 \343\335\366\365\361\341 \354\335\355\345\351 \352\353\345\351\363\364\336"
     " \371\362 \364\347\355 \334\355\357\351\356\347.",
     "Η παλιά γέφυρα μένει κλειστή ως την άνοιξη."},
    {"ibm737",
     "\206 \247\230\242\240\341 \232\342\255\254\250\230 \243\342\244\234\240 \241\242\234\240\251\253\343"
     " \340\252 \253\236\244 \341\244\246\240\245\236, \234\345\247\234 \246 \233\343\243\230\250\256\246"
     "\252 \243\234\253\341 \253\246\244 \342\242\234\232\256\246.",
     "Η παλιά γέφυρα μένει κλειστή ως την άνοιξη, είπε ο δήμα"
     "ρχος μετά τον έλεγχο."},
    {"windows-874",
     "\312\320\276\322\271\340\241\350\322\250\320\273\324\264\250\271\266\326\247\304\264\331\343\272\344"
     "\301\351\274\305\324 \312\300\322\340\301\327\315\247\241\305\350\322\307\340\301\327\350\315\307"
     "\321\271\250\321\271\267\303\354",
     "สะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ สภา"
     "เมืองกล่าวเมื่อวันจันทร์"},
    {"windows-1256",
     "\324\346\321\307\355 \324\345\321 \220\335\312 \201\341 \230\345\344\345 \312\307 \310\345\307\321 "
     "\310\323\312\345 \343\355 \343\307\344\317\241 \215\346\344 \302\310 \201\307\355\345 \345\307\355 "
     "\302\344 \321\307 \324\323\312\345 \307\323\312.",
     "شوراي شهر گفت پل کهنه تا بهار بسته مي ماند، چون آب پايه "
     "هاي آن را شسته است."},
    {"ibm862",
     "\204\202\231\230 \204\211\231\217 \211\211\231\200\230 \221\202\205\230 \222\203 \204\200\201\211"
     "\201, \200\216\230\204 \204\222\211\230\211\211\204 \201\211\205\215 \231\220\211.",
     "הגשר הישן יישאר סגור עד האביב, אמרה העירייה ביום שני."},
    {"iso-8859-2",
     "Star\375 most z\371stane zav\370en\375 a\276 do jara, \370ekl starosta, proto\276e voda podemlela t"
     "\370i pil\355\370e.",
     "Starý most zůstane zavřený až do jara, řekl starosta, protože voda podemlela tři pilíře."},
}};

TEST(GuessSingleByte, ReadsTheEncodingsOfDosMacAndWindowsByTheLettersOfALanguage) {
    for (const Sample& sample : samples) {
        const SingleByteGuess guess = guess_single_byte(sample.bytes);
        ASSERT_NE(guess.charset, nullptr);
        EXPECT_EQ(guess.charset->name, sample.encoding) << sample.text;
        EXPECT_TRUE(guess.is_text) << sample.text;
        EXPECT_GT(guess.margin, 1) << sample.text;
        EXPECT_EQ(decode(sample.bytes).text, sample.text);
    }
}

TEST(GuessSingleByte, OfTwoThatReadTheBytesAlikeTheCommonOneIsNamed) {
    EXPECT_EQ(guess_single_byte("caf\xE9 cr\xE8me").charset->name, "windows-1252");
    EXPECT_EQ(guess_single_byte("").charset, nullptr);
    EXPECT_EQ(guess_single_byte("plain").charset, nullptr);
}

TEST(GuessSingleByte, GivingUpWhatIsFarBehindFindsTheSameAsTryingAllToTheEnd) {
    for (const Sample& sample : samples) {
        std::string bytes;
        for (const std::size_t times : {1U, 2U, 5U, 12U}) {
            while (bytes.size() < times * sample.bytes.size()) bytes.append(sample.bytes).append(" - 12\n");
            for (const std::size_t start : {0U, 7U, 31U}) {
                const std::string part = bytes.substr(start, 2048);
                const SingleByteGuess guess = guess_single_byte(part);
                ASSERT_NE(guess.charset, nullptr);
                EXPECT_EQ(guess.charset->name, reference::guess_single_byte(part)) << sample.text << times << start;
            }
        }
    }
}

TEST(GuessSingleByte, BytesOfMultiByteEncodingsAreNoText) {
    const std::string_view gbk = "\312\320\325\376\270\256\320\373\262\274\320\302\307\305\275\253";
    const std::string_view euc_jp = "\273\324\244\317\277\267\244\267\244\244\266\266\244\362";
    EXPECT_FALSE(guess_single_byte(gbk).is_text);
    EXPECT_FALSE(guess_single_byte(euc_jp).is_text);
    EXPECT_FALSE(guess_single_byte("The word \307\305\301\272 stands in an English text.").is_text);
}

}  // namespace
}  // namespace retold::text
