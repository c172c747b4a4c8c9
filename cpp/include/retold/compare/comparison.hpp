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

#include "retold/base/shared_text.hpp"
#include "retold/base/span.hpp"
#include "retold/compare/alignment.hpp"
#include "retold/compare/relation.hpp"

namespace retold::compare {

// Two documents by their numbers, a before b in the order of Comparison::documents.
struct Pair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int32_t alignment = -1;  // index into Comparison::alignments; -1: not aligned, reasons() says why
    Relation relation = Relation::unrelated;
    Relation runner_up = Relation::unrelated;
    Figure score = 0;   // 0 to 1; ranks pairs of all relations
    Figure margin = 0;  // how far the deciding aspect is from the rule's threshold, 0 to 1
    Aspects aspects;
    // Relation and score as they are without the caller's vectors; nothing: there were none.
    std::optional<Relation> lexical_relation = {};
    std::optional<Figure> lexical_score = {};
    friend bool operator==(const Pair&, const Pair&) = default;
};

struct Document {
    std::string id;
    SharedText raw;
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
    Alignments alignments;
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
