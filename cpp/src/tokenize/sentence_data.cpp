#include "tokenize/sentence_data.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/base/resources.hpp"
#include "retold/tokenize/sentences.hpp"

namespace retold::tokenize {
namespace {

constexpr std::string_view kind_of_file = "abbreviations";

void read_section(const WordList& list, const WordListSection& section, SentenceData& data) {
    static const std::map<std::string_view, Abbreviation> kinds{
        {"never", Abbreviation::never}, {"may", Abbreviation::may},   {"number", Abbreviation::number},
        {"month", Abbreviation::month}, {"time", Abbreviation::time}, {"last", Abbreviation::last}};
    const bool after_time = section.head == "after time";
    const auto kind = kinds.find(section.head);
    if (kind == kinds.end() && !after_time) list.fail(section.line_number, "unknown section");
    for (const auto& [line, number] : section.entries) {
        for (const std::string_view word : split_words(line)) {
            if (after_time) {
                data.words[word] |= WordRole::after_time_bit;
            } else {
                data.add(word, kind->second);
            }
        }
    }
}

void read_abbreviations(const WordList& list, SentenceData& data) {
    for (const WordListSection& section : std::span(list.sections).subspan(1)) {
        if (section.head == "ordinals") {
            data.ordinals = true;
        } else if (section.head.starts_with("mark ") && section.head.size() == 6) {
            data.mark = section.head.back();
        } else if (section.head == "endings") {
            for (const auto& [line, number] : section.entries) {
                for (const std::string_view word : split_words(line)) data.endings.push_back(word);
            }
        } else {
            read_section(list, section, data);
        }
    }
}

// Gives a bit to the words of the list that serves the language, if there is one.
void read_words(std::string_view language, std::string_view kind, std::uint32_t bit, SentenceData& data) {
    for (const auto& [line, number] : language_list(nearest_language(language, kind), kind).plain()) {
        for (const std::string_view word : split_words(line)) data.words[word] |= bit;
    }
}

SentenceData read(std::string_view language) {
    SentenceData data;
    read_abbreviations(language_list(language, kind_of_file), data);
    read_words(language, "starters", WordRole::starter_bit, data);
    read_words(language, "speech_verbs", WordRole::speech_bit, data);
    return data;
}

SentenceData read_shared() {
    const Uncancelled whole;
    SentenceData data;
    read_abbreviations(resource_list("shared/abbreviations.txt"), data);
    return data;
}

std::map<std::string, SentenceData, std::less<>> read_all() {
    const Uncancelled whole;
    std::map<std::string, SentenceData, std::less<>> all;
    for (const std::string& language : sentence_languages()) all.emplace(language, read(language));
    return all;
}

}  // namespace

const SentenceData& sentence_data(std::string_view language) {
    static const auto all = read_all();
    static const SentenceData shared = read_shared();
    auto found = all.find(language);
    if (found == all.end()) found = all.find(nearest_language(language, kind_of_file));
    return found == all.end() ? shared : found->second;
}

std::vector<std::string> sentence_languages() {
    const std::vector<std::string_view> tags = languages_with(kind_of_file);
    return {tags.begin(), tags.end()};
}

}  // namespace retold::tokenize
