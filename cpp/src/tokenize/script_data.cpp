#include "tokenize/script_data.hpp"

#include <algorithm>
#include <array>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stop_words.hpp"

namespace retold::tokenize {
namespace {

using text::Script;

constexpr std::size_t script_count = 40;
constexpr char32_t letters_end = 0x2000;  // alphabets lie below

template <typename Take>
void for_each_letter(std::string_view word, const Take& take) {
    for (std::size_t at = 0; at < word.size();) {
        const text::Unit unit = text::decode_at(word, at);
        if (text::is_letter(unit.code_point)) take(unit.code_point);
        at += unit.size;
    }
}

// The script of most letters.
std::size_t main_script(const std::vector<std::string>& words) {
    std::array<std::size_t, script_count> counts{};
    for (const std::string& word : words) {
        for_each_letter(word, [&](char32_t c) { ++counts[static_cast<std::size_t>(text::script_of(c))]; });
    }
    return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
}

}  // namespace

struct ScriptData::All {
    std::array<ScriptData, script_count> scripts;

    All() {
        const Uncancelled whole;
        for (const std::string_view tag : languages_with("stop_words")) {
            const std::vector<std::string> words = StopWords::of(tag).words();
            scripts[main_script(words)].add(tag, words);
        }
        const WordList list = resource_list("shared/script_languages.txt");
        for (const auto& [line, number] : list.plain()) {
            const std::vector<std::string_view> words = split_words(line);
            std::size_t script = 0;
            while (script < script_count && to_string(static_cast<Script>(script)) != words[0]) ++script;
            if (words.size() != 2 || script == script_count) list.fail(number, "a line is a script and its language");
            scripts[script].only_language_ = words[1];
        }
    }
};

const ScriptData& ScriptData::of(Script script) {
    static const All all;
    return all.scripts[static_cast<std::size_t>(script)];
}

void ScriptData::add(std::string_view language, const std::vector<std::string>& words) {
    const auto number = static_cast<std::uint16_t>(languages_.size());
    languages_.push_back(language);
    for (const std::string& word : words) {
        std::uint32_t& set = words_[word];
        set = with(set, number);
    }
    add_letters(language, number);
}

void ScriptData::add_letters(std::string_view language, std::uint16_t number) {
    has_letters_.push_back(!language_resource(language, "letters").empty());
    letters_.resize(letters_end);
    std::vector<bool> known(letters_end);
    for (const auto& [line, line_number] : language_list(language, "letters").plain()) {
        for_each_letter(line, [&](char32_t c) {
            if (c < letters_end) known[c] = true;
        });
    }
    for (char32_t c = 0x80; c < letters_end; ++c) {
        const char32_t lower = text::to_lower(c);
        if (lower < letters_end && known[lower]) letters_[c] = with(letters_[c], number);
    }
}

// The set with one more language.
std::uint32_t ScriptData::with(std::uint32_t set, std::uint16_t language) {
    Numbers larger = sets_[set];
    larger.push_back(language);
    const auto [known, made] = number_of_set_.emplace(larger, static_cast<std::uint32_t>(sets_.size()));
    if (made) sets_.push_back(std::move(larger));
    return known->second;
}

}  // namespace retold::tokenize
