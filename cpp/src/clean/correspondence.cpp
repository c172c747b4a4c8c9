#include "clean/correspondence.hpp"

#include <algorithm>
#include <cstdint>

namespace retold::clean {
namespace {

constexpr std::uint32_t longest = 6;         // chosen: words of an address or a signature
constexpr std::uint32_t longest_close = 5;   // chosen: words before a signature
constexpr std::size_t most_closes = 2;       // chosen: "I remain," "Yours sincerely,"
constexpr std::size_t most_names = 2;        // chosen: a name, and the place or the office
constexpr std::size_t fewest_sentences = 2;  // chosen: of a letter

bool is_comma(char32_t c) {
    return c == U',' || c == 0x060C || c == 0xFF0C || c == 0x3001;  // Arabic, wide and ideographic commas
}

class Letter {
  public:
    explicit Letter(Work& work) : work_(work) {
        const std::vector<Block>& blocks = work.page.blocks;
        while (first_ < blocks.size() && !blocks[first_].kept) ++first_;
        while (end_ > first_ && !blocks[end_ - 1].kept) --end_;
        for (std::size_t i = first_; i < end_; ++i) sentences_ += blocks[i].kept && line(i).ends_sentence ? 1U : 0U;
    }

    void keep() {
        if (sentences_ < fewest_sentences) return;
        const bool addressed = keep_address();
        keep_close(addressed);
    }

  private:
    const Line& line(std::size_t i) const { return work_.lines.lines[i]; }
    // A few words without figures that nothing but their looks speak against.
    bool is_open(std::size_t i, std::uint32_t most) const {
        return i < work_.by_looks.size() && work_.by_looks[i] && work_.cues[i] == nullptr && line(i).size <= most &&
               line(i).letters != 0 && line(i).digits == 0 && line(i).separators == 0 && !line(i).address;
    }
    void take(std::size_t i, const char* reason) {
        work_.keep(i, reason);
        work_.by_looks[i] = false;
    }

    // "Dear editor,", "Señora directora:"; whether the letter has one.
    bool keep_address() {
        if (first_ == 0) return false;
        const std::size_t i = first_ - 1;
        const bool kept = line(first_).size <= longest && (is_comma(line(first_).back) || line(first_).back == U':');
        if (kept) return true;
        const bool comma = is_open(i, longest) && is_comma(line(i).back);
        const bool colon = is_open(i, longest) && line(i).back == U':' &&
                           (has_kept_close() || has_last_greeting() || close_at(end_, true) != end_);
        if (!comma && !colon) return false;
        take(i, "addresses a reader, as letters do");
        return true;
    }

    // Words of names: all of them begin with a capital, but for a small one ("van", "de").
    bool is_name(std::size_t i) const {
        return is_open(i, longest) && !line(i).ends_sentence && line(i).capitalised + 1U >= line(i).word_count &&
               line(i).capitalised != 0 && !is_comma(line(i).back) && line(i).back != U':' && line(i).back != U'?';
    }
    // "Ana Sol, Vale" right below the last sentence of a letter.
    bool is_name_and_place(std::size_t i) const {
        constexpr std::uint32_t longest_name = 5;  // chosen: words
        return is_name(i) && line(i).commas == 1 && line(i).size <= longest_name && line(i).size > 2;
    }
    // "이영자 드림": in a script without capitals, right below the last sentence of a letter.
    bool is_caseless_name(std::size_t i) const {
        constexpr std::uint32_t longest_name = 3;  // chosen: words
        return is_open(i, longest_name) && line(i).upper == 0 && line(i).stops == 0 && !line(i).ends_sentence &&
               static_cast<unsigned char>(work_.page.raw.view()[work_.page.blocks[i].span.start]) >= 0xD6;
    }
    // "Mit freundlichen Grüßen": in a letter with an address, words in lower case behind a capital.
    bool is_greeting(std::size_t i, bool addressed) const {
        if (!is_open(i, longest_close)) return false;
        if (is_comma(line(i).back)) return true;
        return addressed && line(i).word_count >= 2 && line(i).capitalised < line(i).word_count &&
               line(i).capitalised != 0 && !line(i).ends_sentence && line(i).back != U':' && line(i).back != U'?';
    }
    // "Reciba un saludo." above a name.
    bool has_last_greeting() const {
        return end_ > first_ + 1 && line(end_ - 1).size <= longest && line(end_ - 1).ends_marked() && is_name(end_);
    }
    bool has_kept_close() const {
        return end_ > first_ && is_comma(line(end_ - 1).back) && line(end_ - 1).size <= longest_close;
    }
    // Behind the words before a signature; i if there are none.
    std::size_t close_at(std::size_t i, bool addressed) const {
        std::size_t end = i;
        while (end - i < most_closes && is_greeting(end, addressed) && (end == i || is_comma(line(end).back))) ++end;
        return end != i && is_name(end) ? end : i;
    }

    void keep_close(bool addressed) {
        const bool kept = has_kept_close() || (addressed && has_last_greeting());
        const std::size_t names = kept ? end_ : close_at(end_, addressed);
        if (addressed && !kept && names == end_ && (is_caseless_name(end_) || is_name_and_place(end_)))
            take(end_, "signs the letter");
        if (!kept && names == end_) return;
        for (std::size_t i = end_; i < names; ++i) take(i, "stands above a signature");
        for (std::size_t i = names; i < names + most_names && is_name(i); ++i) take(i, "signs the letter");
    }

    Work& work_;
    std::size_t first_ = 0;
    std::size_t end_ = work_.page.blocks.size();
    std::size_t sentences_ = 0;
};

}  // namespace

void keep_letter(Work& work) {
    Letter(work).keep();
}

}  // namespace retold::clean
