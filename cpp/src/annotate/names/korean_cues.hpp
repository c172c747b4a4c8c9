// Names in Korean, whose words stand apart with particles and titles written on them.
#pragma once
#include <cstdint>
#include <vector>

#include "annotate/names/cued_name.hpp"
#include "annotate/names/name_page.hpp"

namespace retold::annotate {

class KoreanCues {
  public:
    explicit KoreanCues(const NamePage& page) : page_(page) {}

    // All of them, also overlapping ones. Linear time.
    std::vector<CuedName> find();

    // Letters of a word before its particle.
    static std::uint32_t stem(std::u32string_view word);
    // Whether nothing, a particle or a title follows the first `size` letters of token i.
    bool ends_behind(std::uint32_t i, std::uint32_t size) const;

  private:
    void person(std::uint32_t i);
    void behind_title(std::uint32_t i);
    void headed(std::uint32_t i);
    void dateline(std::uint32_t i);
    bool is_hangul(std::uint32_t i) const;
    bool is_family(std::uint32_t i) const;
    bool is_title(std::uint32_t i) const;
    bool is_foreign(std::uint32_t i) const;
    std::uint32_t behind_age(std::uint32_t i) const;
    void push(std::uint32_t first, std::uint32_t last, std::uint32_t letters, NameWords around, int weight,
              std::string_view why);

    const NamePage& page_;
    std::vector<CuedName> cues_;
};

}  // namespace retold::annotate
