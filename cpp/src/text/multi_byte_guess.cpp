#include "text/multi_byte_guess.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "text/multi_byte_models.hpp"

namespace retold::text {
namespace {

constexpr std::size_t enough = 512;    // chosen: bytes; some hundred characters tell
constexpr std::size_t fewest = 10;     // chosen: characters of two bytes
constexpr double most_broken = 0.02;   // chosen: of the characters
constexpr double least_common = 0.25;  // chosen: half of what texts have
constexpr long of_broken = 14;         // chosen: rarer than any character
constexpr long of_single = 8;          // chosen: half-width katakana, for each byte
constexpr long of_longer = 13;         // chosen: three and four bytes are additions to the character sets

constexpr long endless = std::numeric_limits<long>::max() / 2;

struct Tally {
    long cost = 0;
    std::size_t pairs = 0;
    std::size_t common = 0;
    std::size_t broken = 0;

    bool is_broken() const {
        return broken > 1 && static_cast<double>(broken) > most_broken * static_cast<double>(pairs);
    }
    bool is_text() const {
        return pairs >= fewest && !is_broken() &&
               static_cast<double>(common) >= least_common * static_cast<double>(pairs);
    }
};

// The bytes of a character of three or four bytes that begins with `lead`; 0 if there is none.
std::size_t size_of_longer(std::string_view rest, const MultiByteModel& model) {
    const auto at = [&](std::size_t i) { return i < rest.size() ? static_cast<std::uint8_t>(rest[i]) : 0U; };
    if (model.charset.name == "euc-jp") return at(0) == 0x8F && at(1) >= 0xA1 && at(2) >= 0xA1 ? 3 : 0;
    const auto digit = [&](std::size_t i) { return at(i) >= '0' && at(i) <= '9'; };
    return model.charset.name == "gb18030" && digit(1) && at(2) >= 0x81 && digit(3) ? 4 : 0;
}

Tally tally(std::string_view sample, const MultiByteModel& model) {
    Tally sum;
    for (std::size_t at = 0; at < sample.size();) {
        const auto lead = static_cast<std::uint8_t>(sample[at]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if (model.table->single(lead) != 0) {
            sum.cost += of_single;
            ++at;
            continue;
        }
        if (at + 1 == sample.size()) break;
        const auto trail = static_cast<std::uint8_t>(sample[at + 1]);
        const bool pair = lead >= DoubleByteTable::first_lead && trail >= DoubleByteTable::first_trail;
        const PairCost cost = pair ? model.costs[DoubleByteTable::index(lead, trail)] : PairCost{};
        if (cost.cost != 0) {
            sum.cost += cost.cost;
            sum.common += cost.common ? 1U : 0U;
            ++sum.pairs;
            at += 2;
            continue;
        }
        const std::size_t longer = size_of_longer(sample.substr(at), model);
        sum.broken += longer == 0 ? 1U : 0U;
        if (sum.broken > 4 && sum.is_broken()) break;  // it will not become text
        sum.cost += longer == 0 ? of_broken : of_longer;
        at += std::max<std::size_t>(longer, 1);
    }
    return sum;
}

// Whether the bytes above 0x7F stand in runs as those of pairs do. In words of an alphabet every second run is odd, and
// ends where no pair can; or they stand alone.
bool may_be_pairs(std::string_view sample) {
    std::size_t high = 0;
    std::size_t runs = 0;
    std::size_t odd = 0;  // that no pair ends
    std::size_t run = 0;
    for (const char c : sample.substr(0, enough / 2)) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (byte >= 0x80) {
            ++high;
            ++run;
            continue;
        }
        runs += run > 0 ? 1U : 0U;
        odd += byte < '0' ? run % 2 : 0;
        if (odd > 4) return false;
        run = 0;
    }
    return 4 * runs < 3 * high;
}

}  // namespace

MultiByteGuess guess_multi_byte(std::string_view sample) {
    sample = sample.substr(0, enough);
    MultiByteGuess guess;
    if (!may_be_pairs(sample)) return guess;
    long least = endless;
    long second = endless;
    for (const MultiByteModel& model : multi_byte_models()) {
        const Tally sum = tally(sample, model);
        if (sum.is_broken()) continue;
        if (sum.cost < least) {
            second = least;
            least = sum.cost;
            guess.charset = sum.is_text() ? &model.charset : nullptr;
        } else {
            second = std::min(second, sum.cost);
        }
    }
    guess.margin = static_cast<double>(second - least);
    return guess;
}

}  // namespace retold::text
