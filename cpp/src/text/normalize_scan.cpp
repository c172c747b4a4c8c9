#include "normalize_scan.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "plain_characters.hpp"

namespace retold::text {
namespace {

#if defined(__SSE2__)
std::uint32_t mask_of(__m128i bytes) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
}

// Bytes in [first, first + count).
__m128i within(__m128i bytes, char first, char count) {
    const __m128i from = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from, _mm_set1_epi8(static_cast<char>(count - 1))), from);
}

__m128i load16(const char* bytes) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

// Where 16 bytes hold spaces, line ends, and anything but other ASCII that shows.
struct Blanks {
    explicit Blanks(__m128i bytes)
        : spaces(mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')))),
          lines(mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')))),
          // Signed: bytes from 0x80 on are below the space, too.
          odd((mask_of(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))) & ~lines) |
              mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)))) {}

    // Spaces beside other white space.
    std::uint32_t untidy(bool space_before, bool line_before) const {
        const std::uint32_t after_space = spaces << 1U | (space_before ? 1U : 0U);
        const std::uint32_t after_line = lines << 1U | (line_before ? 1U : 0U);
        return ((spaces & (after_space | after_line)) | (lines & after_space)) & 0xFFFFU;
    }

    std::uint32_t spaces;
    std::uint32_t lines;
    std::uint32_t odd;
};
#endif

bool is_interesting(char character, Interest interest) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= 0x80) return true;
    if (has(interest, Interest::controls) && (byte < 0x20 || byte == 0x7F)) return true;
    if (has(interest, Interest::spaces) && byte == ' ') return true;
    return has(interest, Interest::capitals) && byte >= 'A' && byte <= 'Z';
}

// Reads a text once and remembers what it saw.
class Scanner {
  public:
    Scanner(std::string_view text, const NormalizeOptions& options)
        : text_(text),
          options_(options),
          plain_(PlainCharacters::of(options.form, options.fold)),
          form_bit_(form_bit(options.form)) {
        if (options.spaces && !text.empty()) needs_.spaces = text.front() == ' ' || text.back() == ' ';
    }

    Needs read() {
        while (at_ < text_.size()) {
            if (!skip_blocks() && !skip_plain_characters()) look();
        }
        return needs_;
    }

  private:
    // Passes blocks of ASCII without control characters but "\n"; false if there is none here.
    bool skip_blocks() {
#if defined(__SSE2__)
        const std::size_t start = at_;
        bool space_before = last_ == ' ';
        bool line_before = last_ == '\n';
        for (; at_ + 16 <= text_.size(); at_ += 16) {
            const __m128i bytes = load16(text_.data() + at_);
            const Blanks blanks(bytes);
            if (blanks.odd != 0) break;
            doubled_ |= blanks.untidy(space_before, line_before);
            if (options_.fold) capitals_ |= mask_of(within(bytes, 'A', 26));
            space_before = (blanks.spaces >> 15U) != 0;
            line_before = (blanks.lines >> 15U) != 0;
        }
        if (at_ == start) return false;
        needs_.spaces = needs_.spaces || (options_.spaces && doubled_ != 0);
        needs_.fold = needs_.fold || capitals_ != 0;
        last_ = static_cast<unsigned char>(text_[at_ - 1]);
        last_combining_ = 0;
        return true;
#else
        return false;
#endif
    }

    // Passes characters that need nothing until there is much ASCII; false if there is none here.
    bool skip_plain_characters() {
        constexpr int much = 12;
        std::size_t at = at_;
        char32_t last = last_;
        for (int ascii = 0; at < text_.size() && ascii < much;) {
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (byte >= 0x80) {
                const std::size_t size = plain_.size_at(text_, at);
                if (size == 0) break;
                at += size;
                last = 0x80;  // no space
                ascii = 0;
            } else {
                const bool single = byte == ' ' && last != ' ' && last != '\n' && at + 1 < text_.size();
                const bool letter = byte > ' ' && byte != 0x7F && !(options_.fold && byte >= 'A' && byte <= 'Z');
                if (!single && !letter) break;
                last = byte;
                ++at;
                ++ascii;
            }
        }
        if (at == at_) return false;
        at_ = at;
        last_ = last;
        last_combining_ = 0;
        return true;
    }

    void look() {
        const Unit unit = next_unit(text_, at_);
        const char32_t c = unit.code_point;
        const MarkClass mark = mark_class(c);
        const unsigned flags = tables::normal_form.at(c);
        const unsigned combining = flags >> 8U;
        needs_.malformed = needs_.malformed || !unit.valid;
        if ((flags & form_bit_) != 0 || (combining != 0 && combining < last_combining_)) {
            needs_.form = options_.form != Form::none;
        }
        needs_.fold = needs_.fold || (options_.fold && (flags & fold_bit) != 0);
        needs_.invisibles = needs_.invisibles || (options_.invisibles && mark.invisible() != Invisible::no);
        needs_.quotes = needs_.quotes || (options_.quotes && mark.quote() != 0);
        if (options_.spaces && mark.space()) {
            const bool after_space = last_ == ' ' || (last_ == '\n' && c == ' ');
            const bool at_the_end = at_ + unit.size == text_.size() && c != '\n';
            needs_.spaces = needs_.spaces || (c != ' ' && c != '\n') || after_space || at_the_end;
        }
        last_combining_ = combining;
        last_ = c;
        at_ += unit.size;
    }

    std::string_view text_;
    const NormalizeOptions& options_;
    const PlainCharacters& plain_;
    unsigned form_bit_;
    Needs needs_;
    std::size_t at_ = 0;
    char32_t last_ = 0;
    unsigned last_combining_ = 0;
    std::uint32_t doubled_ = 0;
    std::uint32_t capitals_ = 0;
};

}  // namespace

std::size_t skip_plain(std::string_view text, std::size_t at, Interest interest) {
#if defined(__SSE2__)
    // Short stretches are the rule: ask the next bytes one by one first.
    for (int i = 0; i < 4 && at < text.size(); ++i, ++at) {
        if (is_interesting(text[at], interest)) return at;
    }
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i bytes = load16(text.data() + at);
        std::uint32_t found = mask_of(bytes);
        if (has(interest, Interest::controls)) {
            found |= mask_of(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))) |
                     mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
        }
        if (has(interest, Interest::spaces)) found |= mask_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')));
        if (has(interest, Interest::capitals)) found |= mask_of(within(bytes, 'A', 26));
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
    }
#endif
    while (at < text.size() && !is_interesting(text[at], interest)) ++at;
    return at;
}

std::size_t skip_tidy_blocks(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
    while (at + 16 <= text.size()) {
        const Blanks blanks(load16(text.data() + at));
        if ((blanks.odd | blanks.untidy(at == 0, false)) != 0) break;
        const std::uint32_t white = blanks.spaces | blanks.lines;
        if (white >> 14U == 3) break;  // several line ends: found out by reading on
        at += (white >> 15U) != 0 ? 15 : 16;
    }
#else
    static_cast<void>(text);
#endif
    return at;
}

Needs needs_of(std::string_view text, const NormalizeOptions& options) {
    return Scanner(text, options).read();
}

}  // namespace retold::text
