#include "text/charset_names.hpp"

#include <unicode/ucnv.h>

#include <array>
#include <cstdint>
#include <memory>

namespace retold::text {
namespace {

struct Alias {
    std::string_view label;  // without "-", "_" and spaces, lower case
    std::string_view name;
    std::string_view converter;
};

// Labels that mean another encoding than their name says (the web reads Latin-1 as windows-1252), and labels ICU lacks.
// After the Encoding Standard, https://encoding.spec.whatwg.org/#names-and-labels.
constexpr std::array<Alias, 66> aliases = {{
    {"utf8", "utf-8", ""},
    {"unicode11utf8", "utf-8", ""},
    {"xunicode20utf8", "utf-8", ""},
    {"utf8sig", "utf-8", ""},
    {"utf16", "utf-16le", ""},
    {"utf16le", "utf-16le", ""},
    {"unicode", "utf-16le", ""},
    {"ucs2", "utf-16le", ""},
    {"iso10646ucs2", "utf-16le", ""},
    {"utf16be", "utf-16be", ""},
    {"unicodefffe", "utf-16be", ""},
    {"utf32", "utf-32le", ""},
    {"utf32le", "utf-32le", ""},
    {"ucs4", "utf-32le", ""},
    {"utf32be", "utf-32be", ""},
    {"ascii", "windows-1252", "windows-1252"},
    {"usascii", "windows-1252", "windows-1252"},
    {"ansix3.41968", "windows-1252", "windows-1252"},
    {"latin1", "windows-1252", "windows-1252"},
    {"l1", "windows-1252", "windows-1252"},
    {"iso88591", "windows-1252", "windows-1252"},
    {"88591", "windows-1252", "windows-1252"},
    {"cp819", "windows-1252", "windows-1252"},
    {"xcp1252", "windows-1252", "windows-1252"},
    {"latin5", "windows-1254", "windows-1254"},
    {"l5", "windows-1254", "windows-1254"},
    {"iso88599", "windows-1254", "windows-1254"},
    {"88599", "windows-1254", "windows-1254"},
    {"xcp1250", "windows-1250", "windows-1250"},
    {"xcp1251", "windows-1251", "windows-1251"},
    {"logical", "iso-8859-8", "iso-8859-8"},
    {"iso88598i", "iso-8859-8", "iso-8859-8"},
    {"tis620", "windows-874", "windows-874"},
    {"iso885911", "windows-874", "windows-874"},
    {"dos874", "windows-874", "windows-874"},
    {"windows874", "windows-874", "windows-874"},
    {"macroman", "macintosh", "macintosh"},
    {"xmacroman", "macintosh", "macintosh"},
    {"mac", "macintosh", "macintosh"},
    {"maccyrillic", "x-mac-cyrillic", "x-mac-cyrillic"},
    {"xmaccyrillic", "x-mac-cyrillic", "x-mac-cyrillic"},
    {"ibm737", "ibm737", "ibm-737_P100-1997"},
    {"cp737", "ibm737", "ibm-737_P100-1997"},
    {"gb2312", "gbk", "gb18030"},
    {"gb231280", "gbk", "gb18030"},
    {"chinese", "gbk", "gb18030"},
    {"xgbk", "gbk", "gb18030"},
    {"gbk", "gbk", "gb18030"},
    {"cp936", "gbk", "gb18030"},
    {"ms936", "gbk", "gb18030"},
    {"windows936", "gbk", "gb18030"},
    {"gb18030", "gb18030", "gb18030"},
    {"big5", "big5", "Big5-HKSCS"},
    {"big5hkscs", "big5", "Big5-HKSCS"},
    {"xxbig5", "big5", "Big5-HKSCS"},
    {"shiftjis", "shift_jis", "windows-31j"},
    {"sjis", "shift_jis", "windows-31j"},
    {"xsjis", "shift_jis", "windows-31j"},
    {"mskanji", "shift_jis", "windows-31j"},
    {"cp932", "shift_jis", "windows-31j"},
    {"windows31j", "shift_jis", "windows-31j"},
    {"euckr", "euc-kr", "windows-949"},
    {"korean", "euc-kr", "windows-949"},
    {"ksc56011987", "euc-kr", "windows-949"},
    {"cp949", "euc-kr", "windows-949"},
    {"windows949", "euc-kr", "windows-949"},
}};

// What is not read as ICU would. Nothing of a page hangs on how the tables of vendors differ from the usual ones:
// wheels leave the former out (cpp/cmake/icu.cmake), and answers are the same with and without.
struct Replaced {
    std::string_view converter;  // ICU's name starts so
    std::string_view by;         // empty: no page is written so
};
constexpr std::array<Replaced, 6> replaced = {{
    {"ibm-33722_", "euc-jp"},
    {"ibm-954_", "euc-jp"},
    {"ibm-964_", "euc-tw"},
    {"ibm-5471_", "big5"},
    {"x11-compound-text", ""},                            // and offsets behind the end of the bytes
    {"ISO_2022,locale=zh,version=2", "iso-2022-cn-ext"},  // reads through no table at ESC $ ) E
}};

std::string to_key(std::string_view label) {
    std::string key;
    for (const char c : label) {
        if (c == '-' || c == '_' || c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
        key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key;
}

std::string to_lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

// Whether the converter reads all ASCII bytes as themselves, in any order (escape and shift encodings do not). ICU's
// IBM code pages exchange three controls, as terminals did; no text has them.
bool is_ascii_based(UConverter* converter) {
    std::string bytes;
    for (int i = 1; i < 127; ++i) {
        if (i == 0x1A || i == 0x1C) continue;
        bytes.append(1, static_cast<char>(i)).append("$B!~{+-");
    }
    std::array<UChar, 2048> units{};
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size = ucnv_toUChars(converter, units.data(), static_cast<std::int32_t>(units.size()),
                                            bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error) != 0 || static_cast<std::size_t>(size) != bytes.size()) return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (units[i] != static_cast<UChar>(bytes[i])) return false;
    }
    return true;
}

// Whether ASCII letters are their own bytes (or units, as in UTF-16): in the encodings of mainframes they are not.
bool knows_ascii_letters(UConverter* converter) {
    if (ucnv_getMinCharSize(converter) > 1) return true;
    std::array<UChar, 16> units{};
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size =
        ucnv_toUChars(converter, units.data(), static_cast<std::int32_t>(units.size()), "Az0", 3, &error);
    return U_SUCCESS(error) != 0 && size == 3 && units[0] == u'A' && units[1] == u'z' && units[2] == u'0';
}

}  // namespace

Charset find_charset(std::string_view label) {
    const std::string key = to_key(label);
    if (key.empty() || key.size() > 60 || key.find('\0') != std::string::npos) return {};
    for (const Alias& alias : aliases) {
        if (alias.label != key) continue;
        const bool wide = alias.name.starts_with("utf-16") || alias.name.starts_with("utf-32");
        return {std::string(alias.name), std::string(alias.converter), !wide};
    }
    // ICU matches without regard to case, "-" and "_"; a comma or other option syntax is not a name.
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '+' ||
                           c == '(' || c == ')';
        if (!plain) return {};
    }
    const std::string plain(label.substr(label.find_first_not_of(" \t\r\n")));
    const std::string trimmed = plain.substr(0, plain.find_last_not_of(" \t\r\n") + 1);
    UErrorCode error = U_ZERO_ERROR;
    if (const char* known = ucnv_getAlias(trimmed.c_str(), 0, &error)) {
        for (const auto& [converter, by] : replaced) {
            if (std::string_view(known).starts_with(converter)) return find_charset(by);
        }
    }
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(trimmed.c_str(), &error), &ucnv_close);
    if (U_FAILURE(error) != 0 || !knows_ascii_letters(converter.get())) return {};
    const char* canonical = ucnv_getName(converter.get(), &error);
    if (U_FAILURE(error) != 0) return {};
    for (const char* standard : {"MIME", "IANA"}) {
        UErrorCode ignored = U_ZERO_ERROR;
        if (const char* name = ucnv_getStandardName(canonical, standard, &ignored)) {
            return {to_lower_ascii(name), canonical, is_ascii_based(converter.get())};
        }
    }
    return {to_lower_ascii(canonical), canonical, is_ascii_based(converter.get())};
}

}  // namespace retold::text
