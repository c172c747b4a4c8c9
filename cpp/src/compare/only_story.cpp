#include "compare/only_story.hpp"

#include <algorithm>

namespace retold::compare {

std::string only_story(const Document& document, const text::CodePointIndex* points) {
    std::string text(document.raw.size(), '\n');
    const auto keep = [&](Span span) {
        if (points != nullptr) span = points->to_bytes(span);
        std::ranges::copy(slice(document.raw, span), text.begin() + static_cast<std::ptrdiff_t>(span.start));
    };
    for (const Span span : document.body) keep(span);
    if (document.title) keep(*document.title);
    return text;
}

}  // namespace retold::compare
