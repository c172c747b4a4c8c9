// Matching cue phrases against lines of words. Every position of a line steps through one word trie; a line is short
// or is looked at only in its first words, so a page costs about one table probe a word.
#include "retold/clean/cues.hpp"
#include "retold/base/cancel.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "clean/cue_table.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/languages.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t usual_limit = 40;  // words; longer lines are prose, whatever phrases they hold
constexpr std::size_t slack = 12;

bool allows(const Cue& cue, CueList::Place place) {
    const bool speaks = place.language.empty() || cue.source == "en" || cue.source == place.language;
    if (!speaks && cue.where != CueWhere::line) return false;
    switch (cue.part) {
        case CuePart::page:
            return true;
        case CuePart::top:
            return place.top;
        case CuePart::bottom:
            return place.bottom;
        case CuePart::edge:
            return place.top || place.bottom;
    }
    return true;
}

std::size_t limit_of(const Cue& cue, std::size_t words) {
    if (cue.max_words != 0) return cue.max_words;
    if (cue.where == CueWhere::line) return words;
    return cue.where == CueWhere::start ? usual_limit : words + slack;
}

bool read_word(std::string_view word, Cue& cue) {
    if (const auto label = label_from(word)) {
        cue.label = *label;
    } else if (word == "line") {
        cue.where = CueWhere::line;
    } else if (word == "start") {
        cue.where = CueWhere::start;
    } else if (word == "anywhere") {
        cue.where = CueWhere::anywhere;
    } else if (word == "top") {
        cue.part = CuePart::top;
    } else if (word == "bottom") {
        cue.part = CuePart::bottom;
    } else if (word == "edge") {
        cue.part = CuePart::edge;
    } else if (word == "ends") {
        cue.ends_story = true;
    } else if (word.starts_with("max=")) {
        cue.max_words = 0;
        for (const char digit : word.substr(4)) {
            if (digit < '0' || digit > '9') return false;
            cue.max_words = cue.max_words * 10 + static_cast<std::size_t>(digit - '0');
        }
    } else {
        return false;
    }
    return true;
}

// The cue that a header "[label where part ends max=N]" describes; nothing for a soft group.
std::optional<Cue> read_head(const WordList& list, const WordListSection& section, std::string_view source) {
    Cue cue;
    cue.source = source;
    for (const std::string_view word : split_words(section.head)) {
        if (word == "soft") return std::nullopt;
        if (!read_word(word, cue)) list.fail(section.line_number, "unknown word " + std::string(word));
    }
    return cue;
}

}  // namespace

CueList::CueList(std::vector<Cue> cues) {
    auto table = std::make_shared<Table>();
    table->cues = std::move(cues);
    for (std::uint32_t i = 0; i < table->cues.size(); ++i) {
        const auto words = word_hashes(table->cues[i].phrase);
        if (words.empty()) continue;
        Cue& cue = table->cues[i];
        cue.max_words = limit_of(cue, words.size());
        table->starts.add(words);
        if (cue.where == CueWhere::anywhere) table->inner.add(words);
        table->longest_line = std::max(table->longest_line, cue.max_words);
        std::uint32_t& value = table->trie.value(table->trie.insert(words));
        if (value == WordTrie::none) {
            value = static_cast<std::uint32_t>(table->at_node.size());
            table->at_node.emplace_back();
        }
        table->at_node[value].push_back(i);
    }
    table_ = std::move(table);
}

const std::vector<Cue>& CueList::cues() const {
    static const std::vector<Cue> none;
    return table_ ? table_->cues : none;
}

