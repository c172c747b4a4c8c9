// The characters that may end a sentence or a line, and how a scan finds them.
#pragma once
#include <array>
#include <cstdint>

namespace retold::tokenize {

// What a character may end.
enum class Stop : std::uint8_t {
    none,
    full_stop,  // . : may be an abbreviation's
    ellipsis,   // …
    question,   // ? ! and their kin, which need a space behind them
    strong,     // full stops of scripts that have no abbreviation with them: 。 । ။
    urdu,       // ۔ : some write abbreviations with it
    line,       // a line end
    paragraph,  // U+2029
};

struct StopMark {
    char32_t code_point;
    Stop stop;
    unsigned bucket;  // which vector test finds it; marks that share one should share lead bytes
};

// All marks a scan stops at. Bucket 0 is for ASCII.
inline constexpr auto stop_marks = std::to_array<StopMark>({
    {U'.', Stop::full_stop, 0},   {U'!', Stop::question, 0},   {U'?', Stop::question, 0},
    {U'\n', Stop::line, 0},       {U'\r', Stop::line, 0},      {U'\v', Stop::line, 0},
    {U'\f', Stop::line, 0},       {0x85, Stop::line, 7},       {0x2028, Stop::line, 1},
    {0x2029, Stop::paragraph, 1}, {0x2026, Stop::ellipsis, 1}, {0x203C, Stop::question, 1},
    {0x203D, Stop::question, 1},  {0x3002, Stop::strong, 1},   {0x2047, Stop::question, 2},
    {0x2048, Stop::question, 2},  {0x2049, Stop::question, 2}, {0x104B, Stop::strong, 2},
    {0xFF01, Stop::strong, 3},    {0xFF1F, Stop::strong, 3},   {0xFF0E, Stop::full_stop, 3},
    {0x0F0D, Stop::strong, 3},    {0x0F0E, Stop::strong, 3},   {0x061F, Stop::question, 4},
    {0x06D4, Stop::urdu, 4},      {0x0589, Stop::strong, 4},   {0x037E, Stop::question, 4},
    {0x0700, Stop::strong, 4},    {0x0701, Stop::strong, 4},   {0x0702, Stop::strong, 4},
    {0x0964, Stop::strong, 5},    {0x0965, Stop::strong, 5},   {0x1362, Stop::strong, 6},
    {0x1367, Stop::question, 6},  {0x1368, Stop::strong, 6},   {0x17D4, Stop::strong, 7},
    {0x17D5, Stop::strong, 7},    {0xFF61, Stop::strong, 7},   {0x1803, Stop::strong, 7},
    {0x1809, Stop::strong, 7},    {0x0DF4, Stop::strong, 7},   {0x07F9, Stop::question, 7},
});

constexpr auto ascii_stops = [] {
    std::array<Stop, 128> stops{};
    for (const StopMark& mark : stop_marks) {
        if (mark.code_point < 0x80) stops[mark.code_point] = mark.stop;
    }
    return stops;
}();

constexpr Stop stop_of(char32_t c) {
    if (c < 0x80) return ascii_stops[c];
    for (const StopMark& mark : stop_marks) {
        if (mark.code_point == c) return mark.stop;
    }
    return Stop::none;
}

}  // namespace retold::tokenize
