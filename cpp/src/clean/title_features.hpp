// What tells the headline from the lines around it, beside what the line model sees: where it stands between masthead,
// days, bylines and the story, and what it shares with the story, its lead and the foot of the page. A headline is
// judged together with the day and the byline, which stand below it or just above, while a clock in the page's head has
// the masthead beside it. No list of words is asked but those of bylines and months.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/decide.hpp"
#include "clean/stem_places.hpp"

namespace retold::clean {

// all_feature_names(), then those of the place among the lines of the page's head.
std::span<const std::string_view> title_feature_names();

class TitleFeatures {
  public:
    // Of the lines [first, last), which reach a little into the story. Needs take_first_steps(). Linear in their words
    // and in the story's. `work` must outlive it.
    TitleFeatures(const Work& work, std::size_t first, std::size_t last);

    // Writes title_feature_names().size() numbers for line i of them.
    void row(std::size_t i, std::span<float> out) const;

  private:
    enum class Kind : std::uint8_t { other, head, day, byline };  // a head is a line that could be a headline
    using Stems = std::vector<std::uint32_t>;
    struct Seen {
        std::uint32_t signature = 0;   // a bit per stem: what holds all stems of another line has all its bits
        std::uint32_t first_stem = 0;  // in stems_; sorted
        std::uint16_t stems = 0;
        Kind kind = Kind::other;
    };
    // Lines to the nearest one of a kind.
    std::size_t lines_above(std::size_t i, Kind kind) const;
    std::size_t lines_below(std::size_t i, Kind kind) const;
    struct Sums {  // over the lines above, 65,535 for more
        std::uint16_t heads = 0;
        std::uint16_t days = 0;
        std::uint16_t shorts = 0;
        std::uint16_t sentences = 0;
        std::uint16_t longest = 0;  // the words of the longest head in the company of a headline
    };
    std::size_t count(std::size_t from, std::size_t to, std::uint16_t Sums::*kind) const;
    std::size_t start_of_company() const;
    std::pair<std::size_t, std::size_t> compare(std::size_t i, std::size_t from, std::size_t to) const;
    void note_stems();
    void sum_up();
    Kind kind_of(std::size_t i) const;
    void write_places(std::size_t i, std::span<float> out) const;
    void write_company(std::size_t i, std::span<float> out) const;
    const Seen& seen(std::size_t i) const { return seen_[i - first_]; }

    const Work& work_;
    std::size_t first_;
    std::size_t last_;
    std::span<const std::uint32_t> stems_of(const Seen& line) const {
        return std::span(stems_).subspan(line.first_stem, line.stems);
    }

    std::vector<Seen> seen_;
    Stems stems_;  // of one line, of the next
    std::vector<Sums> sums_;
    StemPlaces known_;  // of the story's first paragraphs and the page's last lines
};

}  // namespace retold::clean
