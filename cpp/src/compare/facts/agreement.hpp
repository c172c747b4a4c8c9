// Whether two values of one kind can both be true.
#pragma once
#include <cstdint>
#include <string_view>
#include <tuple>

#include "retold/annotate/slot.hpp"

namespace retold::compare {

enum class Agreement : std::uint8_t {
    equal,
    compatible,    // one is a bound, rounded, or a part of the other
    different,     // cannot both be true
    incomparable,  // other kinds or units, or an open value such as "yesterday"
};

struct AgreementVerdict {
    Agreement agreement = Agreement::incomparable;
    std::string_view why;  // for compatible values
};

// Whether the value of a slot of type polarity says no.
bool says_no(const annotate::Slot& slot);

// All of a slot that its agreement with others depends on.
inline auto compared_by(const annotate::Slot& slot) {
    return std::tuple(slot.type, slot.bound, std::string_view(slot.own), std::string_view(slot.value),
                      std::string_view(slot.unit));
}

AgreementVerdict agreement_of(const annotate::Slot& a, const annotate::Slot& b);

}  // namespace retold::compare
