#include "tokenize/quotations.hpp"

#include "tokenize/marks.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t longest = 1000;

// Marks that nothing but a quotation begins with: not ” and ’, which open in few languages and stand alone in many.
constexpr bool begins_quotation(char32_t c) {
    if (c == U'"' || c == U'»' || c == U'‘' || c == U'‚' || c == U'‹' || c == U'《') return true;
    const text::MarkRoles roles = text::roles_of(c);
    return roles.quotes() && roles.mostly_opens();
}

}  // namespace

Quotations::Quotations(std::string_view text) {
    char32_t opener = 0;
    std::size_t open = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const bool empty_line = c.code_point == U'\n' && before == U'\n';
        if (opener != 0 && (empty_line || at - open > longest)) opener = 0;
        if (opener != 0 && text::closes(opener, c.code_point)) {
            spans_.push_back({open, at + c.size});
            opener = 0;
        } else if (opener == 0 && begins_quotation(c.code_point)) {
            opener = c.code_point;
            open = at;
        }
        before = c.code_point;
        at += c.size;
    }
}

bool Quotations::inside(std::size_t offset) {
    while (at_ < spans_.size() && spans_[at_].end <= offset) ++at_;
    return at_ < spans_.size() && spans_[at_].start < offset;
}

}  // namespace retold::tokenize
