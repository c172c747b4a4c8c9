#include "text/mojibake_wide.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_names.hpp"
#include "text/charset_tables.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

// How much sequences of two, three and four bytes say by being well-formed UTF-8: one pair of bytes of a multi-byte
// encoding in seven is UTF-8, too.
constexpr std::array<double, 3> weights = {2, 3.5, 6};  // chosen: negative logarithms of chance
constexpr double lost_weight = 1;                       // chosen: of a sequence with a lost byte
constexpr double enough = 6;                            // chosen: e to the sixth to one
constexpr double enough_in_words = 4;  // chosen: the same amid Latin letters, where the others do not stand

constexpr std::array<std::string_view, 4> names = {"gb18030", "shift_jis", "big5", "euc-kr"};

// The bytes of the characters of an encoding: one or two as a number, 0 for what it lacks.
using Table = std::vector<std::uint16_t>;

Table make_table(std::string_view name) {
    Table table(0x10000, 0);
    const DoubleByteTable* pairs = find_double_byte_table(find_charset(name));
    if (pairs == nullptr) return table;
    const auto add = [&](char16_t c, unsigned bytes) {
        if (c >= 0x80 && table[c] == 0) table[c] = static_cast<std::uint16_t>(bytes);
    };
    for (unsigned lead = DoubleByteTable::first_lead; lead < 0x100; ++lead) {
        add(pairs->single(static_cast<std::uint8_t>(lead)), lead);
        for (unsigned trail = DoubleByteTable::first_trail; trail < 0x100; ++trail)
            add(pairs->at(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)), lead << 8U | trail);
    }
    return table;
}

const std::array<Table, names.size()>& tables() {
    static const auto all = [] {
        const Uncancelled whole;
        std::array<Table, names.size()> made;
        for (std::size_t i = 0; i < names.size(); ++i) made[i] = make_table(names[i]);
        return made;
    }();
    return all;
}

// What a character may be at the beginning of a run that is UTF-8, and behind it: bits for each encoding.
struct Beginning {
    std::uint8_t whole = 0;  // a sequence of two bytes
    std::uint8_t open = 0;   // a sequence that goes on
    std::uint8_t going = 0;  // the next byte of one
};

// By code point of the basic plane.
const std::vector<Beginning>& beginnings() {
    static const auto all = [] {
        std::vector<Beginning> made(0x10000);
        for (std::size_t c = 0; c < made.size(); ++c) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                const unsigned bytes = tables()[i][c];
                const unsigned first = bytes > 0xFF ? bytes >> 8U : bytes;
                const unsigned second = bytes > 0xFF ? bytes & 0xFFU : 0x80U;
                const auto bit = static_cast<std::uint8_t>(1U << i);
                if (first >= 0x80 && first <= 0xBF) made[c].going |= bit;
                if (first < 0xC2 || first > 0xF4 || second < 0x80 || second > 0xBF) continue;
                (bytes > 0xFF && first <= 0xDF ? made[c].whole : made[c].open) |= bit;
            }
        }
        made[replacement_character] = {0xF, 0xF, 0xF};  // may be anything
        return made;
    }();
    return all;
}

