// The one file that knows lexbor (3.x): its tokenizer without its tree builder, which is quadratic in the depth of
// nesting, and whose nodes do not know their place in the source.
#include "text/html/tokens.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <string>

#include "retold/base/error.hpp"
#include "retold/text/html/html_text.hpp"
#include "text/html/line_writer.hpp"

#ifdef RETOLD_WITH_LEXBOR
#include <lexbor/html/tokenizer.h>

#ifdef RETOLD_LEXBOR_IS_OURS
// Names of attributes are read from the source, so the tables of lexbor's DOM stay out of the build.
extern "C" {
namespace {
lxb_dom_attr_data_t any_attribute{};
}
lxb_dom_attr_data_t* lxb_dom_attr_local_name_append(lexbor_hash_t*, const lxb_char_t*, size_t);
lxb_dom_attr_data_t* lxb_dom_attr_local_name_append(lexbor_hash_t*, const lxb_char_t*, size_t) {
    return &any_attribute;
}
const lxb_dom_attr_data_t* lxb_dom_attr_data_by_id(lexbor_hash_t*, lxb_dom_attr_id_t) {
    return &any_attribute;
}
const lxb_dom_attr_data_t* lxb_dom_attr_data_by_local_name(lexbor_hash_t*, const lxb_char_t*, size_t) {
    return &any_attribute;
}
}
#endif

