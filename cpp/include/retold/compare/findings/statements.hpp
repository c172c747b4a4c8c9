// What somebody said, as several pages tell it.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "retold/annotate/quotes/quote.hpp"

namespace retold::compare {

// How a version of a statement differs from the first one, the least first.
enum class StatementChange : std::uint8_t {
    verbatim,            // the same words
    trimmed,             // a part of them, or parts of them in their order
    reworded,            // other words
    direct_to_indirect,  // marks are gone: reported, not quoted
    speaker_changed,     // another person or organisation says it, and both are named where it stands
};
inline constexpr std::array<std::string_view, 5> statement_changes = {"verbatim", "trimmed", "reworded",
                                                                      "direct_to_indirect", "speaker_changed"};

constexpr const auto& words(std::type_identity<StatementChange>) {
    return statement_changes;
}

std::string_view to_string(StatementChange change);

// The statement on one page.
struct Version {
    std::uint32_t document = 0;
    annotate::Quote quote;                             // its spans lie in the raw page
    StatementChange form = StatementChange::verbatim;  // beside the first version
    friend bool operator==(const Version&, const Version&) = default;
};

struct Statement {
    std::string speaker;            // whom most versions name; empty: nobody is named
    std::vector<Version> versions;  // two or more, one per document; see Findings::statements for the first
    StatementChange change = StatementChange::verbatim;  // the farthest of their forms
    bool other_venue = false;                            // versions name two organisations as where it was said
    friend bool operator==(const Statement&, const Statement&) = default;
};

}  // namespace retold::compare