// The encodings in which the first run of a line may be UTF-8, by its first two characters: one bit each.
unsigned possible_encodings(std::string_view text, Span line) {
    const auto of = [](char32_t c) { return c < beginnings().size() ? beginnings()[c] : Beginning{}; };
    std::size_t at = line.start;
    while (at < line.end && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    if (at == line.end) return 0;
    const Unit unit = decode_at(text, at);
    const Beginning first = of(unit.code_point);
    at += unit.size;
    if (at >= line.end || static_cast<unsigned char>(text[at]) < 0x80) return first.whole;
    const Beginning second = of(decode_at(text, at).code_point);
    return (first.whole & (second.whole | second.open)) | (first.open & second.going);
}

// A run of characters that are not ASCII, and what it is when read anew.
struct Run {
    Span span;
    std::string text;
};

struct Repair {
    std::vector<Run> runs;
    double weight = 0;
    bool in_words = true;  // every run touches a Latin letter
};

bool is_ascii_letter(char c) {
    const auto small = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
    return small >= 'a' && small <= 'z';
}

constexpr char lost = '\xFF';  // stands for a byte that reading lost; no byte of UTF-8

// One sequence with a lost byte at `at`: its lead and what follows; 0 bytes if it is none.
std::size_t lost_sequence(std::string_view bytes, std::size_t at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t seen = 1;
    for (; seen < size && at + seen < bytes.size(); ++seen) {
        const auto byte = static_cast<unsigned char>(bytes[at + seen]);
        if (bytes[at + seen] == lost) return size > 2 && seen > 1 ? seen + 1 : 0;
        if (byte < 0x80 || byte > 0xBF) return 0;
    }
    return 0;
}

// The bytes of a run in an encoding, read as UTF-8 while they come: an ordinary run ends at its first characters.
class RunReader {
  public:
    explicit RunReader(const Table& table) : table_(table) {}

    // What the run is when read anew; nothing if the encoding lacks a character, or the bytes are not UTF-8 without
    // exception but for lost bytes. Adds to `weight`.
    std::optional<std::string> read(std::string_view run, double& weight) {
        for (std::size_t at = 0; at < run.size();) {
            const Unit unit = decode_at(run, at);
            at += unit.size;
            if (!add_bytes(unit)) return std::nullopt;
            while (bytes_.size() >= done_ + longest) {
                if (!read_sequence(weight)) return std::nullopt;
            }
        }
        while (done_ < bytes_.size()) {
            if (!read_sequence(weight)) return std::nullopt;
        }
        return std::move(text_);
    }

  private:
    static constexpr std::size_t longest = 4;  // bytes of a sequence

    bool add_bytes(const Unit& unit) {
        if (unit.code_point == replacement_character && unit.valid) {
            bytes_.push_back(lost);
            return true;
        }
        const std::uint16_t pair = unit.code_point < table_.size() ? table_[unit.code_point] : std::uint16_t{0};
        if (pair > 0xFF) bytes_.push_back(static_cast<char>(pair >> 8U));
        bytes_.push_back(static_cast<char>(pair & 0xFFU));
        return pair != 0;
    }

    bool read_sequence(double& weight) {
        const Unit unit = decode_at(bytes_, done_);
        std::size_t size = unit.size;
        if (unit.valid) {
            if (size > 1 && trait_of(unit.code_point).kind == Kind::damage) return false;
            if (size > 1) weight += weights[size - 2];
            text_.append(bytes_, done_, size);
        } else {
            const bool gone = bytes_[done_] == lost;  // of a sequence that is gone
            size = gone ? 1 : lost_sequence(bytes_, done_);
            if (!gone) weight += lost_weight;
            append_utf8(text_, replacement_character);
        }
        done_ += size;
        return size != 0;
    }

    const Table& table_;
    std::string bytes_;
    std::string text_;
    std::size_t done_ = 0;  // bytes that are read
};

// All runs of a line in one encoding; nothing if one of them is not UTF-8.
std::optional<Repair> repair_line(std::string_view text, Span line, const Table& table) {
    Repair repair;
    for (std::size_t at = line.start; at < line.end;) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < line.end && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
        auto read = RunReader(table).read(slice(text, {at, end}), repair.weight);
        if (!read) return std::nullopt;
        const bool touches =
            (at > line.start && is_ascii_letter(text[at - 1])) || (end < line.end && is_ascii_letter(text[end]));
        repair.in_words = repair.in_words && touches;
        repair.runs.push_back({{at, end}, std::move(*read)});
        at = end;
    }
    return repair;
}

// Whether a byte is the lead of a character from U+3000 on: all that multi-byte encodings make of UTF-8 is there, but
// for a few Greek and Cyrillic letters and signs.
bool is_far(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xEF;
}

}  // namespace

Edited read_wide(std::string_view text) {
    Edited result;
    std::size_t done = 0;
    CancelCheck check;
    for (auto far = std::find_if(text.begin(), text.end(), is_far); far != text.end();) {
        check();
        const auto at = static_cast<std::size_t>(far - text.begin());
        const std::size_t before = text.rfind('\n', at);
        const Span line{before == std::string_view::npos ? 0 : before + 1, std::min(text.find('\n', at), text.size())};
        const unsigned possible = possible_encodings(text, line);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if ((possible >> i & 1U) == 0) continue;
            const auto repair = repair_line(text, line, tables()[i]);
            if (!repair || repair->weight < (repair->in_words ? enough_in_words : enough)) continue;
            for (const Run& run : repair->runs) {
                result.text.append(text.substr(done, run.span.start - done));
                const std::size_t out = result.text.size();
                result.text.append(run.text);
                result.edits.add(run.span, {out, result.text.size()}, EditReason::mojibake);
                done = run.span.end;
            }
            break;
        }
        far = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(line.end), text.end(), is_far);
    }
    if (!result.edits.empty()) result.text.append(text.substr(done));
    return result;
}

}  // namespace retold::text
