// See matcher.hpp.
#include "matcher.hpp"

#include "retold/similarity/ratio.hpp"
#include "retold/similarity/symbols.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t short_choice = 512;

}  // namespace

std::vector<std::uint16_t> NeededCommon::compute(std::size_t length) const {
    std::vector<std::uint16_t> needed;
    needed.reserve(block_.groups().size() * lanes);
    for (std::size_t i = 0; i < block_.queries().size(); ++i) {
        const std::size_t size = block_.queries()[i].text.size();
        const bool known = i > 0 && size == block_.queries()[i - 1].text.size();
        needed.push_back(known ? needed.back() : needed_common(measure_, cutoff_, size, length));
    }
    needed.resize(block_.groups().size() * lanes, LaneProfiles::impossible);
    return needed;
}

const std::uint16_t* NeededCommon::for_length(std::size_t length) {
    const std::lock_guard lock(mutex_);
    std::vector<std::uint16_t>& needed = by_length_[length];
    if (needed.empty()) needed = compute(length);
    return needed.data();
}

void Matcher::set_cutoff(double cutoff, NeededCommon& needed) {
    options_.cutoff = cutoff;
    needed_ = &needed;
    known_.clear();
}

const std::uint16_t* Matcher::needed_for(std::size_t length) {
    if (length >= short_choice) return needed_->for_length(length);
    if (known_.empty()) known_.resize(short_choice, nullptr);
    if (known_[length] == nullptr) known_[length] = needed_->for_length(length);
    return known_[length];
}

void Matcher::compare(std::string_view choice, std::uint32_t row, std::vector<Hit>& hits) {
    decode_symbols(choice, text_);
    if (options_.measure == StringMeasure::token_sort_ratio) text_ = sort_tokens(text_);
    encoded_ = false;
    const Profile profile = profile_of(text_);
    const std::uint16_t* needed = needed_for(text_.size());
    for (const QueryGroup& group : block_.groups()) {
        const unsigned there = 0xFFU >> (lanes - group.count);
        const unsigned wanted = there & group.profiles.reaching(profile, needed + group.first, options_.level);
        if (wanted != 0) score(group, wanted, needed + group.first, row, hits);
    }
}

void Matcher::score(const QueryGroup& group, unsigned wanted, const std::uint16_t* needed, std::uint32_t row,
                    std::vector<Hit>& hits) {
    if (!group.bits.empty()) return score_lanes(group, wanted, needed, row, hits);
    const bool sets = options_.measure == StringMeasure::token_set_ratio;
    if (sets && !encoded_) tokens_ = token_set(text_);
    encoded_ = true;
    for (std::size_t lane = 0; lane < group.count; ++lane) {
        if ((wanted >> lane & 1U) == 0) continue;
        const std::size_t query = group.first + lane;
        keep(query, row,
             sets ? token_set_ratio(block_.tokens(query), tokens_, options_.cutoff.value_or(0))
                  : string_score(options_.measure, block_.queries()[query].text, text_, options_.cutoff),
             hits);
    }
}

void Matcher::score_lanes(const QueryGroup& group, unsigned wanted, const std::uint16_t* needed, std::uint32_t row,
                          std::vector<Hit>& hits) {
    if (!encoded_) {
        numbers_.resize(text_.size());
        for (std::size_t i = 0; i < text_.size(); ++i) numbers_[i] = block_.alphabet().find(text_[i]);
        encoded_ = true;
    }
    const LaneLengths common = common_of_lanes(group, numbers_, wanted, needed, options_.level);
    for (std::size_t lane = 0; lane < group.count; ++lane) {
        if ((wanted >> lane & 1U) == 0) continue;
        const std::size_t query = group.first + lane;
        const std::size_t length = block_.queries()[query].text.size() + text_.size();
        const std::size_t distance = length - 2 * common[lane];
        keep(query, row,
             is_distance(options_.measure) ? static_cast<double>(distance)
                                           : ratio_of_distance(distance, length, options_.cutoff.value_or(0)),
             hits);
    }
}

}  // namespace retold::similarity
