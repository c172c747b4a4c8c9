#include "clean/repair.hpp"

#include <array>
#include <cstdint>
#include <cstring>
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

// Printable ASCII without references and double spaces, as most blocks are: nothing to repair.
bool is_plain(std::string_view block) {
    using Bytes = unsigned char __attribute__((vector_size(16)));
    constexpr std::size_t step = sizeof(Bytes);
    const auto is_odd = [](unsigned char c) { return c < 0x20 || c > 0x7E || c == '&'; };
    std::size_t at = 0;
    for (; at + step < block.size(); at += step) {
        Bytes here;
        Bytes next;
        std::memcpy(&here, block.data() + at, step);
        std::memcpy(&next, block.data() + at + 1, step);
        const auto odd = (here < 0x20) | (here > 0x7E) | (here == '&') | ((here == ' ') & (next == ' '));
        std::array<std::uint64_t, 2> any;
        std::memcpy(any.data(), &odd, step);
        if ((any[0] | any[1]) != 0) return false;
    }
    for (; at < block.size(); ++at) {
        if (is_odd(static_cast<unsigned char>(block[at])) || (block[at] == ' ' && block.substr(at + 1, 1) == " "))
            return false;
    }
    return true;
}

Edited repair_block(std::string_view block) {
    Edited result = text::fix_encoding(block);
    if (result.text.find('&') != std::string::npos) apply(result, text::decode_entities(result.text));
    apply(result, text::normalize(result.text));
    if (result.text.find('\n') != std::string::npos) apply(result, join_lines(result.text));
    return result;
}

}  // namespace

void append_repaired(std::string_view block, std::size_t raw_start, std::string& text, text::EditList& edits) {
    if (is_plain(block)) {
        text += block;
        return;
    }
    const std::size_t start = text.size();
    const Edited repaired = repair_block(block);
    for (const text::Edit& edit : repaired.edits) {
        edits.add({edit.raw.start + raw_start, edit.raw.end + raw_start},
                  {edit.out.start + start, edit.out.end + start}, edit.reason);
    }
    text += repaired.text;
}

void split_glued_words(std::string& text, text::EditList& edits, std::string_view language) {
    const std::vector<GluedWord> glued = certain_glued_words(text, language);
    if (glued.empty()) return;
    text::EditList split;
    for (std::size_t k = 0; k < glued.size(); ++k)
        split.add({glued[k].split, glued[k].split}, {glued[k].split + k, glued[k].split + k + 1}, EditReason::glued);
    edits = text::compose(edits, split);
    // In place, from the end: a second text would be the most that is held of a page.
    std::size_t end = text.size();
    text.resize(end + glued.size());
    for (std::size_t k = glued.size(); k-- > 0;) {
        const std::size_t start = glued[k].split;
        std::memmove(text.data() + start + k + 1, text.data() + start, end - start);
        text[start + k] = ' ';
        end = start;
    }
}

}  // namespace retold::clean
