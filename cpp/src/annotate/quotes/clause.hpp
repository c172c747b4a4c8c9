// Where subjects, objects and reported clauses begin and end around a word of saying: marks, small words, capitals.
#pragma once
#include <cstdint>

#include "annotate/quotes/saying.hpp"
#include "annotate/quotes/scene.hpp"

namespace retold::annotate {

class Clause {
  public:
    Clause(const Scene& scene, const Frame& frame) : scene_(scene), frame_(frame) {}

    std::uint32_t begin() const { return frame_.first; }
    std::uint32_t end() const { return frame_.last; }
    bool inside(std::uint32_t i) const { return i >= frame_.first && i < frame_.last; }

    // A comma, colon, dash between clauses, stop or bracket.
    bool is_boundary(std::uint32_t i) const;
    bool ends_sentence(std::uint32_t i) const;
    bool is_colon(std::uint32_t i) const;
    bool is_semicolon(std::uint32_t i) const;
    bool ends_in_pause(std::uint32_t part) const;  // marks with a comma as their last: “so,”
    // Where the part of the sentence begins that holds `i`: its start, or behind a semicolon.
    std::uint32_t part_of_sentence(std::uint32_t i) const;
    // `i` moved over words of these kinds, phrases as wholes; back: to the first of them.
    std::uint32_t skip(std::uint32_t i, Words words) const;
    std::uint32_t skip_back(std::uint32_t i, Words words) const;
    // `i` behind a bracket that opens there; before one that closes there.
    std::uint32_t skip_bracket(std::uint32_t i) const;
    std::uint32_t skip_bracket_back(std::uint32_t i) const;
    std::uint32_t skip_marks(std::uint32_t i) const;       // pauses and dashes
    std::uint32_t skip_marks_back(std::uint32_t i) const;  // the item behind the last that is none

    // Who stands before a verb that begins at `verb`: back to a boundary or a word that opens a clause; over an
    // apposition between commas.
    ItemRange subject_before(std::uint32_t verb) const;
    // Where the phrase begins that `subject` is apposed to: "..., its spokesman, X, said".
    std::uint32_t apposed_to(ItemRange subject) const;
    // The name that the comma at `close` and another one enclose, as in "the mayor, X, said".
    ItemRange name_between_commas(std::uint32_t close) const;
    // What stands between that comma and the one before it, up to four items.
    ItemRange name_before_comma(std::uint32_t close) const;
    // Who stands behind a verb, as in "said X": up to a boundary, adverbs at its start left out.
    ItemRange subject_behind(std::uint32_t verb_end) const;
    // The like, over whom it was told ("told “The Herald” the mayor") and over an adjunct ("said on the radio the
    // mayor").
    ItemRange speaker_behind(std::uint32_t verb_end) const;
    // A short marked part with a capital and no stop, behind which words go on without a mark: a title.
    bool is_aside_title(std::uint32_t part) const;
    // Who stands behind "according to": up to a boundary, or the end of the capitals in languages where the verb
    // follows.
    ItemRange source_behind(std::uint32_t at) const;

    // Where what is reported begins behind a verb: behind its link, its adverbs, whom it was told.
    struct Start {
        std::uint32_t at = 0;
        bool linked = false;
        bool comma = false;  // a comma parts it from the verb
        ItemRange addressee;
    };
    Start content_behind(std::uint32_t verb_end, bool told) const;
    // Where it ends: before the stop, or before ", adding ...".
    std::uint32_t content_end(std::uint32_t from, bool phrase) const;
    // The words before a comma, up to the mark before them.
    ItemRange noun_phrase_before_comma(std::uint32_t comma) const;
    // The range without marks at its ends.
    std::uint32_t before_topic(ItemRange range) const;
    ItemRange trimmed(ItemRange range) const;

  private:
    ItemRange hung_pronoun(std::uint32_t verb_end) const;
    bool has_name(ItemRange range) const;
    bool is_noun(std::uint32_t word) const;
    std::uint32_t end_of_name(std::uint32_t at) const;
    std::uint32_t first_noun(std::uint32_t at, std::uint32_t last) const;
    std::uint32_t behind_adjunct(ItemRange range) const;
    std::uint32_t closing_name(ItemRange range) const;
    bool is_bare_name(ItemRange range) const;
    bool is_elided(std::uint32_t i) const;
    ItemRange subject_over_aside(std::uint32_t last) const;
    ItemRange apposed_subject(std::uint32_t last) const;
    std::uint32_t aside_before(std::uint32_t close) const;
    ItemRange aside_phrase(std::uint32_t comma) const;
    ItemRange within_frame(ItemRange range) const;
    bool has_own_verb(std::uint32_t who, std::uint32_t last) const;
    std::uint32_t behind_relative(std::uint32_t who, std::uint32_t last) const;
    std::uint32_t behind_title(std::uint32_t at) const;
    bool is_full_name(std::uint32_t at) const;
    std::uint32_t addressee_end(std::uint32_t at) const;
    std::uint32_t behind_link(std::uint32_t link) const;
    bool opens_content(std::uint32_t mark) const;
    std::uint32_t find_link(std::uint32_t at) const;

    const Scene& scene_;
    const Frame& frame_;
};

}  // namespace retold::annotate
