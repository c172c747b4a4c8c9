#include "retold/io/cues_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/parse_json.hpp"

namespace retold::io {
namespace {

using clean::Cue;
using clean::CuePart;
using clean::CueWhere;

constexpr std::size_t most_words = 1000;
constexpr std::array<std::pair<std::string_view, CueWhere>, 3> where_names = {
    {{"line", CueWhere::line}, {"start", CueWhere::start}, {"anywhere", CueWhere::anywhere}}};
constexpr std::array<std::pair<std::string_view, CuePart>, 4> part_names = {
    {{"page", CuePart::page}, {"top", CuePart::top}, {"bottom", CuePart::bottom}, {"edge", CuePart::edge}}};

[[noreturn]] void refuse(std::size_t number, const std::string& why) {
    throw DataError("cues JSON, cue " + std::to_string(number) + ": " + why);
}

template <typename Names>
auto value_of(const Names& names, const std::string& name, std::size_t number) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.first == name; });
    if (found == names.end()) refuse(number, "unknown word " + name);
    return found->second;
}

Cue read_cue(const ReadJson& row, std::size_t number) {
    if (!row.is_object()) refuse(number, "must be an object");
    Cue cue;
    for (const auto& [field, value] : row.items()) {
        if (field == "phrase") {
            cue.phrase = value.get<std::string>();
        } else if (field == "label") {
            const auto label = clean::label_from(value.get<std::string>());
            if (!label) refuse(number, "unknown label " + value.get<std::string>());
            cue.label = *label;
        } else if (field == "where") {
            cue.where = value_of(where_names, value.get<std::string>(), number);
        } else if (field == "part") {
            cue.part = value_of(part_names, value.get<std::string>(), number);
        } else if (field == "max_words") {
            if (!value.is_number_unsigned() || value.get<std::size_t>() > most_words)
                refuse(number, "max_words must be 0 to " + std::to_string(most_words));
            cue.max_words = value.get<std::size_t>();
        } else {
            refuse(number, "unknown field " + field);
        }
    }
    if (!row.contains("label")) refuse(number, "label is missing");
    if (!clean::has_words(cue.phrase)) refuse(number, "phrase has no word");
    return cue;
}

}  // namespace

std::vector<Cue> cues_from_json(std::string_view text) {
    const ReadJson json = parse_json(text, "cues JSON");
    try {
        if (json.at("format") != "retold-cues") throw DataError("cues JSON: another format");
        if (json.at("version") != 1) throw DataError("cues JSON: another version");
        const auto name = json.at("name").get<std::string>();
        if (!json.at("cues").is_array()) throw DataError("cues JSON: cues must be a list");
        std::vector<Cue> cues;
        for (const ReadJson& row : json.at("cues")) {
            cues.push_back(read_cue(row, cues.size() + 1));
            cues.back().source = name;
        }
        return cues;
    } catch (const ReadJson::exception&) {
        throw DataError("cues JSON: a field is missing or of another type");
    }
}

}  // namespace retold::io
