// The lists that sentence rules of one language use, read once from abbreviations/<language>.txt and
// starters/<language>.txt.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "retold/base/hash.hpp"

namespace retold::tokenize {

// What an abbreviation does to a sentence; the sections of the data files.
enum class Abbreviation : std::uint8_t {
    none,
    never,   // never ends one
    may,     // ends one before a sentence starter or a quotation
    number,  // never before a number, else always
    month,   // as may, but never before a number
    time,    // ends one before a capital that is no zone, day or month
};

struct SentenceData {
    using Words = std::unordered_set<std::string, HashKey, std::equal_to<>>;

    std::unordered_map<std::string, Abbreviation, HashKey, std::equal_to<>> abbreviations;
    Words starters;
    Words after_time;
    std::size_t longest = 0;  // bytes of the longest abbreviation
    bool ordinals = false;    // a number with a full stop is an ordinal ("3. Mai")

    Abbreviation abbreviation(std::string_view folded) const {
        if (folded.size() > longest) return Abbreviation::none;
        const auto found = abbreviations.find(folded);
        return found == abbreviations.end() ? Abbreviation::none : found->second;
    }
    bool starter(std::string_view folded) const { return starters.contains(folded); }
    void add(std::string_view abbreviation, Abbreviation kind);
};

// The lists of a primary language tag; empty lists if the language has none.
const SentenceData& sentence_data(std::string_view language);

}  // namespace retold::tokenize
