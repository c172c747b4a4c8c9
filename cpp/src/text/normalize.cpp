// normalize() as a chain of steps; each step that changes something composes its edits with those before.
#include "retold/text/normalize.hpp"

#include <algorithm>
#include <utility>

#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"

namespace retold::text {
namespace {

class Chain {
  public:
    explicit Chain(std::string_view raw) : raw_(raw) {}

    std::string_view text() const { return changed_ ? std::string_view(result_.text) : raw_; }

    // Takes the outcome of a step on text(); says whether it changed anything.
    bool take(std::optional<Edited>&& step) {
        if (!step) return false;
        result_.edits = changed_ ? compose(result_.edits, step->edits) : std::move(step->edits);
        result_.text = std::move(step->text);
        changed_ = true;
        return true;
    }

    Edited finish() {
        if (!changed_) result_.text.assign(raw_);
        return std::move(result_);
    }

    // Forgets edits that later ones took back: U+03B0 folds to three characters, which compose to itself.
    void drop_idle_edits() {
        EditList kept;
        for (const Edit& edit : result_.edits) {
            if (slice(raw_, edit.raw) != slice(result_.text, edit.out)) kept.add(edit.raw, edit.out, edit.reason);
        }
        result_.edits = std::move(kept);
    }

  private:
    std::string_view raw_;
    Edited result_;
    bool changed_ = false;
};

}  // namespace

Edited normalize(std::string_view text, const NormalizeOptions& options) {
    Chain chain(text);
    const Needs needs = needs_of(text, options);
    if (needs.malformed) chain.take(repair_malformed(chain.text()));
    bool shown = false;
    bool formed = false;
    // What one step does another may have to see: folding can undo a form and put in an apostrophe (U+0149), the form
    // can make new capitals (U+2122 is "TM"), and what goes may have stood between letters and their marks.
    const auto form = [&] { return options.form != Form::none && chain.take(apply_form(chain.text(), options.form)); };
    const auto fold = [&] { return options.fold && chain.take(fold_case(chain.text())); };
    bool refold = needs.fold;
    for (int round = 0; round < 4; ++round) {  // chosen: most settle in two; U+03B0 folds and composes without end
        // Quotation marks first: a variation selector has nothing to say of a straight one.
        if (options.quotes && (needs.quotes || round > 0)) chain.take(straighten_quotes(chain.text()));
        const bool dropped = needs.invisibles && chain.take(drop_invisibles(chain.text()));
        const bool composed = (dropped || (round == 0 && needs.form)) && form();
        const bool folded = (refold || composed) && fold();
        refold = folded && form();
        shown = shown || dropped;
        formed = formed || composed || refold;
        if (!composed && !folded) break;
    }
    if (options.fold && formed) chain.drop_idle_edits();
    if (options.spaces && (needs.spaces || formed || shown)) chain.take(tidy_spaces(chain.text()));
    return chain.finish();
}

namespace {

// "`" stands for an apostrophe where it is typed between letters.
constexpr char folded_ascii(char c) {
    if (c == '`') return '\'';
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

// Appends the key of a text of plain characters: every one folds to one other and is its own NFKC. False, and nothing
// sure about what was appended, for any other text.
bool append_plain_key(std::string_view text, std::string& key) {
    unsigned last_combining = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (byte >= 0x20 && byte < 0x7F) {  // char may have a sign or none
            key += folded_ascii(byte);
            last_combining = 0;
            ++at;
            continue;
        }
        const Unit unit = next_unit(text, at);
        const MarkClass mark = mark_class(unit.code_point);
        const unsigned flags = tables::normal_form.at(unit.code_point);
        const unsigned combining = flags >> 8U;
        const bool ordered = combining == 0 || combining >= last_combining;
        if (!unit.valid || !ordered || (flags & form_bit(Form::nfkc)) != 0 || mark.invisible() != Invisible::no)
            return false;
        if (mark.quote() != 0) {
            key += mark.quote();
        } else if ((flags & fold_bit) == 0) {
            key.append(text.substr(at, unit.size));
        } else {
            const std::int32_t distance = tables::case_maps[tables::case_map.at(unit.code_point)].fold;
            if (distance == 0) return false;  // folds to several
            append_utf8(key, unit.code_point + static_cast<char32_t>(distance));
        }
        last_combining = combining;
        at += unit.size;
    }
    return true;
}

}  // namespace

void append_fold_key(std::string_view text, std::string& key) {
    const std::size_t before = key.size();
    if (append_plain_key(text, key)) return;
    key.resize(before);
    NormalizeOptions options;
    options.form = Form::nfkc;
    options.fold = true;
    options.spaces = false;
    options.quotes = true;
    key += normalize(text, options).text;
    std::replace(key.begin() + static_cast<std::ptrdiff_t>(before), key.end(), '`', '\'');
}

std::string fold_key(std::string_view text) {
    std::string key;
    append_fold_key(text, key);
    return key;
}

}  // namespace retold::text
