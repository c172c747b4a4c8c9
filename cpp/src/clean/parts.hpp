// What remains of a page when single lines are judged: runs of kept lines between dropped ones. The main one
// holds most of the stretch that is taken for the story's; comments, asks for money, terms of use and further articles
// read like prose, too, and are told from it as a whole: by what they share with it, by their size and tone, and by
// what was dropped around them.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/decide.hpp"
#include "clean/line_counts.hpp"
#include "clean/tone.hpp"

namespace retold::clean {

struct Part {
    std::size_t first = 0;  // lines [first, last]
    std::size_t last = 0;
    std::uint32_t words = 0;
};

class Parts {
  public:
    // Needs the decisions on all lines, their names and word numbers. Linear in the words of the page. `work` must
    // outlive it.
    explicit Parts(const Work& work);

    const std::vector<Part>& all() const { return parts_; }
    std::size_t main() const { return main_; }
    // Writes part_feature_names().size() numbers for part k; those of the main one mean little.
    void row(std::size_t k, std::span<float> out) const;

  private:
    // Sums over what stands above a part.
    struct Above {
        std::uint32_t words = 0;                 // of parts
        std::size_t lines = 0;                   // of parts
        std::array<std::uint32_t, 7> dropped{};  // lines by kind, see write_around
    };
    // Where a word stands: the first and the last part that has it, plus one, and whether the main one and the title
    // do. Parts beyond the 65,534th are told apart no more.
    struct WordIn {
        std::uint16_t first = 0;
        std::uint16_t last = 0;
        bool main : 1 = false;
        bool title : 1 = false;
        bool seen : 1 = false;  // in the part that is looked at; between calls in none
    };
    static std::uint16_t number_of(std::size_t part) { return narrowed(static_cast<std::uint32_t>(part + 1)); }
    void sum_up();
    void note_words();
    void write_place(std::size_t k, std::vector<float>& out) const;
    void write_shared(std::size_t k, std::vector<float>& out) const;
    void write_headings(std::size_t k, std::vector<float>& out) const;
    void write_tone(std::size_t k, std::vector<float>& out) const;
    void write_around(std::size_t k, std::vector<float>& out) const;
    std::span<const Line> lines_of(const Part& part) const {
        return std::span(work_.lines.lines).subspan(part.first, part.last + 1 - part.first);
    }
    std::size_t end_above(std::size_t k) const { return k == 0 ? 0 : parts_[k - 1].last + 1; }
    std::size_t start_below(std::size_t k) const {
        return k + 1 < parts_.size() ? parts_[k + 1].first : work_.page.blocks.size();
    }

    const Work& work_;
    std::vector<Part> parts_;
    std::size_t main_ = 0;
    std::uint32_t words_ = 0;  // of all parts
    std::vector<Above> above_;
    Tone main_tone_;
    mutable std::vector<WordIn> words_in_;  // by a word's number
    std::uint32_t title_words_ = 0;         // different ones
    std::uint32_t title_in_main_ = 0;       // of them
};

}  // namespace retold::clean
