#include "retold/tokenize/token.hpp"

#include <array>

namespace retold::tokenize {

std::string_view to_string(TokenKind kind) {
    static constexpr std::array<std::string_view, 7> names = {"letter", "number",      "kana",  "ideograph",
                                                              "space",  "punctuation", "symbol"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace retold::tokenize
