#include "clean/html/inline_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/html/references.hpp"
#include "text/html/tokens.hpp"

namespace retold::clean {
namespace {

using text::html::Tag;
using text::html::TagToken;

std::optional<InlineKind> kind_of(Tag tag, bool links) {
    if (tag == Tag::b || tag == Tag::strong) return InlineKind::strong;
    if (tag == Tag::i || tag == Tag::em || tag == Tag::cite) return InlineKind::emphasis;
    if (tag == Tag::code || tag == Tag::kbd || tag == Tag::samp || tag == Tag::tt) return InlineKind::code;
    if (tag == Tag::a && links) return InlineKind::link;
    return std::nullopt;
}

// Pairs of tags in the HTML of a block, as places in the page's text.
class Marks : public text::html::TokenSink {
  public:
    Marks(const Page& page, const Block& block, bool links)
        : page_(page), block_(block.span), links_(links), source_(page.html->page.edits.to_raw(block.span)) {
        // Tags before the first character are between the line before and this one.
        const std::size_t start = block.span.start;
        if (start == 0)
            source_.start = 0;
        else
            source_.start = std::min(source_.start, page.html->page.edits.to_raw({start - 1, start}).start);
    }

    std::vector<InlineMark> find() {
        text::html::tokenize(slice(page_.html->html, source_), *this);
        // What begins in the block and ends behind its last character ends with it.
        for (; !open_.empty(); open_.pop_back()) keep(std::move(open_.back()), block_.end);
        std::stable_sort(found_.begin(), found_.end(), [](const Pair& a, const Pair& b) {
            return a.text.start != b.text.start ? a.text.start < b.text.start : a.text.end > b.text.end;
        });
        return nested();
    }

    bool start_tag(const TagToken& token) override {
        const auto kind = kind_of(token.tag, links_);
        constexpr std::size_t most_open = 64;
        if (!kind || open_.size() >= most_open) return true;
        Pair pair;
        pair.kind = *kind;
        pair.tag = token.tag;
        pair.text.start = forward(place(token.source.end));
        for (const text::html::Attribute& attribute : token.attributes) {
            if (attribute.name == "href" || attribute.name == "HREF")
                pair.address = text::html::decode_references(
                    slice(page_.html->html,
                          {source_.start + attribute.value.start, source_.start + attribute.value.end}),
                    true);
        }
        open_.push_back(std::move(pair));
        return true;
    }

    void end_tag(const TagToken& token) override {
        const auto at = std::find_if(open_.rbegin(), open_.rend(), [&](const Pair& p) { return p.tag == token.tag; });
        if (at != open_.rend()) {
            Pair pair = std::move(*at);
            open_.erase(std::next(at).base());
            keep(std::move(pair), backward(place(token.source.start)));
            return;
        }
        const auto kind = kind_of(token.tag, false);
        if (!kind) return;
        Pair pair;  // it began before the first character
        pair.kind = *kind;
        pair.text.start = block_.start;
        keep(std::move(pair), backward(place(token.source.start)));
    }

    void characters(Span /*source*/) override {}

  private:
    struct Pair {
        InlineKind kind = InlineKind::strong;
        Tag tag = Tag::other;
        Span text;
        std::string address;
    };

    void keep(Pair pair, std::size_t end) {
        pair.text.end = end;
        const bool told = pair.kind != InlineKind::link || is_safe_address(pair.address);
        if (pair.text.start < end && told) found_.push_back(std::move(pair));
    }
    std::size_t place(std::size_t in_block) const {
        const std::size_t at = source_.start + in_block;
        return std::clamp(page_.html->page.edits.from_raw({at, at}).start, block_.start, block_.end);
    }
    bool space(std::size_t at) const { return page_.raw.view()[at] == ' ' || page_.raw.view()[at] == '\n'; }
    std::size_t forward(std::size_t at) const {
        while (at < block_.end && space(at)) ++at;
        return at;
    }
    std::size_t backward(std::size_t at) const {
        while (at > block_.start && space(at - 1)) --at;
        return at;
    }

    // Pairs that cross or repeat another go; the rest become marks.
    std::vector<InlineMark> nested() const {
        std::vector<InlineMark> marks;
        std::vector<const Pair*> around;
        const auto close_until = [&](std::size_t at) {
            while (!around.empty() && around.back()->text.end <= at) {
                marks.push_back({around.back()->kind, false, around.back()->text.end, {}});
                around.pop_back();
            }
        };
        for (const Pair& pair : found_) {
            close_until(pair.text.start);
            const bool fits = around.empty() || pair.text.end <= around.back()->text.end;
            const auto same = [&](const Pair* other) { return other->kind == pair.kind; };
            if (!fits || std::any_of(around.begin(), around.end(), same)) continue;
            marks.push_back({pair.kind, true, pair.text.start, pair.address});
            around.push_back(&pair);
        }
        close_until(block_.end);
        return marks;
    }

    const Page& page_;
    Span block_;
    bool links_;
    Span source_;
    std::vector<Pair> open_;
    std::vector<Pair> found_;
};

}  // namespace

bool is_safe_address(const std::string& address) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    if (address.empty() || std::any_of(address.begin(), address.end(), control)) return false;
    const std::size_t colon = address.find(':');
    if (colon == std::string::npos || address.find_first_of("/?#") < colon) return true;
    std::string scheme = address.substr(0, colon);
    for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel" || scheme == "sms";
}

std::vector<InlineMark> inline_marks(const Page& page, const Block& block, bool links) {
    if (!page.html) return {};
    return Marks(page, block, links).find();
}

}  // namespace retold::clean
