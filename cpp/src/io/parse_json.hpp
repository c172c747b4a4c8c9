// Reading JSON that somebody else may have written: syntax errors and deep nesting become DataError. Each caller checks
// the fields.
#pragma once
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "io/watched_bytes.hpp"
#include "retold/base/error.hpp"

namespace retold::io {

// Fields in order, for what is written; found by a search in a tree, for what is read: an object of a hostile file may
// have a million of them.
using Json = nlohmann::ordered_json;
using ReadJson = nlohmann::json;

// `what` names the kind of file in the message, as "template JSON".
inline ReadJson parse_json(std::string_view text, const std::string& what) {
    constexpr int deepest = 8;
    const auto depth_limit = [&what](int depth, ReadJson::parse_event_t, ReadJson&) {
        if (depth > deepest) throw DataError(what + ": nested too deep");
        return true;
    };
    try {
        return ReadJson::parse(WatchedBytes(text.data()), WatchedBytes(text.data() + text.size()), depth_limit);
    } catch (const ReadJson::exception&) {
        throw DataError(what + ": not JSON");
    }
}

// A count or a number of something: whole, not negative, at most `most`; nothing that only converts to one, as true or
// 1.9.
inline std::uint64_t read_count(const ReadJson& json, const std::string& what,
                                std::uint64_t most = std::numeric_limits<std::uint32_t>::max()) {
    if (!json.is_number_unsigned()) throw DataError(what + ": a count is missing or no whole number");
    const auto value = json.get<std::uint64_t>();
    if (value > most) throw DataError(what + ": a count is too large");
    return value;
}

}  // namespace retold::io
