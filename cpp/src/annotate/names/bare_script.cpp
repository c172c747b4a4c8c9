#include "annotate/names/bare_script.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "annotate/names/name_sounds.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

std::u32string with_vowels_for_w(std::u32string word, std::size_t from) {
    for (std::size_t i = from; i < word.size(); ++i)
        if (word[i] == U'w') word[i] = U'u';
    return word;
}

void add_readings(const std::u32string& word, std::vector<std::u32string>& readings) {
    readings.push_back(word);
    const std::size_t first = word.find(U'w');
    if (first == std::u32string::npos) return;
    readings.push_back(with_vowels_for_w(word, first));
    readings.push_back(with_vowels_for_w(word, first + 1));
}

// The sounds that one letter of Arabic stands for made one.
std::u32string as_foreign(const std::u32string& word) {
    static constexpr std::u32string_view from = U"pvwgj";
    static constexpr std::u32string_view to = U"bffky";
    std::u32string said;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool ph = word[i] == U'p' && i + 1 < word.size() && word[i + 1] == U'h';  // a sound of its own
        const std::size_t at = ph ? std::u32string_view::npos : from.find(word[i]);
        said.push_back(at == std::u32string_view::npos ? word[i] : to[at]);
    }
    return said;
}

}  // namespace

bool is_in_bare_script(std::string_view name) {
    if (name.empty()) return false;
    const text::Unit first = text::decode_at(name, 0);
    return first.code_point >= 0x0600 && first.code_point < 0x0700;
}

std::string as_persian(std::string_view name) {
    constexpr std::array letters = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"\u0636", "\u0632"}, {"\u0630", "\u0632"}, {"\u062B", "\u0633"}});  // dad and dhal to zay, tha to sin
    std::string said(name);
    for (const auto& [arabic, persian] : letters) {
        for (std::size_t at = said.find(arabic); at != std::string::npos; at = said.find(arabic, at))
            said.replace(at, arabic.size(), persian);
    }
    return said;
}

std::vector<std::u32string> bare_readings(const std::u32string& word) {
    constexpr std::size_t shortest = 5;  // chosen: letters with "al"; in shorter words it is a part
    std::vector<std::u32string> readings;
    add_readings(word, readings);
    if (word.size() >= shortest && word.starts_with(U"al")) add_readings(word.substr(2), readings);
    return readings;
}

bool bare_alike(const std::u32string& a, const std::u32string& b, bool foreign) {
    std::vector<std::u32string> left = bare_readings(a);
    std::vector<std::u32string> right = bare_readings(b);
    if (foreign) {
        std::ranges::transform(left, left.begin(), as_foreign);
        std::ranges::transform(right, right.begin(), as_foreign);
    }
    return std::ranges::any_of(left, [&](const std::u32string& x) {
        return std::ranges::any_of(
            right, [&](const std::u32string& y) { return sound_as_written(x, y) || sound_as_written(y, x); });
    });
}

bool same_bare_bones(const std::u32string& a, const std::u32string& b) {
    constexpr std::size_t shortest = 3;  // chosen: consonants; fewer are shared by many
    const std::u32string left = skeleton(with_vowels_for_w(a, 0), true);
    return left.size() >= shortest && left == skeleton(with_vowels_for_w(b, 0), true);
}

}  // namespace retold::annotate
