// Any bytes as a text in any language: no crash, spans inside the text, in order and apart; the same twice.
#include <array>
#include <string_view>
#include <vector>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/values/read_values.hpp"

using retold::annotate::Slot;
using retold::fuzz::require;

namespace {

void check(const std::vector<Slot>& slots, std::size_t size) {
    std::size_t last = 0;
    for (const Slot& slot : slots) {
        require(slot.span.start >= last && slot.span.start < slot.span.end && slot.span.end <= size,
                "in order, inside");
        require(!slot.value.empty() && !slot.evidence.empty(), "every slot has a value and says why");
        last = slot.span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 8> languages = {"auto", "en", "de", "ar", "fa", "ja", "vi", "hi"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const auto reading = retold::annotate::read_text(text, languages[data[0] % languages.size()]);
    require(reading.offsets.size() == reading.letters.size() + 1, "an offset per letter");
    const auto values = retold::annotate::read_values(reading, {"2031-05-09"});
    check(values.dates, text.size());
    check(values.numbers, text.size());
    check(values.times, text.size());
    const auto again = retold::annotate::read_values(reading, {"2031-05-09"});
    require(again.dates == values.dates && again.numbers == values.numbers, "the same twice");
    return 0;
}
