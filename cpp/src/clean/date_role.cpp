#include "clean/date_role.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "clean/lines.hpp"
#include "retold/base/languages.hpp"

namespace retold::clean {
namespace {

using Phrases = std::vector<std::vector<std::uint32_t>>;

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
                for (const WordListEntry& entry : section.entries) out.push_back(word_hashes(entry.text));
            }
        }
        return read;
    }();
    return phrases;
}

bool has_phrase(std::span<const std::uint32_t> words, const Phrases& phrases) {
    const auto same = [](std::uint32_t word, std::uint32_t wanted) { return identity(word) == identity(wanted); };
    return std::any_of(phrases.begin(), phrases.end(), [&](const auto& phrase) {
        return std::search(words.begin(), words.end(), phrase.begin(), phrase.end(), same) != words.end();
    });
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
