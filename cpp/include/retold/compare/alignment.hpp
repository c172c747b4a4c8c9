// The sentences of two pages side by side, and many such alignments in little memory.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::compare {

// How the two sides of an aligned group relate.
enum class AlignedKind : std::uint8_t { same, edited, paraphrase, partial, summary, moved };
inline constexpr std::array<std::string_view, 6> aligned_kinds = {"same",    "edited",  "paraphrase",
                                                                  "partial", "summary", "moved"};

// What a word-level difference is about; form: case, marks, spelling of one word.
enum class ChangeKind : std::uint8_t { wording, number, name, negation, form };
inline constexpr std::array<std::string_view, 5> change_kinds = {"wording", "number", "name", "negation", "form"};

// Words of a that are other words in b; an empty side has been added or left out, and lies where the words would be.
struct Change {
    Span a;
    Span b;
    ChangeKind kind = ChangeKind::wording;
    friend bool operator==(const Change&, const Change&) = default;
};

// One to two sentences of a and of b that say the same.
struct Aligned {
    AlignedKind kind = AlignedKind::paraphrase;
    std::vector<Span> a;
    std::vector<Span> b;
    float score = 0;              // 0 to 1
    std::vector<Change> changes;  // in the order of a
    friend bool operator==(const Aligned&, const Aligned&) = default;
};

// A sign for which of two pages came first: "date", "credit", ... with what it rests on.
struct Evidence {
    std::string kind;
    std::size_t first = 0;  // the document that it makes the earlier one
    float weight = 0;
    std::string text;  // in words
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What was not looked at in full, because it would take too long.
// long_pages: each sentence and each quotation was compared with its likeliest partners only; long_sentences: of some
// only the words at both ends were.
enum class Limit : std::uint8_t { long_pages, long_sentences };
inline constexpr std::array<std::string_view, 2> limit_names = {"long_pages", "long_sentences"};

// The sentences of a pair, side by side.
struct Alignment {
    std::vector<Aligned> aligned;  // in the order of a
    std::vector<Span> only_a;      // sentences without a partner
    std::vector<Span> only_b;
    std::vector<Evidence> direction;
    std::vector<Limit> limits;  // each once; empty: everything was looked at
    friend bool operator==(const Alignment&, const Alignment&) = default;
};

// The alignments of a comparison, each packed: an archive has tens of thousands that nobody asks for. A span takes two
// or three bytes instead of 16, a list one more than its elements. What comes back is exactly what was put in.
class Alignments {
  public:
    Alignments() = default;
    // So many alignments without anything.
    explicit Alignments(std::size_t count) : loose_(count) {}

    std::size_t size() const { return ends_.empty() ? loose_.size() : ends_.size(); }
    bool empty() const { return size() == 0; }
    // Unpacked on every call, in time linear in it; throws std::out_of_range. Many threads may ask.
    Alignment at(std::size_t number) const;
    void set(std::size_t number, const Alignment& alignment);  // different ones from many threads
    void push_back(const Alignment& alignment);

    // Leaves all in one piece of memory. Whoever sets another one afterwards takes them apart again.
    void close();

    // What all of them take, with what the allocator needs for each.
    std::size_t bytes() const;

    friend bool operator==(const Alignments& x, const Alignments& y);

  private:
    std::string_view packed(std::size_t number) const;
    void open();

    // Each empty for an alignment without anything.
    std::vector<std::string> loose_;  // as they are set, by many threads
    std::string closed_;              // or one behind the other
    std::vector<std::size_t> ends_;   // in it; empty: they are loose
};

}  // namespace retold::compare
