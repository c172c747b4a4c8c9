// The first byte chooses a hint. Whatever the bytes, the text is well-formed, its edits explain it, and it is the same
// where no edits are asked for.
#include <array>

#include "fuzz/check_edits.hpp"
#include "retold/text/encoding.hpp"
#include "retold/text/utf8.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static constexpr std::array<std::string_view, 31> hints = {"",
                                                               "utf-8",
                                                               "utf-16be",
                                                               "utf-16le",
                                                               "utf-32be",
                                                               "windows-1252",
                                                               "windows-1253",
                                                               "koi8-r",
                                                               "gb18030",
                                                               "big5",
                                                               "euc-jp",
                                                               "iso-2022-jp",
                                                               "euc-kr",
                                                               "shift_jis",
                                                               "utf-7",
                                                               "hz-gb-2312",
                                                               "iso-2022-jp-1",
                                                               "iso-2022-jp-2",
                                                               "jis7",
                                                               "jis8",
                                                               "iso-2022-kr",
                                                               "iso-2022-cn",
                                                               "iso-2022-cn-ext",
                                                               "iso-2022-cn-cns",
                                                               "euc-tw",
                                                               "iso-ir-165",
                                                               "cesu-8",
                                                               "lmbcs-1",
                                                               "imap-mailbox-name",
                                                               "jis_encoding",
                                                               "gb2312"};
    const fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view hint = hints[data[0] % hints.size()];
    const text::Decoded decoded = text::decode(buffer.view(), hint);
    const text::Decoded plain = text::decode_text(buffer.view(), hint);
    fuzz::require(plain.text == decoded.text && plain.encoding == decoded.encoding, "the same text without edits");
    fuzz::require(plain.confidence == decoded.confidence, "the same confidence without edits");
    fuzz::require(text::is_valid_utf8(decoded.text), "the text is well-formed");
    fuzz::require(decoded.confidence >= 0 && decoded.confidence <= 1, "confidence is a share");
    // What means nothing in its encoding may by chance be the very bytes of U+FFFD in UTF-8.
    fuzz::check_edits(buffer.view(), decoded.text, decoded.edits, false);
    return 0;
}
