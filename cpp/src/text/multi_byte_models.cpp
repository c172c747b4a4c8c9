// Costs by the planes of the character sets, whose first levels hold what is common, and by lists of the most frequent
// characters of running text.
#include "text/multi_byte_models.hpp"

#include <array>
#include <string_view>

#include "retold/base/cancel.hpp"

namespace retold::text {
namespace {

// The most frequent Han characters of Chinese, simplified and traditional, and the most frequent syllables of Korean.
// Source: written for this project from general knowledge. Licence: Apache-2.0.
constexpr std::u32string_view common_han =
    U"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而"
    U"子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没"
    U"动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与"
    U"长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应"
    U"战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世"
    U"位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题"
    U"活更别打女变四总何电数安少报才结反受目量再感建务做接必场件计管期市直资命"
    U"山金指许统区保至队形社便空决治展科司五基书非则听白却界达光放强即像难且权"
    U"思完设式路记南品住告类求据程北边交规万取望领共确传师今切院让带导争运這個"
    U"們來為國說時會對於著過發後種經麼學現當沒動還進樣開從實軍無與長機關點業將"
    U"兩間問並應戰頭體見產話內給門東聲員論處義幾認條氣題別變總電數報結務場計資"
    U"許統區隊決書則聽卻達強難權設記類據邊規萬領確傳師讓帶導爭運";
constexpr std::u32string_view common_hangul =
    U"이다는의에가을하고지기로한사도은를시리서인자어대나정수일해제부장전보상과"
    U"들그여주관성원만선스소아경있안공조라동유국구치중마세었것위적물생모했연실"
    U"신비방우분용면오트무게던습니까년월미진식문개학회음입되내당체민며와등두데"
    U"러할저법양결행발업심화산재계간출통현교술반없후명단종호거려말청강각달목점"
    U"특합";
constexpr std::u32string_view common_marks = U"、。，：；？！“”「」『』《》（）";

// What the character set of an encoding is like: the leads of its first level and of its second.
struct Plan {
    std::string_view name;
    std::array<unsigned, 2> first;
    std::array<unsigned, 2> second;
    unsigned first_trail;  // trails of both levels begin here
};
constexpr std::array<Plan, 5> plans = {{{"gb18030", {0xB0, 0xD7}, {0xD8, 0xF7}, 0xA1},
                                        {"big5", {0xA4, 0xC6}, {0xC9, 0xF9}, 0x40},
                                        {"shift_jis", {0x88, 0x97}, {0x98, 0xEA}, 0x40},
                                        {"euc-jp", {0xB0, 0xCF}, {0xD0, 0xF4}, 0xA1},
                                        {"euc-kr", {0xB0, 0xC8}, {0xCA, 0xFD}, 0xA1}}};

// Negative logarithms, of one character in two bytes.
constexpr std::uint8_t of_mark = 4;        // chosen: one character in ten, five or six of them
constexpr std::uint8_t of_hiragana = 4;    // chosen: half of Japanese, some 40 of them
constexpr std::uint8_t of_katakana = 6;    // chosen: a tenth of Japanese, some 80
constexpr std::uint8_t of_common = 5;      // chosen: half of the text, some 200
constexpr std::uint8_t of_first = 8;       // chosen: of the others, some 3000
constexpr std::uint8_t of_second = 11;     // chosen: rare by their place in the set
constexpr std::uint8_t of_foreign = 11;    // chosen: a script that is not the language's
constexpr std::uint8_t of_extension = 13;  // chosen: in additions to the character set

bool is_in(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

// By code point of the basic plane.
std::vector<bool> common_characters() {
    std::vector<bool> common(0x10000);
    for (const std::u32string_view list : {common_han, common_hangul}) {
        for (const char32_t c : list) common[c] = true;
    }
    return common;
}

std::uint8_t cost_of_level(const Plan& plan, unsigned lead, unsigned trail) {
    if (trail < plan.first_trail) return of_extension;
    if (lead >= plan.first[0] && lead <= plan.first[1]) return of_first;
    return lead >= plan.second[0] && lead <= plan.second[1] ? of_second : of_extension;
}

PairCost cost_of(const Plan& plan, unsigned lead, unsigned trail, char32_t c, const std::vector<bool>& common) {
    const bool japanese = plan.name == "shift_jis" || plan.name == "euc-jp";
    const bool korean = plan.name == "euc-kr";
    const bool is_common = common[c];
    if (common_marks.find(c) != std::u32string_view::npos) return {of_mark, true};
    if (is_in(c, 0x3041, 0x3096)) return japanese ? PairCost{of_hiragana, true} : PairCost{of_foreign, false};
    if (is_in(c, 0x30A1, 0x30FC)) return {japanese ? of_katakana : of_foreign, false};
    if (is_in(c, 0xAC00, 0xD7A3)) {
        if (is_common) return {of_common, true};
        return {cost_of_level(plan, lead, trail), false};
    }
    if (!is_in(c, 0x3400, 0x9FFF)) return {of_foreign, false};
    if (korean) return {of_foreign, false};
    if (!japanese && is_common) return {of_common, true};
    return {cost_of_level(plan, lead, trail), false};
}

std::vector<MultiByteModel> make_models() {
    const Uncancelled whole;
    const std::vector<bool> common = common_characters();
    std::vector<MultiByteModel> models;
    for (const Plan& plan : plans) {
        MultiByteModel model;
        model.charset = find_charset(plan.name);
        model.table = find_double_byte_table(model.charset);
        if (model.table == nullptr) continue;
        model.costs.resize(DoubleByteTable::pairs);
        for (unsigned lead = DoubleByteTable::first_lead; lead < 0x100; ++lead) {
            for (unsigned trail = DoubleByteTable::first_trail; trail < 0x100; ++trail) {
                const char16_t c = model.table->at(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail));
                if (c != 0) model.costs[DoubleByteTable::index(lead, trail)] = cost_of(plan, lead, trail, c, common);
            }
        }
        models.push_back(std::move(model));
    }
    return models;
}

}  // namespace

const std::vector<MultiByteModel>& multi_byte_models() {
    static const std::vector<MultiByteModel> all = make_models();
    return all;
}

}  // namespace retold::text
