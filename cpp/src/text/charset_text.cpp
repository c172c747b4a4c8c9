// What is common is read by tables; what they lack (three and four bytes, malformed text, escapes) is left to
// convert().
#include "text/charset_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_tables.hpp"

namespace retold::text {
namespace {

constexpr std::size_t stretch = 1024;  // chosen: bytes that are read into a buffer before they go to the text

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

Conversion read_single_bytes(std::string_view bytes, const SingleByteTable& table) {
    Conversion result;
    result.characters = bytes.size();
    result.decoded.text.reserve(bytes.size() + bytes.size() / 4);
    std::array<char, 3 * stretch + 1> buffer;
    CancelCheck check;
    std::size_t flaws = 0;
    for (std::size_t at = 0; at < bytes.size(); at += stretch) {
        check();
        char* out = buffer.data();
        for (const char c : bytes.substr(at, stretch)) {
            const auto byte = static_cast<std::uint8_t>(c);
            std::memcpy(out, table.utf8[byte].bytes.data(), 3);
            out += table.utf8[byte].size;
            flaws += table.flaws[byte];
        }
        result.decoded.text.append(buffer.data(), static_cast<std::size_t>(out - buffer.data()));
    }
    result.controls = flaws;
    return result;
}

char* put(char* out, char16_t c) {
    if (c >= 0x800) {
        out[0] = static_cast<char>(0xE0U | c >> 12U);
        out[1] = static_cast<char>(0x80U | (c >> 6U & 0x3FU));
        out[2] = static_cast<char>(0x80U | (c & 0x3FU));
        return out + 3;
    }
    if (c < 0x80) {
        *out = static_cast<char>(c);
        return out + 1;
    }
    out[0] = static_cast<char>(0xC0U | c >> 6U);
    out[1] = static_cast<char>(0x80U | (c & 0x3FU));
    return out + 2;
}

// Nothing if a byte or pair is not in the table.
std::optional<Conversion> read_double_bytes(std::string_view bytes, const DoubleByteTable& table) {
    Conversion result;
    result.decoded.text.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 3 * stretch + 1> buffer;
    CancelCheck check;
    std::size_t seconds = 0;  // bytes
    for (std::size_t at = 0; at < bytes.size();) {
        check();
        const std::size_t end = std::min(at + stretch, bytes.size());
        char* out = buffer.data();
        for (; at < end; ++at) {
            const std::uint8_t lead = byte_at(bytes, at);
            char16_t c = table.single(lead);
            if (c == 0) {
                if (++at == bytes.size()) return std::nullopt;
                c = table.at(lead, byte_at(bytes, at));
                if (c == 0) return std::nullopt;
                ++seconds;
            }
            out = put(out, c);
        }
        result.decoded.text.append(buffer.data(), static_cast<std::size_t>(out - buffer.data()));
    }
    result.characters = bytes.size() - seconds;
    return result;
}

// ISO-2022-JP that is ASCII and JIS X 0208 without controls inside; nothing if there is more.
std::optional<Conversion> read_iso_2022_jp(std::string_view bytes) {
    constexpr unsigned first = 0x21;
    constexpr std::size_t row = 94;
    const std::vector<char16_t>& rows = japanese_rows();
    if (rows.size() != row * row) return std::nullopt;
    Conversion result;
    CancelCheck check;
    bool pairs = false;
    for (std::size_t at = 0; at < bytes.size();) {
        check();
        const std::uint8_t byte = byte_at(bytes, at);
        if (byte == 0x1B) {
            const std::string_view escape = bytes.substr(at, 3);
            if (escape != "\x1B$B" && escape != "\x1B(B") return std::nullopt;
            // An escape right after another is malformed: its segment is empty.
            if (at >= 3 && bytes[at - 3] == 0x1B) return std::nullopt;
            pairs = escape[1] == '$';
            at += 3;
            continue;
        }
        char16_t c = byte;
        if (pairs) {
            const unsigned trail = at + 1 < bytes.size() ? byte_at(bytes, at + 1) : 0U;
            if (byte < first || byte >= 0x7F || trail < first || trail >= 0x7F) return std::nullopt;
            c = rows[(byte - first) * row + trail - first];
            ++at;
        }
        if (is_control(c) || (!pairs && byte >= 0x7F)) return std::nullopt;
        ++at;
        std::array<char, 3> buffer;
        result.decoded.text.append(buffer.data(), static_cast<std::size_t>(put(buffer.data(), c) - buffer.data()));
        ++result.characters;
    }
    return result;
}

// Valid UTF-8 goes as it is. What can be a control is looked at.
std::optional<Conversion> read_utf8(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return std::nullopt;
    Conversion result;
    CancelCheck check;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const std::uint8_t byte = byte_at(bytes, at);
        const bool telling = byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF;
        if (telling && is_control(decode_at(bytes, at).code_point)) ++result.controls;
        check();
    }
    result.characters = count_code_points(bytes);
    result.decoded.text = bytes;
    return result;
}

std::optional<Conversion> read_by_table(std::string_view bytes, const Charset& charset) {
    if (charset.name == "utf-8") return read_utf8(bytes);
    if (const SingleByteTable* single = find_single_byte_table(charset)) return read_single_bytes(bytes, *single);
    if (const DoubleByteTable* pairs = find_double_byte_table(charset)) return read_double_bytes(bytes, *pairs);
    if (charset.name == "iso-2022-jp") return read_iso_2022_jp(bytes);
    return std::nullopt;
}

}  // namespace

Conversion convert_text(std::string_view bytes, const Charset& charset, std::size_t start) {
    if (std::optional<Conversion> read = read_by_table(bytes.substr(start), charset)) return std::move(*read);
    Conversion result = convert(bytes, charset, start);
    result.decoded.edits = {};
    return result;
}

}  // namespace retold::text
