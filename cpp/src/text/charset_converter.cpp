#include "text/charset_converter.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_tables.hpp"

namespace retold::text {
namespace {

// Collects characters with the bytes they came from. Bytes that give no character (escape sequences) join the one
// before.
class Writer {
  public:
    Writer(std::string_view bytes, std::size_t start, Conversion& result)
        : bytes_(bytes), result_(result), raw_(start) {
        result_.decoded.text.reserve(bytes.size() + bytes.size() / 4);
        if (start > 0) result_.decoded.edits.add({0, start}, {0, 0}, EditReason::byte_order);
    }

    // A character whose bytes end before byte `end`.
    void put(char32_t code_point, std::size_t end, bool malformed) { put_group({&code_point, 1}, end, malformed); }

    // None, one or several characters from the same bytes.
    void put_group(std::span<const char32_t> code_points, std::size_t end, bool malformed) {
        check_();
        const std::size_t out = result_.decoded.text.size();
        for (const char32_t code_point : code_points) {
            append_utf8(result_.decoded.text, code_point);
            note(code_point, malformed);
        }
        add_edit(end, out, malformed);
    }

    // Plain ASCII bytes up to byte `end`, without controls to count.
    void copy(std::size_t end) {
        result_.decoded.text.append(bytes_.substr(raw_, end - raw_));
        result_.characters += end - raw_;
        raw_ = end;
    }

    std::size_t at() const { return raw_; }

  private:
    void note(char32_t code_point, bool malformed) {
        ++result_.characters;
        result_.malformed += malformed ? 1U : 0U;
        result_.controls += is_control(code_point) ? 1U : 0U;
    }

    void add_edit(std::size_t end, std::size_t out, bool malformed) {
        const std::string& text = result_.decoded.text;
        const bool same = std::string_view(text).substr(out) == bytes_.substr(raw_, end - raw_);
        if (malformed) {
            result_.decoded.edits.add({raw_, end}, {out, text.size()}, EditReason::malformed);
        } else if (!same) {
            result_.decoded.edits.add({raw_, end}, {out, text.size()}, EditReason::encoding);
        }
        raw_ = end;
    }

    std::string_view bytes_;
    Conversion& result_;
    std::size_t raw_;  // bytes before it are written
    CancelCheck check_;
};

// Where a run of printable ASCII and line ends that starts at `at` stops.
std::size_t skip_plain(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte >= 0x7F || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t')) break;
        ++at;
    }
    return at;
}

void convert_utf8(std::string_view bytes, Writer& writer) {
    while (writer.at() < bytes.size()) {
        const std::size_t plain = skip_plain(bytes, writer.at());
        if (plain > writer.at()) {
            writer.copy(plain);
            continue;
        }
        const Unit unit = decode_at(bytes, writer.at());
        writer.put(unit.code_point, writer.at() + unit.size, !unit.valid);
    }
}

char32_t read_unit(std::string_view bytes, std::size_t at, std::size_t size, bool big_endian) {
    char32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[big_endian ? at + i : at + size - 1 - i]);
        value = (value << 8U) | byte;
    }
    return value;
}

void convert_utf16(std::string_view bytes, bool big_endian, Writer& writer) {
    while (writer.at() < bytes.size()) {
        const std::size_t at = writer.at();
        if (at + 2 > bytes.size()) {
            writer.put(replacement_character, bytes.size(), true);
            break;
        }
        const char32_t unit = read_unit(bytes, at, 2, big_endian);
        if ((unit & 0xF800U) != 0xD800U) {
            writer.put(unit, at + 2, false);
            continue;
        }
        const char32_t next = at + 4 <= bytes.size() ? read_unit(bytes, at + 2, 2, big_endian) : 0;
        if (unit < 0xDC00 && (next & 0xFC00U) == 0xDC00U) {
            writer.put(0x10000 + ((unit & 0x3FFU) << 10U) + (next & 0x3FFU), at + 4, false);
        } else {
            writer.put(replacement_character, at + 2, true);
        }
    }
}

void convert_utf32(std::string_view bytes, bool big_endian, Writer& writer) {
    while (writer.at() < bytes.size()) {
        const std::size_t end = std::min(writer.at() + 4, bytes.size());
        const bool whole = end == writer.at() + 4;
        const char32_t value = whole ? read_unit(bytes, writer.at(), 4, big_endian) : replacement_character;
        const bool malformed = !whole || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
        writer.put(malformed ? replacement_character : value, end, malformed);
    }
}

