#include "clean/page_phrases.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/lines.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {
namespace {

struct Phrases {
    WordTrie trie;
    std::vector<std::string> glued;
};

Phrases read_phrases(std::string_view head) {
    const Uncancelled whole;
    Phrases read;
    for (const WordListSection& section : resource_list("shared/page_phrases.txt").sections) {
        const bool glued = section.head.ends_with(" glued");
        if (std::string_view(section.head).substr(0, section.head.size() - (glued ? 6 : 0)) != head) continue;
        for (const WordListEntry& entry : section.entries) {
            if (glued)
                read.glued.emplace_back(entry.text);
            else
                read.trie.value(read.trie.insert(word_hashes(entry.text))) = 0;
        }
    }
    return read;
}

// The number of words of the longest phrase that these begin with; 0 if none does.
std::size_t phrase_at(const Phrases& phrases, std::span<const std::uint32_t> words) {
    std::size_t longest = 0;
    std::uint32_t node = WordTrie::root;
    for (std::size_t at = 0; at < words.size(); ++at) {
        node = phrases.trie.step(node, words[at]);
        if (node == WordTrie::none) break;
        if (phrases.trie.value(node) != WordTrie::none) longest = at + 1;
    }
    return longest;
}

bool has_glued(const Phrases& phrases, std::string_view line) {
    return std::ranges::any_of(phrases.glued,
                               [&](const std::string& phrase) { return line.find(phrase) != std::string_view::npos; });
}

}  // namespace

bool says_no_story(std::string_view line) {
    static const Phrases phrases = read_phrases("no story");
    constexpr std::string_view code = "404";  // from: RFC 9110, the status of what is not found
    const std::vector<std::uint32_t> words = word_hashes(line);
    if (words.size() <= 3 && line.find(code) != std::string_view::npos) return true;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (phrase_at(phrases, std::span(words).subspan(at)) != 0) return true;
    return has_glued(phrases, line);
}

bool heads_summary(std::string_view line) {
    static const Phrases phrases = read_phrases("summary");
    constexpr std::size_t longest_glued = 40;  // chosen: bytes of a heading in a script without spaces
    const std::vector<std::uint32_t> words = word_hashes(line);
    if (words.empty()) return false;
    for (std::size_t at = 0, count = 0; at < words.size(); at += count) {
        count = phrase_at(phrases, std::span(words).subspan(at));
        if (count == 0) break;
        if (at + count == words.size()) return true;
    }
    return line.size() <= longest_glued && has_glued(phrases, line);
}

}  // namespace retold::clean
