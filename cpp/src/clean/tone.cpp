#include "clean/tone.hpp"

namespace retold::clean {
namespace {

float share(std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

}  // namespace

Tone tone_of(std::span<const Line> lines) {
    Tone tone;
    double weight = 0;
    for (const Line& line : lines) {
        const double size = line.size;
        const auto add = [&](double& sum, double value) { sum += size * value; };
        weight += size;
        add(tone.ends, line.ends_sentence ? 1 : 0);
        add(tone.questions, line.back == U'?' || line.back == U'？' || line.back == U'؟' ? 1 : 0);
        add(tone.quotes, line.quote ? 1 : 0);
        add(tone.exclaims, line.back == U'!' || line.back == U'！' ? 1 : 0);
        add(tone.stops, share(line.stops, line.word_count));
        add(tone.capitals, share(line.capitalised, line.word_count));
        add(tone.digits, share(line.digits, line.chars));
        add(tone.years, line.year ? 1 : 0);
        add(tone.clocks, line.clock ? 1 : 0);
        add(tone.addresses, line.address ? 1 : 0);
        add(tone.sentences, line.sentences);
        for (std::uint32_t bit = 0; bit < soft_count; ++bit) tone.soft[bit] += (line.cues >> bit) & 1U;
    }
    if (weight == 0) weight = 1;
    for (double* sum : {&tone.ends, &tone.questions, &tone.quotes, &tone.exclaims, &tone.stops, &tone.capitals,
                        &tone.digits, &tone.years, &tone.clocks, &tone.addresses, &tone.sentences})
        *sum /= weight;
    for (double& share : tone.soft) share /= static_cast<double>(lines.size());
    return tone;
}

}  // namespace retold::clean
