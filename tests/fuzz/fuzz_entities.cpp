// Outside its edits the text stays, and a second call changes nothing.
#include "fuzz/check_edits.hpp"
#include "retold/text/entities.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const text::Edited edited = text::decode_entities(buffer.view());
    fuzz::check_edits(buffer.view(), edited.text, edited.edits);
    fuzz::require(text::decode_entities(edited.text).edits.empty(), "a second call changes nothing");
    return 0;
}
