// Collecting what a page says of itself, in the order of trust.
#include <algorithm>
#include <array>
#include <iterator>

#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::HtmlNote;
using text::html::NoteKind;

struct MetaName {
    std::string_view key;
    std::string_view name;
};
// In the order of trust.
constexpr std::array<MetaName, 51> meta_names = {{
    {"og:title", "title"},
    {"twitter:title", "title"},
    {"dc.title", "title"},
    {"sailthru.title", "title"},
    {"parsely-title", "title"},
    {"headline", "title"},
    {"article:published_time", "date"},
    {"og:article:published_time", "date"},
    {"og:published_time", "date"},
    {"datepublished", "date"},
    {"parsely-pub-date", "date"},
    {"sailthru.date", "date"},
    {"pubdate", "date"},
    {"publishdate", "date"},
    {"publish-date", "date"},
    {"publish_date", "date"},
    {"publication_date", "date"},
    {"article.published", "date"},
    {"dc.date.issued", "date"},
    {"dcterms.created", "date"},
    {"dc.date.created", "date"},
    {"dc.date", "date"},
    {"cxenseparse:recs:publishtime", "date"},
    {"article_date_original", "date"},
    {"og:pubdate", "date"},
    {"ptime", "date"},
    {"published", "date"},
    {"published-date", "date"},
    {"published_date", "date"},
    {"pub_date", "date"},
    {"release_date", "date"},
    {"date", "date"},
    {"last-modified", "modified"},
    {"article:modified_time", "modified"},
    {"og:updated_time", "modified"},
    {"datemodified", "modified"},
    {"author", "byline"},
    {"article:author", "byline"},
    {"byl", "byline"},
    {"dc.creator", "byline"},
    {"parsely-author", "byline"},
    {"sailthru.author", "byline"},
    {"cxenseparse:author", "byline"},
    {"dcterms.creator", "byline"},
    {"article.author", "byline"},
    {"authors", "byline"},
    {"og:site_name", "outlet"},
    {"application-name", "outlet"},
    {"og:image", "image"},
    {"twitter:image", "image"},
    {"og:url", "url"},
}};

class Finder {
  public:
    Finder(const text::html::HtmlText& page, std::string_view raw) : page_(page), raw_(raw) {
        for (const HtmlNote& note : page.notes) {
            if (note.kind == NoteKind::meta) metas_.push_back(&note);
        }
    }

    std::vector<Stated> find(std::string_view url) {
        const auto is_json = [](const HtmlNote& note) { return note.kind == NoteKind::json_ld; };
        const bool any_json = std::any_of(page_.notes.begin(), page_.notes.end(), is_json);
        const std::vector<std::uint32_t> title = any_json ? words_of_title() : std::vector<std::uint32_t>();
        std::vector<Stated> of_others;
        for (const HtmlNote& note : page_.notes) {
            if (note.kind != NoteKind::json_ld) continue;
            StatedInJson stated = stated_in_json(note, title, {page_, raw_});
            std::move(stated.of_page.begin(), stated.of_page.end(), std::back_inserter(found_));
            std::move(stated.of_others.begin(), stated.of_others.end(), std::back_inserter(of_others));
        }
        for (const MetaName& meta : meta_names) read_meta(meta);
        read_other_meta();
        for (const HtmlNote& note : page_.notes) read_note(note);
        read_shown_time();
        std::move(of_others.begin(), of_others.end(), std::back_inserter(found_));
        add("date", day_in_address(url), "url", {});
        return std::move(found_);
    }

  private:
    void add(std::string_view name, std::string value, std::string_view origin, Span source) {
        if (!value.empty()) found_.push_back({std::string(name), std::move(value), std::string(origin), source});
    }
    static Span span_of(text::html::SourceRange range) { return {range.start, range.end}; }

    std::vector<std::uint32_t> words_of_title() const;
    std::string headings(text::html::Tag level, std::size_t most) const;
    void read_meta(const MetaName& meta);
    void read_other_meta();
    void read_note(const HtmlNote& note);
    void read_shown_time();

    const text::html::HtmlText& page_;
    std::string_view raw_;
    std::vector<const HtmlNote*> metas_;
    std::vector<Stated> found_;
};

