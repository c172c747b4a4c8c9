// Why something was decided, in words. Most reasons are literals of the program, of which thousands may be held: those
// take no memory of their own.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace retold {

// A value; copies share their text.
class Reason {
  public:
    Reason() = default;
    // A literal, or another text that lives as long as the program.
    Reason(const char* literal) : literal_(literal) {}                                         // NOLINT(*-explicit-*)
    Reason(std::string text) : made_(std::make_shared<const std::string>(std::move(text))) {}  // NOLINT(*-explicit-*)

    std::string_view view() const { return made_ ? std::string_view(*made_) : literal_; }
    operator std::string_view() const { return view(); }  // NOLINT(*-explicit-*)
    bool empty() const { return view().empty(); }
    friend bool operator==(const Reason& a, const Reason& b) { return a.view() == b.view(); }
    template <typename Stream>
    friend Stream& operator<<(Stream& out, const Reason& reason) {
        out << reason.view();
        return out;
    }

  private:
    const char* literal_ = "";
    std::shared_ptr<const std::string> made_;
};

}  // namespace retold
