// Reading a page: tokens in, lines and what the markup says of them out.
#include "retold/text/html/html_text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "retold/base/error.hpp"
#include "text/html/hiding.hpp"
#include "text/html/line_writer.hpp"
#include "text/html/notes.hpp"
#include "text/html/open_elements.hpp"
#include "text/html/pictures.hpp"
#include "text/html/quotations.hpp"
#include "text/html/references.hpp"
#include "text/html/script_text.hpp"

namespace retold::text::html {
namespace {

bool has(Tag tag, unsigned trait) {
    return (traits_of(tag) & trait) != 0;
}

SourceRange range_of(Span span) {
    return {static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)};
}

class Reader : public TokenSink, public ClosingSink {
  public:
    Reader(std::string_view html, unsigned unhide, std::span<const Span> script_texts)
        : html_(html),
          unhide_(unhide),
          script_texts_(script_texts),
          open_(*this),
          writer_(html, page_),
          notes_(html, page_),
          quotations_(html, page_, writer_) {}

    HtmlText read() {
        tokenize(html_, *this);
        open_.close_all();
        writer_.finish();
        page_.text.shrink_to_fit();  // both live as long as the page
        page_.lines.shrink_to_fit();
        return std::move(page_);
    }

    bool start_tag(const TagToken& token) override;
    void end_tag(const TagToken& token) override;
    void characters(Span source) override;
    void closing(const OpenElement& element) override;

  private:
    bool in_drawing() { return open_.inside().drawing; }
    std::int32_t number_of(const TagToken& token) const;
    OpenElement element_of(const TagToken& token);
    void see_empty(const TagToken& token);
    std::uint32_t commit();
    void describe_lines(std::size_t first);
    void read_script(Span source);
    void count_hidden(Span source, const Inside& inside);

