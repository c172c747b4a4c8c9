#include "compare/findings/value_key.hpp"

namespace retold::compare {

using annotate::SlotType;

std::string value_key(const annotate::Slot& value) {
    std::string key(type_name(value));
    key.append("\n").append(value.value).append("\n").append(to_string(value.bound));
    if (value.type == SlotType::money || value.type == SlotType::own) key.append("\n").append(value.unit);
    return key;
}

bool is_vague(const annotate::Slot& value) {
    return value.type == SlotType::date && value.value.ends_with("_REF");
}

}  // namespace retold::compare
