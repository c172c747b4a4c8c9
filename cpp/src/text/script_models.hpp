// The letter models of the languages of one script side by side, with one numbering of letters: what a letter costs
// after another in all of them stands in one row.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/letter_models.hpp"

namespace retold::text {

class ScriptModels {
  public:
    // The costs in the steps of LetterModel.
    static constexpr int step = LetterModel::steps;
    static constexpr int foreign_letter = 13 * step;  // chosen: rarer than the rarest letter of a language
    static constexpr int foreign_ascii = 7 * step;    // chosen: names and words from English are everywhere
    static constexpr std::uint8_t no_letter = 0;
    static constexpr std::size_t lanes = 8;  // languages that are summed up together
    static constexpr std::size_t most_languages = 24;

    // `models` are not empty and of one script.
    explicit ScriptModels(const std::vector<const LetterModel*>& models);

    // The number of a small letter, from 1; of one that no language has, the number of foreign ones, with those of
    // ASCII apart. Logarithmic in the letters.
    std::uint8_t number_of(char32_t letter, bool ascii) const;
    std::uint8_t foreign_ascii_number() const { return static_cast<std::uint8_t>(letters_.size() + 1); }

    // What the second letter costs after the first in each language. Places behind the last repeat it, so that there
    // is a multiple of `lanes`; as many more may be read.
    const std::uint8_t* costs(std::uint8_t before, std::uint8_t letter) const {
        return costs_.data() + (before * (letters_.size() + 3) + letter) * width_;
    }
    std::size_t width() const { return width_; }
    std::uint8_t script() const { return script_; }  // ICU's number

  private:
    void fill(const LetterModel& model, std::size_t place);

    std::vector<char32_t> letters_;
    std::size_t width_;
    std::vector<std::uint8_t> costs_;
    std::uint8_t script_;
};

// One for each script of letter_models().
const std::vector<ScriptModels>& script_models();

}  // namespace retold::text
