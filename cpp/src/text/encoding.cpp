#include "retold/text/encoding.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"
#include "text/charset_detector.hpp"
#include "text/charset_text.hpp"
#include "text/multi_byte_guess.hpp"
#include "text/single_byte_guess.hpp"

namespace retold::text {
namespace {

// How bytes are read in a known encoding: with the edits or without.
using Read = Conversion (*)(std::string_view bytes, const Charset& charset, std::size_t start);

// Bytes, and how they are to be read.
struct Page {
    std::string_view bytes;
    Read convert;

    Decoded read(const Charset& charset, double confidence, std::size_t mark = 0) const {
        Conversion conversion = convert(bytes, charset, mark);
        conversion.decoded.encoding = charset.name;
        conversion.decoded.confidence = confidence * conversion.soundness();
        return std::move(conversion.decoded);
    }
};

const Charset& utf8() {
    static const Charset charset = find_charset("utf-8");
    return charset;
}
const Charset& western() {
    static const Charset charset = find_charset("windows-1252");
    return charset;
}

// How many sequences of several bytes are UTF-8, and how many units are not.
struct Utf8Evidence {
    std::size_t good = 0;
    std::size_t bad = 0;

    // UTF-8 with some damage. Text in another encoding has hardly any good sequences.
    bool mostly_utf8() const { return good > 4 * bad; }
    // Enough where the page says that it is UTF-8: what is damaged need not be another encoding.
    bool fits_utf8() const { return good != 0 && good >= bad; }
    bool refuted() const { return good == 0 && bad > 2; }
};

Utf8Evidence weigh_utf8(std::string_view bytes) {
    Utf8Evidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<std::uint8_t>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const Unit unit = decode_at(bytes, at);
        evidence.good += unit.valid && unit.size > 1 ? 1U : 0U;
        evidence.bad += unit.valid ? 0U : 1U;
        at += unit.size;
    }
    return evidence;
}

// Whether bytes here and there in the text say already that it is not UTF-8 with some damage.
bool is_surely_not_utf8(std::string_view bytes) {
    constexpr std::size_t part = 64;   // chosen: bytes
    constexpr std::size_t places = 4;  // chosen: at the ends and between
    if (bytes.size() < places * part) return false;
    for (std::size_t i = 0; i < places; ++i) {
        const Utf8Evidence evidence = weigh_utf8(bytes.substr((bytes.size() - part) / (places - 1) * i, part));
        // A sequence may be cut at the ends; one pair in seven of other encodings is UTF-8, too.
        if (evidence.good > evidence.bad || evidence.bad < 4) return false;
    }
    return true;
}

bool is_odd_control(char c) {
    return static_cast<std::uint8_t>(c) < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x1B;
}

// Whether none of eight bytes is below 0x20.
bool has_no_control(const char* eight) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, 8);
    return ((bytes - 0x2020202020202020U) & ~bytes & 0x8080808080808080U) == 0;
}

// Bytes that are no text at all: many zeros and other controls.
bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 65536);
    std::size_t controls = 0;
    for (std::size_t at = 0; at < head.size();) {
        if (at + 8 <= head.size() && has_no_control(head.data() + at)) {
            at += 8;
            continue;
        }
        controls += is_odd_control(head[at++]) ? 1U : 0U;
    }
    return controls * 20 > head.size();
}

// The confidence in a single-byte encoding that is e to the `margin` times as likely as the next.
double confidence_of(double margin) {
    constexpr double most = .95;  // chosen: never certain without a declaration
    return std::min(most, 1 - .5 * std::exp(-margin / 4));
}

// As much as the detector of multi-byte encodings needs, cut after an ASCII byte where there is one.
std::string_view head_of(std::string_view sample) {
    constexpr std::size_t enough = 1536;  // chosen: some 700 characters
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (sample.size() <= enough) return sample;
    const auto end = std::find_if(sample.begin() + enough, sample.end(), is_ascii);
    return sample.substr(0, static_cast<std::size_t>(end - sample.begin()));
}

