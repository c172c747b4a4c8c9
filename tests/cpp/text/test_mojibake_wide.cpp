#include "text/mojibake_wide.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>

#include "retold/text/mojibake.hpp"

namespace retold::text {
namespace {

TEST(ReadWide, Utf8ReadAsGbkShiftJisBig5OrEucKrComesBack) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> lines = {{
        {"Le maire a d茅cid茅 que l鈥櫭ヽole rouvrirait apr猫s l鈥櫭﹖茅.",
         "Le maire a décidé que l’école rouvrirait après l’été."},
        {"Die Brﾃｼcke fﾃｼr Fuﾃ殀ﾃ､nger ist geﾃｶffnet.", "Die Brücke für Fußgänger ist geöffnet."},
        {"The caf챕 was na챦ve, Zo챘 agreed.", "The café was naïve, Zoë agreed."},
        {"The caf矇 was na簿ve, Zo禱 agreed.", "The café was naïve, Zoë agreed."},
        {"袦芯褋褌 芯褌泻褉芯褞褌 胁 胁芯褋泻褉械褋械薪褜械.", "Мост откроют в воскресенье."},
        {"鏂版ˉ灏嗕簬鏄熸湡鏃ラ噸鏂板紑鏀�", "新桥将于星期日重新开�"},
        {"They鈥檇 said it, 鈥渘ot now鈥�", "They’d said it, “not now�"},  // what is lost stays lost
        {"caf茅 and na茂ve\n市议会表示，新桥开放。", "café and naïve\n市议会表示，新桥开放。"},
    }};
    for (const auto& [garbled, text] : lines) EXPECT_EQ(fix_encoding(garbled).text, text);
}

TEST(ReadWide, TextInTheseScriptsStaysAsItIs) {
    for (const std::string_view line :
         {"市议会表示，经过数月的延误，新桥将于星期日重新开放。", "卡拉OK厅的WiFi密码",
          "古い橋は春まで閉鎖されると市が発表した。", "오래된 다리는 봄까지 폐쇄된다고 시가 발표했다.", "ﾎﾃﾙ ｶﾒﾗ",
          "A股上涨，T恤降价", "caf茅", "Мост закрыт", "شہر میں نیا پل", "สะพานเก่า", "😀"}) {
        EXPECT_TRUE(read_wide(line).edits.empty()) << line;
        EXPECT_EQ(fix_encoding(line).text, line);
    }
}

TEST(ReadWide, ARunIsOneEditWithItsPlace) {
    const Edited read = read_wide("d茅cid茅");
    EXPECT_EQ(read.text, "décidé");
    EXPECT_EQ(read.edits.edits(),
              (std::vector<Edit>{{{1, 4}, {1, 3}, EditReason::mojibake}, {{7, 10}, {6, 8}, EditReason::mojibake}}));
}

}  // namespace
}  // namespace retold::text
