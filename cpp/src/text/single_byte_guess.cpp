// All encodings are tried on the first pairs of bytes; those that are far behind the best are given up, and the rest
// are tried on the next, until all that are left read the sample alike.
#include "text/single_byte_guess.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "text/single_byte_readings.hpp"

namespace retold::text {
namespace {

constexpr std::size_t enough = 2048;  // chosen: bytes; a few hundred tell
constexpr std::size_t block = 64;     // chosen: pairs that are not ASCII

// Costs in the steps of the letter models.
constexpr int step = ScriptModels::step;
constexpr long far_behind = 40L * step;        // chosen: e to the fortieth to one
constexpr double most_for_pairs = 4.8 * step;  // chosen: text has some 3 for a pair of letters, other bytes over 6
constexpr double most_paired = 0.9;            // chosen: of bytes that are not ASCII, in a row with another

struct Pair {
    std::uint8_t before = ' ';
    std::uint8_t byte = ' ';
};

constexpr bool is_high(std::uint8_t byte) {
    return byte >= 0x80;
}
constexpr bool is_ascii_letter(std::uint8_t byte) {
    return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
}

// The bytes above 0x7F of a sample.
struct HighBytes {
    std::array<std::uint16_t, 256> counts{};
    std::vector<std::uint8_t> distinct;
    std::size_t all = 0;
    std::size_t paired = 0;  // next to another

    explicit HighBytes(std::string_view sample) {
        for (const char c : sample) ++counts[static_cast<std::uint8_t>(c)];
        for (unsigned byte = 0x80; byte < counts.size(); ++byte) {
            if (counts[byte] == 0) continue;
            distinct.push_back(static_cast<std::uint8_t>(byte));
            all += counts[byte];
        }
        const auto high = [&](std::size_t at) { return unsigned{static_cast<std::uint8_t>(sample[at])} >> 7U; };
        const std::size_t size = sample.size();
        for (std::size_t at = 1; at + 1 < size; ++at) paired += high(at) & (high(at - 1) | high(at + 1));
        if (size > 1) paired += (high(0) & high(1)) + (high(size - 1) & high(size - 2));
    }
    bool in_rows() const { return static_cast<double>(paired) >= most_paired * static_cast<double>(all); }
};

// The pairs of neighbouring bytes, block by block. Spaces stand for all ASCII that is no letter.
class Blocks {
  public:
    explicit Blocks(std::string_view sample) : sample_(sample) {}

    bool done() const { return at_ > sample_.size(); }
    std::span<const Pair> high() const { return {high_.data(), highs_}; }  // one of the two is above 0x7F
    std::span<const Pair> ascii() const { return {ascii_.data(), asciis_}; }

    void read() {
        highs_ = asciis_ = 0;
        size_ = std::min(2 * size_, high_.size());
        for (; at_ <= sample_.size() && highs_ < size_ && asciis_ < ascii_.size(); ++at_) {
            const Pair pair{before_, at_ < sample_.size() ? plain(sample_[at_]) : std::uint8_t{' '}};
            before_ = pair.byte;
            if (is_high(pair.before | pair.byte)) {
                high_[highs_++] = pair;
            } else if (pair.before != ' ' || pair.byte != ' ') {
                ascii_[asciis_++] = pair;
            }
        }
    }

  private:
    static std::uint8_t plain(char c) {
        const auto byte = static_cast<std::uint8_t>(c);
        return is_high(byte) || is_ascii_letter(byte) ? byte : std::uint8_t{' '};
    }

    std::string_view sample_;
    std::size_t at_ = 0;
    std::uint8_t before_ = ' ';
    std::array<Pair, block> high_;
    std::array<Pair, 8 * block> ascii_;  // the sums of their costs fit into 16 bits
    std::size_t size_ = 8;
    std::size_t highs_ = 0;
    std::size_t asciis_ = 0;
};

constexpr bool little_endian = std::endian::native == std::endian::little;
using Sums = std::array<std::int32_t, ScriptModels::most_languages>;  // per language of a script

// Sixteen costs of one byte each as eight numbers: every second one is added to sums of 16 bits, the others to more.
using Eight = std::uint16_t __attribute__((vector_size(16)));

template <std::size_t vectors>
void add_costs_of(std::span<const Pair> pairs, const ScriptModels& models, const ByteNumbers& numbers, Sums& sums) {
    std::array<Eight, vectors> even{};
    std::array<Eight, vectors> odd{};
    for (const Pair& pair : pairs) {
        const std::uint8_t* costs = models.costs(numbers[pair.before], numbers[pair.byte]);
        for (std::size_t i = 0; i < vectors; ++i) {
            Eight sixteen;
            std::memcpy(&sixteen, costs + 16 * i, 16);
            even[i] += sixteen & 0xFF;
            odd[i] += sixteen >> 8;
        }
    }
    const std::size_t width = std::min(models.width(), sums.size());
    for (std::size_t i = 0; i < vectors; ++i) {
        for (std::size_t j = 0; j < 8 && 16 * i + 2 * j < width; ++j) {
            sums[16 * i + 2 * j] += little_endian ? even[i][j] : odd[i][j];
            sums[16 * i + 2 * j + 1] += little_endian ? odd[i][j] : even[i][j];
        }
    }
}

void add_costs(std::span<const Pair> pairs, const ScriptModels& models, const ByteNumbers& numbers, Sums& sums) {
    if (models.width() <= 16) return add_costs_of<1>(pairs, models, numbers, sums);
    add_costs_of<2>(pairs, models, numbers, sums);
}

// What ASCII costs in the languages of each script: it is the same in all encodings.
class AsciiCosts {
  public:
    AsciiCosts() : sums_(script_models().size()) {}

