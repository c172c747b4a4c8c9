// Whether a line ends with who took, drew or gave a picture, as captions do.
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::clean {

// "The quay at dawn (photo: A. B.)", "The quay at dawn. Ảnh: Trần Lộc", "The quay (file)": in brackets at the line's
// end, or behind the end of a sentence or a bar. Words of cpp/data/shared/picture_words.txt; a label of any other word
// counts behind a sentence where two to four capitalised words follow its colon and end the line. `words` of the line
// are those of scan_lines. Linear in the line.
bool ends_with_picture_credit(std::string_view text, std::size_t words);

// Whether a word of it says that somebody took, drew or gave a picture.
bool names_picture(std::string_view text);

// Whether the first word says who made a picture: "Photo", "Fot.", "Фото".
bool begins_with_picture_word(std::string_view text);

// "Words: Ann Roe. Pictures: Jo Pell": two labels of one word or more, each with a name, and nothing else. Linear in
// the line.
bool is_row_of_credits(std::string_view text);

// Whether a line's last sentence is a word of pictures and who made one: "The quay at dawn. Image by Ann Roe." Linear
// in the line.
bool ends_with_labelled_credit(std::string_view text);

// Whether a line is names between bars and no more: "Handout | Port of Vale", "Ann Roe | Pictures | Pool".
bool is_barred_credit(std::string_view text);

}  // namespace retold::clean
