// What a text reports somebody to have said.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::annotate {

// direct: all of it in marks or after a dash; mixed: reported, with parts in marks; indirect: reported in the text's
// own words.
enum class QuoteKind : std::uint8_t { direct, mixed, indirect };

struct Quote {
    QuoteKind kind = QuoteKind::indirect;
    std::vector<Span> content;  // in order; without outer marks
    std::vector<Span> parts;    // what stands in marks or after a dash, without them
    std::string speaker;        // the fullest name that the text gives; empty: unknown
    std::optional<Span> speaker_span;
    std::vector<Span> cue;              // the words of saying; empty: none
    std::optional<Span> venue;          // where or to whom: "in an interview with ...", "told reporters"
    double score = 0;                   // 0 to 1: how sure that it is one
    std::string_view evidence;          // the rule that found it
    std::string_view speaker_evidence;  // how the speaker was found; empty: there is none
    friend bool operator==(const Quote&, const Quote&) = default;
};

std::string_view to_string(QuoteKind kind);

}  // namespace retold::annotate
