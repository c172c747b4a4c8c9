// What the words in classes, ids, roles and itemprops say of the text below: log-odds of story against furniture,
// learnt from pages of many sites (tools/train_clean/html_model.py).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/flat_table.hpp"

namespace retold::clean {

class MarkupWords {
  public:
    // "word value" a line, "#" comments. Throws DataError.
    static MarkupWords parse(std::string_view text);

    // 0 for a word that tells nothing.
    float odds(std::string_view word) const;
    bool empty() const { return odds_.size() == 0; }

  private:
    FlatTable<std::uint64_t, float> odds_;
};

// The words of an attribute's value: runs of letters of ASCII, cut before capitals, in lower case, 3 to 24 letters.
// Calls visit(word) for each of the first thousand bytes.
template <typename Visit>
void visit_markup_words(std::string_view value, Visit&& visit) {
    std::string word;
    const auto flush = [&] {
        if (word.size() > 2 && word.size() < 25) visit(std::string_view(word));
        word.clear();
    };
    bool small = false;
    for (const char c : value.substr(0, 1000)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool lower = c >= 'a' && c <= 'z';
        if ((!upper && !lower) || (upper && small)) flush();
        if (upper || lower) word.push_back(upper ? static_cast<char>(c | 0x20) : c);
        small = lower;
    }
    flush();
}

// The built-in table, read once.
const MarkupWords& built_in_markup_words();

}  // namespace retold::clean
