// The method of ICU's ThaiBreakEngine: of the words of the dictionary that begin at a place the longest that two more
// words can follow; where none begins, letters join the word before until one can begin. Tests compare with ICU.
#include "thai_words.hpp"

#include <unicode/bytestrie.h>
#include <unicode/udata.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace retold::text {
namespace {

constexpr char32_t first_letter = 0x0E00;  // of the block
constexpr std::size_t letter_count = 0x4F;

constexpr std::size_t least_text = 5;  // from: ICU's ThaiBreakEngine, as the four below; shorter texts are one word
constexpr std::size_t short_word = 3;  // words that what is unknown behind them joins
constexpr std::size_t known_beginning = 3;  // letters with which a word begins, so that they do not join the one before
constexpr std::uint8_t paiyannoi = 0x2F;    // signs that belong to the word before
constexpr std::uint8_t maiyamok = 0x46;

constexpr unsigned step_bits = 13;  // chosen: what a cache of the second level holds

bool is_mark(std::uint8_t c) {
    return c == 0x31 || (c >= 0x34 && c <= 0x3A) || c >= 0x47;
}
bool is_suffix(std::uint8_t c) {
    return c == paiyannoi || c == maiyamok;
}
bool begins_words(std::uint8_t c) {
    return (c >= 0x01 && c <= 0x2E) || (c >= 0x40 && c <= 0x44);
}
bool ends_words(std::uint8_t c) {
    return c != 0x31 && !(c >= 0x40 && c <= 0x44);
}

struct CloseData {
    void operator()(UDataMemory* data) const { udata_close(data); }
};
using Data = std::unique_ptr<UDataMemory, CloseData>;

// ICU's dictionary; nullptr if it is not there.
Data open_dictionary() {
    UErrorCode status = U_ZERO_ERROR;
    Data data(udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "thaidict", &status));
    return U_SUCCESS(status) ? std::move(data) : nullptr;
}

// A dictionary whose letters are bytes: their distance from a first one.
struct Dictionary {
    const char* units = nullptr;  // nullptr if there is none, or it is of an unknown form
    char32_t first = 0;
};

Dictionary dictionary_of(UDataMemory* data) {
    if (data == nullptr) return {};
    UDataInfo info{};
    info.size = sizeof(info);
    udata_getInfo(data, &info);
    // Numbers stand first: where the trie begins, and at 4 and 5 of what units it is and what was done to its keys.
    const auto* const numbers = static_cast<const std::int32_t*>(udata_getMemory(data));
    const bool known = info.formatVersion[0] == 1 && (numbers[4] & 7) == 0 && (numbers[5] & 0x7F000000) == 0x1000000;
    if (!known) return {};
    return {reinterpret_cast<const char*>(numbers) + numbers[0], static_cast<char32_t>(numbers[5] & 0x1FFFFF)};
}

}  // namespace

// The dictionary, and where each first letter of a word leads.
class ThaiWords::Trie {
  public:
    Trie() : data_(open_dictionary()), dictionary_(dictionary_of(data_.get())) {
        if (empty()) return;
        const std::uint64_t root = icu::BytesTrie(dictionary_.units).getState64();
        for (std::uint8_t c = 0; c < letter_count; ++c) first_[c] = take(root, c);
    }
    bool empty() const { return dictionary_.units == nullptr; }
    const Step& first(std::uint8_t letter) const { return first_[letter]; }
    Step take(std::uint64_t state, std::uint8_t letter) const {
        const char32_t byte = first_letter + letter - dictionary_.first;
        if (byte > 0xFD) return {};  // the letter is in no word
        icu::BytesTrie trie(dictionary_.units);
        const UStringTrieResult result = trie.resetToState64(state).next(static_cast<std::int32_t>(byte));
        return {USTRINGTRIE_HAS_NEXT(result) ? trie.getState64() : 0, USTRINGTRIE_HAS_VALUE(result) != 0};
    }

  private:
    Data data_;
    Dictionary dictionary_;
    std::array<Step, letter_count> first_{};
};

const ThaiWords::Trie& ThaiWords::trie() {
    static const Trie opened;
    return opened;
}

ThaiWords::ThaiWords() : steps_(trie().empty() ? 0 : std::size_t{1} << step_bits) {}

