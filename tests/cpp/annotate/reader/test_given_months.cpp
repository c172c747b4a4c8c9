#include "retold/annotate/reader/given_months.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

// Of the first token with this text.
bool given(std::string_view text, std::string_view language, std::string_view word) {
    const TextReading reading = read_text(text, language);
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i)
        if (slice(text, reading.tokens[i].span) == word) return is_given_month(reading, i);
    ADD_FAILURE() << word;
    return false;
}

TEST(GivenMonths, AMonthWithACapitalThatItsLanguageWritesSmallIsAName) {
    EXPECT_TRUE(given("Lo dijo Julio Arce ayer.", "es", "Julio"));
    EXPECT_FALSE(given("El 3 de julio llegó Arce.", "es", "julio"));
    EXPECT_FALSE(given("It came in May.", "en", "May"));
}

TEST(GivenMonths, AShortFormBesideANameIsOne) {
    EXPECT_TRUE(given("Dann kam Jan Pohl.", "de", "Jan"));
    EXPECT_TRUE(given("Prokurator Adam Lis mówił.", "pl", "Lis"));
    EXPECT_FALSE(given("Am 3. Jan 2031 kam Pohl.", "de", "Jan"));
    EXPECT_FALSE(given("Im JAN POHL", "de", "JAN"));
}

}  // namespace
}  // namespace retold::annotate
