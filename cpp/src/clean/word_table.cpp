// Stop words and the soft cue groups, in tables from word to bits: one of the languages that count on every page, and
// one of each other language that has cues, which counts on that language's pages. A language with stop words alone is
// one of no list here, as it was to the models.
#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/line_counts.hpp"
#include "clean/line_scanner.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/base/languages.hpp"
#include "retold/base/number_table.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, soft_count> soft_names = {
    "subscribe", "account", "cookie", "advert", "related", "share",  "comment", "legal",
    "credit",    "time",    "nav",    "media",  "contact", "byline", "speech",  "you"};

// The languages that the models were trained with all at once. More of them would make more words of each page look
// like function words or furniture than the models know: Swedish "av" and "sa" are nothing of the kind elsewhere.
constexpr std::array<std::string_view, 16> everywhere = {"ar", "de", "en", "es", "fa", "fr", "hi", "it",
                                                         "ja", "nl", "pl", "pt", "ru", "tr", "ur", "zh"};

struct Entry {
    std::uint16_t soft = 0;
    bool stop = false;
};

class WordTable {
  public:
    void read(std::string_view tag) {
        read_stop_words(language_list(tag, "stop_words"));
        read_soft(language_list(tag, "cues"));
    }

    const Entry* find(std::uint32_t word) const { return present_[word >> 16U] ? entries_.find(word) : nullptr; }

  private:
    Entry& entry(std::uint32_t word) {
        present_.set(word >> 16U);
        return entries_[word];
    }

    void read_stop_words(const WordList& list) {
        for (const auto& [line, number] : list.plain()) {
            const auto words = word_hashes(line);
            if (words.size() == 1) entry(identity(words.front())).stop = true;
        }
    }

    void read_soft(const WordList& cues) {
        for (const WordListSection& section : cues.sections) {
            const std::vector<std::string_view> head = split_words(section.head);
            if (head.empty() || head[0] != "soft") continue;
            const auto name = head.size() == 2 ? std::ranges::find(soft_names, head[1]) : soft_names.end();
            if (name == soft_names.end()) cues.fail(section.line_number, "unknown soft group");
            const auto bit = static_cast<std::uint16_t>(1U << static_cast<std::uint32_t>(name - soft_names.begin()));
            for (const auto& [line, number] : section.entries) {
                for (const std::uint32_t word : word_hashes(line)) entry(identity(word)).soft |= bit;
            }
        }
    }

    FlatTable<std::uint32_t, Entry> entries_;
    std::bitset<1U << 16U> present_;  // of the upper halves of the words: most words of a page are not in the table
};

struct WordTables {
    WordTable shared;
    std::vector<std::pair<std::string_view, WordTable>> own;
};

const WordTables& word_tables() {
    static const WordTables tables = [] {
        WordTables made;
        for (const std::string_view tag : languages_with("cues")) {
            if (std::ranges::find(everywhere, tag) != everywhere.end()) {
                made.shared.read(tag);
            } else {
                made.own.emplace_back(tag, WordTable{}).second.read(tag);
            }
        }
        return made;
    }();
    return tables;
}

// The table of a language that counts on its own pages only, or nullptr.
const WordTable* own_table(std::string_view language) {
    const std::string_view tag = nearest_language(language, "cues");
    for (const auto& [owner, table] : word_tables().own)
        if (owner == tag) return &table;
    return nullptr;
}

Entry look_up(std::uint32_t word, const WordTable* own) {
    const std::uint32_t key = identity(word);
    const Entry* shared = word_tables().shared.find(key);
    const Entry* other = own == nullptr ? nullptr : own->find(key);
    Entry found = shared == nullptr ? Entry{} : *shared;
    if (other != nullptr) {
        found.soft |= other->soft;
        found.stop = found.stop || other->stop;
    }
    return found;
}

}  // namespace

namespace {

// The different words of a page: a number each, from 1, so that the tables are asked for each once.
class PageWords {
  public:
    PageWords(std::size_t words, std::string_view language, WordLists lists)
        : own_(own_table(language)), lists_(lists), softs_(1), stops_(1), hashes_(1, number_word) {
        const std::size_t expected = std::min(words * 2 / 5, 1000 + words / 5);  // as many differ in most texts
        numbers_.reserve(expected);
        softs_.reserve(expected + 1);
        stops_.reserve(expected + 1);
        hashes_.reserve(expected + 1);
    }

