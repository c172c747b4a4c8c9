// Bytes that claim to be an index either load or are refused with DataError; what loads answers queries and leads back
// to the same bytes. The checksums are set right first, so that the fuzzer gets past them.
#include <cstring>
#include <string>

#include "fuzz/exact_buffer.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/similarity/index.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using retold::similarity::Index;
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.size() >= 64) {
        const std::uint64_t body = retold::hash_bytes(std::string_view(bytes).substr(56, bytes.size() - 64));
        std::memcpy(bytes.data() + bytes.size() - 8, &body, 8);
        const std::uint64_t head = retold::hash_bytes(std::string_view(bytes).substr(0, 48));
        std::memcpy(bytes.data() + 48, &head, 8);
    }
    try {
        const retold::fuzz::ExactBuffer buffer(bytes);
        const Index index = Index::from_bytes(buffer.view());
        (void)index.query({1, 2, 3, 0x1234}, 0.5);
        retold::fuzz::require(index.to_bytes() == bytes, "what was loaded is saved as the same bytes");
    } catch (const retold::DataError&) {
        return 0;
    }
    return 0;
}
