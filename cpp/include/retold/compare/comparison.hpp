// The result of comparing pages: documents, pairs with aligned sentences, stories. Plain structs; JSON writes them 1:1.
// Everything that is said points at spans of the raw pages.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/compare/relation.hpp"

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
// long_pages: each sentence was compared with its likeliest partners only; long_sentences: of some only the words at
// both ends were.
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

// Two documents by their numbers, a before b in the order of Comparison::documents.
struct Pair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Relation relation = Relation::unrelated;
    Relation runner_up = Relation::unrelated;
    float score = 0;   // 0 to 1; ranks pairs of all relations
    float margin = 0;  // how far the deciding aspect is from the rule's threshold, 0 to 1
    Aspects aspects;
    std::int64_t alignment = -1;  // index into Comparison::alignments; -1: not aligned, reasons() says why
    // Relation and score as they are without the caller's vectors; nothing: there were none.
    std::optional<Relation> lexical_relation = {};
    std::optional<float> lexical_score = {};
    friend bool operator==(const Pair&, const Pair&) = default;
};

struct Document {
    std::string id;
    std::string raw;
    std::vector<Span> body;
    std::optional<Span> title;
    std::string date;
    std::string language;
    std::vector<Span> sentences;  // of the body, in order
    bool background = false;      // whether word weights for the language are shipped
    friend bool operator==(const Document&, const Document&) = default;
};

// Documents that tell one story, or share one topic.
struct Group {
    std::vector<std::uint32_t> documents;
    std::string label;  // the title, or the first sentence, of the document closest to the others
    float score = 0;    // mean score of its pairs
    friend bool operator==(const Group&, const Group&) = default;
};

// What positions count.
enum class Offsets : std::uint8_t { bytes, code_points };
inline constexpr std::array<std::string_view, 2> offset_names = {"bytes", "code_points"};

struct Comparison {
    Offsets offsets = Offsets::bytes;
    std::vector<Document> documents;  // in the order given
    std::vector<Pair> pairs;          // sorted by (a, b)
    bool complete = true;             // whether all pairs are there; else those that may have something in common
    std::vector<Alignment> alignments;
    std::vector<Group> stories;  // of two documents or more
    std::vector<Group> topics;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

// The place of the pair of two different documents among all pairs.
std::size_t pair_index(std::size_t documents, std::size_t a, std::size_t b);

// Why the pair has its relation, in words with figures, the weightiest first.
std::vector<std::string> reasons(const Comparison& comparison, const Pair& pair);

// Which document of a pair came first, as far as the signs go.
struct Direction {
    std::optional<std::size_t> first;  // nothing: the signs are too weak or contradict each other
    float confidence = 0;              // 0 to 1
};
Direction direction(const Pair& pair, const Alignment& alignment);

// A sentence of another page of a document's story that the document has nothing for.
struct Omission {
    std::size_t document = 0;  // where the sentence stands
    Span span;
    std::vector<std::uint32_t> told_by;  // all documents that tell it, sorted
    float share = 0;                     // told_by of the story's other documents
};

// What the document leaves out, what most others tell first, then by ids and places. Linear in the alignments of its
// story.
std::vector<Omission> omissions(const Comparison& comparison, std::size_t document);

// Every span of the comparison as code points of its raw text instead of bytes. Linear time; no effect the second time.
Comparison with_code_points(Comparison comparison);
// The same the other way round.
Comparison with_bytes(Comparison comparison);

}  // namespace retold::compare
