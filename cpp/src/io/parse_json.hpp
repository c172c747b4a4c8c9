// Reading small JSON files of users: syntax errors and deep nesting become DataError. Each caller checks the fields.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "retold/base/error.hpp"

namespace retold::io {

using Json = nlohmann::ordered_json;

// `what` names the kind of file in the message, as "template JSON".
inline Json parse_json(std::string_view text, const std::string& what) {
    constexpr int deepest = 8;
    const auto depth_limit = [&what](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest) throw DataError(what + ": nested too deep");
        return true;
    };
    try {
        return Json::parse(text, depth_limit);
    } catch (const Json::exception&) {
        throw DataError(what + ": not JSON");
    }
}

}  // namespace retold::io
