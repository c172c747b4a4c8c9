#include "text/script_models.hpp"

#include <algorithm>
#include <map>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"

namespace retold::text {

ScriptModels::ScriptModels(const std::vector<const LetterModel*>& models)
    : width_((models.size() + lanes - 1) / lanes * lanes), script_(models.front()->script()) {
    for (const LetterModel* model : models)
        letters_.insert(letters_.end(), model->letters().begin(), model->letters().end());
    std::sort(letters_.begin(), letters_.end());
    letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
    if (letters_.size() > 250 || width_ > most_languages) throw DataError("letter models: too many of one script");
    const std::size_t numbers = letters_.size() + 3;
    costs_.resize(numbers * numbers * width_ + lanes);
    for (std::size_t place = 0; place < width_; ++place) fill(*models[std::min(place, models.size() - 1)], place);
}

void ScriptModels::fill(const LetterModel& model, std::size_t place) {
    const std::size_t numbers = letters_.size() + 3;
    std::vector<std::uint8_t> theirs(numbers, LetterModel::unknown);  // the model's number for each of ours
    theirs[no_letter] = LetterModel::no_letter;
    for (std::size_t i = 0; i < letters_.size(); ++i) theirs[i + 1] = model.number_of(letters_[i]);
    for (std::size_t before = 0; before < numbers; ++before) {
        for (std::size_t letter = 0; letter < numbers; ++letter) {
            int cost = 0;
            if (theirs[letter] == LetterModel::unknown) {
                const bool ascii =
                    letter == foreign_ascii_number() || (letter <= letters_.size() && letters_[letter - 1] < 0x80);
                cost = ascii ? foreign_ascii : foreign_letter;
            } else if (before != no_letter || letter != no_letter) {
                cost = model.cost(theirs[before], theirs[letter]);
            }
            costs_[(before * numbers + letter) * width_ + place] = static_cast<std::uint8_t>(cost);
        }
    }
}

std::uint8_t ScriptModels::number_of(char32_t letter, bool ascii) const {
    const auto found = std::lower_bound(letters_.begin(), letters_.end(), letter);
    if (found != letters_.end() && *found == letter) return static_cast<std::uint8_t>(found - letters_.begin() + 1);
    return static_cast<std::uint8_t>(foreign_ascii_number() + (ascii ? 0 : 1));
}

const std::vector<ScriptModels>& script_models() {
    static const std::vector<ScriptModels> all = [] {
        const Uncancelled whole;
        std::map<std::uint8_t, std::vector<const LetterModel*>> of_script;
        for (const LetterModel& model : letter_models()) of_script[model.script()].push_back(&model);
        std::vector<ScriptModels> models;
        for (const auto& [script, members] : of_script) models.emplace_back(members);
        return models;
    }();
    return all;
}

}  // namespace retold::text