namespace retold::text::html {
namespace {

using Tags = std::array<Tag, LXB_TAG__LAST_ENTRY>;

Tags make_tags() {
    Tags tags{};
    for (std::size_t id = LXB_TAG__BEGIN; id < LXB_TAG__LAST_ENTRY; ++id) {
        std::size_t size = 0;
        const lxb_char_t* name = lxb_tag_name_by_id(id, &size);
        if (name != nullptr) tags[id] = tag_from({reinterpret_cast<const char*>(name), size});
    }
    return tags;
}

// One run over one page.
class Run {
  public:
    Run(std::string_view html, TokenSink& sink)
        : tokenizer_(lxb_html_tokenizer_create(), &lxb_html_tokenizer_destroy), html_(html), sink_(sink) {
        lxb_html_tokenizer_t* raw = tokenizer_.get();
        if (raw == nullptr || lxb_html_tokenizer_init(raw) != LXB_STATUS_OK) throw std::bad_alloc();
        // Its check for attributes given twice is quadratic; its tables of names must grow with the page.
        lxb_html_tokenizer_keep_duplicate_set(raw, true);
        const std::size_t table = std::clamp<std::size_t>(html.size() / 128, 64, std::size_t{1} << 16);
        if (lxb_html_tokenizer_tags_make(raw, table) != LXB_STATUS_OK ||
            lxb_html_tokenizer_attrs_make(raw, table) != LXB_STATUS_OK)
            throw std::bad_alloc();
        lxb_html_tokenizer_callback_token_done_set(raw, &Run::hear, this);
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    ~Run() {
        lxb_html_tokenizer_tags_destroy(tokenizer_.get());
        lxb_html_tokenizer_attrs_destroy(tokenizer_.get());
    }

    void run() {
        lxb_html_tokenizer_t* raw = tokenizer_.get();
        const bool done = lxb_html_tokenizer_begin(raw) == LXB_STATUS_OK &&
                          lxb_html_tokenizer_chunk(raw, begin(), html_.size()) == LXB_STATUS_OK &&
                          lxb_html_tokenizer_end(raw) == LXB_STATUS_OK;
        if (problem_) std::rethrow_exception(problem_);
        if (!done) throw std::bad_alloc();  // the only other failure that lexbor knows
    }

  private:
    const lxb_char_t* begin() const { return reinterpret_cast<const lxb_char_t*>(html_.data()); }
    // Places that lexbor gives at the end of the page may point elsewhere.
    std::size_t place(const lxb_char_t* at, std::size_t otherwise) const {
        return at >= begin() && at <= begin() + html_.size() ? static_cast<std::size_t>(at - begin()) : otherwise;
    }
    Span span(const lxb_char_t* first, const lxb_char_t* last) const {
        const std::size_t start = place(first, html_.size());
        return {start, std::max(start, place(last, html_.size()))};
    }

    std::string_view name_at(std::size_t start) const {
        std::size_t end = start;
        while (end < html_.size() && !is_html_space(html_[end]) && html_[end] != '/' && html_[end] != '>') ++end;
        return html_.substr(start, end - start);
    }

    static lxb_html_token_t* hear(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* self) {
        Run& run = *static_cast<Run*>(self);
        try {
            run.take(*tokenizer, *token);
        } catch (...) {  // no exception may pass through C
            run.problem_ = std::current_exception();
            lxb_html_tokenizer_status_set(tokenizer, LXB_STATUS_STOP);
            return nullptr;
        }
        // Nothing of this token is needed any more; without this, memory grows with the page's attributes and errors.
        if (token->attr_first != nullptr) {
            lexbor_dobject_clean(tokenizer->dobj_token_attr);
            lexbor_mraw_clean(tokenizer->mraw);
        }
        lexbor_array_obj_clean(tokenizer->parse_errors);
        return token;
    }

    void take(lxb_html_tokenizer_t& tokenizer, const lxb_html_token_t& token) {
        if (token.tag_id == LXB_TAG__TEXT) {
            sink_.characters(span(token.begin, token.end));
            return;
        }
        if (token.tag_id <= LXB_TAG__EM_DOCTYPE || token.tag_id == LXB_TAG__END_OF_FILE) return;
        static const Tags tags = make_tags();
        const Span inner = span(token.begin, token.end);
        token_.tag = token.tag_id < LXB_TAG__LAST_ENTRY ? tags[token.tag_id] : Tag::other;
        token_.name = name_at(inner.start);
        if (token_.tag == Tag::other) {
            std::string name(token_.name.substr(0, 20));
            std::transform(name.begin(), name.end(), name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
            token_.tag = tag_from(name);
        }
        token_.source = {inner.start > 0 ? inner.start - 1 : 0, std::min(inner.end + 1, html_.size())};
        token_.self_closing = (token.type & LXB_HTML_TOKEN_TYPE_CLOSE_SELF) != 0;
        if ((token.type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0) {
            if (token_.source.start > 0) --token_.source.start;  // the "/"
            sink_.end_tag(token_);
            return;
        }
        token_.attributes.clear();
        for (const auto* attribute = token.attr_first; attribute != nullptr; attribute = attribute->next) {
            const Span name = span(attribute->name_begin, attribute->name_end);
            Attribute found{html_.substr(name.start, name.size()), {name.end, name.end}};
            if (attribute->value_begin != nullptr) found.value = span(attribute->value_begin, attribute->value_end);
            token_.attributes.push_back(found);
        }
        if (sink_.start_tag(token_)) lxb_html_tokenizer_set_state_by_tag(&tokenizer, false, token.tag_id, LXB_NS_HTML);
    }

    std::unique_ptr<lxb_html_tokenizer_t, decltype(&lxb_html_tokenizer_destroy)> tokenizer_;
    std::string_view html_;
    TokenSink& sink_;
    TagToken token_;
    std::exception_ptr problem_;
};

}  // namespace

bool html_available() {
    return true;
}

std::string html_parser() {
    return "lexbor " LEXBOR_VERSION_STRING;
}

void tokenize(std::string_view html, TokenSink& sink) {
    Run(html, sink).run();
}

}  // namespace retold::text::html

#else

namespace retold::text::html {

bool html_available() {
    return false;
}

std::string html_parser() {
    return {};
}

void tokenize(std::string_view, TokenSink&) {
    throw Error("this build of retold reads no HTML: build it again where lexbor 3 is installed or can be fetched");
}

}  // namespace retold::text::html

#endif
