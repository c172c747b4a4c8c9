// What marks do in running text, in all scripts: end a sentence, open or close what is quoted or bracketed. Unicode
// says which characters open and close (general categories Ps Pi Pe Pf); what depends on the language - „…“ »…« ”…” -
// stands in mark_roles.cpp, what ends sentences in stop_marks.hpp.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "retold/text/stop_marks.hpp"

namespace retold::text {

class MarkRoles {
  public:
    constexpr MarkRoles() = default;
    constexpr explicit MarkRoles(std::uint8_t bits) : bits_(bits) {}

    constexpr Stop stop() const { return static_cast<Stop>(bits_ & 7U); }
    constexpr bool is_stop() const { return (bits_ & 7U) != 0; }
    // Whether it can open or close a quotation or bracket in some language; straight marks and “ ” « » can do both.
    constexpr bool opens() const { return (bits_ & 8U) != 0; }
    constexpr bool closes() const { return (bits_ & 16U) != 0; }
    // Whether it opens unless what stands around it says otherwise: ( “ « „, but not ” » and straight marks.
    constexpr bool mostly_opens() const { return (bits_ & 64U) != 0; }
    // A double quotation mark, angled and corner ones among them: what quotes without doubt, as ' and ’ do not.
    constexpr bool quotes() const { return (bits_ & 32U) != 0; }
    friend constexpr bool operator==(MarkRoles, MarkRoles) = default;

  private:
    std::uint8_t bits_ = 0;
};

// The roles of ASCII marks: stops . ! ?; " ' * _ on both sides; ( [ { and ) ] }.
inline constexpr std::array<MarkRoles, 128> ascii_roles = [] {
    std::array<MarkRoles, 128> roles{};
    const auto set = [&](std::string_view marks, std::uint8_t bits) {
        for (const char mark : marks) roles[static_cast<unsigned char>(mark)] = MarkRoles(bits);
    };
    set(".", static_cast<std::uint8_t>(Stop::full_stop));
    set("!?", static_cast<std::uint8_t>(Stop::question));
    set("([{", 8 | 64);
    set(")]}", 16);
    set("'*_", 8 | 16);
    set("\"", 8 | 16 | 32);
    return roles;
}();

// Constant time. Control characters, letters and code points above U+10FFFF have no role.
MarkRoles other_roles(char32_t code_point);  // of those that are not ASCII
constexpr MarkRoles roles_of(char32_t code_point) {
    return code_point < 0x80 ? ascii_roles[code_point] : other_roles(code_point);
}

// Whether `closer` ends a quotation or bracket that `opener` begins, in some language: “ closes „, « closes ».
bool closes(char32_t opener, char32_t closer);

// The size of the reference that starts at byte `at`: [3], [note 2], [...], ¹, †; 0 if none does.
std::size_t reference_at(std::string_view text, std::size_t at);

// The text without what may stand behind the stop of its last sentence: closing marks, also with spaces before them
// (« … »), references such as [3], [note 2] and ¹, blanks. Linear time.
std::string_view strip_closers(std::string_view text);

// Whether the text ends with a stop, closing marks and references aside. Thai and Lao have no stops.
bool ends_sentence(std::string_view text);

}  // namespace retold::text
