// The words of a language that tell slips: flag_words.txt of its folder.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "retold/annotate/reader/reading.hpp"
#include "retold/base/hash.hpp"

namespace retold::annotate {

enum class FlagWord : std::uint8_t {
    once,        // never twice in a row
    glued,       // often run together with a word beside it
    alone,       // no sentence of its own
    clash,       // two words that exclude each other
    both_sides,  // "and": joins two words that should differ
    many,        // may stand on both sides of it: "thousands"
    ending,      // of words that are told from an ending by their length
};

class FlagWords {
  public:
    // Those of the language; empty ones where it has no file.
    static const FlagWords& of(std::string_view language);

    bool has(FlagWord key, std::u32string_view folded) const {
        const auto& set = sets_[static_cast<std::size_t>(key)];
        return set.find(folded) != set.end();
    }

  private:
    void read(std::string_view tag);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u32string_view word) const { return std::hash<std::u32string_view>()(word); }
    };
    std::array<std::unordered_set<std::u32string, Hash, std::equal_to<>>, 7> sets_;
};

// The folded word of a token.
inline std::u32string_view word_of(const TextReading& reading, const ReadToken& token) {
    return std::u32string_view(reading.letters).substr(token.first, token.last - token.first);
}

// Whether the token is a word of letters.
inline bool is_worded(const ReadToken& token) {
    return token.role == MarkRole::none && token.kind == tokenize::TokenKind::letter && token.last > token.first;
}

}  // namespace retold::annotate