    // The number of a word.
    std::uint32_t number_of(std::uint32_t word) {
        const auto hash_of = [&](std::uint32_t number) {
            return seeded_hash(std::uint64_t{identity(hashes_[number + 1])}, numbers_.seed());
        };
        const auto is = [&](std::uint32_t number) { return identity(hashes_[number + 1]) == identity(word); };
        const std::uint32_t number =
            1 + numbers_.add(seeded_hash(std::uint64_t{identity(word)}, numbers_.seed()), is, hash_of);
        if (number == softs_.size()) add(word);
        return number;
    }

    std::uint32_t soft(std::uint32_t number) const { return softs_[number]; }
    bool is_stop(std::uint32_t number) const { return stops_[number]; }
    std::uint32_t hash(std::uint32_t number) const { return hashes_[number]; }
    std::vector<std::uint32_t> take_hashes() { return std::move(hashes_); }

  private:
    void add(std::uint32_t word) {
        const Entry entry = look_up(word, own_);
        const bool stop = entry.stop && lists_.stop_words;
        softs_.push_back(lists_.cues ? entry.soft : std::uint16_t{0});
        stops_.push_back(stop);
        hashes_.push_back(word | (stop ? function_word : 0U));
    }

    const WordTable* own_;
    WordLists lists_;
    NumberTable numbers_;  // one below
    std::vector<std::uint16_t> softs_;
    std::vector<bool> stops_;
    std::vector<std::uint32_t> hashes_;
};

// Adds the numbers of a line's words to those of the page, and marks the line.
void number_words(Line& line, std::span<const std::uint32_t> words, PageWords& known, WordNumbers& numbers) {
    std::uint32_t cues = 0;
    std::uint32_t stops = 0;
    line.first_word = static_cast<std::uint32_t>(numbers.size());
    for (const std::uint32_t word : words) {
        if (word == number_word) {
            numbers.add(WordNumbers::wide_bit);
            continue;
        }
        const std::uint32_t number = known.number_of(word);
        cues |= known.soft(number);
        stops += known.is_stop(number) ? 1U : 0U;
        numbers.add(carries_meaning(known.hash(number)) ? number : number | WordNumbers::wide_bit);
    }
    line.cues = narrowed(cues);
    line.stops = narrowed(stops);
}

Lines numbered_lines(std::string_view raw, std::span<const Block> blocks, std::string_view language, WordLists lists) {
    constexpr std::size_t word_bytes = 6;  // chosen: of most texts, the space included
    PageWords known(raw.size() / word_bytes, language, lists);
    Lines out;
    out.lines.reserve(blocks.size());
    out.numbers.reserve(raw.size() / word_bytes);
    for (const Block& block : blocks) {
        check_cancelled();
        out.words.clear();
        out.lines.push_back(LineScanner(out, raw).run(block.span));
        number_words(out.lines.back(), out.words, known, out.numbers);
    }
    give_back(out.words);
    out.hashes = known.take_hashes();
    return out;
}

}  // namespace

Lines read_lines(std::string_view raw, std::span<const Block> blocks, std::string_view language, WordLists lists) {
    Lines out = numbered_lines(raw, blocks, language, lists);
    out.numbers_end = out.hashes.size();
    out.numbers.shrink();
    return out;
}

std::vector<std::uint32_t> marked_words(std::string_view line, std::string_view language, WordLists lists) {
    const WordTable* own = own_table(language);
    std::vector<std::uint32_t> words = word_hashes(line);
    for (std::uint32_t& word : words) {
        if (word != number_word && lists.stop_words && look_up(word, own).stop) word |= function_word;
    }
    return words;
}

bool is_soft(std::uint32_t word, SoftCue group, std::string_view language) {
    const auto has = [&](const WordTable& table) {
        const Entry* entry = table.find(identity(word));
        return entry != nullptr && ((entry->soft >> group) & 1U) != 0;
    };
    if (has(word_tables().shared)) return true;
    const WordTable* own = own_table(language);
    return own != nullptr && has(*own);
}

}  // namespace retold::clean
