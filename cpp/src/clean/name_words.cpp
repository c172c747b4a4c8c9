#include "clean/name_words.hpp"

#include <algorithm>

#include "annotate/names/name_lexicon.hpp"
#include "clean/author_words.hpp"
#include "clean/people.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

bool is_particle(std::string_view word, std::string_view language) {
    const std::u32string letters = annotate::fold_letters(word);
    const annotate::NameWords particle = annotate::bits(annotate::NameWord::particle);
    return (annotate::NameLexicon::of(language).at(letters, 0).words & particle) != 0;
}

bool begins_small(std::string_view word) {
    return !word.empty() && text::is_lower(text::decode_at(word, 0).code_point);
}

std::vector<std::string_view> split(std::string_view name) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) words.push_back(name.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// The place of a byte of a word that few words have: what is looked for by it is found soon.
std::size_t rarest_in(std::string_view lower) {
    constexpr std::string_view common =
        "etaoinsrhldcumfpgwybvk";  // from: letter counts of English, most frequent first
    const auto rank = [&](char c) { return static_cast<unsigned char>(c) >= 0xC0 ? 0 : common.find(c); };
    return static_cast<std::size_t>(std::ranges::max_element(lower, {}, rank) - lower.begin());
}

}  // namespace

bool has_word(std::string_view raw, std::string_view lower) {
    if (lower.empty()) return false;
    const std::size_t rare = rarest_in(lower);
    for (std::size_t found = raw.find(lower[rare], rare); found != std::string_view::npos;
         found = raw.find(lower[rare], found + 1)) {
        const std::size_t at = found - rare;
        if (!raw.substr(at).starts_with(lower)) continue;
        const std::size_t end = at + lower.size();
        const bool begins = at == 0 || raw[at - 1] == ' ' || raw[at - 1] == '\n';
        const auto letter = [&](std::size_t k) {
            return k < raw.size() && text::is_letter(text::decode_at(raw, k).code_point);
        };
        const bool address = end < raw.size() && (raw[end] == '@' || (raw[end] == '.' && letter(end + 1)));
        const bool ends = !address && !letter(end);
        if (begins && ends) return true;
    }
    return false;
}

std::vector<std::string> without_small_words(std::vector<std::string> people, std::string_view language) {
    const auto is_small = [&](std::string_view word) { return begins_small(word) && !is_particle(word, language); };
    for (std::string& person : people) {
        const std::vector<std::string_view> words = split(person);
        const auto first = std::ranges::find_if_not(words, is_small);
        const auto left = words.end() - first;
        const bool whole = first == words.begin();
        // "our reporter Ana Sol", but "in Rome" is no name, and "Listen, read by Ana Sol" has no author.
        constexpr std::size_t shortest_front = 4;  // chosen: bytes, and the space behind them
        const auto front = first == words.end() ? 0 : static_cast<std::size_t>(first->data() - person.data());
        const bool leads = &person == people.data() && front > shortest_front;
        // "Ana Sol, da Redação"
        if (&person != people.data() && !words.empty() && begins_small(words.front())) {
            person.clear();
            continue;
        }
        const auto small = std::find_if(first, words.end(), is_small);
        if ((!whole && (left < 2 || !leads)) || (small != words.end() && small - first < 2)) {
            person.clear();
            continue;
        }
        // "Ana Sol with agencies" is Ana Sol.
        if (small != words.end()) person.resize(static_cast<std::size_t>(small->data() - person.data()) - 1);
        if (!whole) person.erase(0, front);
    }
    std::erase(people, std::string());
    return people;
}

std::string_view behind_author_label(std::string_view line) {
    const std::size_t colon = std::min(line.find(':'), line.find("："));
    for (std::size_t at = std::max<std::size_t>(colon, 1); at < line.size(); ++at) {
        const bool begins = line[at - 1] == ' ' || line.substr(0, at).ends_with("\u3000");
        const std::size_t front = begins ? author_front(line.substr(at)) : 0;
        if (front == 0) continue;
        const std::string_view label = line.substr(at, front);
        if (label.ends_with(": ") || label.ends_with(":") || label.ends_with("：")) return line.substr(at);
    }
    return line;
}

std::string_view before_other_work(std::string_view line) {
    const std::size_t mark = line.find_first_of(",;");
    if (mark == std::string_view::npos || mark == 0 || names_other_work(line.substr(0, mark))) return line;
    return names_other_work(line.substr(mark)) ? line.substr(0, mark) : line;
}

std::string_view without_brackets(std::string_view line) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        if (line.starts_with(open) && line.ends_with(close))
            return line.substr(open.size(), line.size() - open.size() - close.size());
    }
    return line;
}

bool is_name_in_capitals(std::string_view name) {
    const std::vector<std::string_view> words = split(name);
    const auto in_capitals = [](std::string_view word) {
        std::size_t letters = 0;
        for (std::size_t at = 0; at < word.size();) {
            const text::Unit unit = text::decode_at(word, at);
            at += unit.size;
            if (text::is_lower(unit.code_point)) return false;
            letters += text::is_upper(unit.code_point) ? 1U : 0U;
        }
        return letters != 0;
    };
    return words.size() >= 2 && words.size() <= 4 && std::ranges::all_of(words, in_capitals);
}

}  // namespace retold::clean
