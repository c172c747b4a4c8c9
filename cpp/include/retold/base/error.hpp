// The exceptions that this library throws by design. Text is never a reason to throw: malformed text is data.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace retold {

class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A wrong argument: its name, the value given, and what would be right. what() is "name=value: expected".
class InvalidArgument : public Error {
  public:
    InvalidArgument(std::string_view name, std::string_view value, std::string_view expected)
        : Error(std::string(name) + "=" + std::string(value) + ": " + std::string(expected)) {}
};

// Input that cannot be read: a damaged index, JSON that is not what it says, a file of another version.
class DataError : public Error {
  public:
    using Error::Error;
};

}  // namespace retold
