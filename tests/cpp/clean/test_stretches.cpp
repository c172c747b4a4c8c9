#include "clean/stretches.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "clean/cue_table.hpp"
#include "clean/story.hpp"
#include "retold/clean/cleaner.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

const std::string menu = "Forsiden\nNyheter\nSport\nVær\nKultur\nMeninger\nTips oss\nKontakt\n";

// Lines of these sizes; prose where the size is 10 or more.
struct Made {
    Lines lines;
    std::vector<std::uint16_t> prose;
    explicit Made(const std::vector<std::uint32_t>& sizes) {
        for (const std::uint32_t size : sizes) {
            lines.lines.emplace_back().size = static_cast<std::uint16_t>(size);
            prose.push_back(static_cast<std::uint16_t>(size >= 10 ? size : 0));
        }
    }
};

// The best run of lines [from, to), and those of what is left on both sides of it, by trying all.
void search(const Made& made, std::size_t from, std::size_t to, std::vector<Stretch>& found) {
    Stretch best;
    for (std::size_t i = from; i < to; ++i) {
        long sum = 0;
        for (std::size_t k = i; k < to; ++k) {
            sum += made.prose[k] != 0 ? static_cast<long>(made.prose[k]) : -6;
            // Of runs with one sum the shortest.
            if (sum > best.sum || (sum == best.sum && sum > 0 && i > best.first && k <= best.last)) best = {i, k, sum};
        }
    }
    if (best.sum == 0) return;
    found.push_back(best);
    search(made, from, best.first, found);
    search(made, best.last + 1, to, found);
}

TEST(Stretches, AreTheBestRunsOfWhatIsLeftEachTime) {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::uint32_t> sizes(random() % 40);
        for (std::uint32_t& size : sizes) size = random() % 3 == 0 ? 10 + static_cast<std::uint32_t>(random() % 9) : 3;
        const Made made(sizes);
        std::vector<Stretch> wanted;
        search(made, 0, sizes.size(), wanted);
        std::ranges::stable_sort(wanted, std::greater<>(), &Stretch::sum);
        const std::vector<Stretch> found = find_stretches(made.lines, made.prose);
        ASSERT_EQ(found.size(), std::min(wanted.size(), most_stretches)) << round;
        for (std::size_t k = 0; k < found.size(); ++k) EXPECT_EQ(found[k].sum, wanted[k].sum) << round;
    }
}

TEST(Stretches, SayWhichOfThemTheLinesAboveSpeakOf) {
    const std::string raw =
        menu + "Fergen står til fredag\n" +
        "Fergen mellom øya og byen står til fredag, fordi en aksel har røket i den ene motoren.\n" + menu +
        "Ved å bruke tjenesten godtar du at vi lagrer opplysninger om deg og deler dem med andre.\n";
    const RunFeatures runs = stretch_features(raw);
    ASSERT_EQ(runs.first.size(), 2U);
    const auto names = stretch_feature_names();
    ASSERT_EQ(runs.values.size(), 2 * names.size());
    const auto value = [&](std::size_t k, std::string_view name) {
        return runs.values[k * names.size() + static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
    };
    const std::size_t story = runs.first[0] == 10 ? 0 : 1;
    EXPECT_EQ(runs.first[story], 10U);
    EXPECT_EQ(runs.size[story], 1U);
    EXPECT_GT(value(story, "own_headed"), 0.5F);
    EXPECT_EQ(value(1 - story, "own_headed"), 0.0F);
    EXPECT_EQ(value(story, "lines_above"), 9.0F);
}

// Two notes of one size below each other's menu: either may be the story.
TEST(Stretches, AStoryWithARivalIsDoubtful) {
    const std::string one =
        "De veerpont vaart vanaf maandag weer tussen beide oevers, nadat de kabel in het weekend was vervangen.\n";
    const std::string two =
        "De bakkerij aan het plein sluit na negentig jaar, omdat de laatste bakker geen opvolger heeft gevonden.\n";
    Lines lines;
    const std::string raw = menu + one + menu + menu + two + menu;
    const auto blocks = split_blocks(raw);
    lines = read_lines(raw, blocks, "nl");
    const Story story = find_story(lines, {}, built_in_models().stretches);
    ASSERT_TRUE(story.found);
    EXPECT_GT(story.rival.sum, 0);
    EXPECT_NE(story.rival.first, story.first);
    EXPECT_EQ(find_story(lines).rival.sum, 0);
    EXPECT_LT(odds_of_line(story, story.rival.first), 0);
    EXPECT_GT(odds_of_line(story, story.first), odds_of_line(story, story.rival.first));
    EXPECT_EQ(odds_of_line(story, 0), -most_odds);
    EXPECT_EQ(odds_of_line(Story(), 0), -most_odds);
}

TEST(Stretches, OfNothingAreNone) {
    EXPECT_TRUE(stretch_features("").first.empty());
    EXPECT_TRUE(stretch_features(menu).first.empty());
}

// Long terms of use at the foot, in a language without lists, and a story of two sentences.
TEST(Stretches, AShortStoryIsFoundAboveALongNotice) {
    const std::string bar = "Forsíða\nInnlent\nErlent\nÍþróttir\nMenning\nVeður\nFólk\nSmáauglýsingar\n";
    const std::string raw =
        "Brúin yfir Kvíslá opnuð á ný - Fréttir\n" + bar +
        "Brúin yfir Kvíslá var opnuð á ný í morgun, þremur vikum eftir að flóðið hreif með sér annan stöpulinn.\n" +
        bar + bar +
        "Með því að nota vefinn samþykkir þú að við geymum upplýsingar um heimsóknir þínar í tölvunni þinni í ár.\n"
        "Upplýsingarnar eru notaðar til að mæla lestur, velja auglýsingar og bæta þjónustu okkar við alla notendur.\n"
        "Allt efni er varið af höfundalögum og má ekki afrita, birta eða dreifa án skriflegs leyfis útgefandans.\n";
    EXPECT_NE(clean(raw).text.find("í morgun"), std::string::npos) << clean(raw).text;
}

}  // namespace
}  // namespace retold::clean
