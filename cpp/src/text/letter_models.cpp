#include "text/letter_models.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/utf8.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

constexpr char first_sign = '0';           // stands for a cost of nothing
constexpr std::size_t most_letters = 200;  // their numbers fit into a byte

// The lines of the file that are no comments.
class LineReader {
  public:
    explicit LineReader(std::string_view text) : text_(text) {}

    std::optional<std::string_view> next() {
        while (!text_.empty()) {
            const std::size_t size = std::min(text_.find('\n'), text_.size());
            const std::string_view line = text_.substr(0, size);
            text_.remove_prefix(std::min(size + 1, text_.size()));
            if (!line.empty() && line.front() != '#') return line;
        }
        return std::nullopt;
    }

  private:
    std::string_view text_;
};

std::vector<char32_t> letters_in(std::string_view line) {
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < line.size();) {
        const Unit unit = decode_at(line, at);
        letters.push_back(unit.code_point);
        at += unit.size;
    }
    if (letters.empty() || letters.size() > most_letters || !std::is_sorted(letters.begin(), letters.end()))
        throw DataError("letter models: the letters of a language are no sorted row");
    return letters;
}

}  // namespace

LetterModel::LetterModel(std::vector<char32_t> letters, std::vector<std::uint8_t> costs)
    : letters_(std::move(letters)), costs_(std::move(costs)) {
    for (const char32_t letter : letters_) {
        const Trait trait = trait_of(letter);
        if (trait.letter()) script_ = trait.script;  // the highest letter is of the script, or all are ASCII
    }
}

std::uint8_t LetterModel::number_of(char32_t letter) const {
    const auto found = std::lower_bound(letters_.begin(), letters_.end(), letter);
    if (found == letters_.end() || *found != letter) return unknown;
    return static_cast<std::uint8_t>(found - letters_.begin() + 1);
}

std::vector<LetterModel> parse_letter_models(std::string_view text) {
    std::vector<LetterModel> models;
    LineReader lines(text);
    while (const auto head = lines.next()) {
        if (!head->starts_with("language ")) throw DataError("letter models: no language where it should be");
        std::vector<char32_t> letters = letters_in(lines.next().value_or(""));
        const std::size_t columns = letters.size() + 1;
        std::vector<std::uint8_t> costs;
        costs.reserve(columns * (columns + 1));
        for (std::size_t row = 0; row < columns + 1; ++row) {
            const std::string_view line = lines.next().value_or("");
            if (line.size() != columns) throw DataError("letter models: a row has not one cost per letter");
            for (const char sign : line) {
                if (sign < first_sign) throw DataError("letter models: a cost is damaged");
                costs.push_back(static_cast<std::uint8_t>(sign - first_sign));
            }
        }
        models.emplace_back(std::move(letters), std::move(costs));
    }
    return models;
}

const std::vector<LetterModel>& letter_models() {
    static const std::vector<LetterModel> models = parse_letter_models(resource("models/letters.txt"));
    return models;
}

}  // namespace retold::text
