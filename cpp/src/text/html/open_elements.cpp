// A reduced form of the standard's tree construction: implied end tags and scopes, without the repair of misnested
// formatting, whose cost is quadratic and whose effect on the text is nil.
#include "text/html/open_elements.hpp"

#include <algorithm>

namespace retold::text::html {
namespace {

bool has(Tag tag, unsigned trait) {
    return (traits_of(tag) & trait) != 0;
}

bool same_name(std::string_view a, std::string_view b) {
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return low(x) == low(y); });
}

bool is_table_part(Tag tag) {
    return tag == Tag::td || tag == Tag::th || tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead ||
           tag == Tag::tfoot || tag == Tag::table || tag == Tag::caption;
}

}  // namespace

bool OpenElements::push(OpenElement element) {
    if (stack_.size() >= deepest) {
        ++overflow_;
        return false;
    }
    if (!stack_.empty()) element.index = stack_.back().children++;
    ++open_[static_cast<std::size_t>(element.tag)];
    stack_.push_back(element);
    return true;
}

void OpenElements::close_from(std::size_t first) {
    while (stack_.size() > first) {
        owner_.closing(stack_.back());
        --open_[static_cast<std::size_t>(stack_.back().tag)];
        stack_.pop_back();
    }
    overflow_ = 0;
}

// Closes the innermost `tag` if no boundary lies between; `up_to_traits` and `up_to` are the boundaries.
bool OpenElements::close_within(Tag tag, std::uint16_t up_to_traits, Tag up_to) {
    if (!any(tag)) return false;
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const Tag here = stack_[i].tag;
        if (here == tag) {
            close_from(i);
            return true;
        }
        if (has(here, up_to_traits) || here == up_to) return false;
    }
    return false;
}

void OpenElements::make_way_for(Tag tag) {
    if (any(Tag::svg) && has(tag, leaves_svg)) close_within(Tag::svg, 0, Tag::other);
    if (has(tag, closes_p) || (tag == Tag::table && any(Tag::p))) close_within(Tag::p, scope, Tag::button);
    switch (tag) {
        case Tag::li:
            close_within(Tag::li, scope | list_of, Tag::li);
            break;
        case Tag::dd:
        case Tag::dt:
            if (!close_within(Tag::dd, scope | list_of, Tag::dt)) close_within(Tag::dt, scope | list_of, Tag::dd);
            break;
        case Tag::td:
        case Tag::th:
            if (!close_within(Tag::td, 0, Tag::table)) close_within(Tag::th, 0, Tag::table);
            break;
        case Tag::tr:
            close_within(Tag::tr, 0, Tag::table);
            break;
        case Tag::tbody:
        case Tag::thead:
        case Tag::tfoot:
            for (const Tag part : {Tag::tbody, Tag::thead, Tag::tfoot, Tag::caption}) close_within(part, 0, Tag::table);
            break;
        case Tag::a:
            // A link inside a link ends the outer one; blocks in between stay open.
            if (any(Tag::a)) {
                for (std::size_t i = stack_.size(); i-- > 0 && !has(stack_[i].tag, scope);) {
                    if (stack_[i].sets_link) {
                        neutralise(i);
                        break;
                    }
                }
            }
            break;
        default:
            if (has(tag, heading) && !stack_.empty() && has(stack_.back().tag, heading)) close_from(stack_.size() - 1);
    }
}

// The element's formatting ends here though the element stays open for the blocks in it.
void OpenElements::neutralise(std::size_t at) {
    const bool link = stack_[at].sets_link;
    const bool strong = stack_[at].sets_strong;
    stack_[at].sets_link = stack_[at].sets_strong = false;
    for (std::size_t i = at; i < stack_.size(); ++i) {
        const Inside outer = i == 0 ? Inside{} : stack_[i - 1].inside;
        if (link) stack_[i].inside.link = outer.link || stack_[i].sets_link;
        if (strong) stack_[i].inside.strong = outer.strong || stack_[i].sets_strong;
    }
}

std::size_t OpenElements::find(const TagToken& token) const {
    if (!any(token.tag)) return none;
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const OpenElement& here = stack_[i];
        if (here.tag == token.tag && (token.tag != Tag::other || same_name(here.name, token.name))) return i;
        if (has(here.tag, scope) && !is_table_part(token.tag) && token.tag != Tag::body && token.tag != Tag::html)
            return none;
    }
    return none;
}

bool OpenElements::end_tag(const TagToken& token) {
    if (overflow_ > 0) {
        --overflow_;
        return false;
    }
    // The body goes on to the end of the page, as in browsers.
    if (token.tag == Tag::body || token.tag == Tag::html) return false;
    std::size_t at = find(token);
    if (at == none && has(token.tag, heading)) {  // any end tag of a heading ends a heading
        for (std::size_t i = stack_.size(); i-- > 0 && at == none && !has(stack_[i].tag, scope);) {
            if (has(stack_[i].tag, heading)) at = i;
        }
    }
    if (at == none) return false;
    if (!has(token.tag, block | unseen)) {
        const auto is_block = [](const OpenElement& element) { return has(element.tag, block); };
        if (std::any_of(stack_.begin() + static_cast<std::ptrdiff_t>(at) + 1, stack_.end(), is_block)) {
            neutralise(at);
            return false;
        }
    }
    close_from(at);
    return true;
}

}  // namespace retold::text::html