    void add(std::span<const Pair> pairs, const SingleByteEncoding& any) {
        std::int32_t letters = 0;
        std::int32_t ends = 0;
        for (const Pair& pair : pairs) {
            letters += pair.byte != ' ' ? 1 : 0;
            ends += pair.byte == ' ' ? 1 : 0;
        }
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const ScriptModels& models = script_models()[i];
            if (&models == any.latin) {
                add_costs(pairs, models, any.latin_numbers, sums_[i]);
                continue;
            }
            const std::uint8_t* end = models.costs(models.foreign_ascii_number(), ScriptModels::no_letter);
            for (std::size_t place = 0; place < models.width(); ++place)
                sums_[i][place] += letters * ScriptModels::foreign_ascii + ends * end[place];
        }
    }
    const Sums& of(const ScriptModels& models) const {
        return sums_[static_cast<std::size_t>(&models - script_models().data())];
    }

  private:
    std::vector<Sums> sums_;
};

struct Candidate {
    const SingleByteEncoding* encoding;
    const ScriptModels* models;  // of the script of most of its letters in the sample
    const ByteNumbers* numbers;
    Sums letters{};  // of pairs that are not ASCII
    long signs = 0;  // and capitals, in any language
    long all = 0;    // with the best language, ASCII included

    Candidate(const SingleByteEncoding& tried, const HighBytes& bytes)
        : encoding(&tried), models(tried.own), numbers(&tried.own_numbers), signs(tried.cost) {
        if (tried.own == tried.latin) return;
        long leaning = 0;
        for (const std::uint8_t byte : bytes.distinct) leaning += long{bytes.counts[byte]} * tried.leanings[byte];
        if (leaning > 0) return;
        models = tried.latin;
        numbers = &tried.latin_numbers;
    }

    void add(std::span<const Pair> pairs) {
        add_costs(pairs, *models, *numbers, letters);
        const auto& costs = sign_costs();
        const auto& kinds = encoding->kinds;
        unsigned sum = 0;
        for (const Pair& pair : pairs) {
            const auto row = static_cast<std::size_t>(kinds[pair.before]) * byte_kinds;
            sum += costs[row + static_cast<std::size_t>(kinds[pair.byte])];
        }
        signs += sum;
    }

    void sum_up(const Sums& ascii) {
        std::int32_t least = letters[0] + ascii[0];
        for (std::size_t i = 1; i < models->width(); ++i) least = std::min(least, letters[i] + ascii[i]);
        all = signs + least;
    }

    // What is not ASCII, with the best language.
    long high(const Sums& ascii) const {
        std::size_t best = 0;
        while (signs + letters[best] + ascii[best] != all) ++best;
        return signs + letters[best];
    }

    bool reads_as(const Candidate& other, std::span<const std::uint8_t> bytes) const {
        return models == other.models && std::all_of(bytes.begin(), bytes.end(), [&](std::uint8_t byte) {
                   return (*numbers)[byte] == (*other.numbers)[byte] &&
                          encoding->kinds[byte] == other.encoding->kinds[byte];
               });
    }
};

bool is_cheaper(const Candidate& a, const Candidate& b) {
    return a.all < b.all;
}

}  // namespace

SingleByteGuess guess_single_byte(std::string_view sample, std::string_view asked) {
    sample = sample.substr(0, enough);
    const HighBytes bytes(sample);
    if (bytes.all == 0) return {};
    std::vector<Candidate> left;
    left.reserve(single_byte_encodings().size());
    for (const SingleByteEncoding& encoding : single_byte_encodings()) left.emplace_back(encoding, bytes);
    Blocks blocks(sample);
    AsciiCosts ascii;
    Candidate best = left.front();
    std::size_t pairs = 0;
    bool alike = false;
    while (!alike && !blocks.done()) {
        blocks.read();
        pairs += blocks.high().size();
        ascii.add(blocks.ascii(), *left.front().encoding);
        for (Candidate& candidate : left) {
            candidate.add(blocks.high());
            candidate.sum_up(ascii.of(*candidate.models));
        }
        best = *std::min_element(left.begin(), left.end(), is_cheaper);
        std::erase_if(left, [&](const Candidate& candidate) { return candidate.all > best.all + far_behind; });
        alike = std::all_of(left.begin(), left.end(),
                            [&](const Candidate& candidate) { return candidate.reads_as(best, bytes.distinct); });
    }
    long second = best.all + far_behind;
    for (const Candidate& candidate : left) {
        if (candidate.all > best.all) second = std::min(second, candidate.all);
    }
    const bool latin = best.models == best.encoding->latin;
    const bool is_text =
        latin ? !bytes.in_rows()
              : static_cast<double>(best.high(ascii.of(*best.models))) <= most_for_pairs * static_cast<double>(pairs);
    const auto is_asked = [&](const SingleByteEncoding& encoding) { return encoding.charset.name == asked; };
    // A Latin reading says less: Albanian, of which there is no model, looks like Lithuanian in another encoding of
    // Windows. In DOS and Mac encodings other bytes are letters.
    const std::string& name = best.encoding->charset.name;
    const bool tells = !latin || name.starts_with("ibm") || name.find("mac") != std::string::npos;
    const bool refutes =
        tells && !asked.empty() && std::ranges::any_of(single_byte_encodings(), is_asked) &&
        std::ranges::none_of(left, is_asked, [](const Candidate& candidate) -> const SingleByteEncoding& {
            return *candidate.encoding;
        });
    return {&best.encoding->charset, static_cast<double>(second - best.all) / step, is_text, refutes};
}

}  // namespace retold::text
