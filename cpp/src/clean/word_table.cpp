// Stop words of all languages and the soft cue groups, in one table from word to bits: a page's language and its
// function words are counted in the same pass.
#include <algorithm>
#include <array>
#include <bit>
#include <bitset>

#include "clean/cue_table.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, soft_count> soft_names = {
    "subscribe", "account", "cookie", "advert", "related", "share",  "comment", "legal",
    "credit",    "time",    "nav",    "media",  "contact", "byline", "speech",  "you"};

std::string_view trimmed(std::string_view line) {
    line = line.substr(0, line.find('#'));
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return line.substr(start, line.find_last_not_of(" \t\r") - start + 1);
}

class WordTable {
  public:
    struct Entry {
        std::uint32_t word = 0;
        std::uint32_t languages = 0;
        std::uint32_t soft = 0;
        bool used = false;
    };

    WordTable() : slots_(1024) {
        for (const std::string_view path : resource_paths("stop_words/")) {
            if (languages_.size() == 32) break;
            const std::string_view name = path.substr(11);
            languages_.push_back(name.substr(0, name.rfind('.')));
            const std::uint32_t bit = 1U << (languages_.size() - 1);
            for (const std::string_view line : resource_lines(path)) {
                const auto words = word_hashes(line);
                if (words.size() == 1) entry(identity(words.front())).languages |= bit;
            }
        }
        for (const std::string_view path : resource_paths("cues/")) read_soft(resource(path));
    }

    const Entry* find(std::uint32_t word) const {
        if (!present_[word >> 16U]) return nullptr;
        for (std::size_t at = place(word);; at = (at + 1) & (slots_.size() - 1)) {
            if (!slots_[at].used) return nullptr;
            if (slots_[at].word == word) return &slots_[at];
        }
    }

    const std::vector<std::string_view>& languages() const { return languages_; }

  private:
    std::size_t place(std::uint32_t word) const { return mix(word) & (slots_.size() - 1); }

    Entry& entry(std::uint32_t word) {
        if (used_ * 2 >= slots_.size()) grow();
        std::size_t at = place(word);
        while (slots_[at].used && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
        if (!slots_[at].used) {
            slots_[at].used = true;
            slots_[at].word = word;
            present_.set(word >> 16U);
            ++used_;
        }
        return slots_[at];
    }

    void grow() {
        std::vector<Entry> old(slots_.size() * 2);
        old.swap(slots_);
        used_ = 0;
        for (const Entry& kept : old) {
            if (kept.used) entry(kept.word) = kept;
        }
    }

    void read_soft(std::string_view text) {
        std::uint32_t bit = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = trimmed(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.starts_with('[')) {
                bit = 0;
                if (!line.starts_with("[soft ")) continue;
                const std::string_view name = trimmed(line.substr(6, line.size() - 7));
                const auto at = std::find(soft_names.begin(), soft_names.end(), name);
                if (at != soft_names.end()) bit = 1U << static_cast<std::uint32_t>(at - soft_names.begin());
            } else if (bit != 0 && !line.empty()) {
                for (const std::uint32_t word : word_hashes(line)) entry(identity(word)).soft |= bit;
            }
        }
    }

    std::vector<Entry> slots_;
    std::bitset<1U << 16U> present_;  // of the upper halves of the words: most words of a page are not in the table
    std::size_t used_ = 0;
    std::vector<std::string_view> languages_;
};

const WordTable& word_table() {
    static const WordTable table;
    return table;
}

}  // namespace

LanguageVotes mark_words(Lines& lines) {
    const WordTable& table = word_table();
    std::array<std::size_t, 32> votes{};
    for (Line& line : lines.lines) {
        for (std::uint32_t& word : std::span(lines.words).subspan(line.first_word, line.word_count)) {
            if (word == number_word) continue;
            const WordTable::Entry* entry = table.find(identity(word));
            if (entry == nullptr) continue;
            line.cues |= entry->soft;
            if (entry->languages == 0) continue;
            ++line.stops;
            word |= function_word;
            for (std::uint32_t bits = entry->languages; bits != 0; bits &= bits - 1) {
                ++votes[static_cast<std::size_t>(std::countr_zero(bits))];
            }
        }
    }
    LanguageVotes result;
    for (std::size_t i = 0; i < table.languages().size(); ++i)
        result.counts.emplace_back(table.languages()[i], votes[i]);
    std::stable_sort(result.counts.begin(), result.counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
}

}  // namespace retold::clean