bool has_word(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

// Of all the titles that the head of the page states and of its headings of the first level.
std::vector<std::uint32_t> Finder::words_of_title() const {
    std::string titles;
    for (const HtmlNote& note : page_.notes) {
        const bool meta = note.kind == NoteKind::meta && (note.key == "og:title" || note.key == "twitter:title");
        if (meta || note.kind == NoteKind::title) titles.append(tidy(note.value)).append(" ");
    }
    titles += headings(text::html::Tag::h1, page_.lines.size());
    if (titles.empty()) titles += headings(text::html::Tag::h2, 1);
    return words_of(titles);
}

// The first lines in headings of one level.
std::string Finder::headings(text::html::Tag level, std::size_t most) const {
    std::string found;
    for (const text::html::HtmlLine& line : page_.lines) {
        std::uint32_t element = line.element;
        for (int steps = 0; element != text::html::no_element && steps < 3 && most != 0; ++steps) {
            if (page_.elements[element].tag == level) {
                found.append(slice(raw_, line.span)).append(" ");
                --most;
                break;
            }
            element = page_.elements[element].parent;
        }
    }
    return found;
}

void Finder::read_meta(const MetaName& meta) {
    for (const HtmlNote* note : metas_) {
        if (note->key == meta.key) add(meta.name, note->value, "meta", span_of(note->source));
    }
}

// Names that nobody lists but that say it, and the labelled pairs of sharing cards.
void Finder::read_other_meta() {
    bool writes = false;
    for (const HtmlNote& note : page_.notes) {
        if (note.kind != NoteKind::meta) continue;
        const std::string_view key = note.key;
        const bool dated = has_word(key, "date") || has_word(key, "time");
        if (dated && (has_word(key, "publ") || has_word(key, "citation_")) && !has_word(key, "modif") &&
            !has_word(key, "updat"))
            add("date", note.value, "meta", span_of(note.source));
        if (key == "twitter:data1" && writes) add("byline", note.value, "meta", span_of(note.source));
        if (key == "twitter:label1") {
            constexpr std::array<std::string_view, 8> written = {"ritten",   "erfasst",   "eschrieben", "scrit",
                                                                 "crit par", "eschreven", "ritto",      "аписано"};
            writes = std::any_of(written.begin(), written.end(),
                                 [&](std::string_view word) { return has_word(note.value, word); });
        }
    }
}

void Finder::read_note(const HtmlNote& note) {
    const std::string shown(slice(raw_, note.text));
    switch (note.kind) {
        case NoteKind::title:
            add("title", note.value, "title", span_of(note.source));
            break;
        case NoteKind::link:
            if (note.key == "canonical") add("url", note.value, "link", span_of(note.source));
            break;
        case NoteKind::language:
            add("language", note.value, "meta", span_of(note.source));
            break;
        case NoteKind::time: {
            const bool modified = has_word(note.key, "modif") || has_word(note.key, "updat");
            const bool published = has_word(note.key, "publi") || has_word(note.key, "pubdate");
            if (published || modified)
                add(modified ? "modified" : "date", note.value.empty() ? shown : note.value, "time",
                    span_of(note.source));
            break;
        }
        case NoteKind::item:
            if (note.key == "datepublished" || note.key == "datecreated")
                add("date", note.value.empty() ? shown : note.value, "item", span_of(note.source));
            else if (note.key == "datemodified")
                add("modified", note.value.empty() ? shown : note.value, "item", span_of(note.source));
            break;
        default:
            break;
    }
}

// Some <time> of the page, for want of a better.
void Finder::read_shown_time() {
    for (const HtmlNote& note : page_.notes) {
        if (note.kind == NoteKind::time && !has_word(note.key, "modif") && !has_word(note.key, "updat") &&
            !note.value.empty()) {
            add("shown date", note.value, "time", span_of(note.source));
            break;
        }
    }
}

}  // namespace

std::vector<Stated> find_stated(const text::html::HtmlText& page, std::string_view raw, std::string_view url) {
    return Finder(page, raw).find(url);
}

}  // namespace retold::clean
