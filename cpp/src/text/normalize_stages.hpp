// The steps of normalize(), each a whole pass over a text. A step that finds nothing to do returns nothing.
#pragma once
#include <optional>
#include <string_view>

#include "retold/text/normalize.hpp"

namespace retold::text {

std::optional<Edited> repair_malformed(std::string_view text);
std::optional<Edited> drop_invisibles(std::string_view text);
std::optional<Edited> straighten_quotes(std::string_view text);
std::optional<Edited> tidy_spaces(std::string_view text);
std::optional<Edited> fold_case(std::string_view text);
std::optional<Edited> apply_form(std::string_view text, Form form);

}  // namespace retold::text
