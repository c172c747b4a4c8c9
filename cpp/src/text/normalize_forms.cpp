// Unicode normalisation forms (UAX #15) and case folding.
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"
#include "plain_characters.hpp"
#include "retold/base/error.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

constexpr std::size_t most_at_once = std::size_t{1} << 30;

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw Error(std::string("ICU normalisation: ") + u_errorName(status));
}

const icu::Normalizer2& normalizer(Form form) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = nullptr;
    switch (form) {
        case Form::nfd:
            found = icu::Normalizer2::getNFDInstance(status);
            break;
        case Form::nfkc:
            found = icu::Normalizer2::getNFKCInstance(status);
            break;
        case Form::nfkd:
            found = icu::Normalizer2::getNFKDInstance(status);
            break;
        default:
            found = icu::Normalizer2::getNFCInstance(status);
            break;
    }
    check(status);
    return *found;
}

// A stretch that may change: from a character that nothing before it can combine with to another such character.
struct Stretch {
    std::size_t start;
    std::size_t end;
};

// Finds the stretches of a text that are not certainly in a form already (UAX #15, section 9, detecting forms).
class Finder {
  public:
    Finder(std::string_view text, Form form)
        : text_(text), plain_(PlainCharacters::of(form, false)), bit_(form_bit(form)) {}

    // The next stretch; an empty one at the text's end. Stretches less than `gap` characters apart are one.
    Stretch next() {
        start_ = at_;
        last_combining_ = 0;
        while (at_ < text_.size()) {
            const std::size_t ascii = skip_plain(text_, at_, Interest::none);
            if (ascii > at_) {
                start_ = ascii - 1;
                last_combining_ = 0;
            }
            at_ = ascii;
            if (at_ == text_.size()) break;
            const std::size_t here = at_;
            if (is_suspect()) return {start_, end_of_stretch()};
            if (last_combining_ == 0) start_ = here;
        }
        return {at_, at_};
    }

  private:
    static constexpr int gap = 8;

    // Reads one character; whether it alone or with those before may change.
    bool is_suspect() {
        if (const std::size_t size = plain_.size_at(text_, at_); size > 0) {
            last_combining_ = 0;
            at_ += size;
            return false;
        }
        const Unit unit = next_unit(text_, at_);
        const unsigned flags = tables::normal_form.at(unit.code_point);
        const unsigned combining = flags >> 8U;
        const bool suspect = (flags & bit_) != 0 || (combining != 0 && combining < last_combining_);
        last_combining_ = combining;
        at_ += unit.size;
        return suspect;
    }

    std::size_t end_of_stretch() {
        std::size_t end = text_.size();
        int calm = 0;
        while (at_ < text_.size() && calm < gap) {
            const std::size_t here = at_;
            const bool suspect = is_suspect();
            if (suspect || last_combining_ != 0) {
                calm = 0;
            } else if (calm++ == 0) {
                end = here;
            }
        }
        if (calm == 0) return text_.size();
        // Goes back to where a character stands that nothing before can combine with.
        at_ = end;
        last_combining_ = 0;
        return end;
    }

    std::string_view text_;
    const PlainCharacters& plain_;
    unsigned bit_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;
    unsigned last_combining_ = 0;
};

// Appends a run of marks in canonical order (UAX #15, D108), which is that of their combining classes, then of the
// text.
void append_ordered(std::string_view run, std::string& ordered) {
    std::array<std::size_t, 257> starts{};  // of every class among the ordered marks
    const auto class_of = [](const Unit& unit) -> std::size_t {
        return static_cast<unsigned>(tables::normal_form.at(unit.code_point)) >> 8U;
    };
    for (std::size_t at = 0; at < run.size();) {
        const Unit unit = next_unit(run, at);
        starts[class_of(unit) + 1] += unit.size;
        at += unit.size;
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    const std::size_t base = ordered.size();
    ordered.resize(base + run.size());
    for (std::size_t at = 0; at < run.size();) {
        const Unit unit = next_unit(run, at);
        std::size_t& start = starts[class_of(unit)];
        run.copy(ordered.data() + base + start, unit.size, at);
        start += unit.size;
        at += unit.size;
    }
}

// The text with every run of marks in canonical order, where a run is so long that ICU, which inserts mark by mark,
// would take quadratic time; nothing if there is no such run.
std::optional<std::string> order_long_runs(std::string_view text) {
    constexpr std::size_t long_run = 256;
    if (text.size() < long_run) return std::nullopt;
    bool found = false;
    std::string ordered;
    ordered.reserve(text.size());
    std::size_t start = 0;  // of the run so far
    std::size_t marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = next_unit(text, at);
        const bool mark = tables::normal_form.at(unit.code_point) >> 8U != 0;
        if (!mark) {
            append_ordered(text.substr(start, at - start), ordered);
            start = at;
            marks = 0;
        }
        at += unit.size;
        if (!mark) {
            ordered.append(text.substr(start, unit.size));
            start = at;
        } else {
            found = ++marks > long_run || found;
        }
    }
    append_ordered(text.substr(start), ordered);
    if (!found) return std::nullopt;
    return ordered;
}

