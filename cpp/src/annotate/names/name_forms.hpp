// The words of a writing of a name, and whether two words may be one in different cases or spellings.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::annotate {

using NameForm = std::vector<std::u32string>;

class NameForms {
  public:
    // `case_endings`: endings in which two forms of one word may differ, as they stand in the text.
    explicit NameForms(const std::vector<std::u32string>& case_endings);

    // Equal, or one stem with two of the case endings.
    bool same_word(std::u32string_view a, std::u32string_view b) const;
    // The same, or alike in sound or but for a letter; to be believed only with another witness.
    bool alike(std::u32string_view a, std::u32string_view b) const;
    // Whether one form's words are all among the other's, one to one; at least one of them the same word.
    bool same_name(const NameForm& a, const NameForm& b) const;
    // Initials of the form, with and without its particles; empty for a single word.
    static std::u32string initials(const NameForm& form, bool with_particles);

  private:
    bool is_ending(std::u32string_view rest) const;

    std::vector<std::u32string> endings_;  // in Latin letters, sorted
};

}  // namespace retold::annotate
