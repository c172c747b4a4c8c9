// Any bytes as a text in any language: no crash; flags inside the text, sorted, apart by kind, with a reason; the same
// twice, and none that depends on names or values that are not there.
#include <array>
#include <map>
#include <string_view>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/flags/find_flags.hpp"
#include "retold/annotate/values/read_values.hpp"

using retold::annotate::Flag;
using retold::annotate::FlagKind;
using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 10> languages = {"auto", "en", "de", "fr", "ru",
                                                            "ar",   "ur", "zh", "ja", "hi"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const auto reading = retold::annotate::read_text(text, languages[data[0] % languages.size()]);
    const auto names = retold::annotate::read_names(reading).names;
    const auto numbers = retold::annotate::read_values(reading, {"2031-05-09"}).numbers;
    const auto flags = retold::annotate::find_flags(reading, names, numbers);
    std::map<FlagKind, std::size_t> behind;
    retold::Span last;
    for (const Flag& flag : flags) {
        require(flag.span.start < flag.span.end && flag.span.end <= text.size(), "inside");
        require(last <= flag.span, "sorted");
        require(flag.span.start >= behind[flag.kind], "flags of one kind stand apart");
        require(!flag.reason.empty() && flag.score > 0 && flag.score < 1, "a hint with its reason");
        behind[flag.kind] = flag.span.end;
        last = flag.span;
    }
    require(retold::annotate::find_flags(reading, names, numbers) == flags, "the same twice");
    for (const Flag& flag : retold::annotate::find_flags(reading, {}, {}))
        require(flag.kind != FlagKind::garbled_name && flag.kind != FlagKind::missing_unit, "of names and sums only");
    return 0;
}
