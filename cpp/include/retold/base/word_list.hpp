// Word-list files, the one format of cpp/data: "# comment" to the end of the line, "[head]" alone on its line opens a
// section, every other line that is not empty is an entry. What heads and entries mean is for the reader's user.
//
//     # Source: ...
//     plain entry            belongs to the first section, whose head is empty
//     [never]                opens a section
//     mr mrs ms              an entry of it
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retold {

struct WordListEntry {
    std::string_view text;    // without comment and outer spaces
    std::size_t line_number;  // from 1
};

struct WordListSection {
    std::string_view head;    // without brackets and outer spaces; empty before the first head
    std::size_t line_number;  // of the head; 0 before the first
    std::vector<WordListEntry> entries;
};

// A file that was read. Views into the text that was given to read_word_list.
struct WordList {
    std::string source;                     // its name, for messages
    std::vector<WordListSection> sections;  // the first is the one without a head; in the order of the file

    // The entries of a file without heads; throws DataError at the first head.
    const std::vector<WordListEntry>& plain() const&;
    std::vector<WordListEntry> plain() &&;
    // Throws DataError with "source, line N: what".
    [[noreturn]] void fail(std::size_t line_number, std::string_view what) const;
};

// Reads a file's text; linear time. Throws DataError, with source and line number, where a head has no "]" or something
// stands behind it.
WordList read_word_list(std::string_view text, std::string_view source);

// The words of an entry or a head: what stands between spaces and tabs.
std::vector<std::string_view> split_words(std::string_view text);

}  // namespace retold
