// Stop words and the soft cue groups, in one table from word to bits. Both are those of the languages that have cues:
// what the models were trained with. A language with stop words alone is one of no list here, as it was to them.
#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

#include "clean/cue_table.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/languages.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, soft_count> soft_names = {
    "subscribe", "account", "cookie", "advert", "related", "share",  "comment", "legal",
    "credit",    "time",    "nav",    "media",  "contact", "byline", "speech",  "you"};

struct Entry {
    std::uint32_t soft = 0;
    bool stop = false;
};

class WordTable {
  public:
    WordTable() {
        for (const std::string_view tag : languages_with("cues")) {
            read_stop_words(language_list(tag, "stop_words"));
            read_soft(language_list(tag, "cues"));
        }
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
            const std::uint32_t bit = 1U << static_cast<std::uint32_t>(name - soft_names.begin());
            for (const auto& [line, number] : section.entries) {
                for (const std::uint32_t word : word_hashes(line)) entry(identity(word)).soft |= bit;
            }
        }
    }

    FlatTable<std::uint32_t, Entry> entries_;
    std::bitset<1U << 16U> present_;  // of the upper halves of the words: most words of a page are not in the table
};

const WordTable& word_table() {
    static const WordTable table;
    return table;
}

}  // namespace

void mark_words(Lines& lines, WordLists lists) {
    const WordTable& table = word_table();
    for (Line& line : lines.lines) {
        for (std::uint32_t& word : std::span(lines.words).subspan(line.first_word, line.word_count)) {
            if (word == number_word) continue;
            const Entry* entry = table.find(identity(word));
            if (entry == nullptr) continue;
            if (lists.cues) line.cues |= entry->soft;
            if (!entry->stop || !lists.stop_words) continue;
            ++line.stops;
            word |= function_word;
        }
    }
}

bool is_soft(std::uint32_t word, SoftCue group) {
    const Entry* entry = word_table().find(identity(word));
    return entry != nullptr && ((entry->soft >> group) & 1U) != 0;
}

}  // namespace retold::clean
