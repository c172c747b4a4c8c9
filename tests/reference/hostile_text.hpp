// Random strings made of what word and grapheme rules care about: one or two characters per class, random code points,
// stretches of plain words so that vector code meets every alignment, and on request malformed bytes; or texts of one
// script, nearly.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "retold/text/utf8.hpp"

namespace retold::reference {

class HostileText {
  public:
    explicit HostileText(std::uint32_t seed) : random_(seed) {}

    std::string next(bool malformed = false) {
        const std::size_t pieces = 1 + below(40);
        const std::size_t style = below(4);
        std::string text;
        for (std::size_t i = 0; i < pieces; ++i) {
            if (style == 0) text.append(1 + below(9), 'a');
            if (style <= 1 && below(4) != 0) {
                text += " .,;:'\"aZ09_@-\t\r\n!?$%"[below(22)];
            } else if (style == 1) {
                text += latin_[below(latin_.size())];
            } else if (malformed && below(8) == 0) {
                text += static_cast<char>(below(256));
            } else {
                add_point(text);
            }
        }
        return text;
    }

    // Mostly the 128 code points of one block, among what stands in the texts of all.
    std::string next_of_one_script() {
        const char32_t script = scripts_[below(scripts_.size())];
        std::string text;
        for (std::size_t left = 1 + below(40); left > 0; --left) {
            const std::size_t kind = below(32);
            if (kind < 8) text += " .,'\"1_:"[kind];
            if (kind == 8) text::append_utf8(text, common_[below(common_.size())]);
            if (kind == 9) add_point(text);
            if (kind > 9) text::append_utf8(text, script + static_cast<char32_t>(below(128)));
        }
        return text;
    }

  private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    void add_point(std::string& text) {
        const std::size_t kind = below(100);
        char32_t value = points_[below(points_.size())];
        if (kind >= 75) value = static_cast<char32_t>(below(0x3100));
        if (kind >= 90) value = static_cast<char32_t>(below(0x110000));
        text::append_utf8(text, value);
    }

    std::mt19937 random_;
    std::vector<std::string> latin_ = {"é", "Ж", "я", "š", "×",      "÷", "’", "‘",   "“",
                                       "”", "–", "—", "…", "\u00A0", "«", "»", "o’c", "ß’"};
    // Latin, Greek, Cyrillic, Armenian and Hebrew, Arabic, Syriac, Indic, Georgian, Ethiopic, Vietnamese.
    std::vector<char32_t> scripts_ = {0x80,  0x100, 0x300, 0x380, 0x400, 0x480,  0x530,  0x580,  0x600,  0x680,
                                      0x700, 0x780, 0x900, 0x980, 0xA00, 0x1080, 0x1200, 0x1E80, 0x1F00, 0x2000};
    std::vector<char32_t> common_ = {0x2018, 0x2019, 0x201C, 0x201D, 0x200C, 0x200D, 0x200F, 0x2013,
                                     0x2026, 0xA0,   0xAB,   0xBB,   0xB7,   0x60C,  0x5D0,  0x1F600};
    std::vector<char32_t> points_ = {
        U'a',   U'1',    U'_',   U' ',   U'.',    U',',    U'\'',   U'"',    U':',   U'@',    U'\r',   U'\n',  0x2019,
        0x201C, 0xA0,    0xE9,   0x301,  0xAD,    0x200B,  0x200C,  0x200D,  0x2060, 0x660,   0x661,   0x5D0,  0x5D1,
        0x5F4,  0x30A2,  0x30FC, 0xFF76, 0x3042,  0x4E2D,  0x6587,  0x3005,  0x302A, 0xE01,   0xE31,   0xE44,  0xE97,
        0xE81,  0x1780,  0x17D2, 0x1000, 0x1031,  0xAC00,  0xD55C,  0x1100,  0x1161, 0x1F600, 0x1F468, 0x2764, 0x24C2,
        0x2139, 0x1F170, 0xFE0F, 0x20E3, 0x1F3FB, 0x1F1FA, 0x1F1F8, 0x1F1E9, 0x37E,  0x387,   0xB7,    0x2024, 0x2027,
        0xFE52, 0xFE55,  0xFF1A, 0x3000, 0x2003,  0x202F,  0x85,    0x2028,  0x300,  0xFEFF,  0xAA,    0x66B,  0x66C,
        0x6DD,  0x600,   0x903,  0x93F,  0x94D,   0x915,   0xFF3F,  0x203F,  0xFFFD, 0xE0067, 0x1F3F4, 0xA9};
};

}  // namespace retold::reference
