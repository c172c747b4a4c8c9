#include "retold/compare/alignment.hpp"

#include <concepts>
#include <cstring>
#include <type_traits>
#include <utility>

#include "compare/varint.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/compare/comparison_fields.hpp"

namespace retold::compare {
namespace {

// Where the last span of each text ended: the next is seldom far.
struct Ends {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t& of(Refers refers) { return refers == Refers::text_b ? b : a; }
};

// Writes what the descriptions of records name: one overload of put() for every kind of member.
class Packer {
  public:
    std::string take() { return std::string(packed_); }  // a copy has no room to grow

    template <Described Record>
    void put(const Record& record, Refers /*refers*/ = Refers::nothing) {
        for_each_field<Record>([&](const auto& field) { put(record.*field.member, field.refers); });
    }

  private:
    template <std::unsigned_integral Number>
    void put(Number value, Refers /*refers*/) {
        number(value);
    }

    void put(float value, Refers /*refers*/) {
        std::array<char, sizeof value> bytes{};
        std::memcpy(bytes.data(), &value, sizeof value);
        packed_.append(bytes.data(), bytes.size());
    }

    void put(const std::string& value, Refers /*refers*/) {
        number(value.size());
        packed_.append(value);
    }

    template <Worded Kind>
    void put(Kind value, Refers /*refers*/) {
        number(static_cast<std::uint64_t>(value));
    }

    void put(Span span, Refers refers) {
        const auto step = static_cast<std::int64_t>(span.start - ends_.of(refers));
        number(static_cast<std::uint64_t>(step) << 1U ^ static_cast<std::uint64_t>(step >> 63U));  // small if near 0
        number(span.size());
        ends_.of(refers) = span.end;
    }

    template <typename Value>
    void put(const std::vector<Value>& values, Refers refers) {
        number(values.size());
        for (const Value& value : values) put(value, refers);
    }

    void number(std::uint64_t value) { append_varint(packed_, value); }

    std::string packed_;
    Ends ends_;
};

// The way back.
class Unpacker {
  public:
    explicit Unpacker(std::string_view packed) : packed_(packed) {}

    template <Described Record>
    void get(Record& record, Refers /*refers*/ = Refers::nothing) {
        for_each_field<Record>([&](const auto& field) { get(record.*field.member, field.refers); });
    }

  private:
    template <std::unsigned_integral Number>
    void get(Number& value, Refers /*refers*/) {
        value = static_cast<Number>(number());
    }

    void get(float& value, Refers /*refers*/) {
        std::memcpy(&value, packed_.data() + at_, sizeof value);
        at_ += sizeof value;
    }

    void get(std::string& value, Refers /*refers*/) {
        const auto size = static_cast<std::size_t>(number());
        value.assign(packed_.substr(at_, size));
        at_ += size;
    }

    template <Worded Kind>
    void get(Kind& value, Refers /*refers*/) {
        value = static_cast<Kind>(number());
    }

    void get(Span& span, Refers refers) {
        const std::uint64_t step = number();
        span.start = ends_.of(refers) + static_cast<std::size_t>(step >> 1U ^ (~(step & 1U) + 1));
        span.end = span.start + static_cast<std::size_t>(number());
        ends_.of(refers) = span.end;
    }

    template <typename Value>
    void get(std::vector<Value>& values, Refers refers) {
        values.resize(static_cast<std::size_t>(number()));
        for (Value& value : values) get(value, refers);
    }

    std::uint64_t number() { return read_varint(packed_, at_); }

    std::string_view packed_;
    std::size_t at_ = 0;
    Ends ends_;
};

std::string pack(const Alignment& alignment) {
    if (alignment == Alignment()) return {};
    Packer packer;
    packer.put(alignment);
    return packer.take();
}

}  // namespace

std::string_view Alignments::packed(std::size_t number) const {
    if (ends_.empty()) return loose_.at(number);
    const std::size_t end = ends_.at(number);
    const std::size_t start = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(closed_).substr(start, end - start);
}

Alignment Alignments::at(std::size_t number) const {
    Alignment alignment;
    const std::string_view from = packed(number);
    if (!from.empty()) Unpacker(from).get(alignment);
    return alignment;
}

void Alignments::set(std::size_t number, const Alignment& alignment) {
    open();
    loose_.at(number) = pack(alignment);
}

void Alignments::push_back(const Alignment& alignment) {
    open();
    loose_.push_back(pack(alignment));
}

void Alignments::close() {
    if (loose_.empty()) return;
    std::size_t size = 0;
    for (const std::string& one : loose_) size += one.size();
    closed_.reserve(size);
    ends_.reserve(loose_.size());
    constexpr std::size_t piece = std::size_t{4} << 20U;  // chosen: what may be there twice
    std::size_t returned = 0;
    for (std::string& one : loose_) {
        closed_.append(std::exchange(one, {}));
        ends_.push_back(closed_.size());
        if (closed_.size() - returned < piece) continue;
        return_freed_memory();
        returned = closed_.size();
    }
    give_back(loose_);
}

void Alignments::open() {
    if (ends_.empty()) return;
    std::vector<std::string> loose;
    loose.reserve(ends_.size());
    for (std::size_t number = 0; number < ends_.size(); ++number) loose.emplace_back(packed(number));
    loose_ = std::move(loose);
    give_back(closed_);
    give_back(ends_);
}

std::size_t Alignments::bytes() const {
    constexpr std::size_t of_allocator = 2 * sizeof(void*);  // from: glibc, beside each block
    constexpr std::size_t inside = 15;  // from: libstdc++, bytes that a string holds without allocating
    std::size_t sum = closed_.capacity() + ends_.capacity() * sizeof(std::size_t);
    sum += loose_.capacity() * sizeof(std::string);
    for (const std::string& one : loose_) sum += one.capacity() > inside ? one.capacity() + of_allocator : 0;
    return sum;
}

bool operator==(const Alignments& x, const Alignments& y) {
    if (x.size() != y.size()) return false;
    for (std::size_t number = 0; number < x.size(); ++number) {
        if (x.packed(number) != y.packed(number)) return false;
    }
    return true;
}

}  // namespace retold::compare
