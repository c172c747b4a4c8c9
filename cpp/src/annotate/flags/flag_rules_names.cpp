#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "annotate/flags/flag_rules.hpp"
#include "annotate/flags/flag_words.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t least_letters = 5;  // chosen: shorter names differ by one letter by right (Iran, Iraq)
constexpr std::size_t most_letters = 24;  // chosen: keeps the ways to leave a letter out few
constexpr std::size_t least_times = 2;    // chosen: how often the other spelling must stand there
constexpr std::size_t ending = 2;         // chosen: letters at the end that cases and plurals change

using Word = std::u32string_view;

// One word of names: how often it stands there, where first, and the words beside it.
struct Spelling {
    std::size_t count = 0;
    std::size_t token = 0;
    std::unordered_set<Word> beside;
};

class GarbledNames {
  public:
    GarbledNames(const TextReading& reading, const std::vector<Name>& names) : reading_(reading) {
        std::vector<Span> mentions;
        for (const Name& name : names) mentions.insert(mentions.end(), name.mentions.begin(), name.mentions.end());
        std::ranges::sort(mentions);
        std::size_t token = 0;
        for (const Span mention : mentions) {
            while (token < reading.tokens.size() && reading.tokens[token].span.start < mention.start) ++token;
            const std::size_t first = token;
            while (token < reading.tokens.size() && reading.tokens[token].span.end <= mention.end) ++token;
            read_mention(first, token);
        }
    }

    void find(Flags& flags) {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            if (spellings_.at(order_[i]).count < least_times) continue;
            for_each_shorter(order_[i], [&](const std::u32string& form) { near_[form].push_back(i); });
        }
        for (const Word word : order_) {
            const Spelling& rare = spellings_.at(word);
            if (rare.count > 1) continue;
            const Word other = near(word, rare);
            if (other.empty()) continue;
            const Spelling& frequent = spellings_.at(other);
            std::string reason = "spelled \"";
            reason.append(written(frequent.token)).append("\" in ").append(std::to_string(frequent.count));
            const double score = frequent.count > 2 ? 0.7 : 0.5;  // chosen: three against one are hardly an accident
            flags.push_back(
                {FlagKind::garbled_name, reading_.tokens[rare.token].span, reason.append(" other places"), score});
        }
    }

  private:
    void read_mention(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const ReadToken& token = reading_.tokens[i];
            const Word word = word_of(reading_, token);
            if (!is_worded(token) || !token.capital || token.capitals || word.size() < least_letters ||
                word.size() > most_letters)
                continue;
            auto [place, is_new] = spellings_.try_emplace(word);
            if (is_new) {
                place->second.token = i;
                order_.push_back(word);
            }
            ++place->second.count;
            for (std::size_t k = first; k < last && last - first <= 8; ++k) {  // chosen: words of a long name
                if (k != i && is_worded(reading_.tokens[k]))
                    place->second.beside.insert(word_of(reading_, reading_.tokens[k]));
            }
        }
    }

    std::string_view written(std::size_t token) const { return slice(reading_.text, reading_.tokens[token].span); }

    // The word and all forms with one letter left out: two words that are one edit apart share one.
    template <typename Act>
    static void for_each_shorter(Word word, const Act& act) {
        act(std::u32string(word));
        for (std::size_t i = 0; i < word.size(); ++i) {
            std::u32string form(word);
            form.erase(i, 1);
            act(form);
        }
    }

    // The frequent spelling that the rare one may stand for; empty: none.
    Word near(Word word, const Spelling& rare) const {
        Word best;
        constexpr std::size_t most = 8;  // chosen: candidates that are looked at; keeps hostile text linear
        for_each_shorter(word, [&](const std::u32string& form) {
            const auto found = near_.find(form);
            if (found == near_.end()) return;
            for (std::size_t k = 0; k < std::min(found->second.size(), most); ++k) {
                const Word other = order_[found->second[k]];
                if (is_garbled(word, other) && beside_fits(rare, spellings_.at(other))) best = other;
            }
        });
        return best;
    }

    // One letter more, less, changed or two exchanged: inside the word, and not just an accent.
    static bool is_garbled(Word a, Word b) {
        if (a == b || a.size() > b.size() + 1 || b.size() > a.size() + 1) return false;
        const std::size_t shorter = std::min(a.size(), b.size());
        std::size_t front = 0;
        while (front < shorter && a[front] == b[front]) ++front;
        std::size_t back = 0;
        while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
        const Word left = a.substr(front, a.size() - front - back);
        const Word right = b.substr(front, b.size() - front - back);
        if (front == 0) return false;
        if (left.size() == 2 && right.size() == 2) return left[0] == right[1] && left[1] == right[0];
        if (back < ending) return false;
        if (left.size() > 1 || right.size() > 1) return false;
        return left.empty() || right.empty() || (left[0] < 0x80) == (right[0] < 0x80);
    }

    // Of two people whose names are alike, each has a first name of his own.
    static bool beside_fits(const Spelling& rare, const Spelling& frequent) {
        if (rare.beside.empty() || frequent.beside.empty()) return true;
        return std::ranges::any_of(rare.beside, [&](Word word) { return frequent.beside.contains(word); });
    }

    const TextReading& reading_;
    std::unordered_map<Word, Spelling> spellings_;
    std::vector<Word> order_;
    std::unordered_map<std::u32string, std::vector<std::size_t>> near_;
};

}  // namespace

void flag_garbled_names(const TextReading& reading, const std::vector<Name>& names, Flags& flags) {
    GarbledNames(reading, names).find(flags);
}

}  // namespace retold::annotate
