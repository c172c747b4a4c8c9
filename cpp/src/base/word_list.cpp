#include "retold/base/word_list.hpp"

#include <algorithm>
#include <utility>

#include "retold/base/error.hpp"

namespace retold {
namespace {

constexpr std::string_view space = " \t\r";

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) + 1 - first);
}

}  // namespace

const std::vector<WordListEntry>& WordList::plain() const& {
    if (sections.size() > 1) fail(sections[1].line_number, "this list has no [heads]");
    return sections.front().entries;
}

std::vector<WordListEntry> WordList::plain() && {
    return std::as_const(*this).plain();
}

void WordList::fail(std::size_t line_number, std::string_view what) const {
    throw DataError(source + ", line " + std::to_string(line_number) + ": " + std::string(what));
}

WordList read_word_list(std::string_view text, std::string_view source) {
    WordList list{std::string(source), {WordListSection{{}, 0, {}}}};
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = trim(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        if (line.front() != '[') {
            list.sections.back().entries.push_back({line, number});
            continue;
        }
        const std::size_t close = line.find(']');
        if (close == std::string_view::npos) list.fail(number, "no ]");
        if (close + 1 != line.size()) list.fail(number, "something stands behind ]");
        list.sections.push_back({trim(line.substr(1, close - 1)), number, {}});
    }
    return list;
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trim(text); !text.empty(); text = trim(text)) {
        const std::size_t size = std::min(text.find_first_of(space), text.size());
        words.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return words;
}

}  // namespace retold
