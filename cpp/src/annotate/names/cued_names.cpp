#include "annotate/names/cued_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "annotate/names/character_cues.hpp"
#include "annotate/names/chunk_cues.hpp"
#include "annotate/names/korean_cues.hpp"
#include "annotate/names/spaced_cues.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t shortest_part = 3;  // chosen: letters; shorter words are too often ordinary ones

class CuedNames {
  public:
    explicit CuedNames(const NamePage& page)
        : page_(page),
          clitics_(page.lexicon().has_option("clitics")),
          characters_(page.lexicon().has_option("characters")),
          korean_(page.lexicon().has_option("particles behind")),
          taken_(page.size(), false) {}

    std::vector<FoundName> find() {
        std::vector<CuedName> cues = all_cues();
        std::ranges::stable_sort(cues, [](const CuedName& a, const CuedName& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.last - a.first > b.last - b.first;
        });
        for (const CuedName& cue : cues) take(cue);
        if (korean_) {
            take_beginnings();
        } else {
            take_parts();
        }
        std::ranges::sort(found_, {}, &FoundName::first);
        return std::move(found_);
    }

  private:
    std::vector<CuedName> all_cues() const;
    void take(const CuedName& cue);
    void take_beginnings();
    void note_range(std::uint32_t first, std::uint32_t last);
    void take_parts();
    std::uint32_t whole_end(std::uint32_t i) const;
    std::size_t part_of(std::uint32_t i, bool fresh) const;
    bool is_part(std::u32string_view word) const;
    void note_parts(const CuedName& cue);
    static std::string key(std::u32string_view word);

    const NamePage& page_;
    bool clitics_;     // small words are written on names
    bool characters_;  // tokens are single characters
    bool korean_;
    std::vector<bool> taken_;
    std::unordered_set<std::string, HashKey, std::equal_to<>> parts_;
    // Tokens of the names found, by their first word.
    std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>, HashKey> by_first_;
    std::vector<FoundName> found_;
};

std::vector<CuedName> CuedNames::all_cues() const {
    if (characters_) return CharacterCues(page_).find();
    if (korean_) return KoreanCues(page_).find();
    return page_.lexicon().has_option("chunks") ? find_chunk_cues(page_) : SpacedCues(page_).find();
}

void CuedNames::note_range(std::uint32_t first, std::uint32_t last) {
    if (last - first > 1) by_first_[page_[first].word].emplace_back(first, last);
}

// The word as UTF-8, without the Arabic article.
std::string CuedNames::key(std::u32string_view word) {
    if (word.size() > 4 && word.starts_with(U"ال")) word.remove_prefix(2);
    std::string bytes;
    for (const char32_t letter : word) text::append_utf8(bytes, letter);
    return bytes;
}

void CuedNames::note_parts(const CuedName& cue) {
    constexpr NameWords ordinary = bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::common,
                                        NameWord::particle, NameWord::link, NameWord::honorific);
    const bool person = (cue.around & bits(NameWord::organisation, NameWord::place, NameWord::thing)) == 0;
    if (!person && cue.last - cue.first > 1) return;
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
        const std::u32string_view word = page_.letters(i);
        if (word.size() >= shortest_part && !page_.is(i, ordinary)) parts_.insert(key(word));
    }
}

void CuedNames::take(const CuedName& cue) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
        if (taken_[i]) return;
    }
    FoundName name;
    name.first = cue.first;
    name.last = cue.last;
    name.span = page_.span(cue.first, cue.last);
    const std::size_t end = page_.token(cue.last - 1).first + cue.letters;
    if (page_.joins_given(cue.first))
        name.span.start =
            page_.reading().span_of(page_.token(cue.first).first + 1, page_.token(cue.last - 1).last).start;
    if (cue.letters > 0) name.span.end = page_.reading().span_of(page_.token(cue.first).first, end).end;
    name.around = cue.around & ~bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::land);
    name.inside = cue.around & bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::land);
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
        // single characters and beginnings of Korean words mean too much
        if (!characters_ && !korean_) name.inside |= page_[i].words;
        taken_[i] = true;
    }
    name.evidence = cue.evidence;
    note_range(name.first, name.last);
    const bool town = (cue.around & bits(NameWord::town, NameWord::place)) != 0;
    if (characters_ && town && name.last - name.first > 2) note_range(name.first, name.last - 1);
    found_.push_back(name);
    note_parts(cue);
}

