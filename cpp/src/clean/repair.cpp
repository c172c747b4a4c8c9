#include "clean/repair.hpp"

#include <string>
#include <utility>

#include "retold/clean/glued_words.hpp"
#include "retold/text/entities.hpp"
#include "retold/text/mojibake.hpp"
#include "retold/text/normalize.hpp"

namespace retold::clean {
namespace {

using text::Edited;
using text::EditReason;

// `result` after another step; most steps change nothing.
void apply(Edited& result, Edited step) {
    if (step.edits.empty()) return;
    result.edits = result.edits.empty() ? std::move(step.edits) : text::compose(result.edits, step.edits);
    result.text = std::move(step.text);
}

Edited join_lines(std::string_view text) {
    Edited result{std::string(text), {}};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        result.text[at] = ' ';
        result.edits.add({at, at + 1}, {at, at + 1}, EditReason::spaces);
    }
    return result;
}

Edited repair_block(std::string_view block) {
    Edited result = text::fix_encoding(block);
    if (result.text.find('&') != std::string::npos) apply(result, text::decode_entities(result.text));
    apply(result, text::normalize(result.text));
    if (result.text.find('\n') != std::string::npos) apply(result, join_lines(result.text));
    return result;
}

// Spaces at the places in `splits`, which are offsets into the text and sorted.
Edited split_words(std::string_view text, const std::vector<std::size_t>& splits) {
    Edited result;
    std::size_t done = 0;
    for (const std::size_t split : splits) {
        result.text.append(text.substr(done, split - done));
        result.edits.add({split, split}, {result.text.size(), result.text.size() + 1}, EditReason::glued);
        result.text.push_back(' ');
        done = split;
    }
    result.text.append(text.substr(done));
    return result;
}

}  // namespace

std::vector<Edited> repair_blocks(std::span<const std::string_view> blocks, std::string_view language) {
    std::vector<Edited> results;
    std::string all;
    for (const std::string_view block : blocks) {
        results.push_back(repair_block(block));
        all.append(results.back().text).push_back('\n');
    }
    const std::vector<GluedWord> words = find_glued_words(all, language);
    std::size_t next = 0;
    std::size_t start = 0;
    for (Edited& result : results) {
        const std::size_t end = start + result.text.size();
        std::vector<std::size_t> splits;
        for (; next < words.size() && words[next].split < end; ++next) {
            if (words[next].certain) splits.push_back(words[next].split - start);
        }
        if (!splits.empty()) apply(result, split_words(result.text, splits));
        start = end + 1;
    }
    return results;
}

}  // namespace retold::clean
