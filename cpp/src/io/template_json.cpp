#include "retold/io/template_json.hpp"

#include <algorithm>
#include <charconv>

#include "io/parse_json.hpp"

namespace retold::io {
namespace {

using clean::Template;
using clean::TemplateLine;

constexpr std::string_view format_name = "retold-template";

std::string to_hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 15U];
    return text;
}

std::uint64_t from_hex(const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) throw DataError("template JSON: a key is damaged");
    return value;
}

TemplateLine read_line(const Json& row) {
    TemplateLine line;
    line.text = row.at(0).get<std::string>();
    line.key = from_hex(row.at(1).get<std::string>());
    line.words = row.at(2).get<std::uint32_t>();
    line.groups = row.at(3).get<std::uint32_t>();
    return line;
}

}  // namespace

std::string template_to_json(const Template& site_template) {
    Json sites = Json::object();
    for (const auto& [source, site] : site_template.sites()) {
        std::vector<const TemplateLine*> lines;
        for (const auto& [key, line] : site.lines) {
            if (line.groups >= 2) lines.push_back(&line);
        }
        std::sort(lines.begin(), lines.end(), [](const TemplateLine* a, const TemplateLine* b) {
            return a->groups != b->groups ? a->groups > b->groups : a->key < b->key;
        });
        Json rows = Json::array();
        for (const TemplateLine* line : lines)
            rows.push_back({line->text, to_hex(line->key), line->words, line->groups});
        sites[source] = {{"pages", site.pages}, {"groups", site.groups}, {"lines", std::move(rows)}};
    }
    const Json whole = {{"format", format_name}, {"version", 1}, {"sites", std::move(sites)}};
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Template template_from_json(std::string_view text) {
    const Json json = parse_json(text, "template JSON");
    try {
        if (json.at("format") != format_name) throw DataError("template JSON: another format");
        if (json.at("version") != 1) throw DataError("template JSON: another version");
        Template result;
        for (const auto& [source, entry] : json.at("sites").items()) {
            Template::Site site;
            site.pages = entry.at("pages").get<std::uint32_t>();
            site.groups = entry.at("groups").get<std::uint32_t>();
            for (const Json& row : entry.at("lines")) {
                const TemplateLine line = read_line(row);
                site.lines.insert_or_assign(line.key, line);
            }
            result.add_site(source, std::move(site));
        }
        return result;
    } catch (const Json::exception&) {
        throw DataError("template JSON: a field is missing or of another type");
    }
}

}  // namespace retold::io
