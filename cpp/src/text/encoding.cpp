#include "retold/text/encoding.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"
#include "text/charset_detector.hpp"
#include "text/single_byte_guess.hpp"

namespace retold::text {
namespace {

Decoded read(std::string_view bytes, const Charset& charset, double confidence, std::size_t mark = 0) {
    Conversion conversion = convert(bytes, charset, mark);
    conversion.decoded.encoding = charset.name;
    conversion.decoded.confidence = confidence * conversion.soundness();
    return std::move(conversion.decoded);
}

// How many sequences of several bytes are UTF-8, and how many units are not.
struct Utf8Evidence {
    std::size_t good = 0;
    std::size_t bad = 0;

    // UTF-8 with some damage. Text in another encoding has hardly any good sequences.
    bool mostly_utf8() const { return good > 4 * bad; }
    bool refuted() const { return good == 0 && bad > 2; }
};

Utf8Evidence weigh_utf8(std::string_view bytes) {
    Utf8Evidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        const Unit unit = decode_at(bytes, at);
        evidence.good += unit.valid && unit.size > 1 ? 1U : 0U;
        evidence.bad += unit.valid ? 0U : 1U;
        at += unit.size;
    }
    return evidence;
}

// Bytes that are no text at all: many zeros and other controls.
bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 65536);
    std::size_t controls = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        controls +=
            byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r' && byte != 0x1B ? 1U : 0U;
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

// A single-byte encoding if that makes text of the bytes; else the guess with the fewest faults, among the detector's.
Decoded read_best_guess(std::string_view bytes) {
    const Charset fallback = find_charset("windows-1252");
    if (is_binary(bytes)) return read(bytes, fallback, .05);
    const std::string sample = telling_sample(bytes);
    const SingleByteGuess single = guess_single_byte(sample);
    if (single.is_text) {
        Decoded decoded = read(bytes, single.charset, confidence_of(single.margin));
        if (decoded.confidence > .3) return decoded;
    }
    Decoded best;
    best.confidence = -1;
    const std::vector<Guess> guesses = detect(head_of(sample));
    for (std::size_t i = 0; i < std::min<std::size_t>(guesses.size(), 4); ++i) {
        if (guesses[i].confidence <= best.confidence) break;  // cannot win any more
        Decoded decoded = read(bytes, guesses[i].charset, std::min(.95, guesses[i].confidence));
        if (decoded.confidence > best.confidence) best = std::move(decoded);
    }
    return best.confidence > 0 ? best : read(bytes, fallback, .1);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view hint) {
    Charset hinted;
    if (!hint.empty()) {
        hinted = find_charset(hint);
        if (hinted.name.empty()) {
            throw InvalidArgument("hint", hint, "must be the name of an encoding, such as utf-8 or windows-1252");
        }
    }
    if (const Guess mark = find_byte_order_mark(bytes); mark.mark > 0) {
        return read(bytes, mark.charset, mark.confidence, mark.mark);
    }
    // In UTF-16 and in escape encodings, text may look like ASCII with zeros: what was said about them counts first.
    if (!hinted.name.empty() && !hinted.ascii_based) return read(bytes, hinted, .9);
    if (const Guess wide = find_wide_encoding(bytes); !wide.charset.name.empty()) {
        Decoded decoded = read(bytes, wide.charset, wide.confidence);
        if (decoded.confidence > .3) return decoded;
    }
    const Charset utf8 = find_charset("utf-8");
    if (is_valid_utf8(bytes)) {
        if (const Guess escape = find_escape_encoding(bytes); !escape.charset.name.empty()) {
            Decoded decoded = read(bytes, escape.charset, escape.confidence);
            if (decoded.confidence > .8) return decoded;
        }
        return read(bytes, utf8, 1);
    }
    const Utf8Evidence evidence = weigh_utf8(bytes);
    if (evidence.mostly_utf8()) return read(bytes, utf8, .9);
    if (!hinted.name.empty() && !(hinted.name == "utf-8" && evidence.refuted())) return read(bytes, hinted, .9);
    const Charset declared = find_declaration(bytes);
    if (!declared.name.empty() && declared.name != "utf-8") {
        Decoded decoded = read(bytes, declared, .8);
        if (decoded.confidence > .3) return decoded;
    }
    return read_best_guess(bytes);
}

}  // namespace retold::text
