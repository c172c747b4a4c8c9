// One writing of a name, with the pages that have it, and what two of them have in common.
#pragma once
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/annotate/annotations.hpp"

namespace retold::compare {

inline constexpr std::size_t shortest_word = 3;  // chosen: bytes; shorter ones are initials and particles

// One writing with all pages that have it as a name.
struct Writing {
    std::string canonical;
    annotate::NameKind kind = annotate::NameKind::unknown;
    std::vector<std::string> words;  // folded
    std::set<std::uint32_t> documents;
    std::size_t mentions = 0;
    std::vector<std::pair<std::uint32_t, const annotate::Name*>> names;  // one for each document
};

// Two capitals or more, perhaps with stops, and no small letter.
bool is_initials(std::string_view form);

// Whether both have two words or more and one of them in common.
bool share_word(const Writing& a, const Writing& b);

bool kinds_fit(annotate::NameKind a, annotate::NameKind b);

// Whether one is a person and the other is known to be none.
bool kinds_clash(annotate::NameKind a, annotate::NameKind b);

// Whether b is a with endings of a case: each word goes on with two letters at most, "Taras Melnyk" and "Tarasa
// Melnyka".
bool is_stem_of(const Writing& a, const Writing& b);

// Whether both have two words or more, none in common, and are alike word for word: see facts/speaker_names.hpp.
bool may_be_garbled(const Writing& a, const Writing& b);

}  // namespace retold::compare
