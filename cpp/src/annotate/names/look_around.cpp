#include "annotate/names/look_around.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr std::uint32_t reach = 5;  // chosen: tokens between a title with its office and the name

class Surroundings {
  public:
    explicit Surroundings(const NamePage& page) : page_(page) {}

    // `bound`: the token behind the name before it, which owns what stands there.
    void look(FoundName& name, std::uint32_t bound) const {
        before(name, bound);
        behind(name);
    }

  private:
    void before(FoundName& name, std::uint32_t bound) const;
    bool look_right_before(FoundName& name, std::uint32_t bound) const;
    bool says_noun(std::uint32_t at) const;
    bool is_region(const FoundName& name) const;
    bool is_town_before(std::uint32_t at, std::uint32_t bound) const;
    std::uint32_t governing_title(std::uint32_t comma) const;
    void behind(FoundName& name) const;
    void take_role(FoundName& name, std::uint32_t first) const;

    const NamePage& page_;
};

void Surroundings::take_role(FoundName& name, std::uint32_t first) const {
    name.around |= page_[first].words & (titles | bits(NameWord::feminine, NameWord::masculine));
    if (name.role_first != name.role_last) return;
    name.role_first = first;
    name.role_last = page_[first].phrase_last;
}

// What the words right before the name tell of it; true where that is all.
bool Surroundings::look_right_before(FoundName& name, std::uint32_t bound) const {
    const std::uint32_t at = name.first;
    name.around |=
        page_[at - 1].words & bits(NameWord::preposition, NameWord::speech, NameWord::article, NameWord::inside);
    if (page_.is(at - 1, bit(NameWord::vessel)) && !page_.token(at - 1).capital && page_.same_sentence(at - 1, at)) {
        name.around |= bit(NameWord::vessel);  // "the tanker X"
        return true;
    }
    if (name.last > at + 1 && says_noun(at)) name.around |= bit(NameWord::speech);
    const bool with_article = at > 1 && page_.is(at - 1, bit(NameWord::article)) && page_.same_sentence(at - 2, at);
    if (with_article) name.around |= page_[at - 2].words & bit(NameWord::speech);  // "λέει η X"
    const bool head = at > 1 && page_.is(at - 1, bit(NameWord::organisation)) &&   // "the company X", "volgens bond X"
                      page_.is(at - 2, bits(NameWord::article, NameWord::speech)) && page_.same_sentence(at - 2, at);
    if (head && !page_.token(at - 1).capital) name.around |= bit(NameWord::organisation);
    const bool given = name.last > at + 1 && page_.is(at, bit(NameWord::given));  // "мэр города Анна Ильина"
    if (!given && is_town_before(at, bound)) {
        name.around |= bit(NameWord::town);
        return true;
    }
    return false;
}

// A title right before, or a few words before where only small words, or a comma, stand between.
void Surroundings::before(FoundName& name, std::uint32_t bound) const {
    const std::uint32_t at = name.first;
    if (at == 0) return;
    if (name.of_office) {
        name.around |= bit(NameWord::preposition);  // as in "mayor of London"
        return;
    }
    if (name.role_first != name.role_last) {
        name.around |= bit(NameWord::role);
        return;
    }
    if (look_right_before(name, bound)) return;
    if (at > 1 && page_[at - 1].role_first != at - 1 && page_.is_mark(at - 1, U'.'))
        take_role(name, page_[at - 1].role_first);
    if (page_[at].role_first != at) {
        take_role(name, page_[at].role_first);
        return;
    }
    if (page_.is(at - 1, bits(NameWord::link, NameWord::preposition))) return;  // "mayor of London"
    if (page_.lexicon().has_option("no capitals")) return;
    if (name.last > at + 1 && page_.is_mark(at - 1, U',')) {
        if (const std::uint32_t title = governing_title(at - 1); title < at - 1) {
            take_role(name, title);
            return;
        }
    }
    for (std::uint32_t back = 1; back <= reach && at - bound >= back; ++back) {
        const std::uint32_t i = at - back;
        if (!page_.same_sentence(i, at)) return;
        if (!page_.is_word(i) && !(back == 1 && page_.is_mark(i, U','))) return;
        if (page_.is(i, bits(NameWord::speech))) return;
        if (page_.is(i, bit(NameWord::role)) && page_[i].phrase_last <= at) {
            take_role(name, i);
            return;
        }
    }
}

// "Приморской области", "Derwick village": the kind of place in lower case behind; in languages with cases behind one
// adjective with a capital.
bool Surroundings::is_region(const FoundName& name) const {
    const std::uint32_t at = name.last;
    const bool before = page_.lexicon().has_option("cases") && at == name.first + 1;
    if (!before && !page_.lexicon().has_option("towns behind names")) return false;
    return page_.is(at, bit(NameWord::town)) && page_.is_word(at) && !page_.token(at).capital &&
           page_.same_sentence(name.first, at);
}

