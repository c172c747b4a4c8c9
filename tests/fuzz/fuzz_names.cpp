// Any bytes as a text in any language: no crash; mentions inside the text, apart; the same twice.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/names/read_names.hpp"

using retold::Span;
using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 12> languages = {"auto", "en", "de", "fr", "ru", "tr",
                                                            "vi",   "ar", "hi", "zh", "ja", "ko"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const auto reading = retold::annotate::read_text(text, languages[data[0] % languages.size()]);
    const retold::annotate::NameAlias alias{"the old town", "Altstadt", retold::annotate::NameKind::place};
    const auto found = retold::annotate::read_names(reading, {{&alias, 1}});
    std::vector<Span> mentions;
    for (const auto& name : found.names) {
        require(!name.canonical.empty() && !name.mentions.empty(), "a name stands somewhere");
        require(!name.evidence.empty() && name.score > 0 && name.score <= 1, "every name says why");
        mentions.insert(mentions.end(), name.mentions.begin(), name.mentions.end());
        for (const Span span : name.roles) require(span.start < span.end && span.end <= text.size(), "inside");
    }
    std::ranges::sort(mentions);
    std::size_t last = 0;
    for (const Span span : mentions) {
        require(span.start >= last && span.start < span.end && span.end <= text.size(), "apart, inside");
        last = span.end;
    }
    require(retold::annotate::read_names(reading, {{&alias, 1}}).names == found.names, "the same twice");
    return 0;
}
