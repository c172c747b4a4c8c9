// Names in scripts without capitals whose words stand apart: Arabic, Persian, Urdu, Hindi.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/names/cued_name.hpp"
#include "annotate/names/name_page.hpp"

namespace retold::annotate {

class SpacedCues {
  public:
    explicit SpacedCues(const NamePage& page);

    // All of them, also overlapping ones, in the order of their cues. Linear time.
    std::vector<CuedName> find();

    // Whether no list knows the token as an ordinary word.
    bool is_nameable(std::uint32_t i) const;
    bool is_definite(std::uint32_t i) const;  // has the Arabic article

  private:
    void behind_role(std::uint32_t i);
    void arabic_behind_role(std::uint32_t i, std::uint32_t first);
    void before_comma(std::uint32_t i);
    void before_mark(std::uint32_t i, NameWords around, std::string_view why);
    void behind_speech(std::uint32_t i);
    void headed(std::uint32_t i);
    void in_town(std::uint32_t i);
    void given(std::uint32_t i);
    void repeated(std::uint32_t i);
    void body_of_officer(std::uint32_t i);
    void bracketed(std::uint32_t at);
    void dateline(std::uint32_t i);
    bool is_owned(std::uint32_t i) const;
    bool is_told(std::uint32_t i) const;
    std::uint32_t end_of(std::uint32_t first, std::uint32_t most) const;
    std::uint32_t start_of(std::uint32_t last, std::uint32_t most) const;
    std::uint32_t body_end(std::uint32_t first) const;
    std::uint32_t quoted_end(std::uint32_t at) const;
    bool is_loose(std::uint32_t i) const;
    bool known(std::uint32_t first, std::uint32_t last) const;
    void push(std::uint32_t first, std::uint32_t last, NameWords around, int weight, std::string_view why);

    const NamePage& page_;
    bool arabic_;      // names follow verbs and are told by the article
    bool heads_last_;  // head nouns stand behind
    bool heads_both_;  // on either side
    bool persian_;     // titles follow names behind a comma
    bool common_;      // the lists know the common words
    std::vector<CuedName> cues_;
};

}  // namespace retold::annotate
