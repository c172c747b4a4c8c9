// Any bytes as JSON: read or refused, and what was read is written and read again as the same.
#include "fuzz/exact_buffer.hpp"
#include "retold/base/error.hpp"
#include "retold/io/comparison_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const retold::fuzz::ExactBuffer json(data, size);
    try {
        const auto comparison = retold::io::comparison_from_json(json.view());
        const std::string written = retold::io::to_json(comparison);
        retold::fuzz::require(retold::io::to_json(retold::io::comparison_from_json(written)) == written,
                              "what is written is read as the same");
    } catch (const retold::DataError&) {
    }
    return 0;
}
