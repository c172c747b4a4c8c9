#include "clean/html/page_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "clean/letters.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

struct Beginnings {
    std::array<std::vector<std::string>, 256> words;  // by what their first bytes make
    std::vector<std::string> glued;
};

// The same for small letters and capitals of ASCII.
std::size_t place_of(std::string_view word) {
    const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(word[at])} | 0x20U; };
    return word.size() < 3 ? 0 : (byte(0) * 31 + byte(1) * 7 + byte(2)) % 256;
}

Beginnings beginnings(std::string_view head) {
    Beginnings found;
    for (const WordListSection& section : resource_list("shared/posts_and_walls.txt").sections) {
        const bool glued = section.head.ends_with(" glued");
        if (section.head.substr(0, section.head.find(' ')) != head) continue;
        for (const WordListEntry& entry : section.entries) {
            for (std::size_t at = 0; at < entry.text.size();) {
                const std::size_t end = std::min(entry.text.find(' ', at), entry.text.size());
                const std::string_view word = entry.text.substr(at, end - at);
                (glued ? found.glued : found.words[place_of(word)]).emplace_back(word);
                at = end + 1;
            }
        }
    }
    return found;
}

// Words of up to four letters stand for themselves only.
bool begins(const std::string& word, const Beginnings& list) {
    constexpr std::size_t whole = 4;
    const auto& near = list.words[place_of(word)];
    return std::any_of(near.begin(), near.end(), [&](const std::string& known) {
        return known.size() <= whole ? word == known : word.starts_with(known);
    });
}

bool is_latin(char c) {
    return (static_cast<unsigned char>(c) | 0x20U) - 'a' < 26U;
}

// The word at a place, lower-cased, and where what follows its end begins.
std::size_t read_word(std::string_view text, std::size_t at, std::string& word) {
    word.clear();
    while (at < text.size()) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            ++at;
            if (!is_latin(c)) return at;
            word.push_back(static_cast<char>(c | 0x20));
            continue;
        }
        const text::Unit unit = text::decode_at(text, at);
        at += unit.size;
        if (!text::is_letter(unit.code_point) && !text::is_mark(unit.code_point)) return at;
        text::append_utf8(word, text::to_lower(unit.code_point));
    }
    return at;
}

// The number of words of the text that the list has, counted up to `most`.
std::size_t count_of(std::string_view text, const Beginnings& list, std::size_t most) {
    std::size_t count = 0;
    bool ascii = true;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        at = after_letters(text, at, text.size());
        if (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
            ascii = false;
            at = read_word(text, start, word);
            if (!word.empty() && begins(word, list) && ++count == most) return count;
            continue;
        }
        const std::string_view plain = text.substr(start, at++ - start);
        if (plain.empty() || list.words[place_of(plain)].empty()) continue;
        read_word(plain, 0, word);
        if (begins(word, list) && ++count == most) return count;
    }
    for (const std::string& known : list.glued) {
        if (ascii && static_cast<unsigned char>(known.front()) >= 0x80) continue;
        for (std::size_t at = text.find(known); at != std::string_view::npos && count < most;
             at = text.find(known, at + known.size()))
            ++count;
    }
    return count;
}

bool says(std::string_view text, const Beginnings& list) {
    return count_of(text, list, 1) != 0;
}

}  // namespace

bool says_comments(std::string_view text) {
    static const Beginnings list = beginnings("comments");
    return says(text, list);
}

bool says_cookies(std::string_view text) {
    static const Beginnings list = beginnings("cookies");
    return says(text, list);
}

bool says_consent(std::string_view text) {
    static const Beginnings list = beginnings("consent");
    return says(text, list);
}

bool says_subscribe(std::string_view text) {
    static const Beginnings list = beginnings("walls");
    return says(text, list);
}

bool says_press(std::string_view text) {
    static const Beginnings list = beginnings("press");
    return says(text, list);
}

bool says_period(std::string_view text) {
    static const Beginnings list = beginnings("periods");
    return says(text, list);
}

std::size_t sums_of(std::string_view text) {
    static const Beginnings list = beginnings("money");
    constexpr std::size_t most = 2;  // chosen: what a time costs at first, and then
    return count_of(text, list, most);
}

std::size_t gifts_of(std::string_view text) {
    static const Beginnings list = beginnings("gifts");
    constexpr std::size_t most = 2;  // chosen: what is asked for, and on which terms
    return count_of(text, list, most);
}

}  // namespace retold::clean
