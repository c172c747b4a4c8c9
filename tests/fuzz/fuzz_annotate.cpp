// Any bytes as a text in any language: no crash; flags and columns inside the text, the same twice.
#include <array>
#include <string_view>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/annotate_column.hpp"
#include "retold/annotate/annotations.hpp"
#include "retold/text/code_points.hpp"

using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 8> languages = {"auto", "en", "de", "fr", "ru", "ur", "zh", "ja"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const std::string_view language = languages[data[0] % languages.size()];
    const auto found = retold::annotate::annotate(text, {.language = language, .anchor = "2031-05-09"});
    retold::Span last;
    for (const auto& flag : found.flags) {
        require(flag.span.start < flag.span.end && flag.span.end <= text.size(), "inside");
        require(last <= flag.span && !flag.reason.empty() && flag.score > 0 && flag.score < 1, "sorted, with a reason");
        last = flag.span;
    }
    const std::vector<std::string> texts(2, std::string(text));
    const auto tables = retold::annotate::annotate_column(retold::StringColumn(texts), {.language = language});
    require(tables.languages.size() == 2, "a row for each text");
    require(tables.flags.row.size() % 2 == 0 && tables.slots.row.size() % 2 == 0, "the same twice");
    const auto points = static_cast<std::int64_t>(retold::text::CodePointIndex(text).size());
    for (const auto* ends :
         {&tables.flags.end, &tables.slots.end, &tables.quotes.content.ends, &tables.names.mentions.ends})
        for (const std::int64_t end : *ends) require(end <= points, "in code points of the text");
    return 0;
}
