#include "clean/date_role.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/lines.hpp"
#include "retold/base/languages.hpp"

namespace retold::clean {
namespace {

struct Phrases {
    std::vector<std::vector<std::uint32_t>> all;
    PhraseStarts starts;

    void add(std::vector<std::uint32_t> phrase) {
        starts.add(phrase);
        all.push_back(std::move(phrase));
    }
};

// The phrases of updated.txt of all languages, as word hashes: those of a change, and those of a reader's day.
struct RolePhrases {
    Phrases updated;
    Phrases visited;
};
const RolePhrases& role_phrases() {
    static const auto phrases = [] {
        RolePhrases read;
        for (const std::string_view tag : languages_with("updated")) {
            const WordList list = language_list(tag, "updated");
            for (const WordListSection& section : list.sections) {
                if (!section.head.empty() && section.head != "visited")
                    list.fail(section.line_number, "no such section");
                Phrases& out = section.head.empty() ? read.updated : read.visited;
                for (const WordListEntry& entry : section.entries) out.add(word_hashes(entry.text));
            }
        }
        return read;
    }();
    return phrases;
}

bool has_phrase(std::span<const std::uint32_t> words, const Phrases& phrases) {
    const auto same = [](std::uint32_t word, std::uint32_t wanted) { return identity(word) == identity(wanted); };
    for (; !words.empty(); words = words.subspan(1)) {
        if (!phrases.starts.may_start(words)) continue;
        const auto begins = [&](const std::vector<std::uint32_t>& phrase) {
            return phrase.size() <= words.size() && std::equal(phrase.begin(), phrase.end(), words.begin(), same);
        };
        if (std::ranges::any_of(phrases.all, begins)) return true;
    }
    return false;
}

}  // namespace

DateRole role_of(std::string_view raw, Span before) {
    const std::vector<std::uint32_t> words = placed_words(raw, before).words;
    if (has_phrase(words, role_phrases().visited)) return DateRole::visited;
    return has_phrase(words, role_phrases().updated) ? DateRole::updated : DateRole::stated;
}

bool says_updated(std::string_view raw, Span range) {
    return has_phrase(placed_words(raw, range).words, role_phrases().updated);
}

}  // namespace retold::clean
