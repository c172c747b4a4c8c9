#include "retold/base/languages.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "retold/base/hash.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/base/resources.hpp"

namespace retold {
namespace {

constexpr std::string_view root = "languages/";
constexpr std::string_view suffix = ".txt";

using Tags = std::vector<std::string_view>;

std::string path_of(std::string_view folder, std::string_view kind) {
    return std::string(root).append(folder).append("/").append(kind).append(suffix);
}

// What the data folders hold, read once.
struct Folders {
    Tags tags;
    Tags kinds;
    std::map<std::string_view, Tags> by_kind;

    Folders() {
        for (std::string_view path : resource_paths(root)) {
            path.remove_prefix(root.size());
            path.remove_suffix(suffix.size());
            const std::size_t slash = path.find('/');
            const std::string_view tag = path.substr(0, slash);
            tags.push_back(tag);
            by_kind[path.substr(slash + 1)].push_back(tag);
        }
        std::ranges::sort(tags);
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        for (auto& [kind, with] : by_kind) {
            std::ranges::sort(with);
            kinds.push_back(kind);
        }
    }
};

const Folders& folders() {
    static const Folders read;
    return read;
}

// The scripts that a tag without one stands for, the usual one first; none if nothing is known.
const Tags& scripts_of(std::string_view language, std::string_view region) {
    static const auto table = [] {
        std::unordered_map<std::string_view, Tags, HashKey> scripts;
        const WordList list = resource_list("shared/tag_scripts.txt");
        for (const WordListSection& section : list.sections) {
            for (const auto& [line, number] : section.entries) {
                for (const std::string_view tag : split_words(line)) scripts[tag].push_back(section.head);
            }
        }
        return scripts;
    }();
    static const Tags none;
    const auto of_region = table.find(std::string(language).append("-").append(region));
    if (of_region != table.end()) return of_region->second;
    const auto of_language = table.find(language);
    return of_language == table.end() ? none : of_language->second;
}

}  // namespace

const std::vector<std::string_view>& languages() {
    return folders().tags;
}

const std::vector<std::string_view>& language_kinds() {
    return folders().kinds;
}

const std::vector<std::string_view>& languages_with(std::string_view kind) {
    static const Tags none;
    const auto found = folders().by_kind.find(kind);
    return found == folders().by_kind.end() ? none : found->second;
}

std::string_view nearest_language(std::string_view tag, std::string_view kind) {
    const Tags& with = languages_with(kind);
    const auto folder = [&with](const std::string& wanted) -> std::string_view {
        const auto found = std::ranges::lower_bound(with, wanted);
        return found == with.end() || *found != wanted ? std::string_view() : *found;
    };
    const auto asked = parse_language_tag(tag);
    if (!asked) return {};
    std::string script = asked->script;
    if (script.empty()) {
        const Tags& usual = scripts_of(asked->language, asked->region);
        if (!usual.empty()) script = usual.front();
    }
    for (const bool with_script : {true, false}) {
        if (with_script && script.empty()) continue;
        // A folder without a script is in those that its own tag stands for.
        for (const std::string& region : {asked->region, std::string()}) {
            const LanguageTag wanted{asked->language, with_script ? script : std::string(), region, {}};
            const std::string_view found = folder(wanted.text());
            if (found.empty()) continue;
            const Tags& its = scripts_of(wanted.language, region);
            if (with_script || script.empty() || its.empty() || std::ranges::find(its, script) != its.end())
                return found;
        }
    }
    return {};
}

std::string_view language_resource(std::string_view folder, std::string_view kind) {
    return resource(path_of(folder, kind));
}

WordList language_list(std::string_view folder, std::string_view kind) {
    return resource_list(path_of(folder, kind));
}

}  // namespace retold
