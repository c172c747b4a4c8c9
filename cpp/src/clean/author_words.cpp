#include "clean/author_words.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "clean/people.hpp"
#include "clean/picture_credit.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// In lower case.
// clang-format off
constexpr std::array<std::string_view, 320> fronts = {
    "by", "written by", "words by", "story by", "posted by", "post by", "published by", "submitted by",
    "added by", "text by", "reported by", "reporting by", "article by", "authored by", "from", "author", "authors", "author(s)",
    "words", "writer", "posts by", "view all posts by", "text", "text von", "von", "verfasst von",
    "geschrieben von", "eingestellt von", "veröffentlicht von", "erstellt von", "gepostet von",
    "publiziert von", "ein artikel von", "ein beitrag von", "beitrag von", "aus der feder von", "autor",
    "autorin", "autoren", "redaktion", "par", "écrit par", "publié par", "rédigé par", "posté par",
    "proposé par", "mis en ligne par", "propos recueillis par", "texte", "texte de", "auteur", "autrice",
    "auteurs", "por", "escrito por", "publicado por", "postado por", "redactado por", "redigido por",
    "enviado por", "firmado por", "texto", "texto de", "un artículo de", "autora", "autores", "di",
    "scritto da", "pubblicato da", "postato da", "inserito da", "redatto da", "a cura di", "articolo di",
    "testo di", "autore", "redazione", "door", "geschreven door", "geplaatst door", "gepost door",
    "gepubliceerd door", "een artikel van", "tekst", "redactie", "av", "af", "skrevet av", "skrevet af",
    "skriven av", "skrivet av", "publisert av", "publiceret af", "publicerad av", "publicerat av", "postet av",
    "postat av", "upplagd av", "upplagt av", "inlagd av", "lagt inn av", "lagt ud af", "slået op af",
    "indsendt af", "höfundur", "teksti", "kirjoittaja", "kirjoittanut", "lähettänyt", "julkaissut",
    "toimittaja", "kirjutas", "postitas", "avaldas", "autors", "parašė", "paskelbė", "įkėlė", "autorius",
    "publicēja", "ievietoja", "od", "napisał", "napisała", "opublikował", "opublikowała", "opublikowane przez",
    "dodane przez", "zamieszczone przez", "autorka", "autor tekstu", "przez", "napsal", "napsala",
    "publikováno od", "zveřejnil", "zveřejnila", "vložil", "vložila", "přidal", "přidala", "napísal",
    "napísala", "uverejnil", "uverejnila", "zverejnil", "zverejnila", "pridal", "pridala", "írta", "szerző",
    "beküldte", "közzétette", "feltöltötte", "bejegyezte", "szöveg", "scris de", "publicat de", "postat de",
    "redactat de", "articol de", "escrit per", "publicat per", "piše", "napisao", "napisala", "objavio",
    "objavila", "objavil", "avtor", "zapisal", "zapisala", "shkruar nga", "autori", "yazan", "yazar",
    "gönderen", "yayınlayan", "ekleyen", "hazırlayan", "kaleme alan", "müəllif", "автор", "авторы", "автори",
    "автор статьи", "автор материала", "автор текста", "автор статті", "текст", "написал", "написала",
    "опубликовал", "опубликовала", "опубликовано", "разместил", "разместила", "добавил", "добавила", "написав",
    "опублікував", "опублікувала", "опубліковано", "розмістив", "розмістила", "публикувано от", "публикува",
    "публікує", "пише", "објавио", "објавила", "аутор", "συντάκτης", "συντάκτρια", "από", "του", "της",
    "γράφει ο", "γράφει η", "γράφουν οι", "αναρτήθηκε από", "δημοσιεύτηκε από", "κείμενο", "بقلم", "كتب",
    "كتبت", "نشر بواسطة", "مرسلة بواسطة", "بواسطة", "الكاتب", "إعداد", "نویسنده", "نوشته", "نوشته شده توسط",
    "ارسال توسط", "توسط", "به قلم", "تحریر", "מאת", "נכתב על ידי", "פורסם על ידי", "הועלה על ידי", "लेखक",
    "प्रस्तुतकर्ता", "লেখক", "লিখেছেন", "எழுதியவர்", "రచయిత", "ಲೇಖಕ", "લેખક", "ਲੇਖਕ", "โดย", "เขียนโดย",
    "โพสต์โดย", "ผู้เขียน", "tác giả", "đăng bởi", "viết bởi", "người đăng", "bởi", "oleh", "ditulis oleh",
    "diposting oleh", "diposkan oleh", "diterbitkan oleh", "penulis", "isinulat ni", "作者", "文", "撰文", "記者",
    "记者", "本報記者", "本报记者", "发布者", "發布者", "发表者", "發表者", "张贴者", "張貼者", "发布人", "投稿者", "著者", "執筆", "執筆者", "筆者",
    "作成者", "取材・文", "文・構成", "ライター", "글", "글쓴이", "작성자", "게시자", "지은이", "취재", "글·사진", "ავტორი", "հեղինակ", "egilea",
    "opracowanie", "opracował", "opracowała", "oprac.", "haber", "muhabir", "корреспондент", "кореспондент",
    "журналист", "журналіст", "de notre correspondant", "de notre correspondante", "de notre envoyé spécial",
    "de notre envoyée spéciale", "dal nostro inviato", "dalla nostra inviata", "dal nostro corrispondente",
    "von unserem korrespondenten", "von unserer korrespondentin", "de nuestro corresponsal"};