// Reads the letters; false if there is something else, or a mark first.
bool ThaiWords::read(std::string_view text) {
    constexpr std::size_t bytes = 3;  // of each letter
    if (text.size() % bytes != 0) return false;
    letters_.resize(text.size() / bytes);
    for (std::size_t i = 0; i < letters_.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[bytes * i + at]); };
        if (byte(0) != 0xE0 || (byte(1) & 0xFEU) != 0xB8 || (byte(2) & 0xC0U) != 0x80) return false;
        const auto letter = static_cast<std::uint8_t>((byte(1) & 1U) << 6U | (byte(2) & 0x3FU));
        if (letter == 0 || (letter > 0x3A && letter < 0x40) || letter >= letter_count) return false;
        letters_[i] = letter;
    }
    return letters_.empty() || !is_mark(letters_[0]);
}

ThaiWords::Step ThaiWords::step(std::uint64_t state, std::uint8_t letter) {
    const std::uint64_t key = (state ^ std::uint64_t{letter} << 40U) * 0x9E3779B97F4A7C15ULL;
    Known& known = steps_[key >> (64 - step_bits)];
    if (known.state != state || known.letter != letter) {
        const Step taken = trie().take(state, letter);
        known = {state, taken.next, letter, taken.word};
    }
    return {known.next, known.word};
}

void ThaiWords::find_candidates(Candidates& words) {
    words.count = 0;
    Step taken = trie().first(letters_[words.place]);
    for (words.read = 1;; ++words.read) {
        if (taken.word && words.count < Candidates::most) {
            words.lengths[words.count++] = static_cast<std::uint8_t>(words.read);
        }
        const std::size_t next = words.place + words.read;
        if (taken.next == 0 || next == letters_.size()) return;
        taken = step(taken.next, letters_[next]);
    }
}

// How many words begin at `at`, which moves to the end of the longest.
std::size_t ThaiWords::look(Candidates& words, std::size_t& at) {
    if (at != words.place) {
        words.place = at;
        find_candidates(words);
    }
    if (words.count > 0) at = words.place + words.lengths[words.count - 1];
    words.current = words.count - std::min<std::size_t>(words.count, 1);
    words.mark = words.current;
    return words.count;
}

// Marks the word to take of several, the longest of which ends at `at`.
void ThaiWords::choose(std::size_t at) {
    const std::size_t end = letters_.size();
    Candidates& first = ahead(0);
    if (at >= end) return;
    do {
        if (look(ahead(1), at) == 0) continue;
        first.mark = first.current;
        if (at >= end) return;
        do {
            if (look(ahead(2), at) > 0) {
                first.mark = first.current;
                return;
            }
        } while (ahead(1).shorten(at));
    } while (first.shorten(at));
}

// The length of the word of the dictionary that begins at `at`, which moves to its end; 0 if none does.
std::size_t ThaiWords::take_word(std::size_t& at) {
    Candidates& words = ahead(0);
    const std::size_t count = look(words, at);
    if (count == 0) return 0;
    if (count > 1) choose(at);
    ++found_;
    const std::size_t length = words.lengths[words.mark];
    at = words.place + length;
    return length;
}

// How many letters from `at` on there are to where a word may begin; `at` moves there.
std::size_t ThaiWords::pass_unknown(std::size_t& at) {
    const std::size_t from = at;
    for (++at; at < letters_.size(); ++at) {
        if (!ends_words(letters_[at - 1]) || !begins_words(letters_[at])) continue;
        std::size_t ahead_of = at;
        if (look(ahead(1), ahead_of) > 0) break;
    }
    return at - from;
}

// Signs that belong to the word that ends at `at`.
std::size_t ThaiWords::take_suffixes(std::size_t& at) {
    const std::size_t from = at;
    std::size_t ahead_of = at;
    if (look(ahead(0), ahead_of) > 0 || !is_suffix(letters_[at])) return 0;
    if (letters_[at] == paiyannoi && !is_suffix(letters_[at - 1])) ++at;
    if (at < letters_.size() && letters_[at] == maiyamok && letters_[at - 1] != maiyamok) ++at;
    return at - from;
}

bool ThaiWords::append_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks) {
    if (steps_.empty() || !read(text)) return false;
    const std::size_t end = letters_.size();
    if (end < least_text) return true;
    found_ = 0;
    candidates_.fill(Candidates());
    for (std::size_t at = 0; at < end;) {
        std::size_t length = take_word(at);
        if (at < end && length < short_word) {
            std::size_t ahead_of = at;
            const bool known = look(ahead(0), ahead_of) > 0;
            if (!known && (length == 0 || ahead(0).read < known_beginning)) {
                const std::size_t passed = pass_unknown(at);
                if (length == 0) ++found_;
                length += passed;
            }
        }
        for (; at < end && is_mark(letters_[at]); ++at) ++length;
        if (at < end && length > 0) take_suffixes(at);
        if (at < end) breaks.push_back(base + 3 * at);
    }
    return true;
}

}  // namespace retold::text
