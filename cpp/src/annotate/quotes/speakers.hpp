// Who speaks: the words before or behind a verb of saying led to the fullest name that the text gives, pronouns to who
// was named last. What nothing tells stays unknown.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/quotes/antecedents.hpp"
#include "annotate/quotes/saying.hpp"
#include "annotate/quotes/scene.hpp"
#include "retold/annotate/names/read_names.hpp"

namespace retold::annotate {

struct Speaker {
    std::string name;  // empty: unknown
    std::optional<Span> span;
    std::string_view evidence;
};

class Speakers {
  public:
    // `names`: of the same text.
    Speakers(const Scene& scene, const Names& names);

    // Whether the words end in a person, or in an organisation that the text names elsewhere too; before marks also in
    // a name of several words whose kind nothing tells.
    bool is_known(ItemRange subject, bool marked) const;

    // To be asked in the order of the text.
    Speaker find(const Saying& saying);

  private:
    // A run of names among the items.
    struct Run {
        ItemRange items;
        bool governed = false;  // a preposition or possessive makes it part of another phrase
    };
    std::vector<Run> runs_in(ItemRange range) const;
    bool is_modifier(ItemRange run, ItemRange range) const;
    struct Mention {
        Span span;
        const Name* name = nullptr;
        bool role = false;
    };
    Speaker resolve(Speaker found) const;
    bool opens_with_pronoun(ItemRange subject) const;
    Speaker by_marked_name(ItemRange subject) const;
    const Mention* person_at_end(Span span) const;
    const Mention* mention_in(Span span, bool role) const;
    bool is_name(std::uint32_t i) const;
    void collect();
    void remember(ItemRange run);
    void remember_last(const Speaker& found, std::uint32_t frame);
    std::string written(ItemRange run) const;
    std::string full_name(const std::string& name) const;
    Speaker by_name(ItemRange subject) const;
    Speaker by_last_name(const std::vector<Run>& runs) const;
    ItemRange bare_name(ItemRange subject) const;
    Speaker by_subject(const Saying& saying, ItemRange subject);
    Speaker by_words(ItemRange subject);
    Speaker by_person(ItemRange subject) const;
    bool is_mention(ItemRange subject) const;
    ItemRange before_content(const Saying& saying) const;
    std::string known_form(const std::string& name);
    Speaker by_pronoun(const Saying& saying) const;
    Speaker without_subject(const Saying& saying) const;
    std::string by_noun(const Saying& saying, ItemRange subject) const;
    Speaker last_named(std::optional<Span> span, std::uint32_t paragraph, std::string_view evidence) const;

    const Scene& scene_;
    Antecedents antecedents_;
    std::vector<Mention> mentions_;              // sorted
    std::set<std::string, std::less<>> things_;  // names of organisations and places
    std::set<std::string, std::less<>> canonical_;
    bool names_known_ = false;  // names were looked for by lists of the language
    std::string last_person_;
    std::uint32_t person_paragraph_ = 0;
    // A word of a name, folded, to the full name; empty where two have it.
    std::map<std::string, std::string, std::less<>> full_;
    std::vector<std::string> known_;  // names of scripts without capitals
    Speaker last_;
    std::optional<std::uint32_t> last_frame_;
    std::uint32_t last_paragraph_ = 0;
};

}  // namespace retold::annotate