// ICU's own substitution writes U+001A in some encodings; this one always writes U+FFFD.
void write_replacement(const void* /*context*/, UConverterToUnicodeArgs* args, const char* /*units*/,
                       std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;
    *error = U_ZERO_ERROR;
    const UChar mark = 0xFFFD;
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, error);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// Feeds ICU's UTF-16 units, with the byte each came from, to the writer as characters. ICU gives the start of a
// character's bytes; they end where the next one starts.
class UnitReader {
  public:
    UnitReader(std::string_view bytes, Writer& writer, bool has_replacement)
        : bytes_(bytes), writer_(writer), has_replacement_(has_replacement) {}

    void read(UChar unit, std::size_t offset) {
        if (!group_.empty() && offset > start_ && pending_ == 0) flush(offset);
        if (group_.empty() && pending_ == 0) start_ = std::max(offset, writer_.at());
        if ((unit & 0xFC00U) == 0xD800U) {
            pending_ = unit;
        } else if (pending_ != 0 && (unit & 0xFC00U) == 0xDC00U) {
            group_.push_back(0x10000 + ((pending_ & 0x3FFU) << 10U) + (unit & 0x3FFU));
            pending_ = 0;
        } else {
            pending_ = 0;
            group_.push_back(unit);
        }
    }

    void finish() {
        if (writer_.at() < bytes_.size()) flush(bytes_.size());
    }

  private:
    void flush(std::size_t end) {
        // U+FFFD is malformed unless the encoding has bytes for it (gb18030 has: 84 31 A4 37).
        const bool mark = group_.size() == 1 && group_[0] == replacement_character;
        const bool meant = mark && has_replacement_ && bytes_.substr(start_, end - start_) == "\x84\x31\xA4\x37";
        writer_.put_group(group_, end, mark && !meant);
        group_.clear();
        start_ = end;
    }

    std::string_view bytes_;
    Writer& writer_;
    bool has_replacement_;
    std::vector<char32_t> group_;
    std::size_t start_ = 0;
    UChar pending_ = 0;
};

void convert_with_icu(std::string_view bytes, const std::string& name, Writer& writer) {
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
    ucnv_setToUCallBack(converter.get(), write_replacement, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error) != 0) return;
    ucnv_setFallback(converter.get(), 1);
    UnitReader reader(bytes, writer, name == "gb18030");
    std::array<UChar, 4096> units;
    std::array<std::int32_t, 4096> offsets;
    const std::size_t first = writer.at();
    const char* source = bytes.data() + first;
    const char* const end = bytes.data() + bytes.size();
    std::size_t last = first;
    do {
        // Offsets are 32-bit and count from this call's source, so it is handed over in pieces.
        const char* piece_end = end - source > (1 << 20) ? source + (1 << 20) : end;
        const auto base = static_cast<std::size_t>(source - bytes.data());
        UChar* target = units.data();
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, piece_end, offsets.data(),
                       static_cast<UBool>(piece_end == end), &error);
        for (std::size_t i = 0; i < static_cast<std::size_t>(target - units.data()); ++i) {
            // -1: a character begun in an earlier call
            if (offsets[i] >= 0) last = std::max(last, base + static_cast<std::size_t>(offsets[i]));
            last = std::min(last, bytes.size());  // not every converter can be trusted with its offsets
            reader.read(units[i], last);
        }
    } while (error == U_BUFFER_OVERFLOW_ERROR || (U_SUCCESS(error) != 0 && source < end));
    reader.finish();
}

}  // namespace

double Conversion::soundness() const {
    if (characters == 0) return 1;
    const double bad = static_cast<double>(malformed + controls) / static_cast<double>(characters);
    return std::max(0.0, 1 - 5 * bad);
}

Conversion convert(std::string_view bytes, const Charset& charset, std::size_t start) {
    Conversion result;
    Writer writer(bytes, start, result);
    if (charset.name == "utf-8") {
        convert_utf8(bytes, writer);
    } else if (charset.name.starts_with("utf-16") && charset.converter.empty()) {
        convert_utf16(bytes, charset.name == "utf-16be", writer);
    } else if (charset.name.starts_with("utf-32") && charset.converter.empty()) {
        convert_utf32(bytes, charset.name == "utf-32be", writer);
    } else {
        convert_with_icu(bytes, charset.converter, writer);
    }
    return result;
}

}  // namespace retold::text
