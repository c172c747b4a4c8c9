#include "retold/similarity/signature_table.hpp"

#include <algorithm>
#include <string>

#include "retold/base/error.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/base/hash.hpp"
#include "retold/similarity/bands.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t first_slots = 1024;  // chosen: of each band, before it grows
constexpr std::uint32_t no_shingle = UINT32_MAX;

std::uint8_t eight_bits(std::uint32_t number) {
    return static_cast<std::uint8_t>(mix(number));
}

}  // namespace

SignatureTable::SignatureTable(std::size_t permutations, double threshold) : permutations_(permutations) {
    if (permutations < 1 || permutations > 4096) {
        throw InvalidArgument("permutations", std::to_string(permutations), "1 to 4096");
    }
    if (!(threshold > 0 && threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(threshold), "more than 0, at most 1");
    }
    rows_ = rows_per_band(permutations, threshold);
    bands_ = permutations / rows_;
    least_ = least_estimate(permutations, threshold);
    slots_ = first_slots;
    heads_.resize(bands_ * slots_);
}

void SignatureTable::check(std::span<const std::uint32_t> signature) const {
    if (signature.size() != permutations_) {
        throw InvalidArgument("signature", std::to_string(signature.size()) + " numbers",
                              "one for each of " + std::to_string(permutations_) + " permutations");
    }
}

std::vector<std::uint32_t> SignatureTable::band_hashes(std::span<const std::uint32_t> signature) const {
    std::vector<std::uint32_t> hashes;
    for (std::size_t band = 0; band < bands_; ++band) {
        hashes.push_back(static_cast<std::uint32_t>(band_key(band, signature.subspan(band * rows_, rows_))));
    }
    return hashes;
}

std::span<const std::uint8_t> SignatureTable::numbers_of(std::uint32_t row) const {
    return std::span(blocks_[row / block_size]->numbers).subspan(row % block_size * permutations_, permutations_);
}

void SignatureTable::link(std::uint32_t row) {
    Block& block = *blocks_[row / block_size];
    for (std::size_t band = 0; band < bands_; ++band) {
        const std::size_t place = row % block_size * bands_ + band;
        std::uint32_t& newest = head(band, block.hashes[place]);
        block.next[place] = newest;
        newest = row + 1;
    }
}

void SignatureTable::grow() {
    slots_ *= 2;
    give_back(heads_);  // its memory first, then the new one's
    heads_.resize(bands_ * slots_);
    for (std::uint32_t row = 0; row < size_; ++row) link(row);
}

std::uint32_t SignatureTable::add(std::span<const std::uint32_t> signature) {
    check(signature);
    if (size_ >= UINT32_MAX - 1) throw InvalidArgument("signature", std::to_string(size_) + " before", "fewer");
    if (size_ == 2 * slots_) grow();
    if (size_ % block_size == 0) {
        blocks_.push_back(std::make_unique<Block>());
        blocks_.back()->numbers.resize(block_size * permutations_);
        blocks_.back()->hashes.resize(block_size * bands_);
        blocks_.back()->next.resize(block_size * bands_);
    }
    const auto row = static_cast<std::uint32_t>(size_++);
    const std::size_t place = row % block_size;
    Block& block = *blocks_.back();
    std::ranges::transform(signature, &block.numbers[place * permutations_], eight_bits);
    std::ranges::copy(band_hashes(signature), &block.hashes[place * bands_]);
    link(row);
    return row;
}

std::vector<std::uint32_t> SignatureTable::candidates(std::span<const std::uint32_t> signature) const {
    check(signature);
    std::vector<std::uint32_t> found;
    if (std::ranges::all_of(signature, [](std::uint32_t number) { return number == no_shingle; })) return found;
    const std::vector<std::uint32_t> hashes = band_hashes(signature);
    for (std::size_t band = 0; band < bands_; ++band) {
        std::uint32_t row = heads_[band * slots_ + hashes[band] % slots_];
        while (row-- != 0) {
            const Block& block = *blocks_[row / block_size];
            const std::size_t place = row % block_size * bands_ + band;
            if (block.hashes[place] == hashes[band]) found.push_back(row);
            row = block.next[place];
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::uint8_t> own(permutations_);
    std::ranges::transform(signature, own.begin(), eight_bits);
    std::erase_if(found, [&](std::uint32_t row) {
        const std::span<const std::uint8_t> other = numbers_of(row);
        std::size_t equal = 0;
        for (std::size_t i = 0; i < permutations_; ++i) equal += static_cast<std::size_t>(own[i] == other[i]);
        return static_cast<double>(equal) / static_cast<double>(permutations_) < least_;
    });
    return found;
}

std::size_t SignatureTable::memory_bytes() const {
    const std::size_t block = block_size * (permutations_ + 2 * sizeof(std::uint32_t) * bands_);
    return blocks_.size() * block + heads_.size() * sizeof(std::uint32_t);
}

}  // namespace retold::similarity
