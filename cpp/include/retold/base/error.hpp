// The exceptions that this library throws by design. Text is never a reason to throw: malformed text is data.
#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace retold {

// At most `most` bytes of a text, cut between characters, with "…" behind where something is left out. For messages,
// which may have a whole page to name.
std::string shortened(std::string_view text, std::size_t most);

// what() has at most 500 bytes and ends with a whole character.
class Error : public std::runtime_error {
  public:
    explicit Error(std::string_view message);
};

// A wrong argument: its name, the value given, and what would be right. what() is "name=value: expected", with the
// beginning of a long value.
class InvalidArgument : public Error {
  public:
    InvalidArgument(std::string_view name, std::string_view value, std::string_view expected);
};

// Input that cannot be read: a damaged index, JSON that is not what it says, a file of another version.
class DataError : public Error {
  public:
    using Error::Error;
};

}  // namespace retold
