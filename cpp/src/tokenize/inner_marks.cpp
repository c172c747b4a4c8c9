#include "retold/tokenize/inner_marks.hpp"

#include <map>
#include <string>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/language.hpp"

namespace retold::tokenize {
namespace {

constexpr std::string_view kind = "inner_marks";

struct Marks {
    std::map<std::string, std::string, std::less<>> of_language;
    std::string all;

    Marks() {
        const Uncancelled whole;
        for (const std::string_view tag : languages_with(kind)) {
            const WordList list = language_list(tag, kind);
            for (const auto& [mark, number] : list.plain()) {
                if (mark.size() != 1) list.fail(number, "an inner mark is one ASCII character");
                of_language[std::string(tag)] += mark;
                if (all.find(mark) == std::string::npos) all += mark;
            }
        }
    }
};

bool between_letters(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && text::is_letter(text::decode_before(text, at).code_point) &&
           text::is_letter(text::decode_at(text, at + 1).code_point);
}

}  // namespace

std::string_view inner_marks(std::string_view text, std::string_view language) {
    static const Marks marks;
    std::size_t at = text.find_first_of(marks.all);
    while (at != std::string_view::npos && !between_letters(text, at)) at = text.find_first_of(marks.all, at + 1);
    if (at == std::string_view::npos) return {};
    const std::string guess = language == "auto" ? guess_language(text) : std::string();
    const auto found = marks.of_language.find(nearest_language(language == "auto" ? guess : language, kind));
    return found == marks.of_language.end() ? std::string_view() : found->second;
}

}  // namespace retold::tokenize