bool CuedNames::is_part(std::u32string_view word) const {
    return word.size() >= shortest_part && parts_.contains(key(word));
}

// How many letters of token i stand before a part of a name in it; npos: there is none. Arabic writes "and", "by", "to"
// and "as" on the word.
std::size_t CuedNames::part_of(std::uint32_t i, bool fresh) const {
    if (taken_[i] || !page_.is_word(i) || page_[i].function_word) return std::u32string_view::npos;
    const std::u32string_view word = page_.letters(i);
    if (is_part(word)) return 0;
    if (!clitics_ || !fresh || word.size() <= shortest_part) return std::u32string_view::npos;
    if (word.starts_with(U"لل") && is_part(word.substr(2))) return 2;
    const bool clitic = std::u32string_view(U"وفبلک").find(word[0]) != std::u32string_view::npos;
    return clitic && is_part(word.substr(1)) ? 1 : std::u32string_view::npos;
}

// The token behind the same words as those of a name found elsewhere; i where there are none.
std::uint32_t CuedNames::whole_end(std::uint32_t i) const {
    constexpr std::size_t most_names = 8;  // chosen: names with the same first word; keeps hostile text linear
    const auto named = by_first_.find(page_[i].word);
    if (named == by_first_.end() || taken_[i]) return i;
    for (std::size_t n = 0; n < std::min(named->second.size(), most_names); ++n) {
        const auto [first, last] = named->second[n];
        const std::uint32_t size = last - first;
        if (i + size > page_.size()) continue;
        std::uint32_t same = 0;
        while (same < size && page_[i + same].word == page_[first + same].word && !taken_[i + same]) ++same;
        if (same == size) return i + size;
    }
    return i;
}

// Parts of the names found, wherever else they stand.
void CuedNames::take_parts() {
    for (std::uint32_t i = 0; i < page_.size();) {
        const std::uint32_t whole = whole_end(i);
        if (whole > i) {
            FoundName name;
            name.first = i;
            name.last = whole;
            name.span = page_.span(i, whole);
            for (; i < whole; ++i) name.inside |= page_[i].words;
            name.evidence = "said again";
            found_.push_back(name);
            continue;
        }
        const std::size_t before = part_of(i, true);
        if (before == std::u32string_view::npos) {
            ++i;
            continue;
        }
        FoundName name;
        name.first = i;
        do {
            name.inside |= page_[i].words;
            ++i;
        } while (i < page_.size() && page_.same_sentence(name.first, i) && part_of(i, false) == 0);
        name.last = i;
        name.span = page_.span(name.first, i);
        name.span.start =
            page_.reading().span_of(page_.token(name.first).first + before, page_.token(i - 1).last).start;
        name.evidence = "part of a name in the text";
        found_.push_back(name);
    }
}

// Korean: names found before, at the beginning of words with a particle or title behind.
void CuedNames::take_beginnings() {
    constexpr std::uint32_t longest = 12;  // chosen: syllables
    std::unordered_set<std::string, HashKey, std::equal_to<>> known;
    for (const FoundName& name : found_) {
        for (std::uint32_t i = name.first; i < name.last; ++i) {
            std::u32string word = fold_letters(slice(
                page_.reading().text, {page_.token(i).span.start, std::min(page_.token(i).span.end, name.span.end)}));
            if (word.size() > 1) known.insert(key(word));
            const bool town = (page_.lexicon().ending(word) & bit(NameWord::place)) != 0;
            if (town && word.size() > 2) known.insert(key(word.substr(0, word.size() - 1)));
        }
    }
    const KoreanCues korean(page_);
    for (std::uint32_t i = 0; i < page_.size(); ++i) {
        if (taken_[i] || !page_.is_word(i)) continue;
        const std::u32string_view word = page_.letters(i);
        for (auto size = static_cast<std::uint32_t>(std::min<std::size_t>(word.size(), longest)); size > 1; --size) {
            if (!known.contains(key(word.substr(0, size))) || !korean.ends_behind(i, size)) continue;
            take({i, i + 1, 0, 0, "said again", size});
            break;
        }
    }
}

}  // namespace

std::vector<FoundName> find_cued_names(const NamePage& page) {
    return CuedNames(page).find();
}

}  // namespace retold::annotate