// "sołtyska wsi X", "habitante de la localidad de X": a kind of place in lower case before the name; not one that
// stands behind the name before, as in "Приморской области X".
bool Surroundings::is_town_before(std::uint32_t at, std::uint32_t bound) const {
    constexpr NameWords joints = bits(NameWord::preposition, NameWord::link, NameWord::particle);
    if (page_.lexicon().has_option("no capitals")) return false;
    if (at > 1 && page_.is(at - 1, joints) && !page_.is(at - 1, bit(NameWord::town))) --at;
    return (at - 1 > bound || at == 1) && page_.is(at - 1, bit(NameWord::town)) && page_.is_word(at - 1) &&
           (page_[at - 1].initial || !page_.token(at - 1).capital) && page_.same_sentence(at - 1, at);
}

// "moppert leerling X", "ammette la comandante X": a verb of speech, an article or none, and a noun in small letters.
bool Surroundings::says_noun(std::uint32_t at) const {
    if (at < 2 || !page_.is_word(at - 1) || page_.token(at - 1).capital || page_[at - 1].function_word) return false;
    if (page_.is(at - 1, bits(NameWord::preposition, NameWord::link, NameWord::particle, NameWord::speech,
                              NameWord::organisation)))
        return false;
    const std::uint32_t verb = at > 2 && page_.is(at - 2, bit(NameWord::article)) ? at - 3 : at - 2;
    return page_.same_sentence(verb, at) && page_.is(verb, bit(NameWord::speech));
}

// "the mayor of Oa, X", "presidente da Junta de Oa, X": the title before the names that prepositions join to it; the
// comma where there is none.
std::uint32_t Surroundings::governing_title(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 10;  // chosen: tokens between the title and the comma
    const NameWords joints = bits(NameWord::preposition, NameWord::link, NameWord::particle, NameWord::article);
    bool joined = false;
    for (std::uint32_t i = comma; i > 0 && comma - i < longest && page_.same_sentence(i - 1, comma); --i) {
        if (!page_.is_word(i - 1)) return comma;
        if (joined && page_.is(i - 1, bit(NameWord::role)) && page_[i - 1].phrase_last <= i) return i - 1;
        joined = page_.is(i - 1, joints) && !page_.token(i - 1).capital;
        if (!joined && !page_.token(i - 1).capital) return comma;
    }
    return comma;
}

void Surroundings::behind(FoundName& name) const {
    const std::uint32_t at = name.last;
    if (!page_.same_sentence(name.first, at)) return;
    name.around |= page_[at].words & bits(NameWord::speech, NameWord::subject, NameWord::honorific);
    const bool joined = at < page_.size() && !page_.token(at).spaced && page_.lexicon().has_option("characters");
    if (joined && page_.is(at, bit(NameWord::role))) {  // 高梨市長
        take_role(name, at);
        return;
    }
    if (is_region(name)) name.around |= bit(NameWord::town);
    const bool comma = page_.is_mark(at, U',');
    const bool bracket = page_.is_mark(at, U'(');
    const bool small = comma && page_.is(at + 1, bits(NameWord::particle, NameWord::preposition, NameWord::link));
    const std::uint32_t age = small ? at + 2 : at + 1;  // ", de 81 anos"
    if ((comma || bracket) && page_.is_number(age)) {
        const std::size_t digits = page_.token(age).last - page_.token(age).first;
        name.aged = digits == 2 && !page_.is(age + 1, bit(NameWord::time)) && (comma || page_.is_mark(age + 1, U')'));
    }
    if (!comma) return;
    name.told_who = page_.is(at + 1, bit(NameWord::who));
    for (std::uint32_t i = at + 1; i < at + reach && page_.same_sentence(i, at) && page_.is_word(i); ++i) {
        if (page_.is(i, bit(NameWord::role))) {
            take_role(name, i);
            return;
        }
        const bool possessive = page_.name_span(i, i + 1).end < page_.span(i, i + 1).end;  // "Norland's minister"
        const bool other = page_.token(i).capital && !possessive && !page_.is(i, bit(NameWord::never));
        if (other && !page_.lexicon().has_option("capital nouns")) return;
    }
}

}  // namespace

void look_around(const NamePage& page, std::vector<FoundName>& names) {
    const Surroundings surroundings(page);
    std::uint32_t bound = 0;
    for (FoundName& name : names) {
        surroundings.look(name, bound);
        bound = name.last;
    }
}

}  // namespace retold::annotate
