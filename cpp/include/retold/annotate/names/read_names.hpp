// Who and what a text names: persons, organisations, places, with every writing of a name in the text led to one entry.
// Rules over word lists of each language (cpp/data/languages/<tag>/name_words.txt); no model, no parser.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/reader/reading.hpp"
#include "retold/base/span.hpp"

namespace retold::annotate {

enum class NameKind : std::uint8_t { unknown, person, organisation, place, other };

std::string_view to_string(NameKind kind);

struct Name {
    std::string canonical;              // its fullest writing in the text, or what the alias table says
    NameKind kind = NameKind::unknown;  // unknown where nothing in the text or the lists tells
    std::vector<Span> mentions;         // by name, in order, without titles and possessive endings; never empty
    std::vector<Span> roles;            // "the minister", "she": where something on the page leads to this name
    std::vector<std::string> aliases;   // the distinct texts of mentions and roles other than `canonical`, in order
    // Why it is a name, of this kind, and one: the rules that spoke for it, and "may be A or B" where a part of a name
    // fits several and is therefore left alone.
    std::vector<std::string> evidence;
    double score = 0;  // 0 to 1: how sure that it is one
    friend bool operator==(const Name&, const Name&) = default;
};

// A writing that the user knows, and whose it is. Found wherever it stands as whole words, in any case.
struct NameAlias {
    std::string_view writing;
    std::string_view canonical;
    NameKind kind = NameKind::unknown;
};

struct NameOptions {
    std::span<const NameAlias> aliases = {};
};

struct Names {
    std::vector<Name> names;  // by first mention; no two mentions overlap
    std::string language;     // of the word lists that were used; empty: none
};

// Linear time. Throws InvalidArgument for an alias whose writing or canonical name is empty.
Names read_names(const TextReading& reading, const NameOptions& options = {});

}  // namespace retold::annotate
