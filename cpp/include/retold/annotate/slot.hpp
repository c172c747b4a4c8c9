// A typed value that a text states: a date, a count, a sum of money, a share, a span of time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::annotate {

enum class SlotType : std::uint8_t {
    date,
    number,
    money,
    percent,
    duration,
    time,
    polarity,
    attribution,
    source,
    own,  // of a fact type of the user: Slot::own is its name
};

// How the value bounds what is meant. `between`: two values, "3/5".
enum class Bound : std::uint8_t { none, at_least, at_most, about, between };

struct Slot {
    SlotType type = SlotType::number;
    // date: ISO 8601 as far as the text goes ("XXXX-09-11" without a year, "2031-05/2031-07" for a range), PAST_REF and
    // the like for "yesterday" without an anchor. duration: ISO 8601 ("P3W"). time: of the clock ("T17:30"). Others:
    // decimal digits ("34500000"). polarity: negated, denied, admitted, hedged;
    // in facts of a comparison affirmed.
    // attribution: the speaker. source: the paper, channel or agency where something was said.
    std::string value;
    Bound bound = Bound::none;
    // Money: an ISO 4217 code or the sign in the text. duration: "week" and the like. number: what is counted, in
    // English for the most common things, else as the text has it. Empty: none.
    std::string unit;
    Span span;                  // bound and unit words included
    bool inferred = false;      // a date resolved from an anchor, not stated in full
    double score = 1;           // 0 to 1: how sure that it is one
    std::string_view evidence;  // the rule that read it
    std::string speaker = {};   // who says it; empty: the text in its own voice
    std::string own = {};       // the name of the user's type; empty for built-in ones
    friend bool operator==(const Slot&, const Slot&) = default;
};

std::string_view to_string(SlotType type);
std::string_view type_name(const Slot& slot);  // of its type, the user's or a built-in one
std::string_view to_string(Bound bound);       // empty for none

}  // namespace retold::annotate
