// Where a story may be: the runs of lines in which prose outweighs what stands between it, and what tells the story's
// from terms of use, consent texts and comments: headlines that say what it says, its tone, its place.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"
#include "clean/tone.hpp"

namespace retold::clean {

// Lines [first, last].
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    long sum = 0;  // words of prose less a few for every other line; 0 where there is none
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// The maximal runs by that sum (Ruzzo and Tompa 1999), at most most_stretches, the highest sum first, of equal ones the
// upper. `prose`: per line, its words if it is prose, else 0. Linear time.
inline constexpr std::size_t most_stretches = 6;
std::vector<Stretch> find_stretches(const Lines& lines, std::span<const std::uint16_t> prose);

// What is seen of each of these stretches.
class StretchFeatures {
  public:
    // After read_lines. Linear in the words of the page. What is given must outlive it.
    StretchFeatures(const Lines& lines, std::span<const std::uint16_t> prose, std::span<const Stretch> stretches);

    // The largest share of a line's words, of those above the stretch, that come again in it.
    double heading_share(std::size_t k) const { return headings_[k].near; }
    // Writes stretch_feature_names().size() numbers for stretch k.
    void row(std::size_t k, std::span<float> out) const;

  private:
    // Shares of the words of a line above that come again in a stretch, the largest: of the lines right above, of all
    // lines above, of the first lines of the page; and how many words of one line do.
    struct Heading {
        double near = 0;
        double above = 0;
        double first = 0;
        double words = 0;
        void take(double share, std::uint32_t again, bool is_near, bool is_first);
    };
    void note_words();
    void read_headings();
    void write_size(std::size_t k, std::vector<float>& out) const;
    void write_shared(std::size_t k, std::vector<float>& out) const;
    void write_around(std::size_t k, std::vector<float>& out) const;

    const Lines& lines_;
    std::span<const std::uint16_t> prose_;
    std::span<const Stretch> stretches_;
    std::vector<std::uint8_t> said_in_;  // by a word's number, a bit per stretch
    std::vector<Heading> headings_;
    std::vector<Heading> own_headings_;  // by words that no other stretch has
    std::vector<Tone> tones_;
};

}  // namespace retold::clean
