// Texts that are held once, whoever else holds them.
#pragma once
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace retold {

// A text that copies of it share: its own, or one that somebody else keeps where it is. Immutable.
class SharedText {
  public:
    SharedText() = default;
    SharedText(std::string text) {  // NOLINT(google-explicit-constructor): takes the text over
        auto own = std::make_shared<const std::string>(std::move(text));
        view_ = *own;
        keeper_ = std::move(own);
    }
    SharedText(const char* text) : SharedText(std::string(text)) {}  // NOLINT(google-explicit-constructor): likewise
    // Of a text that stays as it is and where it is as long as `keeper` does.
    SharedText(std::string_view text, std::shared_ptr<const void> keeper) : view_(text), keeper_(std::move(keeper)) {}

    operator std::string_view() const { return view_; }  // NOLINT(google-explicit-constructor): it is one
    std::string_view view() const { return view_; }
    std::size_t size() const { return view_.size(); }

    friend bool operator==(const SharedText& x, const SharedText& y) { return x.view_ == y.view_; }
    friend auto operator<=>(const SharedText& x, const SharedText& y) { return x.view_ <=> y.view_; }

  private:
    std::string_view view_;
    std::shared_ptr<const void> keeper_;
};

}  // namespace retold
