// Which characters end the lines of a page: "\n" on most, a lone "\r", U+2028, U+2029, NEL, form feed or vertical tab
// on pages that have more of these. Among other C1 controls a NEL is no line end but a misread byte.
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::clean {

class LineEnds {
  public:
    // Linear time.
    explicit LineEnds(std::string_view raw);

    // The line from `start`: where it ends, and where the next one starts.
    struct Line {
        std::size_t end = 0;
        std::size_t next = 0;
    };
    Line line_from(std::size_t start) const;

    // About how many lines there are.
    std::size_t count() const { return count_; }

  private:
    std::size_t other_end(std::size_t at) const;

    std::string_view raw_;
    std::size_t count_ = 0;
    bool all_kinds_ = false;  // not "\n" alone
    bool misread_ = false;    // bytes above 0x7F stand for themselves
};

}  // namespace retold::clean
