#include "retold/clean/glued_words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::clean {
namespace {

std::string marked(std::string_view text, std::string_view language = "en") {
    std::string result;
    std::size_t done = 0;
    for (const GluedWord& word : find_glued_words(text, language)) {
        result.append(text.substr(done, word.split - done)).append(word.certain ? "|" : "~");
        done = word.split;
    }
    return result.append(text.substr(done));
}

TEST(FindGluedWords, ANameOfTheDocumentBeforeAFunctionWordIsCertain) {
    const std::string often = " It had to be and to stay; so to speak, he and she and they.";
    EXPECT_EQ(
        marked("In the Harbour they met. They asked the Harbourto open, said Bremenand others in Bremen." + often),
        "In the Harbour they met. They asked the Harbour|to open, said Bremen|and others in Bremen." + often);
}

TEST(FindGluedWords, AFunctionWordThatTheTextHardlyUsesIsPartOfAWord) {
    for (const std::string_view text :
         {"They own no Land here. The Movement of Landless Workers has less to lose.",
          "Near the Cost centre. The Cost is low, the Break is short: a Cost Breakdown, written down.",
          "We saw Nico and Nicolas near the river.", "With Walt came Walther and her dog."}) {
        EXPECT_EQ(marked(text), text);
    }
    EXPECT_EQ(marked("Nous avons vu Jack avec Jackson et son fils.", "fr"),
              "Nous avons vu Jack avec Jackson et son fils.");
}

TEST(FindGluedWords, AFunctionWordBeforeANameOfTheDocumentIsCertain) {
    EXPECT_EQ(marked("Bremen grew. People inBremen and theBremen port."),
              "Bremen grew. People in|Bremen and the|Bremen port.");
}

TEST(FindGluedWords, BrandsSurnamesAndOtherWordsAreLeft) {
    for (const std::string_view text :
         {"Paul Weston lives in the West, on the coast.", "Take it away. Takeaway and a Headover.",
          "The DealBook newsletter and a YouTube film.", "Mark saw Markus.", "The Finland coast; Finn and others.",
          "deBruin met Bruin.", "iPhone and eBay; McDonald", "Americans in America and Americas",
          "overexcited people"}) {
        EXPECT_EQ(marked(text), text);
    }
}

TEST(FindGluedWords, LooserFormsAreOnlyTold) {
    EXPECT_EQ(marked("The Panel met. PanelWith new members."), "The Panel met. Panel~With new members.");
}

TEST(FindGluedWords, AWordThatIsUsedTwiceIsAWord) {
    EXPECT_EQ(marked("Portland lies by the Port. Portland and the Portand. Portand."),
              "Portland lies by the Port. Portland and the Portand. Portand.");
}

TEST(FindGluedWords, WithoutAListOfTheLanguageNothingIsCertain) {
    EXPECT_EQ(marked("Bremen; Bremenand", "und"), "Bremen; Bremenand");
}

TEST(FindGluedWords, OtherLanguagesHaveTheirOwnFunctionWords) {
    EXPECT_EQ(marked("Wer in Bremen wohnt und lebt. Die Stadt Bremenund der Hafen, groß und alt und schön.", "de"),
              "Wer in Bremen wohnt und lebt. Die Stadt Bremen|und der Hafen, groß und alt und schön.");
    EXPECT_EQ(marked("Москва растёт, а вМоскве и наМоскве; Москве нравится.", "ru"),
              "Москва растёт, а вМоскве и на|Москве; Москве нравится.");
}

TEST(FindGluedWords, ScriptsWithoutCapitalsAndDamagedTextHaveNone) {
    for (const std::string_view text : {std::string_view("شہر میں نیا پل کھلا"), std::string_view("أعلنت البلدية"),
                                        std::string_view("市は新しい橋"), std::string_view("新桥将于开放"),
                                        std::string_view("สะพานใหม่"), std::string_view("👍\xFF\xED\xA0\x80\0x", 10)}) {
        EXPECT_TRUE(find_glued_words(text, "en").empty());
    }
}

}  // namespace
}  // namespace retold::clean
