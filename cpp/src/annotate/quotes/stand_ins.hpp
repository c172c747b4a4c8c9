// Common nouns that stand for who was named before, whose title or name they are not ("the diplomat", "the firm"):
// languages/<tag>/stand_ins.txt.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "retold/annotate/reader/phrase_table.hpp"

namespace retold::annotate {

class StandIns {
  public:
    enum class Kind : std::uint8_t { none, definite, person, woman, man, body };

    // Of a language without a list: one that knows no words. Read once, then shared.
    static const StandIns& of(std::string_view language);

    struct Match {
        std::size_t end = 0;  // letters; 0: nothing
        Kind kind = Kind::none;
    };
    // The longest phrase that starts at letter `at`.
    Match at(std::u32string_view letters, std::size_t at) const;

    bool empty() const { return empty_; }
    bool has_articles() const { return articles_; }  // without one a noun means somebody new

  private:
    friend struct StandInLists;
    void read(std::string_view tag);

    PhraseTable phrases_;
    bool empty_ = true;
    bool articles_ = false;
};

}  // namespace retold::annotate
