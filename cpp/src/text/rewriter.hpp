// Writes a changed copy of a text and its edits: what is not replaced is copied as it stands.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "retold/text/edits.hpp"

namespace retold::text {

class Rewriter {
  public:
    explicit Rewriter(std::string_view raw) : raw_(raw) { result_.text.reserve(raw.size() + raw.size() / 16); }

    // Puts `with` in the place of raw bytes [start, end), which lie behind all ranges replaced before.
    void replace(std::size_t start, std::size_t end, std::string_view with, EditReason reason) {
        result_.text.append(raw_.substr(copied_, start - copied_));
        const std::size_t at = result_.text.size();
        result_.text.append(with);
        result_.edits.add({start, end}, {at, result_.text.size()}, reason);
        copied_ = end;
    }

    Edited finish() {
        result_.text.append(raw_.substr(copied_));
        return std::move(result_);
    }

  private:
    std::string_view raw_;
    std::size_t copied_ = 0;
    Edited result_;
};

}  // namespace retold::text
