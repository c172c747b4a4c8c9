// Word boundaries by ICU's iterator in the flavour of this library: ICU's own rules, with "@" taken out of the letters
// (ICU 72 has it there, older and newer versions do not), more apostrophes, and U+202F inside Mongolian words only.
#pragma once
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::reference {

class IcuWords {
  public:
    IcuWords() {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> root(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        check(status);
        icu::UnicodeString rules = dynamic_cast<const icu::RuleBasedBreakIterator&>(*root).getRules();
        rules.findAndReplace("$ALetter=[\\p{Word_Break=ALetter}@]", "$ALetter=[\\p{Word_Break=ALetter}]");
        rules.findAndReplace("$MidLetter=[\\p{Word_Break=MidLetter}",
                             "$MidLetter=[[\\p{Word_Break=MidLetter}\\u0060\\u00B4\\u201B\\u2032\\u2035]");
        rules.findAndReplace("$ExtendNumLet=[\\p{Word_Break=ExtendNumLet}]",
                             "$ExtendNumLet=[\\p{Word_Break=ExtendNumLet}-[\\u202F]]");
        rules.append("($ALetterPlus|$Hebrew_Letter)$ExFm*[\\u202F]$ExFm*[$ALetter&\\p{Script=Mongolian}]{200};");
        UParseError where;
        breaks_ = std::make_unique<icu::RuleBasedBreakIterator>(rules, where, status);
        check(status);
        (*this)("\u0E01 \u0E81 \u1780 \u1000 \u6F22 \u3042 \u30AB \uAC00");  // takes up all dictionaries
    }

    // The boundaries of a text but 0. Surrogates are read as U+FFFD, which has their size.
    std::vector<std::size_t> operator()(std::string_view text) {
        std::string copy(text);
        for (std::size_t at = 0; at < text.size();) {
            const text::Unit unit = text::decode_at(text, at);
            if (!unit.valid && unit.size == 3) copy.replace(at, 3, "\xEF\xBF\xBD");
            at += unit.size;
        }
        UErrorCode status = U_ZERO_ERROR;
        UText reader = UTEXT_INITIALIZER;
        utext_openUTF8(&reader, copy.data(), static_cast<std::int64_t>(copy.size()), &status);
        breaks_->setText(&reader, status);
        std::vector<std::size_t> found;
        breaks_->first();
        for (auto at = breaks_->next(); at != icu::BreakIterator::DONE; at = breaks_->next()) {
            found.push_back(static_cast<std::size_t>(at));
        }
        utext_close(&reader);
        check(status);
        return found;
    }

    // Whether ICU knows the same version of Unicode as our tables.
    static bool same_unicode() {
        return text::unicode_version().substr(0, 2) == std::string_view(U_UNICODE_VERSION).substr(0, 2);
    }

  private:
    static void check(UErrorCode status) {
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    }

    std::unique_ptr<icu::RuleBasedBreakIterator> breaks_;
};

}  // namespace retold::reference
