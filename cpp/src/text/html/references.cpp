#include "text/html/references.hpp"

#include <algorithm>
#include <array>

#include "retold/text/utf8.hpp"
#include "text/entity_table.hpp"
#include "text/single_byte.hpp"

namespace retold::text::html {
namespace {

// Names that need no ";", sorted.
constexpr std::array<std::string_view, 106> bare_names = {
    "AElig",  "AMP",    "Aacute", "Acirc",  "Agrave", "Aring",  "Atilde", "Auml",   "COPY",   "Ccedil", "ETH",
    "Eacute", "Ecirc",  "Egrave", "Euml",   "GT",     "Iacute", "Icirc",  "Igrave", "Iuml",   "LT",     "Ntilde",
    "Oacute", "Ocirc",  "Ograve", "Oslash", "Otilde", "Ouml",   "QUOT",   "REG",    "THORN",  "Uacute", "Ucirc",
    "Ugrave", "Uuml",   "Yacute", "aacute", "acirc",  "acute",  "aelig",  "agrave", "amp",    "aring",  "atilde",
    "auml",   "brvbar", "ccedil", "cedil",  "cent",   "copy",   "curren", "deg",    "divide", "eacute", "ecirc",
    "egrave", "eth",    "euml",   "frac12", "frac14", "frac34", "gt",     "iacute", "icirc",  "iexcl",  "igrave",
    "iquest", "iuml",   "laquo",  "lt",     "macr",   "micro",  "middot", "nbsp",   "not",    "ntilde", "oacute",
    "ocirc",  "ograve", "ordf",   "ordm",   "oslash", "otilde", "ouml",   "para",   "plusmn", "pound",  "quot",
    "raquo",  "reg",    "sect",   "shy",    "sup1",   "sup2",   "sup3",   "szlig",  "thorn",  "times",  "uacute",
    "ucirc",  "ugrave", "uml",    "uuml",   "yacute", "yen",    "yuml"};
constexpr std::size_t longest_bare_name = 6;
constexpr std::size_t longest_name = 32;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

const NamedEntity* find_name(std::string_view name) {
    const auto names = named_entities();
    const auto before = [](const NamedEntity& entity, std::string_view n) { return entity.name < n; };
    const auto found = std::lower_bound(names.begin(), names.end(), name, before);
    return found != names.end() && found->name == name ? &*found : nullptr;
}

void append(const NamedEntity& entity, std::string& out) {
    append_utf8(out, entity.first);
    if (entity.second != 0) append_utf8(out, entity.second);
}

std::size_t decode_number(std::string_view rest, std::string& out) {
    const bool hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    std::size_t at = hex ? 3 : 2;
    const std::size_t first = at;
    char32_t value = 0;
    for (; at < rest.size(); ++at) {
        const char c = rest[at];
        const char low = static_cast<char>(c | 0x20);
        const bool digit = c >= '0' && c <= '9';
        if (!digit && !(hex && low >= 'a' && low <= 'f')) break;
        value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit ? c - '0' : low - 'a' + 10);
        value = std::min<char32_t>(value, 0x110000);
    }
    if (at == first) return 0;
    if (value >= 0x80 && value < 0xA0) value = upper_halves[0][value - 0x80];
    const bool none = value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
    append_utf8(out, none ? U'\uFFFD' : value);
    return at < rest.size() && rest[at] == ';' ? at + 1 : at;
}

}  // namespace

std::size_t decode_reference(std::string_view rest, bool in_attribute, std::string& out) {
    if (rest.size() < 2) return 0;
    if (rest[1] == '#') return decode_number(rest, out);
    std::size_t end = 1;
    while (end < rest.size() && end <= longest_name && is_alphanumeric(rest[end])) ++end;
    if (end < rest.size() && rest[end] == ';') {
        if (const auto* entity = find_name(rest.substr(1, end - 1))) {
            append(*entity, out);
            return end + 1;
        }
    }
    for (std::size_t size = std::min(end - 1, longest_bare_name); size >= 2; --size) {
        const std::string_view name = rest.substr(1, size);
        if (!std::binary_search(bare_names.begin(), bare_names.end(), name)) continue;
        const char next = size + 1 < rest.size() ? rest[size + 1] : ' ';
        if (in_attribute && (next == '=' || is_alphanumeric(next))) return 0;
        append(*find_name(name), out);
        return size + 1;
    }
    return 0;
}

std::string decode_references(std::string_view text, bool in_attribute) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('&', at), text.size());
        out.append(text, at, next - at);
        at = next;
        if (at == text.size()) break;
        const std::size_t size = decode_reference(text.substr(at), in_attribute, out);
        if (size == 0) out.push_back('&');
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

}  // namespace retold::text::html
