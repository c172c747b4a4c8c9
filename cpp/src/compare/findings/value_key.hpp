// Values as they are looked up: one key for all writings of one value.
#pragma once
#include <string>

#include "retold/annotate/slot.hpp"

namespace retold::compare {

// Type, value and bound; of money and of types of the user the unit, too.
std::string value_key(const annotate::Slot& value);

// "now", "lately": nothing that another page could tell otherwise.
bool is_vague(const annotate::Slot& value);

}  // namespace retold::compare
