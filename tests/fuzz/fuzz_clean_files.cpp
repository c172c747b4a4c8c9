// Files that users bring to cleaning: cue files, templates, lists in the built-in format. Damaged ones are refused with
// DataError; what was read can be used.
#include "fuzz/exact_buffer.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/cues.hpp"
#include "retold/io/cues_json.hpp"
#include "retold/io/template_json.hpp"

using namespace retold;

namespace {

template <typename Call>
void refuses_or_reads(Call call) {
    try {
        call();
    } catch (const DataError&) {
        // what a damaged file should give
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const std::string_view text = buffer.view();
    refuses_or_reads([&] { clean::CueList(io::cues_from_json(text)).match("share this page 7", {}); });
    refuses_or_reads([&] { clean::CueList(clean::parse_cues(text, "fuzz")).match("share this page 7", {}); });
    refuses_or_reads([&] {
        const clean::Template once = io::template_from_json(text);
        const std::string json = io::template_to_json(once);
        fuzz::require(io::template_to_json(io::template_from_json(json)) == json, "templates come back");
    });
    return 0;
}
