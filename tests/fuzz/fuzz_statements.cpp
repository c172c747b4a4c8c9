// Any bytes as a text in any language: no crash; words of denial and doubt inside the text, in order, apart and outside
// of values; who says what stands where the quotation stands; the same twice.
#include <array>
#include <string_view>
#include <vector>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"
#include "retold/annotate/statements/attribution.hpp"
#include "retold/annotate/statements/polarity.hpp"
#include "retold/annotate/values/read_values.hpp"

using retold::annotate::Slot;
using retold::annotate::SlotType;
using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 12> languages = {"auto", "en", "de", "fr", "ru", "ar",
                                                            "fa",   "ur", "zh", "ja", "hi", "tr"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const auto reading = retold::annotate::read_text(text, languages[data[0] % languages.size()]);
    const std::vector<Slot> values = retold::annotate::read_values(reading, {"2031-05-09"}).numbers;
    const std::vector<Slot> polarity = retold::annotate::read_polarity(reading, values);
    std::size_t behind = 0;
    for (const Slot& slot : polarity) {
        require(slot.type == SlotType::polarity && !slot.value.empty() && !slot.evidence.empty(), "says what and why");
        require(slot.span.start >= behind && slot.span.start < slot.span.end && slot.span.end <= text.size(),
                "in order, apart, inside");
        for (const Slot& value : values) require(overlap(value.span, slot.span) == 0, "no word of a value");
        behind = slot.span.end;
    }
    require(retold::annotate::read_polarity(reading, values) == polarity, "the same twice");
    const retold::annotate::Names names = retold::annotate::read_names(reading);
    for (const auto& quote : retold::annotate::find_quotes(reading, names)) {
        const auto said = retold::annotate::attribution_of(quote);
        require(said.has_value() != quote.speaker.empty(), "a slot for every speaker");
        if (said) {
            require(said->value == quote.speaker && said->span.end <= text.size(), "who, inside");
            for (const retold::Span part : quote.content) require(said->span.contains(part), "holds what is said");
        }
        const auto source = retold::annotate::source_of(quote, names.names);
        if (source) require(overlap(source->span, *quote.venue) > 0, "a source stands in the venue");
    }
    return 0;
}
