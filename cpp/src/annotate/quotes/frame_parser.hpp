// The rules of attribution: who says what, sentence by sentence, for languages whose verbs stand between subject and
// what is said, or first; and phrases such as "according to".
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/quotes/clause.hpp"
#include "annotate/quotes/saying.hpp"
#include "annotate/quotes/scene.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {

class FrameParser {
  public:
    explicit FrameParser(const Scene& scene);

    // Sayings of all sentences, in order. Linear time.
    std::vector<Saying> run();

  private:
    struct Verb {
        std::uint32_t first = 0;  // items with their auxiliaries
        std::uint32_t last = 0;
        Words words = 0;
        ItemRange subject;
    };

    void parse(std::uint32_t frame);
    std::uint32_t parse_verb(const Clause& clause, std::uint32_t at);
    bool says_part_before(const Clause& clause, const Verb& verb);
    bool says_part_behind(const Clause& clause, const Verb& verb);
    bool says_framed(const Clause& clause, const Verb& verb);
    bool is_conjoined(const Clause& clause, std::uint32_t comma) const;
    bool is_long_enough(const Clause& clause, ItemRange before, std::uint32_t rest) const;
    bool says_without_subject(const Clause& clause, const Verb& verb);
    bool says_before(const Clause& clause, const Verb& verb);
    void add_rest(const Clause& clause, std::uint32_t rest, Saying& saying) const;
    bool ends_in_taken(ItemRange range) const;
    bool says_behind(const Clause& clause, const Verb& verb);
    bool opens_with_title(const Clause& clause, const Verb& verb, ItemRange before) const;
    std::uint32_t behind_addressee(const Clause& clause, std::uint32_t at) const;
    std::uint32_t end_of_opened(const Clause& clause, const Verb& verb, ItemRange content) const;
    std::uint32_t rest_behind_told(const Clause& clause, const Verb& verb) const;
    Clause::Start start_behind(const Clause& clause, const Verb& verb, std::uint32_t from) const;
    bool is_others_link(const Clause::Start& start) const;
    std::uint32_t before_other_speaker(const Clause& clause, ItemRange content) const;
    bool is_asked(const Clause& clause, const Verb& verb) const;
    std::uint32_t before_other_saying(const Clause& clause, ItemRange content) const;
    bool opens_participle(const Clause& clause, const Verb& verb) const;
    bool is_participle(const Clause& clause, const Verb& verb) const;
    bool is_expected(const Clause& clause, const Verb& verb);
    bool asks_participle(const Clause& clause, const Verb& verb);
    bool is_reported(const Clause& clause, const Verb& verb);
    bool says_next_paragraph(const Clause& clause, const Verb& verb);
    bool says_passive(const Clause& clause, const Verb& verb);
    bool opens_aside(const Clause& clause, const Verb& verb) const;
    bool says_sentence_before(const Clause& clause, const Verb& verb);
    bool says_statement_before(const Clause& clause, std::uint32_t frame);
    bool says_back(const Clause& clause, const Verb& verb);
    bool parse_claim(const Clause& clause, std::uint32_t at);
    bool parse_verdict(const Clause& clause, std::uint32_t at);
    bool claim_is_verb(const Clause& clause, std::uint32_t at) const;
    ItemRange owner_before(const Clause& clause, std::uint32_t at) const;
    ItemRange subject_of_participle(const Clause& clause, std::uint32_t at) const;
    ItemRange leading_subject(const Clause& clause, std::uint32_t first, std::uint32_t limit) const;
    std::uint32_t parse_source(const Clause& clause, std::uint32_t at);
    std::uint32_t behind_day(const Clause& clause, std::uint32_t at) const;
    void parse_sourced(const Clause& clause, std::uint32_t at);
    std::uint32_t parse_as(const Clause& clause, std::uint32_t at);
    void parse_verb_last(const Clause& clause, std::uint32_t at);
    ItemRange subject_first(const Clause& clause, std::uint32_t before) const;
    bool says_before_topic(const Clause& clause, std::uint32_t part);
    ItemRange topic_behind(const Clause& clause, std::uint32_t first) const;
    bool says_by_particle(const Clause& clause, std::uint32_t part);
    text::Script last_script(const MarkedPart& part) const;
    bool says_part_before_last(const Clause& clause, ItemRange cue, std::uint32_t speaker);
    std::uint32_t behind_quoting(const Clause& clause, std::uint32_t verb) const;
    std::uint32_t before_topic(std::uint32_t first, std::uint32_t last) const;
    std::uint32_t behind_apposition(const Clause& clause, std::uint32_t comma) const;
    bool opens_name(const Clause& clause, std::uint32_t at) const;
    bool says_by_place(const Clause& clause, std::uint32_t part);
    ItemRange clause_before_colon(const Clause& clause, std::uint32_t colon) const;
    bool stands_behind_colon(const Clause& clause, std::uint32_t part) const;
    std::uint32_t before_colon_speech(const Clause& clause, ItemRange content) const;
    bool says_by_colon(const Clause& clause, std::uint32_t part);
    ItemRange speaker_before_colon(const Clause& clause, std::uint32_t first, std::uint32_t colon) const;
    bool says_in_mood(const Clause& clause);
    bool parse_source_relative(const Clause& clause, std::uint32_t at);
    ItemRange signature_behind(std::uint32_t frame, std::uint32_t dash) const;
    bool says_by_signature(const Clause& clause, std::uint32_t part);
    bool says_by_view(const Clause& clause, std::uint32_t part);
    std::uint32_t quoted_before(const Clause& clause, std::uint32_t verb) const;
    bool says_sentence_before_last(const Clause& clause, ItemRange cue);
    std::string_view text_of(std::uint32_t item) const;
    void go_on_reporting(const Clause& clause, std::uint32_t frame);
    ItemRange label_of(std::uint32_t frame) const;
    std::uint32_t end_of_paragraph(std::uint32_t frame) const;
    void find_labels();
    bool is_headline_source(std::uint32_t frame, ItemRange label) const;
    std::uint32_t end_of_speech(std::uint32_t frame, std::uint32_t first, std::uint32_t last) const;
    bool says_by_survey(const Clause& clause);
    bool parse_label(const Clause& clause, std::uint32_t frame);
    bool is_statement(std::uint32_t part_item) const;
    void parse_leftovers(std::uint32_t frame);