// ICU's normal form of a piece, and what changed in it.
class Former {
  public:
    explicit Former(Form form) : with_(normalizer(form)) {}

    // Writes the changes of text[stretch] to `writer`, which it makes at the first one.
    void form(std::string_view text, Stretch stretch, std::optional<Rewriter>& writer) {
        const std::string_view piece = text.substr(stretch.start, stretch.end - stretch.start);
        if (const auto ordered = order_long_runs(piece)) {
            run(*ordered);
            if (formed_ == piece) return;
            if (!writer) writer.emplace(text);
            writer->replace(stretch.start, stretch.end, formed_, EditReason::form);
            return;
        }
        run(piece);
        UErrorCode status = U_ZERO_ERROR;
        auto change = changes_.getFineChangesIterator();
        while (change.next(status)) {
            if (!writer) writer.emplace(text);
            const std::size_t raw = stretch.start + static_cast<std::size_t>(change.sourceIndex());
            const auto out = static_cast<std::size_t>(change.destinationIndex());
            writer->replace(raw, raw + static_cast<std::size_t>(change.oldLength()),
                            std::string_view(formed_).substr(out, static_cast<std::size_t>(change.newLength())),
                            EditReason::form);
        }
        check(status);
    }

  private:
    void run(std::string_view piece) {
        UErrorCode status = U_ZERO_ERROR;
        formed_.clear();
        changes_.reset();
        icu::StringByteSink<std::string> sink(&formed_);
        with_.normalizeUTF8(0, icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())), sink, &changes_,
                            status);
        check(status);
    }

    const icu::Normalizer2& with_;
    icu::Edits changes_;
    std::string formed_;
};

}  // namespace

std::optional<Edited> apply_form(std::string_view text, Form form) {
    Former former(form);
    Finder finder(text, form);
    std::optional<Rewriter> writer;
    for (Stretch stretch = finder.next(); stretch.start < stretch.end; stretch = finder.next()) {
        // ICU counts in 32 bits; what is longer has no character that stands alone in a gigabyte, and stays as it is.
        if (stretch.end - stretch.start <= most_at_once) former.form(text, stretch, writer);
    }
    if (!writer) return std::nullopt;
    return writer->finish();
}

std::optional<Edited> fold_case(std::string_view text) {
    std::optional<Rewriter> writer;
    std::string folded;
    for (std::size_t at = skip_plain(text, 0, Interest::capitals); at < text.size();
         at = skip_plain(text, at, Interest::capitals)) {
        const Unit unit = next_unit(text, at);
        const std::size_t start = at;
        at += unit.size;
        if ((tables::normal_form.at(unit.code_point) & fold_bit) == 0) continue;
        folded.clear();
        const std::int32_t distance = tables::case_maps[tables::case_map.at(unit.code_point)].fold;
        if (distance != 0) {
            append_utf8(folded, unit.code_point + static_cast<char32_t>(distance));
        } else {
            const tables::FullFold* end = tables::full_folds + tables::full_fold_count;
            const tables::FullFold* found =
                std::lower_bound(tables::full_folds, end, unit.code_point,
                                 [](const tables::FullFold& fold, char32_t value) { return fold.code_point < value; });
            for (const char32_t to : found->to) {
                if (to != 0) append_utf8(folded, to);
            }
        }
        if (!writer) writer.emplace(text);
        // Inside a folding to several characters offsets do not map one to one, even where both sides have one size.
        writer->replace(start, at, folded, distance != 0 ? EditReason::fold : EditReason::fold | EditReason::form);
    }
    if (!writer) return std::nullopt;
    return writer->finish();
}

}  // namespace retold::text
