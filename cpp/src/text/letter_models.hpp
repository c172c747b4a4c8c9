// How likely letters follow one another in a language: what tells which of two readings of the same bytes is text. Made
// by tools/make_letter_models.py from the project's own word lists.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::text {

class LetterModel {
  public:
    static constexpr std::uint8_t no_letter = 0;  // a space, a digit, a sign
    static constexpr std::uint8_t unknown = 255;  // a letter that the language does not use
    static constexpr int steps = 5;               // of costs, which are negative natural logarithms, to one

    // `letters` rise and are at most 200; `costs` has a row per number up to their count and one for unknown ones, each
    // with a cost per number up to their count.
    LetterModel(std::vector<char32_t> letters, std::vector<std::uint8_t> costs);

    // The number of a small letter, from 1. Logarithmic in the letters.
    std::uint8_t number_of(char32_t letter) const;

    // What the second letter costs after the first, in steps; not for an unknown second.
    int cost(std::uint8_t before, std::uint8_t letter) const {
        const std::size_t row = before == unknown ? letters_.size() + 1 : before;
        return costs_[row * (letters_.size() + 1) + letter];
    }

    const std::vector<char32_t>& letters() const { return letters_; }
    std::uint8_t script() const { return script_; }  // ICU's number, of the letters that are not ASCII

  private:
    std::vector<char32_t> letters_;
    std::vector<std::uint8_t> costs_;
    std::uint8_t script_ = 0;
};

// Reads the format of cpp/data/models/letters.txt. Throws DataError.
std::vector<LetterModel> parse_letter_models(std::string_view text);

// Those of the library; read once.
const std::vector<LetterModel>& letter_models();

}  // namespace retold::text
