// A number of a text as it was read, and a memory of the last ones.
#pragma once
#include <array>
#include <cstddef>
#include <optional>

namespace retold::annotate {

struct NumberPhrase {
    std::size_t first = 0;  // pieces [first, last)
    std::size_t last = 0;
    double value = 0;
    bool digits = false;   // has digits
    bool scaled = false;   // has a word or sign for tens, hundreds, thousands ...
    bool grouped = false;  // digits with marks or spaces between them
    bool ordinal = false;
    bool fraction = false;    // below one, or with a part
    bool collective = false;  // "a dozen or so": about as many
    std::size_t run = 0;      // digits of a number that is one run of digits and
                              // nothing else; 0: it is not

    bool plain() const { return run > 0; }
};

// The numbers last read, by the piece they start at: several rules ask for the same ones in turn.
class NumberMemory {
  public:
    template <typename Read>
    const std::optional<NumberPhrase>& get(std::size_t at, const Read& read) {
        Known& known = known_[at % known_.size()];
        if (known.behind != at + 1) known = {at + 1, read()};
        return known.number;
    }

  private:
    struct Known {
        std::size_t behind = 0;  // 0: nothing is known
        std::optional<NumberPhrase> number;
    };
    std::array<Known, 64> known_;
};

}  // namespace retold::annotate
