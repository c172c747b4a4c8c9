#include "annotate/flags/flag_words.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"

namespace retold::annotate {
namespace {

constexpr auto keys = std::to_array<std::pair<std::string_view, FlagWord>>({
    {"once", FlagWord::once},
    {"glued", FlagWord::glued},
    {"alone", FlagWord::alone},
    {"clash", FlagWord::clash},
    {"both sides", FlagWord::both_sides},
    {"many", FlagWord::many},
    {"ending", FlagWord::ending},
});

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

void FlagWords::read(std::string_view tag) {
    const WordList list = language_list(tag, "flag_words");
    for (const auto& [line, number] : list.plain()) {
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view key = line.substr(0, colon);
        const auto* const known = std::ranges::find(keys, key, &std::pair<std::string_view, FlagWord>::first);
        if (known == keys.end()) list.fail(number, "expected a key, as docs/annotating.md lists them");
        std::string_view words = line.substr(std::min(colon + 1, line.size()));
        while (!words.empty()) {
            const std::size_t comma = std::min(words.find(','), words.size());
            sets_[static_cast<std::size_t>(known->second)].insert(fold_letters(trimmed(words.substr(0, comma))));
            words.remove_prefix(std::min(comma + 1, words.size()));
        }
    }
}

const FlagWords& FlagWords::of(std::string_view language) {
    static const std::map<std::string_view, FlagWords> all = [] {
        const Uncancelled whole;
        std::map<std::string_view, FlagWords> lists;
        lists[""];
        for (const std::string_view tag : languages_with("flag_words")) lists[tag].read(tag);
        return lists;
    }();
    return all.at(nearest_language(language, "flag_words"));
}

}  // namespace retold::annotate
