// Whom pronouns and common nouns mean: who was named before, where number of words, kind and gender do not speak
// against.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "annotate/names/name_lexicon.hpp"
#include "annotate/quotes/saying.hpp"
#include "annotate/quotes/scene.hpp"
#include "annotate/quotes/stand_ins.hpp"
#include "retold/annotate/names/read_names.hpp"

namespace retold::annotate {

class Antecedents {
  public:
    // `names`: of the same text. Linear time.
    Antecedents(const Scene& scene, const Names& names);

    struct Named {
        const Name* name = nullptr;
        std::uint32_t frame = 0;
    };
    // Who opens the nearest sentence before the item that names a person whom the pronoun may mean, or a thing; within
    // the paragraph of `frame`, or up to `paragraphs` before it. Looks at a fixed number of names.
    Named person_before(std::uint32_t frame, ItemRange pronoun, std::uint32_t paragraphs) const;
    Named thing_before(std::uint32_t frame, ItemRange pronoun) const;

    // The one organisation of the text whose name ends or begins with the last of these words ("the council"), or the
    // one person whose title in an apposition is the word behind the article ("the minister").
    const Name* by_head(ItemRange subject) const;

    // What a noun phrase that is nobody's name or title may stand for: "the diplomat", "the firm". `office`: a title,
    // which stands only for a person whose title is not told.
    struct Noun {
        StandIns::Kind kind = StandIns::Kind::none;
        bool office = false;
        bool is_body() const { return kind == StandIns::Kind::body; }
    };
    Noun noun_in(ItemRange subject) const;
    // "the 68-year-old beekeeper", "die 77-Jährige"
    bool is_aged(ItemRange subject) const {
        return scene_.speech.cased() && subject.last - subject.first > 2 && scene_.has(subject.first, Word::article) &&
               scene_.is_number(subject.first + 1) && scene_.is(subject.first + 2, MarkRole::dash) &&
               !scene_.items[subject.first + 2].spaced;
    }
    // Who is named nearest before it in its paragraph and may be meant.
    Named meant_by(const Noun& noun, std::uint32_t frame, ItemRange subject) const;
    bool may_mean(const Noun& noun, const Name& name) const;
    const Name* named(const std::string& canonical) const;

    // Whether it is one of the pronouns of a single person.
    bool is_personal(ItemRange pronoun) const;

    // Whether nothing tells that the pronoun and the person named so differ in gender.
    bool fits(ItemRange pronoun, const std::string& name) const;

  private:
    struct Mention {
        std::size_t start = 0;
        const Name* name = nullptr;
        std::uint32_t frame = 0;
    };
    template <typename Fits>
    Named nearest(std::uint32_t frame, std::size_t before, std::uint32_t paragraphs, const Fits& fits) const;
    void add_titles();
    void add_head(std::string_view head, const Name& name);
    bool is_other_body(const Name& name) const;
    bool is_described(const Name& name) const;
    bool may_be_person(const Name& name) const;
    NameWords words_in(Span span) const;
    NameWords gender_of(const Name& name) const;
    NameWords gender_of(ItemRange pronoun) const;

    const Scene& scene_;
    const NameLexicon& lexicon_;
    const StandIns& stand_ins_;
    std::vector<Mention> mentions_;  // outside of marks, sorted
    std::map<std::string, NameWords, std::less<>> genders_;
    std::map<std::string, const Name*, std::less<>> by_canonical_;
    std::map<std::string, const Name*, std::less<>> heads_;  // null: of two names
};

}  // namespace retold::annotate