// A double-byte or a single-byte encoding if one makes text of the bytes; else the guess with the fewest faults, among
// the detector's.
Decoded read_best_guess(const Page& page) {
    if (is_binary(page.bytes)) return page.read(western(), .05);
    const std::string sample = telling_sample(page.bytes);
    if (const MultiByteGuess pairs = guess_multi_byte(sample); pairs.charset != nullptr) {
        Decoded decoded = page.read(*pairs.charset, confidence_of(pairs.margin));
        if (decoded.confidence > .3) return decoded;
    }
    const SingleByteGuess single = guess_single_byte(sample);
    if (single.is_text) {
        Decoded decoded = page.read(*single.charset, confidence_of(single.margin));
        if (decoded.confidence > .3) return decoded;
    }
    Decoded best;
    best.confidence = -1;
    const std::vector<Guess> guesses = detect(head_of(sample));
    for (std::size_t i = 0; i < std::min<std::size_t>(guesses.size(), 4); ++i) {
        if (guesses[i].confidence <= best.confidence) break;  // cannot win any more
        Decoded decoded = page.read(guesses[i].charset, std::min(.95, guesses[i].confidence));
        if (decoded.confidence > best.confidence) best = std::move(decoded);
    }
    return best.confidence > 0 ? best : page.read(western(), .1);
}

// Whether the bytes make text in another encoding, and hardly any in the declared one.
bool contradicts(std::string_view bytes, const Charset& declared) {
    constexpr double sure = 20;  // chosen: e to the twentieth to one, as a few sentences give
    const std::string sample = telling_sample(bytes);
    if (const MultiByteGuess pairs = guess_multi_byte(sample); pairs.charset != nullptr) {
        const bool kin = pairs.charset->name.starts_with("gb") && declared.name.starts_with("gb");
        return pairs.charset->name != declared.name && !kin && pairs.margin >= sure;
    }
    const SingleByteGuess single = guess_single_byte(sample, declared.name);
    return single.is_text && single.refutes;
}

Decoded decode_page(const Page& page, std::string_view hint) {
    const std::string_view bytes = page.bytes;
    Charset hinted;
    check_encoding(hint, "hint");
    if (!hint.empty()) hinted = find_charset(hint);
    if (const Guess mark = find_byte_order_mark(bytes); mark.mark > 0) {
        return page.read(mark.charset, mark.confidence, mark.mark);
    }
    // In UTF-16 and in escape encodings, text may look like ASCII with zeros: what was said about them counts first.
    if (!hinted.name.empty() && !hinted.ascii_based) return page.read(hinted, .9);
    if (const Guess wide = find_wide_encoding(bytes); !wide.charset.name.empty()) {
        Decoded decoded = page.read(wide.charset, wide.confidence);
        if (decoded.confidence > .3) return decoded;
    }
    if (is_valid_utf8(bytes)) {
        if (const Guess escape = find_escape_encoding(bytes); !escape.charset.name.empty()) {
            Decoded decoded = page.read(escape.charset, escape.confidence);
            if (decoded.confidence > .8) return decoded;
        }
        return page.read(utf8(), 1);
    }
    const bool surely_not = hinted.name.empty() && is_surely_not_utf8(bytes);
    const Utf8Evidence evidence = surely_not ? Utf8Evidence{} : weigh_utf8(bytes);
    if (evidence.mostly_utf8()) return page.read(utf8(), .9);
    if (!hinted.name.empty() && !(hinted.name == "utf-8" && evidence.refuted())) return page.read(hinted, .9);
    const Charset declared = find_declaration(bytes);
    if (declared.name == "utf-8" && evidence.fits_utf8()) return page.read(utf8(), .8);
    if (!declared.name.empty() && declared.name != "utf-8" && !(declared.ascii_based && contradicts(bytes, declared))) {
        Decoded decoded = page.read(declared, .8);
        if (decoded.confidence > .3) return decoded;
    }
    return read_best_guess(page);
}

}  // namespace

void check_encoding(std::string_view label, std::string_view argument) {
    if (label.empty() || !find_charset(label).name.empty()) return;
    throw InvalidArgument(argument, label, "must be the name of an encoding, such as utf-8 or windows-1252");
}

Decoded decode(std::string_view bytes, std::string_view hint) {
    return decode_page({bytes, &convert}, hint);
}

Decoded decode_text(std::string_view bytes, std::string_view hint) {
    return decode_page({bytes, &convert_text}, hint);
}

}  // namespace retold::text
