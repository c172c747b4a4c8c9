#include "tokenize/sentence_data.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"
#include "retold/tokenize/sentences.hpp"

namespace retold::tokenize {
namespace {

constexpr std::string_view folder = "abbreviations/";
constexpr std::string_view suffix = ".txt";

template <typename Take>
void for_each_word(std::string_view line, const Take& take) {
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) take(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

void read_abbreviations(std::string_view language, SentenceData& data) {
    const std::map<std::string_view, Abbreviation> sections{{"[never]", Abbreviation::never},
                                                            {"[may]", Abbreviation::may},
                                                            {"[number]", Abbreviation::number},
                                                            {"[month]", Abbreviation::month},
                                                            {"[time]", Abbreviation::time}};
    Abbreviation kind = Abbreviation::none;
    for (const std::string_view line :
         resource_lines(std::string(folder) + std::string(language) + std::string(suffix))) {
        if (line == "[ordinals]") {
            data.ordinals = true;
        } else if (line.starts_with("[mark ") && line.size() == 8) {
            data.mark = line[6];
        } else if (line == "[after time]") {
            kind = Abbreviation::none;
        } else if (line.starts_with('[')) {
            const auto section = sections.find(line);
            if (section == sections.end()) throw DataError("abbreviations: unknown section " + std::string(line));
            kind = section->second;
        } else if (kind == Abbreviation::none) {
            for_each_word(line, [&](std::string_view word) { data.words[word] |= WordRole::after_time_bit; });
        } else {
            for_each_word(line, [&](std::string_view word) { data.add(word, kind); });
        }
    }
}

SentenceData read(std::string_view language) {
    SentenceData data;
    read_abbreviations(language, data);
    for (const std::string_view line : resource_lines("starters/" + std::string(language) + std::string(suffix))) {
        for_each_word(line, [&](std::string_view word) { data.words[word] |= WordRole::starter_bit; });
    }
    return data;
}

std::map<std::string, SentenceData, std::less<>> read_all() {
    std::map<std::string, SentenceData, std::less<>> all;
    for (const std::string& language : sentence_languages()) all.emplace(language, read(language));
    return all;
}

}  // namespace

const SentenceData& sentence_data(std::string_view language) {
    static const auto all = read_all();
    static const SentenceData none;
    const auto found = all.find(language);
    return found == all.end() ? none : found->second;
}

std::vector<std::string> sentence_languages() {
    std::vector<std::string> languages;
    for (std::string_view path : resource_paths(folder)) {
        path.remove_prefix(folder.size());
        path.remove_suffix(suffix.size());
        languages.emplace_back(path);
    }
    return languages;
}

}  // namespace retold::tokenize
