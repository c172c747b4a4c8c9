// See matcher.hpp.
#include "matcher.hpp"

#include <bit>

#include "retold/similarity/symbols.hpp"
#include "similarity/cutoff.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t short_choice = 512;
constexpr std::size_t few_queries = 2;  // comparing a choice with so many costs no more than counting its code points

// Which lanes can reach what they need with a choice of some length.
unsigned possible(const std::uint16_t* needed, std::size_t count) {
    unsigned mask = 0;
    for (std::size_t lane = 0; lane < count; ++lane) {
        mask |= static_cast<unsigned>(needed[lane] != LaneProfiles::impossible) << lane;
    }
    return mask;
}

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

Matcher::Matcher(const QueryBlock& block, const MatchOptions& options, NeededCommon& needed, const AllScores& all)
    : block_(block), options_(options), least_(options.cutoff.value_or(0) / 100), needed_(&needed), all_(all) {
    const bool subsequence = options.measure == StringMeasure::ratio || options.measure == StringMeasure::indel;
    const std::u32string& first = block.queries().front().text;
    if (!subsequence || block.queries().size() != 1 || first.size() > ChoiceBatch::longest_query) return;
    batch_.emplace(first);
    kernel_ = best_batch_kernel(options.level);
    buckets_.emplace();
    batch_needed_.resize(ChoiceBatch::longest_choice + 1);
}

void Matcher::set_cutoff(double cutoff) {
    options_.cutoff = cutoff;
    least_ = cutoff / 100;
    needed_ = nullptr;
    known_.clear();
    ++cutoffs_;
}

const std::uint16_t* Matcher::needed_for(std::size_t length) {
    if (needed_ == nullptr) {
        own_needed_ = std::make_unique<NeededCommon>(block_, options_.measure, options_.cutoff);
        needed_ = own_needed_.get();
    }
    if (length >= short_choice) return needed_->for_length(length);
    if (known_.empty()) known_.resize(short_choice, nullptr);
    if (known_[length] == nullptr) known_[length] = needed_->for_length(length);
    return known_[length];
}

// What was needed before is not too much now: cutoffs only exclude more.
std::uint16_t Matcher::needed_in_batch(std::size_t length) {
    Needed& known = batch_needed_[length];
    if (known.cutoffs != cutoffs_ && known.common != LaneProfiles::impossible) {
        const std::size_t size = block_.queries().front().text.size();
        known.common = needed_common(options_.measure, options_.cutoff, size, length, known.common);
    }
    known.cutoffs = cutoffs_;
    return known.common;
}

void Matcher::finish(std::vector<Hit>& hits) {
    if (buckets_) buckets_->empty([&](std::span<const Choice> batch) { compare_batch(batch, hits); });
}

void Matcher::compare_batch(std::span<const Choice> choices, std::vector<Hit>& hits) {
    ChoiceBatch::Lengths needed{};
    const std::size_t shortest = choices.front().text.size();
    if (choices.back().text.size() == shortest) {  // they are sorted
        const std::uint16_t least = needed_in_batch(shortest);
        if (least == LaneProfiles::impossible) return;
        needed.fill(least);
    } else {
        for (std::size_t i = 0; i < choices.size(); ++i) needed[i] = needed_in_batch(choices[i].text.size());
    }
    const ChoiceBatch::Lengths common = batch_->common(choices, needed, kernel_);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (common[i] >= needed[i]) keep_common(0, common[i], choices[i].text.size(), choices[i].row, hits);
    }
}

void Matcher::compare(std::string_view choice, std::uint32_t row, std::vector<Hit>& hits) {
    decode_symbols(choice, text_);
    if (options_.measure == StringMeasure::token_sort_ratio) text_ = sort_tokens(text_);
    have_tokens_ = false;
    const std::uint16_t* needed = needed_for(text_.size());
    if (block_.queries().size() <= few_queries && !block_.groups().front().bits.empty()) {
        const unsigned wanted = possible(needed, block_.queries().size());
        if (wanted != 0) score(block_.groups().front(), wanted, needed, row, hits);
        return;
    }
    const Profile profile = profile_of(text_);
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
    if (sets && !have_tokens_) tokens_ = token_set(text_);
    have_tokens_ = true;
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
    const LaneLengths common = common_of_lanes(group, {text_, block_.alphabet()}, wanted, needed, options_.level);
    for (unsigned left = wanted; left != 0; left &= left - 1) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(left));
        if (common[lane] >= needed[lane]) keep_common(group.first + lane, common[lane], text_.size(), row, hits);
    }
}

void Matcher::keep_common(std::size_t query, std::size_t common, std::size_t length, std::uint32_t row,
                          std::vector<Hit>& hits) const {
    const std::size_t both = block_.queries()[query].text.size() + length;
    const std::size_t distance = both - 2 * common;
    keep(query, row, is_distance(options_.measure) ? static_cast<double>(distance) : ratio_of(distance, both, least_),
         hits);
}

}  // namespace retold::similarity