// clang-format on

constexpr std::array<std::string_view, 7> backs = {" 기자", " 특파원", " 記者", " 记者", "記者", " 特派員", " द्वारा"};

constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// The start of a line in lower case, of the same length; letters whose lower case has another length stay.
std::string lower_start(std::string_view line) {
    constexpr std::size_t looked_at = 60;  // bytes; longer than every front
    std::string out;
    for (std::size_t at = 0; at < line.size() && at < looked_at;) {
        if (is_ascii(line[at])) {
            out.push_back(lower(line[at]));
            ++at;
            continue;
        }
        const text::Unit unit = text::decode_at(line, at);
        std::string small;
        text::append_utf8(small, text::to_lower(unit.code_point));
        if (unit.valid && small.size() == unit.size)
            out += small;
        else
            out.append(line.substr(at, unit.size));
        at += unit.size;
    }
    return out;
}

// The fronts by their first byte.
using ByByte = std::array<std::vector<std::string_view>, 256>;
const ByByte& by_first_byte() {
    static const ByByte lists = [] {
        ByByte made;
        for (const std::string_view front : fronts) made[static_cast<unsigned char>(front[0])].push_back(front);
        return made;
    }();
    return lists;
}

constexpr std::array<std::string_view, 17> articles = {"a ",   "an ",  "ein ", "eine ", "un ", "une ",
                                                       "una ", "uma ", "um ",  "een ",  "en ", "ett ",
                                                       "et ",  "o ",   "egy ", "un'",   "un’"};

// Whether a front or an article may begin the line, by its first two characters: false is sure, and is the answer for
// most lines.
bool may_have_front(std::string_view line) {
    const auto pair_of = [](char first, char second) {
        return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8U | static_cast<unsigned char>(second);
    };
    static const std::bitset<1U << 16U> pairs = [&] {
        std::bitset<1U << 16U> made;
        for (const std::string_view front : fronts) made.set(pair_of(front[0], front[1]));
        for (const std::string_view article : articles) made.set(pair_of(article[0], article[1]));
        return made;
    }();
    if (line.size() < 2 || !is_ascii(line[0]) || !is_ascii(line[1])) return !line.empty();
    return pairs[pair_of(lower(line[0]), lower(line[1]))];
}

// "Ein Bericht von", "A report by": an article, a noun and a word for "by"; the bytes of all three and the space behind
// them, else 0.
std::size_t front_of_kind(std::string_view low) {
    constexpr std::array<std::string_view, 12> makers = {"by ", "von ", "de ", "di ",   "da ",  "av ",
                                                         "af ", "van ", "do ", "door ", "par ", "por "};
    const auto begins = [](std::string_view text) {
        return [=](std::string_view word) { return text.starts_with(word); };
    };
    const auto article = std::ranges::find_if(articles, begins(low));
    if (article == articles.end()) return 0;
    const std::size_t space = low.find(' ', article->size());
    if (space == std::string_view::npos || names_other_work(low) ||
        begins_with_picture_word(low.substr(article->size())))
        return 0;
    const auto maker = std::ranges::find_if(makers, begins(low.substr(space + 1)));
    return maker == makers.end() ? 0 : space + 1 + maker->size();
}

}  // namespace

std::size_t author_front(std::string_view line) {
    if (!may_have_front(line)) return 0;
    const std::string low = lower_start(line);
    // What follows is written as names are: "a house of stone" is no work of "stone".
    if (const std::size_t kind = front_of_kind(low); kind != 0 && is_full_name(name_part(line.substr(kind))))
        return kind;
    std::size_t best = 0;
    for (const std::string_view front : by_first_byte()[static_cast<unsigned char>(low[0])]) {
        if (front.size() < best || !low.starts_with(front)) continue;
        const std::string_view rest = line.substr(front.size());
        std::size_t marks = 0;
        for (const std::string_view mark : {": ", " : ", ":", "：", " ", "／", "/", "●", "=", "・", "＝"}) {
            if (rest.starts_with(mark)) {
                marks = mark.size();
                break;
            }
        }
        // "byAna Sol": what parts the two is in the style sheet.
        const bool glued = marks == 0 && front.size() == 2 && front == "by" && rest.size() > 3 && rest[0] >= 'A' &&
                           rest[0] <= 'Z' && rest[1] >= 'a';
        if (rest.empty() || marks != 0 || glued) best = std::max(best, front.size() + marks);
    }
    return best;
}

std::size_t author_back(std::string_view line) {
    constexpr std::size_t shortest_name = 6;  // bytes: two characters of Chinese
    for (const std::string_view back : backs) {
        if (line.ends_with(back) && line.size() >= back.size() + shortest_name) return back.size();
    }
    return 0;
}

}  // namespace retold::clean
