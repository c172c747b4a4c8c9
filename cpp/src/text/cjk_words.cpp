// The method of ICU's CjkBreakEngine: of all ways to cut a run into words of the dictionary the one whose costs have
// the least sum, by dynamic programming. A character that is no word by itself is one at the highest cost, and a run of
// Katakana is a word at a cost by its length. Tests compare with ICU.
#include "cjk_words.hpp"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>

#include "text/break_classes.hpp"

namespace retold::text {
namespace {

constexpr std::size_t longest_word = 20;       // from: ICU's CjkBreakEngine, as the three below
constexpr std::uint32_t no_word_cost = 255;    // of a character that is no word by itself
constexpr std::uint32_t unlikely_cost = 8192;  // of longer runs of Katakana than those of the table
constexpr std::array<std::uint32_t, 8> katakana_costs = {984, 408, 240, 204, 252, 300, 372, 480};  // by length from 1

constexpr unsigned step_bits = 14;  // chosen: what a cache of the second level holds
constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

bool is_katakana(char32_t c) {
    return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB;
}

// Whether ICU's engine takes the character, and normalisation leaves it alone. All are three bytes long.
bool is_plain(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || is_katakana(c) ||
           (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007 || c == 0x309D || c == 0x309E;
}

struct CloseData {
    void operator()(UDataMemory* data) const { udata_close(data); }
};
using Data = std::unique_ptr<UDataMemory, CloseData>;

// ICU's dictionary; nullptr if it is not there.
Data open_dictionary() {
    UErrorCode status = U_ZERO_ERROR;
    Data data(udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &status));
    return U_SUCCESS(status) ? std::move(data) : nullptr;
}

// The trie of a dictionary; nullptr if there is none, or it is of an unknown form.
const char16_t* trie_of(UDataMemory* data) {
    if (data == nullptr) return nullptr;
    UDataInfo info{};
    info.size = sizeof(info);
    udata_getInfo(data, &info);
    // Numbers stand first: where the trie begins, and at 4 and 5 of what units it is and what was done to its keys.
    const auto* const numbers = static_cast<const std::int32_t*>(udata_getMemory(data));
    const bool known = info.formatVersion[0] == 1 && (numbers[4] & 7) == 1 && numbers[5] == 0;
    return known ? reinterpret_cast<const char16_t*>(reinterpret_cast<const char*>(numbers) + numbers[0]) : nullptr;
}

}  // namespace

// The dictionary, and where each first character of a word leads.
class CjkWords::Trie {
  public:
    Trie() : data_(open_dictionary()), units_(trie_of(data_.get())) {
        if (units_ == nullptr) return;
        const std::uint64_t root = icu::UCharsTrie(units_).getState64();
        first_.resize(behind_ - from_);
        for (char32_t c = from_; c < behind_; ++c) first_[c - from_] = take(root, c);
    }
    bool empty() const { return units_ == nullptr; }
    const Step& first(char32_t symbol) const { return first_[symbol - from_]; }
    Step take(std::uint64_t state, char32_t symbol) const {
        icu::UCharsTrie trie(units_);
        const UStringTrieResult result = trie.resetToState64(state).next(static_cast<std::int32_t>(symbol));
        return {USTRINGTRIE_HAS_NEXT(result) ? trie.getState64() : 0,
                USTRINGTRIE_HAS_VALUE(result) ? trie.getValue() : -1};
    }

  private:
    static constexpr char32_t from_ = 0x3000;
    static constexpr char32_t behind_ = 0xA000;
    Data data_;
    const char16_t* units_;
    std::vector<Step> first_;
};

const CjkWords::Trie& CjkWords::trie() {
    static const Trie opened;
    return opened;
}

CjkWords::CjkWords() : steps_(trie().empty() ? 0 : std::size_t{1} << step_bits) {}

// Decodes the text; false if it is not plain.
bool CjkWords::read(std::string_view text) {
    symbols_.clear();
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = next_unit(text, at);
        if (!is_plain(unit.code_point)) return false;
        symbols_.push_back(unit.code_point);
        at += unit.size;
    }
    return true;
}

CjkWords::Step CjkWords::step(std::uint64_t state, char32_t symbol) {
    const std::uint64_t key = (state ^ std::uint64_t{symbol} << 40U) * 0x9E3779B97F4A7C15ULL;
    Known& known = steps_[key >> (64 - step_bits)];
    if (known.state != state || known.symbol != symbol) {
        const Step taken = trie().take(state, symbol);
        known = {state, taken.next, symbol, taken.cost};
    }
    return {known.next, known.cost};
}

void CjkWords::offer(std::size_t from, std::size_t length, std::uint32_t cost) {
    const std::uint32_t sum = cost_[from] + cost;
    if (sum >= cost_[from + length]) return;
    cost_[from + length] = sum;
    length_[from + length] = static_cast<std::uint8_t>(length);
}

void CjkWords::offer_words(std::size_t from) {
    const std::size_t most = std::min(longest_word, symbols_.size() - from);
    Step taken = trie().first(symbols_[from]);
    offer(from, 1, taken.cost >= 0 ? static_cast<std::uint32_t>(taken.cost) : no_word_cost);
    for (std::size_t length = 2; length <= most && taken.next != 0; ++length) {
        taken = step(taken.next, symbols_[from + length - 1]);
        if (taken.cost >= 0) offer(from, length, static_cast<std::uint32_t>(taken.cost));
    }
}

void CjkWords::offer_katakana(std::size_t from) {
    std::size_t length = 1;
    while (length < longest_word && from + length < symbols_.size() && is_katakana(symbols_[from + length])) ++length;
    if (length == longest_word) return;
    offer(from, length, length <= katakana_costs.size() ? katakana_costs[length - 1] : unlikely_cost);
}

bool CjkWords::append_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks) {
    if (steps_.empty() || !read(text)) return false;
    const std::size_t size = symbols_.size();
    cost_.assign(size + 1, unreached);
    length_.resize(size + 1);
    cost_[0] = 0;
    for (std::size_t from = 0; from < size; ++from) {
        offer_words(from);
        const bool first = from == 0 || !is_katakana(symbols_[from - 1]);
        if (first && is_katakana(symbols_[from])) offer_katakana(from);
    }
    const auto before = static_cast<std::ptrdiff_t>(breaks.size());
    for (std::size_t at = size - length_[size]; at > 0; at -= length_[at]) breaks.push_back(base + 3 * at);
    std::reverse(breaks.begin() + before, breaks.end());
    return true;
}

}  // namespace retold::text
