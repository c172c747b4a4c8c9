// Outside its edits the text stays, and a second repair changes nothing. With an odd first byte the input is misread
// first, so that there is something to repair.
#include "fuzz/check_edits.hpp"
#include "retold/text/mojibake.hpp"
#include "retold/text/utf8.hpp"
#include "text/single_byte.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const fuzz::ExactBuffer buffer(data + 1, size - 1);
    std::string text(buffer.view());
    if ((data[0] & 1) != 0) {
        text.clear();
        const auto& half = text::upper_halves[(data[0] >> 1U) % text::encoding_count];
        for (const char c : buffer.view()) {
            const auto byte = static_cast<unsigned char>(c);
            text::append_utf8(text, byte < 0x80 ? char32_t{byte} : half[byte - 0x80U]);
        }
    }
    const text::Edited edited = text::fix_encoding(text);
    fuzz::check_edits(text, edited.text, edited.edits);
    fuzz::require(text::fix_encoding(edited.text).edits.empty(), "a second repair changes nothing");
    return 0;
}
