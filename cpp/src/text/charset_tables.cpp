#include "text/charset_tables.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"

namespace retold::text {
namespace {

// The more common ones first: of two that read a sample alike, the first.
constexpr std::array<std::string_view, 29> single_byte_names = {
    "windows-1252",   "windows-1251", "windows-1250", "iso-8859-7",   "windows-1253", "windows-1254",
    "iso-8859-8",     "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
    "koi8-r",         "koi8-u",       "iso-8859-2",   "iso-8859-5",   "macintosh",    "ibm866",
    "x-mac-cyrillic", "ibm850",       "ibm852",       "ibm855",       "ibm437",       "ibm857",
    "ibm775",         "ibm737",       "ibm862",       "x-mac-ce",     "x-mac-turkish"};

SingleByteTable::Utf8 utf8_of(char32_t c) {
    std::string text;
    append_utf8(text, c);
    SingleByteTable::Utf8 utf8;
    std::copy(text.begin(), text.end(), utf8.bytes.begin());
    utf8.size = static_cast<std::uint8_t>(text.size());
    return utf8;
}

// Nothing if ICU lacks the encoding.
std::optional<SingleByteTable> make_single(std::string_view name) {
    SingleByteTable table;
    table.charset = find_charset(name);
    if (table.charset.name.empty()) return std::nullopt;
    std::string all;
    for (int byte = 0; byte < 0x100; ++byte) all.push_back(static_cast<char>(byte));
    const std::string text = convert(all, table.charset).decoded.text;
    if (count_code_points(text) != all.size()) return std::nullopt;
    std::size_t at = 0;
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
        const Unit unit = decode_at(text, at);
        at += unit.size;
        if (unit.code_point > 0xFFFF) return std::nullopt;
        table.characters[byte] = static_cast<char16_t>(unit.code_point);
        table.utf8[byte] = utf8_of(unit.code_point);
        table.flaws[byte] = unit.code_point == replacement_character || is_control(unit.code_point) ? 1 : 0;
    }
    return table;
}

char16_t plain_character(const Unit& unit) {
    const char32_t c = unit.code_point;
    return c > 0xFFFF || c == replacement_character || is_control(c) ? u'\0' : static_cast<char16_t>(c);
}

// Reads lines of one character each; those of several, or of none that is plain, are 0.
std::vector<char16_t> characters_of(std::string_view lines, const Charset& charset) {
    const std::string text = convert(lines, charset).decoded.text;
    std::vector<char16_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const Unit unit = decode_at(text, at);
        characters.push_back(at + unit.size == end ? plain_character(unit) : u'\0');
        at = end + 1;
    }
    return characters;
}

}  // namespace

DoubleByteTable::DoubleByteTable(Charset charset) : charset_(std::move(charset)), characters_(pairs) {
    for (unsigned byte = 0; byte < 0x100; ++byte) {
        const char c = static_cast<char>(byte);
        const std::string text = convert({&c, 1}, charset_).decoded.text;
        const Unit unit = decode_at(text, 0);
        if (unit.size == text.size()) singles_[byte] = plain_character(unit);
    }
    for (unsigned lead = first_lead; lead < 0xFF; ++lead) {
        if (singles_[lead] == 0) add_pairs(lead);
    }
}

void DoubleByteTable::add_pairs(unsigned lead) {
    std::string written;
    for (unsigned trail = first_trail; trail < 0xFF; ++trail)
        written.append({static_cast<char>(lead), static_cast<char>(trail), '\n'});
    const std::vector<char16_t> characters = characters_of(written, charset_);
    const std::size_t count = std::min<std::size_t>(characters.size(), 0xFF - first_trail);
    std::copy_n(characters.begin(), count, characters_.begin() + static_cast<std::ptrdiff_t>(index(lead, first_trail)));
}

const std::vector<SingleByteTable>& single_byte_tables() {
    static const std::vector<SingleByteTable> all = [] {
        const Uncancelled whole;
        std::vector<SingleByteTable> tables;
        for (const std::string_view name : single_byte_names) {
            if (std::optional<SingleByteTable> table = make_single(name)) tables.push_back(std::move(*table));
        }
        return tables;
    }();
    return all;
}

const std::vector<char16_t>& japanese_rows() {
    static const std::vector<char16_t> rows = [] {
        const Uncancelled whole;
        std::string pairs;
        for (char lead = 0x21; lead < 0x7F; ++lead) {
            for (char trail = 0x21; trail < 0x7F; ++trail) {
                pairs.append("\x1B$B").append({lead, trail});
                pairs.append("\x1B(B\n");
            }
        }
        return characters_of(pairs, find_charset("iso-2022-jp"));
    }();
    return rows;
}

const SingleByteTable* find_single_byte_table(const Charset& charset) {
    for (const SingleByteTable& table : single_byte_tables()) {
        const bool same = charset.converter == table.charset.converter || charset.converter == table.charset.name;
        if (same) return &table;
    }
    return nullptr;
}

namespace {

template <int number>
const DoubleByteTable& double_byte_table(std::string_view name) {
    static const DoubleByteTable table = [name] {
        const Uncancelled whole;
        return DoubleByteTable(find_charset(name));
    }();
    return table;
}

const DoubleByteTable* double_byte_table_of(std::string_view name) {
    if (name == "gb18030" || name == "gbk") return &double_byte_table<0>("gb18030");
    if (name == "big5") return &double_byte_table<1>(name);
    if (name == "shift_jis") return &double_byte_table<2>(name);
    if (name == "euc-jp") return &double_byte_table<3>(name);
    if (name == "euc-kr") return &double_byte_table<4>(name);
    return nullptr;
}

}  // namespace

const DoubleByteTable* find_double_byte_table(const Charset& charset) {
    const DoubleByteTable* table = double_byte_table_of(charset.name);
    return table != nullptr && table->charset().converter == charset.converter ? table : nullptr;
}

}  // namespace retold::text
