// Stop words of all languages and the soft cue groups, in one table from word to bits: a page's language and its
// function words are counted in the same pass.
#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <vector>

#include "clean/cue_table.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, soft_count> soft_names = {
    "subscribe", "account", "cookie", "advert", "related", "share",  "comment", "legal",
    "credit",    "time",    "nav",    "media",  "contact", "byline", "speech",  "you"};

class WordTable {
  public:
    struct Entry {
        std::uint32_t soft = 0;
        std::uint32_t first_language = 0;  // of those it is a stop word of; see languages_of
        std::uint32_t language_count = 0;
    };

    WordTable() {
        read_stop_words();
        for (const std::string_view tag : languages_with("cues")) read_soft(language_list(tag, "cues"));
    }

    const Entry* find(std::uint32_t word) const { return present_[word >> 16U] ? entries_.find(word) : nullptr; }

    const std::vector<std::string_view>& languages() const { return languages_; }
    std::span<const std::uint16_t> languages_of(const Entry& entry) const {
        return std::span(numbers_).subspan(entry.first_language, entry.language_count);
    }

  private:
    Entry& entry(std::uint32_t word) {
        present_.set(word >> 16U);
        return entries_[word];
    }

    void read_stop_words() {
        std::map<std::uint32_t, std::vector<std::uint16_t>> languages_of;
        for (std::uint16_t number = 0; number < languages_.size(); ++number) {
            for (const auto& [line, line_number] : language_list(languages_[number], "stop_words").plain()) {
                const auto words = word_hashes(line);
                if (words.size() != 1) continue;
                std::vector<std::uint16_t>& numbers = languages_of[identity(words.front())];
                if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
            }
        }
        for (const auto& [word, numbers] : languages_of) {
            Entry& made = entry(word);
            made.first_language = static_cast<std::uint32_t>(numbers_.size());
            made.language_count = static_cast<std::uint32_t>(numbers.size());
            numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
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
    std::vector<std::string_view> languages_ = languages_with("stop_words");
    std::vector<std::uint16_t> numbers_;  // of languages, the runs that entries name
};

const WordTable& word_table() {
    static const WordTable table;
    return table;
}

}  // namespace

LanguageVotes mark_words(Lines& lines, WordLists lists) {
    const WordTable& table = word_table();
    std::vector<std::size_t> votes(table.languages().size());
    for (Line& line : lines.lines) {
        for (std::uint32_t& word : std::span(lines.words).subspan(line.first_word, line.word_count)) {
            if (word == number_word) continue;
            const WordTable::Entry* entry = table.find(identity(word));
            if (entry == nullptr) continue;
            if (lists.cues) line.cues |= entry->soft;
            if (entry->language_count == 0 || !lists.stop_words) continue;
            ++line.stops;
            word |= function_word;
            for (const std::uint16_t number : table.languages_of(*entry)) ++votes[number];
        }
    }
    LanguageVotes result;
    for (std::size_t i = 0; i < votes.size(); ++i) result.counts.emplace_back(table.languages()[i], votes[i]);
    std::stable_sort(result.counts.begin(), result.counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
}

bool is_soft(std::uint32_t word, SoftCue group) {
    const WordTable::Entry* entry = word_table().find(identity(word));
    return entry != nullptr && ((entry->soft >> group) & 1U) != 0;
}

}  // namespace retold::clean
