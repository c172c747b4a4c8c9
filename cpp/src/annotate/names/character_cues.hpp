// Names in Chinese and Japanese, whose words stand without spaces: a page of single characters (see NamePage).
#pragma once
#include <cstdint>
#include <vector>

#include "annotate/names/cued_name.hpp"
#include "annotate/names/name_page.hpp"

namespace retold::annotate {

class CharacterCues {
  public:
    explicit CharacterCues(const NamePage& page);

    // All of them, also overlapping ones. Linear time.
    std::vector<CuedName> find();

  private:
    enum class Class : std::uint8_t { none, han, katakana };

    void cover();
    void at(std::uint32_t i);
    void headed(std::uint32_t i);
    void family(std::uint32_t i);
    void before_title(std::uint32_t i);
    void dotted(std::uint32_t i);
    void reported_from(std::uint32_t i);
    std::uint32_t opened_before(std::uint32_t i, std::uint32_t last) const;
    std::uint32_t quoted_end(std::uint32_t at) const;
    std::uint32_t dotted_end(std::uint32_t i) const;
    int left_strength(std::uint32_t i) const;
    int right_strength(std::uint32_t i) const;
    bool is_given(std::uint32_t i) const;
    bool is_dot(std::uint32_t i) const;
    Class class_of(std::uint32_t i) const;
    bool starts_line(std::uint32_t i) const;
    void push(std::uint32_t first, std::uint32_t last, NameWords around, int weight, std::string_view why);

    const NamePage& page_;
    bool titles_behind_;                    // Japanese
    std::vector<std::uint32_t> phrase_of_;  // for each token the start of the phrase of several characters it is in
    std::uint32_t run_start_ = 0;           // behind the last small word, mark or title
    std::vector<CuedName> cues_;
};

}  // namespace retold::annotate
