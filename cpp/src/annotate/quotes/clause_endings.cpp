#include "annotate/quotes/clause_endings.hpp"

#include <algorithm>
#include <initializer_list>

namespace retold::annotate {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

}  // namespace

bool is_korean_topic(std::string_view word) {
    // verbs before their noun: "운영하는"
    if (ends_with_any(word, {"하는", "있는", "없는", "되는", "받는", "맡은", "않은", "같은", "라는", "다는", "사는"}))
        return false;
    return ends_with_any(word, {"은", "는", "께서는"});
}
bool is_korean_subject(std::string_view word) {
    return ends_with_any(word, {"이", "가", "께서"});
}
bool is_marked_object(std::string_view word) {
    return word == "を" || ends_with_any(word, {"을", "를"});
}
bool closes_clause(std::string_view word) {
    return ends_with_any(word, {"다고", "라고", "자고", "냐고", "다며", "라며", "다면서"}) || word == "것으로" ||
           word == "すると" || word == "だと" || word == "なると" || word == "ないと";
}

}  // namespace retold::annotate