    ItemRange venue_of(const Saying& saying) const;
    bool ends_in_name(const Clause& clause, const Verb& verb) const;
    bool is_subject_itself(const Clause& clause, const Verb& verb) const;
    bool inside_reported(std::uint32_t item) const;
    ItemRange subject_going_on(const Clause& clause, std::uint32_t conjunction) const;
    ItemRange subject_of_frame(const Clause& clause, std::uint32_t before) const;
    Saying called(const Clause& clause, const Verb& verb, std::uint32_t part) const;
    bool is_verb(const Clause& clause, std::uint32_t at) const;
    bool regards(const Clause& clause, std::uint32_t at) const;
    bool agrees(std::uint32_t at) const;
    bool is_plain_noun(const Clause& clause, std::uint32_t at) const;
    bool is_headline(const Clause& clause) const;
    bool verb_by_neighbours(const Clause& clause, std::uint32_t at) const;
    bool trails(const Clause& clause, std::uint32_t at) const;
    bool speaks(std::uint32_t part_item, const Clause& clause) const;
    std::uint32_t rest_behind(const Clause& clause, std::uint32_t at) const;
    void go_on(const Clause& clause, std::uint32_t from, Saying& saying);
    void go_on_marked(const Clause& clause, std::uint32_t from, std::uint32_t reach, Saying& saying);
    std::uint32_t part_alone_before(const Clause& clause) const;
    ItemRange subject_of_relative(const Clause& clause, ItemRange cue) const;
    bool says_relative(const Clause& clause, ItemRange cue);
    bool says_marks_and_name(const Clause& clause, ItemRange cue);
    bool says_and_names(const Clause& clause, std::uint32_t part);
    void add(Saying saying);
    bool taken(std::uint32_t part_item) const { return taken_[scene_.items[part_item].part]; }

    const Scene& scene_;
    std::vector<Saying> sayings_;
    std::vector<bool> taken_;  // parts that a saying has
    std::uint32_t frame_ = 0;
    bool transcript_ = false;  // labels tell who speaks
};

}  // namespace retold::annotate
