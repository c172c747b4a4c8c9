#include "annotate/names/name_words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "annotate/names/name_sounds.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t most_words = 32;    // chosen: longer texts are no names
constexpr std::size_t most_bytes = 1000;  // chosen: likewise

std::u32string to_code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        points.push_back(unit.code_point);
        at += unit.size;
    }
    return points;
}

// The lists of cpp/data/shared/names, read once; immutable afterwards.
struct Lists {
    std::unordered_set<std::u32string> beside;  // titles and legal forms
    std::unordered_set<std::u32string> particles;
    std::unordered_map<char32_t, std::u32string> latin;
    std::unordered_map<std::u32string, std::u32string> numbers;                // words, and their digits
    std::unordered_map<std::u32string, std::vector<std::size_t>> short_forms;  // words, and the lines they stand in

    Lists() {
        const Uncancelled whole;
        for (const auto* path : {"shared/names/honorifics.txt", "shared/names/company_forms.txt"}) {
            for (const auto& [line, number] : resource_list(path).plain()) beside.insert(to_code_points(line));
        }
        for (const auto& [line, number] : resource_list("shared/names/particles.txt").plain())
            particles.insert(to_code_points(line));
        for (const auto& [line, number] : resource_list("shared/names/numbers.txt").plain()) {
            const std::size_t space = line.find(' ');
            numbers.emplace(to_code_points(line.substr(0, space)), to_code_points(line.substr(space + 1)));
        }
        for (const auto& [line, number] : resource_list("shared/names/romanization.txt").plain()) {
            const std::u32string points = to_code_points(line);
            latin.emplace(points[0], points.size() > 2 ? points.substr(2) : std::u32string());
        }
        for (const auto& [line, number] : resource_list("shared/names/short_forms.txt").plain()) {
            for (std::size_t at = 0, end = 0; at < line.size(); at = end + 1) {
                end = std::min(line.find(' ', at), line.size());
                short_forms[to_code_points(line.substr(at, end - at))].push_back(number);
            }
        }
    }
};

const Lists& lists() {
    static const Lists held;
    return held;
}

// The letter h of the Arabic script, but for the one that aspirates in Urdu.
bool is_own_h(char32_t c) {
    return c == 0x0647 || c == 0x06C1;
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

// Folded, decomposed, without marks.
std::u32string fold(std::string_view name) {
    text::NormalizeOptions options;
    options.form = text::Form::nfkd;
    options.fold = true;
    std::u32string points = to_code_points(text::normalize(name.substr(0, most_bytes), options).text);
    std::erase_if(points,
                  [](char32_t c) { return text::is_mark(c) && c < 0x0900; });  // vowel signs of Indic scripts stay
    return points;
}

}  // namespace

std::vector<std::u32string> name_words(std::string_view name) {
    const std::u32string points = fold(name);
    std::vector<std::u32string> words;
    std::u32string word;
    bool dotted = false;  // whether the word so far is initials with full stops
    const auto finish = [&] {
        const auto digits = lists().numbers.find(word);
        if (digits != lists().numbers.end()) word = digits->second;
        if (!word.empty() && words.size() < most_words) words.push_back(word);
        word.clear();
        dotted = false;
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const char32_t next = i + 1 < points.size() ? points[i + 1] : U' ';
        if (is_apostrophe(c)) {
            const char32_t after = i + 2 < points.size() ? points[i + 2] : U' ';
            if (next == U's' && !text::is_alphanumeric(after)) ++i;
        } else if (c == U'&') {
            finish();
            words.push_back(U"and");
        } else if (c == U'.' && (word.size() == 1 || dotted) && text::is_letter(next)) {
            dotted = true;
        } else if (!text::is_alphanumeric(c)) {
            finish();
        } else if (const auto latin = lists().latin.find(c); latin != lists().latin.end()) {
            // Persian "پهلوی": an own letter h makes no "ph" of the p before it
            if (is_own_h(c) && !word.empty() && word.back() >= U'a' && word.back() <= U'z')
                word.push_back(letter_break);
            word += latin->second;
        } else {
            word.push_back(c);
        }
    }
    finish();
    std::vector<std::u32string> rest;
    std::ranges::copy_if(words, std::back_inserter(rest), [](const auto& w) { return !lists().beside.contains(w); });
    return rest.empty() ? words : rest;
}

bool is_particle(std::u32string_view word) {
    return lists().particles.contains(std::u32string(word));
}

bool share_short_form(const std::u32string& a, const std::u32string& b) {
    const auto left = lists().short_forms.find(a);
    const auto right = lists().short_forms.find(b);
    if (left == lists().short_forms.end() || right == lists().short_forms.end()) return false;
    return std::ranges::find_first_of(left->second, right->second) != left->second.end();
}

}  // namespace retold::annotate
