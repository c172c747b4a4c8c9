// Why something was decided, in words. Most reasons are literals of the program, of which thousands may be held: those
// take no memory of their own, and a reason is a single number.
#pragma once
#include <atomic>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace retold {

// A value; copies share their text.
class Reason {
  public:
    Reason() = default;
    // A literal, or another text that lives as long as the program.
    Reason(const char* literal) : held_((address(literal) << 1U) | literal_bit) {}  // NOLINT(*-explicit-*)
    Reason(const std::string& text) : held_(address(Made::of(text))) {}             // NOLINT(*-explicit-*)
    Reason(const Reason& other) : held_(other.held_) {
        if (made() != nullptr) made()->holders.fetch_add(1, std::memory_order_relaxed);
    }
    Reason(Reason&& other) noexcept : held_(std::exchange(other.held_, 0)) {}
    Reason& operator=(Reason other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~Reason() {
        if (made() != nullptr && made()->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) Made::end(made());
    }

    std::string_view view() const {
        if (made() != nullptr) return made()->text();
        return held_ == 0 ? std::string_view() : std::string_view(at<const char>(held_ >> 1U));
    }
    operator std::string_view() const { return view(); }  // NOLINT(*-explicit-*)
    bool empty() const { return view().empty(); }
    friend bool operator==(const Reason& a, const Reason& b) { return a.view() == b.view(); }
    template <typename Stream>
    friend Stream& operator<<(Stream& out, const Reason& reason) {
        out << reason.view();
        return out;
    }

  private:
    // A text and how many reasons share it, in one piece: the bytes follow.
    struct Made {
        std::atomic<std::uint32_t> holders;
        std::uint32_t size;

        static Made* of(std::string_view text) {
            const auto size = static_cast<std::uint32_t>(text.size());
            void* room = ::operator new(sizeof(Made) + size);
            std::memcpy(static_cast<char*>(room) + sizeof(Made), text.data(), size);
            return new (room) Made{{1}, size};
        }
        static void end(Made* made) {
            made->~Made();
            ::operator delete(made);
        }
        std::string_view text() const { return {reinterpret_cast<const char*>(this + 1), size}; }
    };
    static constexpr std::uint64_t literal_bit = 1;

    static std::uint64_t address(const void* place) { return reinterpret_cast<std::uintptr_t>(place); }
    template <typename T>
    static T* at(std::uint64_t address) {
        return reinterpret_cast<T*>(static_cast<std::uintptr_t>(address));
    }
    Made* made() const { return (held_ & literal_bit) != 0 ? nullptr : at<Made>(held_); }

    // 0 for none; the address of a text that was made, which is even; or that of a literal times two, plus one:
    // programs have no addresses whose highest bit is set.
    std::uint64_t held_ = 0;
};

}  // namespace retold
