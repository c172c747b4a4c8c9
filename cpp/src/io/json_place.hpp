// Where in a JSON document a reader is, so that what it refuses is named by its place: "pairs[3].alignment.only_a[0]".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "io/parse_json.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"

namespace retold::io {

class JsonPlace {
  public:
    // Calls read(member) inside the member of that name; refuses where there is none.
    template <typename Read>
    void enter(const ReadJson& object, const char* name, const Read& read) {
        if (!object.is_object()) refuse("no object");
        const auto found = object.find(name);
        if (found == object.end()) refuse("\"" + std::string(name) + "\" is missing");
        enter_step({name, 0}, *found, read);
    }

    // Calls read(element) inside every element of an array.
    template <typename Read>
    void each(const ReadJson& array, const Read& read) {
        if (!array.is_array()) refuse("no list");
        std::size_t index = 0;
        for (const ReadJson& element : array) enter_step({nullptr, index++}, element, read);
    }

    [[noreturn]] void refuse(const std::string& why) const {
        std::string place;
        for (const Step& step : steps_) {
            if (step.name == nullptr) {
                place.append("[").append(std::to_string(step.index)).append("]");
            } else {
                place.append(place.empty() ? "" : ".").append(step.name);
            }
        }
        throw DataError("comparison JSON" + (place.empty() ? "" : ", " + place) + ": " + why);
    }

  private:
    // A member by name, or an element by number.
    struct Step {
        const char* name;
        std::size_t index;
    };

    // After a refusal the steps stay as they are: nobody reads on.
    template <typename Read>
    void enter_step(Step step, const ReadJson& json, const Read& read) {
        check_();
        steps_.push_back(step);
        read(json);
        steps_.pop_back();
    }

    std::vector<Step> steps_;
    CancelCheck check_;
};

}  // namespace retold::io