    std::string_view html_;
    unsigned unhide_;
    std::span<const Span> script_texts_;  // those that are still to come
    HtmlText page_;
    OpenElements open_;
    LineWriter writer_;
    Notes notes_;
    Quotations quotations_;
    std::uint16_t media_ = 0;  // since the last line
    bool rule_ = false;
    bool broken_ = false;      // a <br> ended the line and no block did
    bool link_ended_ = false;  // right here
};

// The number that a list starts with or an item has.
std::int32_t Reader::number_of(const TagToken& token) const {
    const std::string_view wanted = token.tag == Tag::ol ? "start" : "value";
    for (const Attribute& attribute : token.attributes) {
        if (!is_name(attribute.name, wanted)) continue;
        constexpr std::int32_t most = 999'999'999;  // nine digits, as CommonMark has it
        const std::string_view value = slice(html_, attribute.value);
        std::int32_t number = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
        if (read.ec == std::errc() && number >= -most && number <= most) return number;
    }
    return no_number;
}

OpenElement Reader::element_of(const TagToken& token) {
    OpenElement element;
    element.tag = token.tag;
    element.name = token.name;
    Inside& inside = element.inside = open_.inside();
    inside.unseen = inside.unseen || (has(token.tag, unseen) && !is_fallback(token.tag));
    inside.hidden = inside.hidden || is_hidden(html_, token, unhide_);
    inside.pre = inside.pre || token.tag == Tag::pre || token.tag == Tag::listing || token.tag == Tag::xmp;
    inside.drawing = inside.drawing || token.tag == Tag::svg;
    element.sets_link = token.tag == Tag::a;
    element.sets_strong = has(token.tag, strong_text);
    inside.link = inside.link || element.sets_link;
    inside.strong = inside.strong || element.sets_strong;
    const auto count = [](std::uint8_t& depth, bool more) {
        depth = static_cast<std::uint8_t>(depth + (more && depth < 255));
    };
    count(inside.lists, has(token.tag, list_of));
    count(inside.tables, token.tag == Tag::table);
    count(inside.quotes, token.tag == Tag::blockquote);
    constexpr std::array<std::string_view, 4> wanted = {"class", "id", "role", "itemprop"};
    for (const Attribute& attribute : token.attributes) {
        element.reversed = element.reversed || (token.tag == Tag::ol && is_name(attribute.name, "reversed"));
        for (std::size_t k = 0; k < wanted.size(); ++k)
            if (element.names[k].empty() && is_name(attribute.name, wanted[k]))
                element.names[k] = range_of(attribute.value);
    }
    if (token.tag == Tag::ol || token.tag == Tag::li) element.number = number_of(token);
    return element;
}

void Reader::see_empty(const TagToken& token) {
    if (token.tag == Tag::br) {
        broken_ = writer_.line_open() || broken_;
        writer_.cut();
    } else if (token.tag == Tag::hr) {
        writer_.cut();
        rule_ = true;
        broken_ = false;
    }
}

bool Reader::start_tag(const TagToken& token) {
    const bool drawing = in_drawing();
    if (has(token.tag, media) && media_ < 999) ++media_;
    if (!drawing || has(token.tag, leaves_svg)) open_.make_way_for(token.tag);
    if (has(token.tag, block) && !(has(token.tag, unseen) && token.tag != Tag::noframes)) {
        writer_.cut();
        broken_ = broken_ && token.tag == Tag::br;
    }
    // Two links side by side are two words, whatever stands between them in the style sheet.
    if (token.tag == Tag::a && link_ended_ && writer_.line_open()) writer_.space();
    if (token.tag == Tag::button && writer_.line_open()) writer_.space();
    if (token.tag == Tag::img) {
        writer_.part_words();
        see_picture(html_, token, open_, page_);
    }
    link_ended_ = false;
    notes_.start_tag(token);
    if (has(token.tag, empty)) {
        see_empty(token);
        return false;
    }
    if (drawing && token.self_closing) return false;
    OpenElement element = element_of(token);
    const bool shown = !element.inside.unseen && !element.inside.hidden;
    if (shown) element.note = notes_.open_item(token);
    if (shown && token.tag == Tag::q) quotations_.open(token.source);
    if (!open_.push(element)) page_.too_deep = true;
    return !in_drawing() && !(token.tag == Tag::noframes && (unhide_ & unhide_noscript) != 0);
}

void Reader::end_tag(const TagToken& token) {
    if (token.tag == Tag::br || token.tag == Tag::p) {  // </br> and a stray </p> break the line
        if (!open_.any(token.tag)) writer_.cut();
    }
    if (open_.overflowing() && has(token.tag, block)) writer_.cut();
    const std::size_t before = open_.size();
    if (token.tag == Tag::q && !open_.inside().unseen && !open_.inside().hidden) quotations_.close(token.source);
    open_.end_tag(token);
    link_ended_ = token.tag == Tag::a && open_.size() < before;
    if (token.tag == Tag::button && writer_.line_open()) writer_.space();
}

void Reader::closing(const OpenElement& element) {
    if (element.tag == Tag::q) quotations_.close_but(open_.count(Tag::q) - 1);
    if (has(element.tag, block) && !element.inside.unseen) {
        writer_.cut();
        broken_ = false;
    }
    if (element.note != no_element) notes_.close_item(element.note);
}

// Enters the open elements into the page's table, for they show text.
std::uint32_t Reader::commit() {
    if (open_.empty()) return no_element;
    std::size_t first = open_.size();
    while (first > 0 && open_.at(first - 1).element == no_element) --first;
    for (std::size_t i = first; i < open_.size(); ++i) {
        OpenElement& open = open_.at(i);
        Element element;
        element.parent = i == 0 ? no_element : open_.at(i - 1).element;
        element.tag = open.tag;
        element.list_depth = open.inside.lists;
        element.table_depth = open.inside.tables;
        element.quote_depth = open.inside.quotes;
        element.depth = static_cast<std::uint16_t>(i);
        element.index = open.index;
        element.names = open.names;
        element.number = open.number;
        element.reversed = open.reversed;
        open.element = static_cast<std::uint32_t>(page_.elements.size());
        page_.elements.push_back(element);
    }
    return open_.top().element;
}

void Reader::count_hidden(Span source, const Inside& inside) {
    if (inside.unseen || inside.link) return;
    const auto shows = [](char c) { return !is_html_space(c); };
    const std::string_view text = slice(html_, source);
    page_.hidden_bytes += static_cast<std::size_t>(std::count_if(text.begin(), text.end(), shows));
}

// What the markup says of lines that have begun.
void Reader::describe_lines(std::size_t first) {
    const std::uint32_t element = commit();
    for (std::size_t i = first; i < page_.lines.size(); ++i) {
        HtmlLine& line = page_.lines[i];
        line.element = element;
        line.media_before = i == first ? media_ : std::uint16_t{0};
        line.rule_before = i == first && rule_;
        line.broken = i > first || broken_;
    }
    media_ = 0;
    rule_ = false;
    broken_ = false;
}

void Reader::read_script(Span source) {
    for (; !script_texts_.empty() && script_texts_.front().start < source.end;
         script_texts_ = script_texts_.subspan(1)) {
        const Span text = script_texts_.front();
        if (!source.contains(text)) continue;
        const std::size_t lines = page_.lines.size();
        const std::size_t before = page_.text.size();
        append_script_text(html_, text, writer_);
        if (page_.lines.size() > lines) describe_lines(lines);
        page_.shown_bytes += page_.text.size() - before;
    }
}

void Reader::characters(Span source) {
    const Inside inside = open_.inside();
    if (inside.unseen || inside.hidden) {
        if (!open_.empty() && (open_.top().tag == Tag::script || open_.top().tag == Tag::title)) notes_.content(source);
        if (!script_texts_.empty()) read_script(source);
        count_hidden(source, inside);
        return;
    }
    const std::string_view text = slice(html_, source);
    if (!text.empty() && !is_html_space(text.front())) link_ended_ = false;
    const std::size_t lines = page_.lines.size();
    const std::size_t start = page_.text.size();
    quotations_.text(text);
    const std::size_t written = writer_.append(source, inside.pre);
    if (page_.lines.size() > lines) describe_lines(lines);
    if (written == 0) return;
    if (!inside.link) page_.shown_bytes += written;
    if (page_.lines.size() == lines || page_.lines.size() == lines + 1) {
        const auto bytes =
            static_cast<std::uint32_t>(page_.text.size() - std::max(start, page_.lines.back().span.start));
        if (inside.link) page_.lines.back().link_bytes += bytes;
        if (inside.strong) page_.lines.back().strong_bytes += bytes;
    } else if (inside.link) {  // several lines of preformatted text
        for (std::size_t i = lines; i < page_.lines.size(); ++i) {
            const bool last = i + 1 == page_.lines.size();
            const std::size_t end = last ? page_.text.size() : page_.lines[i + 1].span.start - 1;  // the line end
            page_.lines[i].link_bytes = static_cast<std::uint32_t>(end - page_.lines[i].span.start);
        }
    }
}

}  // namespace

HtmlText read_html(std::string_view html, unsigned unhide) {
    return read_html(html, unhide, {});
}

HtmlText read_html(std::string_view html, unsigned unhide, std::span<const Span> script_texts) {
    if (html.size() >= std::numeric_limits<std::uint32_t>::max())
        throw InvalidArgument("html", std::to_string(html.size()) + " bytes", "must be shorter than four gigabytes");
    return Reader(html, unhide, script_texts).read();
}

Reading read_shown_html(std::string_view html) {
    Reading reading{read_html(html), unhide_none};
    constexpr std::size_t little = 250;  // bytes that are hardly a story
    unsigned unhide = unhide_none;
    for (const unsigned more : {unhide_aria, unhide_styled, unhide_noscript}) {
        if (reading.page.shown_bytes >= little + reading.page.hidden_bytes / 3) break;
        unhide |= more;
        HtmlText again = read_html(html, unhide);
        if (again.shown_bytes < 2 * reading.page.shown_bytes + little) continue;
        reading = {std::move(again), unhide};
    }
    return reading;
}

}  // namespace retold::text::html