const Cue* CueList::Table::match(std::span<const std::uint32_t> words, std::uint32_t size, Place place) const {
    if (words.empty() || cues.empty()) return nullptr;
    const Cue* best = nullptr;
    std::size_t best_rank = 0;
    const std::size_t places = size > std::max(longest_line, usual_limit) ? 1 : words.size();
    const auto text = [](std::uint32_t word) { return word != number_word; };
    const auto first = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), text) - words.begin());
    const auto last =
        words.size() - static_cast<std::size_t>(std::find_if(words.rbegin(), words.rend(), text) - words.rbegin());
    for (std::size_t from = 0; from < places; ++from) {
        const PhraseStarts& possible = from == 0 || from == first ? starts : inner;
        if (!possible.may_start(words.subspan(from))) continue;
        std::uint32_t node = WordTrie::root;
        for (std::size_t at = from; at < words.size(); ++at) {
            node = trie.step(node, words[at]);
            if (node == WordTrie::none) break;
            if (trie.value(node) == WordTrie::none) continue;
            for (const std::uint32_t number : at_node[trie.value(node)]) {
                const Cue& cue = cues[number];
                const std::size_t length = at + 1 - from;
                const bool whole = (from == 0 || from == first) && (at + 1 == words.size() || at + 1 == last);
                if (!allows(cue, place)) continue;
                if (cue.where == CueWhere::line ? !whole : words.size() > cue.max_words) continue;
                if (cue.where == CueWhere::start && from != 0) continue;
                const std::size_t where = cue.where == CueWhere::line ? 200 : cue.where == CueWhere::start ? 100 : 1;
                const std::size_t rank = 2 * (where + length) + (cue.source == place.language ? 1 : 0);
                if (rank > best_rank) {
                    best_rank = rank;
                    best = &cue;
                }
            }
        }
    }
    return best;
}

std::size_t CueList::Table::opening_phrase(std::span<const std::uint32_t> words) const {
    if (words.empty() || !starts.may_start(words)) return 0;
    std::size_t longest = 0;
    std::uint32_t node = WordTrie::root;
    for (std::size_t at = 0; at < words.size(); ++at) {
        node = trie.step(node, words[at]);
        if (node == WordTrie::none) break;
        if (at == 0 || trie.value(node) == WordTrie::none) continue;
        const auto& numbers = at_node[trie.value(node)];
        const auto opens = [this](std::uint32_t number) { return cues[number].where != CueWhere::anywhere; };
        if (std::any_of(numbers.begin(), numbers.end(), opens)) longest = at + 1;
    }
    return longest;
}

const Cue* CueList::match(std::string_view line, Place place) const {
    if (!table_) return nullptr;
    const auto words = word_hashes(line);
    return table_->match(words, static_cast<std::uint32_t>(words.size()), place);
}

bool has_words(std::string_view phrase) {
    return !word_hashes(phrase).empty();
}

std::vector<Cue> parse_cues(std::string_view text, std::string_view source) {
    const WordList list = read_word_list(text, "cues " + std::string(source));
    std::vector<Cue> cues;
    for (const WordListSection& section : std::span(list.sections).subspan(1)) {
        std::optional<Cue> cue = read_head(list, section, source);
        if (!cue) continue;
        for (const WordListEntry& entry : section.entries) {
            cue->phrase = entry.text;
            cues.push_back(*cue);
        }
    }
    return cues;
}

const CueList& built_in_cues() {
    static const CueList list = [] {
        const Uncancelled whole;
        std::vector<Cue> all;
        for (const std::string_view tag : languages_with("cues")) {
            std::vector<Cue> cues = parse_cues(language_resource(tag, "cues"), tag);
            all.insert(all.end(), std::make_move_iterator(cues.begin()), std::make_move_iterator(cues.end()));
        }
        return CueList(std::move(all));
    }();
    return list;
}

std::vector<std::string> cue_languages() {
    const std::vector<std::string_view> tags = languages_with("cues");
    return {tags.begin(), tags.end()};
}

std::uint32_t WordTrie::insert(std::span<const std::uint32_t> words) {
    std::uint32_t node = root;
    for (const std::uint32_t word : words) {
        std::uint32_t& next = nodes_[(std::uint64_t{node} << 32U) | identity(word)];
        if (next == root) {
            next = static_cast<std::uint32_t>(values_.size());
            values_.push_back(none);
        }
        node = next;
    }
    return node;
}

std::uint32_t WordTrie::step(std::uint32_t node, std::uint32_t word) const {
    const std::uint32_t* next = nodes_.find((std::uint64_t{node} << 32U) | identity(word));
    return next == nullptr ? none : *next;
}

}  // namespace retold::clean
