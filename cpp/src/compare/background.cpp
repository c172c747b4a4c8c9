#include "compare/background.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "retold/base/resources.hpp"

namespace retold::compare::detail {
namespace {

std::string path_of(std::string_view language) {
    return "word_shares/" + std::string(language) + ".txt";
}

}  // namespace

bool has_background(std::string_view language) {
    return !language.empty() && !resource(path_of(language)).empty();
}

// A line is a share in per mille and the words that have it.
Background::Background(std::string_view language) {
    if (!has_background(language)) return;
    for (std::string_view line : resource_lines(path_of(language))) {
        double share = 0;
        bool first = true;
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            const std::string_view word = line.substr(0, end);
            if (std::exchange(first, false)) {
                std::from_chars(word.data(), word.data() + word.size(), share);
            } else {
                shares_.emplace(word, share / 1000);
            }
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }
}

double Background::share(std::string_view word) const {
    const auto found = shares_.find(word);
    return found == shares_.end() ? 0 : found->second;
}

}  // namespace retold::compare::detail
