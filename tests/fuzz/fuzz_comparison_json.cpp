// Any bytes as JSON: read or refused, and what was read is written and read again as the same.
#include <cstdint>
#include <string_view>

#include "retold/base/error.hpp"
#include "retold/io/comparison_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view json(reinterpret_cast<const char*>(data), size);
    try {
        const auto comparison = retold::io::comparison_from_json(json);
        const std::string written = retold::io::to_json(comparison);
        if (retold::io::to_json(retold::io::comparison_from_json(written)) != written) __builtin_trap();
    } catch (const retold::DataError&) {
    }
    return 0;
}
