// Whether two values of one kind can both be true.
#pragma once
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

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

// Whether two names have as many words, and those one after the other half of their letters in common: "Solveig
// Arkwright" and "Solfeig Arkrait", as translators and listeners garble names.
bool may_be_garbled(std::string_view a, std::string_view b);

// Whether two names are not surely two: "Ada Krone" and "Krone of the harbour board" share a word.
bool may_be_one_name(std::string_view a, std::string_view b);

// The same, each two names once.
class NameJudge {
  public:
    // The names must outlive the judge.
    bool may_be_one(std::string_view a, std::string_view b);

  private:
    std::uint64_t number_of(std::string_view name);

    std::unordered_map<std::string_view, std::uint64_t> numbers_;
    std::unordered_map<std::uint64_t, bool> known_;
};

// All of a slot that its agreement with others depends on.
inline auto compared_by(const annotate::Slot& slot) {
    return std::tuple(slot.type, slot.bound, std::string_view(slot.own), std::string_view(slot.value),
                      std::string_view(slot.unit));
}

AgreementVerdict agreement_of(const annotate::Slot& a, const annotate::Slot& b);

}  // namespace retold::compare
