// The characters that end sentences, in all scripts: those with Unicode's property Sentence_Terminal, and a few that
// Unicode leaves out because they may stand elsewhere, too (… ; as a Greek question mark U+037E, the shads of Tibetan,
// the full stops of Khmer and Sinhala, the question and exclamation marks of Armenian).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace retold::text {

// How a mark ends a sentence.
enum class Stop : std::uint8_t {
    none,
    full_stop,  // . : an abbreviation's, too, and the mark between parts of numbers and names
    arabic,     // ۔ : some languages write abbreviations with it
    ellipsis,   // …
    question,   // ? ! and their kin: with something right behind them they are part of a name or an address
    strong,     // 。 । ። and full stops of other scripts that nothing else is written with
    last,       // ՞ ՜ ၊ : stands inside sentences; one that ends with it ends where the text does
};

// Whether another sentence may begin right behind the stop.
constexpr bool may_end(Stop stop) {
    return stop != Stop::none && stop != Stop::last;
}

struct StopRange {
    char32_t first = 0;
    char32_t last = 0;  // included
    Stop stop = Stop::none;
};

// Sorted, not overlapping.
inline constexpr auto stop_ranges = std::to_array<StopRange>({
    {0x0021, 0x0021, Stop::question}, {0x002E, 0x002E, Stop::full_stop}, {0x003F, 0x003F, Stop::question},
    {0x037E, 0x037E, Stop::question}, {0x055C, 0x055C, Stop::last},      {0x055E, 0x055E, Stop::last},
    {0x0589, 0x0589, Stop::strong},   {0x061D, 0x061E, Stop::strong},    {0x061F, 0x061F, Stop::question},
    {0x06D4, 0x06D4, Stop::arabic},   {0x0700, 0x0702, Stop::strong},    {0x07F9, 0x07F9, Stop::question},
    {0x0837, 0x0837, Stop::strong},   {0x0839, 0x0839, Stop::strong},    {0x083D, 0x083E, Stop::strong},
    {0x0964, 0x0965, Stop::strong},   {0x0DF4, 0x0DF4, Stop::strong},    {0x0F0D, 0x0F11, Stop::strong},
    {0x0F14, 0x0F14, Stop::strong},   {0x104A, 0x104A, Stop::last},      {0x104B, 0x104B, Stop::strong},
    {0x1362, 0x1362, Stop::strong},   {0x1367, 0x1367, Stop::question},  {0x1368, 0x1368, Stop::strong},
    {0x166E, 0x166E, Stop::strong},   {0x1735, 0x1736, Stop::strong},    {0x17D4, 0x17D5, Stop::strong},
    {0x1803, 0x1803, Stop::strong},   {0x1809, 0x1809, Stop::strong},    {0x1944, 0x1945, Stop::strong},
    {0x1AA8, 0x1AAB, Stop::strong},   {0x1B5A, 0x1B5B, Stop::strong},    {0x1B5E, 0x1B5F, Stop::strong},
    {0x1B7D, 0x1B7E, Stop::strong},   {0x1C3B, 0x1C3C, Stop::strong},    {0x1C7E, 0x1C7F, Stop::strong},
    {0x2025, 0x2026, Stop::ellipsis}, {0x203C, 0x203D, Stop::question},  {0x2047, 0x2049, Stop::question},
    {0x22EF, 0x22EF, Stop::ellipsis}, {0x2E2E, 0x2E2E, Stop::question},  {0x2E3C, 0x2E3C, Stop::strong},
    {0x2E53, 0x2E54, Stop::question}, {0x3002, 0x3002, Stop::strong},    {0xA4FF, 0xA4FF, Stop::strong},
    {0xA60E, 0xA60F, Stop::strong},   {0xA6F3, 0xA6F3, Stop::strong},    {0xA6F7, 0xA6F7, Stop::strong},
    {0xA876, 0xA877, Stop::strong},   {0xA8CE, 0xA8CF, Stop::strong},    {0xA92F, 0xA92F, Stop::strong},
    {0xA9C8, 0xA9C9, Stop::strong},   {0xAA5D, 0xAA5F, Stop::strong},    {0xAAF0, 0xAAF1, Stop::strong},
    {0xABEB, 0xABEB, Stop::strong},   {0xFE52, 0xFE52, Stop::full_stop}, {0xFE56, 0xFE57, Stop::strong},
    {0xFF01, 0xFF01, Stop::strong},   {0xFF0E, 0xFF0E, Stop::full_stop}, {0xFF1F, 0xFF1F, Stop::strong},
    {0xFF61, 0xFF61, Stop::strong},   {0x10A56, 0x10A57, Stop::strong},  {0x10F55, 0x10F59, Stop::strong},
    {0x10F86, 0x10F89, Stop::strong}, {0x11047, 0x11048, Stop::strong},  {0x110BE, 0x110C1, Stop::strong},
    {0x11141, 0x11143, Stop::strong}, {0x111C5, 0x111C6, Stop::strong},  {0x111CD, 0x111CD, Stop::strong},
    {0x111DE, 0x111DF, Stop::strong}, {0x11238, 0x11239, Stop::strong},  {0x1123B, 0x1123C, Stop::strong},
    {0x112A9, 0x112A9, Stop::strong}, {0x1144B, 0x1144C, Stop::strong},  {0x115C2, 0x115C3, Stop::strong},
    {0x115C9, 0x115D7, Stop::strong}, {0x11641, 0x11642, Stop::strong},  {0x1173C, 0x1173E, Stop::strong},
    {0x11944, 0x11944, Stop::strong}, {0x11946, 0x11946, Stop::strong},  {0x11A42, 0x11A43, Stop::strong},
    {0x11A9B, 0x11A9C, Stop::strong}, {0x11C41, 0x11C42, Stop::strong},  {0x11EF7, 0x11EF8, Stop::strong},
    {0x11F43, 0x11F44, Stop::strong}, {0x16A6E, 0x16A6F, Stop::strong},  {0x16AF5, 0x16AF5, Stop::strong},
    {0x16B37, 0x16B38, Stop::strong}, {0x16B44, 0x16B44, Stop::strong},  {0x16E98, 0x16E98, Stop::strong},
    {0x1BC9F, 0x1BC9F, Stop::strong}, {0x1DA88, 0x1DA88, Stop::strong},
});

// How the character ends a sentence; `none` for all others. Logarithmic in the number of ranges, at once for ASCII.
constexpr Stop stop_of(char32_t c) {
    if (c < 0x80) return c == U'.' ? Stop::full_stop : c == U'!' || c == U'?' ? Stop::question : Stop::none;
    std::size_t low = 0;
    std::size_t high = stop_ranges.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (stop_ranges[middle].last < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < stop_ranges.size() && stop_ranges[low].first <= c ? stop_ranges[low].stop : Stop::none;
}

}  // namespace retold::text
