#include "clean/html/readers_comments.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "clean/html/markup_words.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::Element;
using text::html::no_element;
using text::html::Tag;

// What areas of comments, and single comments, are called; the first letters decide (Kommentare, commentlist).
constexpr std::array<std::string_view, 14> area_words = {
    "comment",  "kommentar", "comentari", "commentaire", "kommentti", "coment",    "reactie",
    "reaktion", "komentar",  "komentarz", "yorumlar",    "disqus",    "tanggapan", "replies"};
// What the text of a comment is called, beside its author, its time and its buttons.
constexpr std::array<std::string_view, 7> body_words = {"body",  "content", "text", "message",
                                                        "texto", "inhalt",  "corps"};
// An element with one of these beside the word for comments is a button, a count or a switch.
constexpr std::array<std::string_view, 12> other_words = {"count", "link",   "button", "open", "closed",  "form",
                                                          "reply", "toggle", "icon",   "num",  "enabled", "respond"};

template <typename List>
bool begins_as(std::string_view word, const List& list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view begin) { return word.starts_with(begin); });
}

enum Role : std::uint8_t { none, area = 1U << 0, body = 1U << 1 };

class Comments {
  public:
    explicit Comments(Page& page) : page_(page), html_(page.html->page) {
        weigh();
        find_roles();
    }

    void label() {
        std::vector<Block*> comments;
        std::size_t kept = 0;
        const bool bodies = std::any_of(roles_.begin(), roles_.end(), [](unsigned role) { return (role & body) != 0; });
        for (Block& block : page_.blocks) {
            const std::uint32_t element = element_of(block);
            const unsigned role = element == no_element ? 0U : roles_[element];
            if ((role & area) == 0 || !says(block, role, bodies)) continue;
            comments.push_back(&block);
            kept += block.kept ? block.span.size() : 0;
        }
        const bool forum = kept * 3 >= all_kept_ && kept > 0;  // what readers wrote is the story
        for (Block* comment : comments) {
            Block& block = *comment;
            if (forum && block.kept) continue;
            block.label = Label::comment;
            block.kept = false;
            block.reason = "in an element of readers' comments";
        }
    }

  private:
    std::uint32_t element_of(const Block& block) const {
        return block.line > html_.lines.size() ? no_element : html_.lines[block.line - 1].element;
    }

    // How much of the story every element holds.
    void weigh() {
        kept_.resize(html_.elements.size());
        for (const Block& block : page_.blocks) {
            if (!block.kept) continue;
            all_kept_ += block.span.size();
            if (element_of(block) != no_element) kept_[element_of(block)] += block.span.size();
        }
        for (std::size_t e = kept_.size(); e-- > 0;) {  // parents come before their children
            const std::uint32_t parent = html_.elements[e].parent;
            if (parent != no_element) kept_[parent] += kept_[e];
        }
    }

    void find_roles() {
        roles_.resize(html_.elements.size());
        for (std::size_t e = 0; e < roles_.size(); ++e) {
            const Element& element = html_.elements[e];
            roles_[e] = element.parent == no_element ? 0U : roles_[element.parent];
            bool comments = false;
            bool text = false;
            bool other = false;
            for (const text::html::SourceRange range : element.names) {
                if (range.empty()) continue;
                visit_markup_words(std::string_view(page_.html->html).substr(range.start, range.end - range.start),
                                   [&](std::string_view word) {
                                       comments = comments || begins_as(word, area_words);
                                       text = text || begins_as(word, body_words) || word.ends_with("text");
                                       other = other || begins_as(word, other_words);
                                   });
            }
            const bool page_wide = element.tag == Tag::html || element.tag == Tag::body || element.tag == Tag::main;
            const bool small = all_kept_ == 0 || kept_[e] * 3 < all_kept_;  // chosen: a story's body holds more
            if (comments && !other && !page_wide && small) roles_[e] |= area;
            if (text && (roles_[e] & area) != 0) roles_[e] |= body;
        }
    }

    bool says(const Block& block, unsigned role, bool bodies) const {
        const text::html::HtmlLine& line = html_.lines[block.line - 1];
        if (line.link_bytes * 2 > line.span.size()) return false;
        constexpr std::size_t fewest_words = 4;  // chosen: more than a button, a name or a time has
        constexpr std::size_t sizeable = 24;     // chosen: eight characters of scripts without spaces
        if (bodies) return (role & body) != 0;   // whatever it looks like
        if (block.label == Label::form || block.label == Label::legal || block.label == Label::advert) return false;
        return words_of(slice(page_.raw, block.span)).size() >= fewest_words ||
               (block.span.size() >= sizeable && slice(page_.raw, block.span).find(' ') == std::string_view::npos);
    }

    Page& page_;
    const text::html::HtmlText& html_;
    std::vector<std::size_t> kept_;  // bytes of the story, per element
    std::size_t all_kept_ = 0;
    std::vector<std::uint8_t> roles_;  // per element, those of its parents included
};

}  // namespace

void set_comments_apart(Page& page) {
    if (page.html && !page.html->page.elements.empty()) Comments(page).label();
}

}  // namespace retold::clean
