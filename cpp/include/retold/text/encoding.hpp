// Bytes of unknown encoding to UTF-8, with the evidence: which encoding, how sure, and where every character came from.
// The order of trust is the one of the HTML standard (byte order mark, declaration, guess), with one difference: bytes
// that are valid UTF-8 are UTF-8, whatever a page says of itself. The guess is the single-byte encoding in which
// letters follow one another as in some language (of 29 encodings, 34 languages), the double-byte encoding in which the
// frequent characters of Chinese, Japanese or Korean are frequent, and ICU's (n-gram statistics, ucsdet) where none
// makes text of the bytes.
#pragma once
#include <string>
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::text {

struct Decoded {
    std::string text;      // well-formed UTF-8
    std::string encoding;  // the name of the WHATWG Encoding Standard where it has one, in lower case
    // How far the text may be trusted, 0 to 1: 1 for a byte order mark or plain UTF-8, .9 for a hint, .8 for a
    // declaration, else by how much likelier the reading is than the next; less for every malformed byte and control
    // character. Binary data end below .1.
    double confidence = 0;
    // From the bytes to `text`: `encoding` for every character whose bytes changed, `malformed` where U+FFFD stands for
    // bytes that mean nothing, `byte_order` for a mark that went.
    EditList edits;
};

// Throws InvalidArgument, for the argument of that name, if a label names no encoding; an empty one says nothing.
void check_encoding(std::string_view label, std::string_view argument);

// Decodes the bytes of a page. `hint` is what somebody else says about the encoding, such as the charset of an HTTP
// header: any name that the Encoding Standard or ICU knows; empty for none. It is used unless a byte order mark or
// (nearly) valid UTF-8 speaks against it, or it says UTF-8 and not one sequence is. Nothing in the bytes throws. Linear
// time. Throws InvalidArgument for a hint that names no encoding.
Decoded decode(std::string_view bytes, std::string_view hint = {});

// The same without edits, several times as fast.
Decoded decode_text(std::string_view bytes, std::string_view hint = {});

}  // namespace retold::text
