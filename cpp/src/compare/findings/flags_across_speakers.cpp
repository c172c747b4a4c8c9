// Speakers who have each other's words.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compare/findings/flags_across.hpp"

namespace retold::compare {
namespace {

constexpr double sure = 0.7;  // chosen: two statements, each with the speaker of the other

// What a page gives to `here` and most pages to `there`.
struct Given {
    const Version* version = nullptr;
    const Version* usual = nullptr;
    bool alone = false;  // whether only one page does: of two pages nobody knows which is right
};

PageFlag flag_of(const Version& version, const std::string& other) {
    std::string reason = "here ";
    reason.append(version.quote.speaker).append(" says what elsewhere ").append(other);
    reason.append(" says, and the other way round");
    const Span span = version.quote.speaker_span.value_or(version.quote.content.front());
    return {version.document, exchanged_speakers, span, std::move(reason), sure};
}

}  // namespace

std::vector<PageFlag> flag_exchanged_speakers(const std::vector<Statement>& statements) {
    // By page, who says it there, who says it elsewhere.
    std::map<std::tuple<std::uint32_t, std::string, std::string>, std::vector<Given>> given;
    for (const Statement& statement : statements) {
        for (const Version& version : statement.versions) {
            if (version.form != StatementChange::speaker_changed) continue;
            const Version& usual = statement.versions.front();
            const auto tellers = std::ranges::count_if(
                statement.versions, [&](const Version& v) { return v.quote.speaker == usual.quote.speaker; });
            given[{version.document, version.quote.speaker, usual.quote.speaker}].push_back(
                {&version, &usual, tellers == 1});
        }
    }
    std::vector<PageFlag> flags;
    for (const auto& [key, all] : given) {
        const auto& [document, here, there] = key;
        if (!given.contains({document, there, here})) continue;
        for (const Given& one : all) {
            flags.push_back(flag_of(*one.version, there));
            if (one.alone) flags.push_back(flag_of(*one.usual, here));
        }
    }
    return flags;
}

}  // namespace retold::compare
