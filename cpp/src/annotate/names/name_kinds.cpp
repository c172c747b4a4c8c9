#include "annotate/names/name_kinds.hpp"

namespace retold::annotate {

std::string_view to_string(NameKind kind) {
    switch (kind) {
        case NameKind::person:
            return "person";
        case NameKind::organisation:
            return "organisation";
        case NameKind::place:
            return "place";
        case NameKind::other:
            return "other";
        case NameKind::unknown:
            break;
    }
    return "unknown";
}

// "Krone & Moll"
static bool holds_and_sign(const NamePage& page, const FoundName& name) {
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i)
        if (page.is_mark(i, U'&')) return true;
    return false;
}

KindVote vote_of(const NamePage& page, const FoundName& name) {
    const auto inside = [&](NameWord word) { return (name.inside & bit(word)) != 0; };
    const auto around = [&](NameWord word) { return (name.around & bit(word)) != 0; };
    const bool several = name.last - name.first > 1;
    if (inside(NameWord::form)) return {NameKind::organisation, 9, "legal form"};
    if (around(NameWord::honorific)) return {NameKind::person, 8, "form of address"};
    if (name.aged && !inside(NameWord::organisation)) return {NameKind::person, 7, "age behind it"};
    if (inside(NameWord::organisation)) return {NameKind::organisation, 7, "head noun of an organisation"};
    if (inside(NameWord::thing)) return {NameKind::other, 6, "head noun of another thing"};
    if (around(NameWord::vessel)) return {NameKind::other, 6, "kind of ship before it"};
    if (inside(NameWord::place)) return {NameKind::place, 6, "head noun of a place"};
    if (around(NameWord::organisation)) return {NameKind::organisation, 5, "kind of organisation before it"};
    if (several && holds_and_sign(page, name)) return {NameKind::organisation, 5, "names joined by a sign"};
    if (around(NameWord::town)) return {NameKind::place, 5, "kind of place beside it"};
    if (inside(NameWord::land) && several && page.is(name.first, bit(NameWord::given)) &&
        !page.is(name.first, bit(NameWord::land)))
        return {NameKind::person, 5, "given name"};  // "Maria Lund"
    if (inside(NameWord::land)) return {NameKind::place, 6, "known place"};
    if (name.acronym) return {NameKind::organisation, 3, "acronym"};
    if (name.of_office) return {NameKind::place, 5, "town of an office"};
    if (inside(NameWord::located) && !inside(NameWord::given)) return {NameKind::place, 3, "an ending of places"};
    if (around(NameWord::role) && (page[name.first].role_first != name.first || name.role_last < name.first))
        return {NameKind::person, 6, "title before it"};
    if (inside(NameWord::given)) return {NameKind::person, 5, "given name"};
    if (around(NameWord::subject)) return {NameKind::person, 3, "acts in the sentence"};
    if (name.told_who) return {NameKind::person, 4, "a pronoun of persons behind it"};
    if (around(NameWord::speech) && !around(NameWord::preposition))
        return {NameKind::person, several ? 4 : 1, "verb of speech beside it"};
    if (around(NameWord::role)) return {NameKind::person, 4, "title close by"};
    const bool capitals = !page.lexicon().has_option("no capitals") && page[name.first].words == 0;
    if (several && capitals && NameLexicon::is_given_somewhere(page.letters(name.first)))
        return {NameKind::person, 3, "a given name of some language"};
    if (around(NameWord::inside)) return {NameKind::place, 2, "preposition of places before it"};
    if (around(NameWord::preposition)) return {NameKind::place, several ? 1 : 2, "preposition before it"};
    return {};
}

}  // namespace retold::annotate
