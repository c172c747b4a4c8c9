#include "clean/html/json_ld.hpp"

#include <charconv>

#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t most_values = 100000;
constexpr std::size_t deepest = 64;

class LooseReader {
  public:
    explicit LooseReader(std::string_view script) : script_(script) {}

    std::vector<LooseValue> read() {
        while (at_ < script_.size() && values_.size() < most_values) step();
        return std::move(values_);
    }

  private:
    using Kind = LooseValue::Kind;

    void step() {
        const char c = script_[at_];
        if (c == '{' || c == '[') {
            add(c == '{' ? Kind::object : Kind::array, {}, {at_, at_ + 1});
            if (open_.size() >= deepest) {  // deeper values are not read
                at_ = script_.size();
                return;
            }
            open_.push_back(static_cast<std::uint32_t>(values_.size() - 1));
            ++at_;
        } else if (c == '}' || c == ']') {
            if (!open_.empty()) open_.pop_back();
            key_.clear();
            ++at_;
        } else if (c == '"' || c == '\'') {  // the latter by mistake, in a script of JavaScript's kind
            quote_ = c;
            take_text();
        } else if (c == ',' || c == ':' || static_cast<unsigned char>(c) <= ' ') {
            ++at_;
        } else {
            take_word();
        }
    }

    void take_text() {
        const std::size_t start = ++at_;
        std::string text;
        while (at_ < script_.size() && !ends_text()) {
            if (script_[at_] == '\\' && at_ + 1 < script_.size())
                take_escape(text);
            else
                text.push_back(script_[at_++]);
        }
        const Span source{start, at_};
        if (at_ < script_.size()) ++at_;
        const std::size_t next = skip_blanks(at_);
        if (in_object() && key_.empty() && next < script_.size() && script_[next] == ':') {
            key_ = std::move(text);
            at_ = next + 1;
            return;
        }
        add(Kind::text, std::move(text), source);
    }

    // Whether the text ends here: at a quotation mark that something follows which may follow a text. Pages write
    // marks within a headline without escaping them.
    bool ends_text() const {
        if (script_[at_] != quote_) return false;
        std::size_t next = skip_blanks(at_ + 1);
        const auto may_follow = [&](std::string_view marks) {
            return next == script_.size() || script_[next] == quote_ ||
                   marks.find(script_[next]) != std::string_view::npos;
        };
        if (may_follow(":}]")) return true;
        if (script_[next] != ',') return false;
        next = skip_blanks(next + 1);
        return !in_object() || may_follow("}/");
    }

    std::size_t skip_blanks(std::size_t at) const {
        while (at < script_.size() && static_cast<unsigned char>(script_[at]) <= ' ') ++at;
        return at;
    }

    bool in_object() const { return !open_.empty() && values_[open_.back()].kind == Kind::object; }

    void take_escape(std::string& text) {
        const char c = script_[at_ + 1];
        at_ += 2;
        if (c != 'u') {
            text.push_back(c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f' ? ' ' : c);
            return;
        }
        const auto unit = [&](std::size_t from) {
            unsigned value = 0;
            const char* first = script_.data() + from;
            if (from + 4 > script_.size() || std::from_chars(first, first + 4, value, 16).ptr != first + 4) return 0U;
            return value;
        };
        char32_t code = unit(at_);
        if (code == 0) return;
        at_ += 4;
        if (code >= 0xD800 && code < 0xDC00 && script_.substr(at_, 2) == "\\u") {
            const char32_t low = unit(at_ + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at_ += 6;
            }
        }
        text::append_utf8(text, code >= 0xD800 && code < 0xE000 ? U'\uFFFD' : code);
    }

    void take_word() {
        const std::size_t start = at_;
        while (at_ < script_.size() && static_cast<unsigned char>(script_[at_]) > ' ' &&
               std::string_view("{}[],:\"").find(script_[at_]) == std::string_view::npos)
            ++at_;
        if (!key_.empty() || !open_.empty())
            add(Kind::other, std::string(script_.substr(start, at_ - start)), {start, at_});
    }

    void add(Kind kind, std::string value, Span source) {
        LooseValue found;
        found.kind = kind;
        found.parent = open_.empty() ? static_cast<std::uint32_t>(values_.size()) : open_.back();
        found.key = std::move(key_);
        found.value = std::move(value);
        found.source = source;
        key_.clear();
        values_.push_back(std::move(found));
    }

    std::string_view script_;
    std::size_t at_ = 0;
    char quote_ = '"';  // of the text that is read
    std::string key_;
    std::vector<std::uint32_t> open_;
    std::vector<LooseValue> values_;
};

}  // namespace

std::vector<LooseValue> read_loose_json(std::string_view script) {
    return LooseReader(script).read();
}

}  // namespace retold::clean
