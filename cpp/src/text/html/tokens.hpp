// The tokens of a page's markup, with their places in the source. The parser that finds them is known to one file only,
// tokens_lexbor.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/text/html/tag.hpp"

namespace retold::text::html {

struct Attribute {
    std::string_view name;  // as in the source; compare without case
    Span value;             // in the source, without quotes, references not decoded
};

struct TagToken {
    Tag tag = Tag::other;
    std::string_view name;  // as in the source
    Span source;            // from "<" to behind ">"
    bool self_closing = false;
    std::vector<Attribute> attributes;  // of a start tag; the first of several with one name counts
};

// Who hears of the tokens, in their order. Comments, doctypes and instructions are passed over.
class TokenSink {
  public:
    virtual ~TokenSink() = default;
    // Whether content that is no markup follows (scripts, titles), as HTML has it outside of drawings.
    virtual bool start_tag(const TagToken& token) = 0;
    virtual void end_tag(const TagToken& token) = 0;
    virtual void characters(Span source) = 0;
};

// Linear time. Throws std::bad_alloc only.
void tokenize(std::string_view html, TokenSink& sink);

}  // namespace retold::text::html
