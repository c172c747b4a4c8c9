// normalize() as a chain of steps; each step that changes something composes its edits with those before.
#include "retold/text/normalize.hpp"

#include <utility>

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

  private:
    std::string_view raw_;
    Edited result_;
    bool changed_ = false;
};

}  // namespace

Edited normalize(std::string_view text, const NormalizeOptions& options) {
    Chain chain(text);
    chain.take(repair_malformed(chain.text()));
    if (options.invisibles) chain.take(drop_invisibles(chain.text()));
    if (options.quotes) chain.take(straighten_quotes(chain.text()));
    bool changed = options.form != Form::none && chain.take(apply_form(chain.text(), options.form));
    // Folding can undo a form and the form can make new capitals (U+2122 is "TM"): a second round closes it.
    for (int round = 0; round < 3 && options.fold && chain.take(fold_case(chain.text())); ++round) {
        if (options.form == Form::none || !chain.take(apply_form(chain.text(), options.form))) break;
        changed = true;
    }
    if (changed && options.quotes) chain.take(straighten_quotes(chain.text()));
    if (options.spaces) chain.take(tidy_spaces(chain.text()));
    return chain.finish();
}

void append_fold_key(std::string_view text, std::string& key) {
    NormalizeOptions options;
    options.form = Form::nfkc;
    options.fold = true;
    options.spaces = false;
    options.quotes = true;
    key += normalize(text, options).text;
}

std::string fold_key(std::string_view text) {
    std::string key;
    append_fold_key(text, key);
    return key;
}

}  // namespace retold::text
