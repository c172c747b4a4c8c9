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
    std::uint32_t governed_from(std::uint32_t comma) const;
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

// A title right before, or a few words before where only small words, or a comma, stand between.
void Surroundings::before(FoundName& name, std::uint32_t bound) const {
    const std::uint32_t at = name.first;
    if (at == 0) return;
    if (name.role_first != name.role_last) {
        name.around |= bit(NameWord::role);
        return;
    }
    name.around |= page_[at - 1].words & bits(NameWord::preposition, NameWord::speech, NameWord::article);
    const bool head = at > 1 && page_.is(at - 1, bit(NameWord::organisation)) &&  // "the company X"
                      page_.is(at - 2, bit(NameWord::article)) && page_.same_sentence(at - 2, at);
    if (head && !page_.token(at - 1).capital) name.around |= bit(NameWord::organisation);
    if (at > 1 && page_[at - 1].role_first != at - 1 && page_.is_mark(at - 1, U'.'))
        take_role(name, page_[at - 1].role_first);
    if (page_[at].role_first != at) {
        take_role(name, page_[at].role_first);
        return;
    }
    if (page_.is(at - 1, bits(NameWord::link, NameWord::preposition))) return;  // "mayor of London"
    if (page_.lexicon().has_option("no capitals")) return;
    if (name.last > at + 1 && bound + 1 == at && page_.is_mark(bound, U',')) bound = governed_from(bound);
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

// "the mayor of Oa, X": behind a name that a preposition joins to what stands before it the bound lies before those
// words.
std::uint32_t Surroundings::governed_from(std::uint32_t comma) const {
    constexpr std::uint32_t longest_title = 3;  // chosen: tokens before the preposition
    for (std::uint32_t i = comma; i > 0 && comma - i < reach; --i) {
        const bool joins = page_.is(i - 1, bits(NameWord::preposition, NameWord::link, NameWord::particle));
        if (joins && !page_.token(i - 1).capital) return i - 1 - std::min(i - 1, longest_title);
        if (!page_.is_word(i - 1) || !page_.token(i - 1).capital) return comma;
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
    const bool comma = page_.is_mark(at, U',');
    const bool bracket = page_.is_mark(at, U'(');
    if ((comma || bracket) && page_.is_number(at + 1)) {
        const std::size_t digits = page_.token(at + 1).last - page_.token(at + 1).first;
        name.aged = digits == 2 && !page_.is(at + 2, bit(NameWord::time)) && (comma || page_.is_mark(at + 2, U')'));
    }
    if (!comma) return;
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
