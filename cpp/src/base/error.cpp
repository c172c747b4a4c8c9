#include "retold/base/error.hpp"

namespace retold {
namespace {

constexpr std::size_t longest_message = 500;
constexpr std::size_t longest_value = 80;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string compose(std::string_view name, std::string_view value, std::string_view expected) {
    std::string message = shortened(name, longest_value);
    message += '=';
    message += shortened(value, longest_value);
    message += ": ";
    message += expected;
    return message;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t most) {
    constexpr std::string_view left_out = "…";
    if (text.size() <= most) return std::string(text);
    std::size_t end = most > left_out.size() ? most - left_out.size() : 0;
    while (end > 0 && is_continuation(text[end])) --end;
    return std::string(text.substr(0, end)).append(left_out);
}

Error::Error(std::string_view message) : std::runtime_error(shortened(message, longest_message)) {}

InvalidArgument::InvalidArgument(std::string_view name, std::string_view value, std::string_view expected)
    : Error(compose(name, value, expected)) {}

}  // namespace retold
