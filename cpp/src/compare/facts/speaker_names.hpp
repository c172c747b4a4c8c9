// Whether two names of speakers may be those of one.
#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace retold::compare {

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

}  // namespace retold::compare
