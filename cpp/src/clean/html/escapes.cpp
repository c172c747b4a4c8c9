#include "clean/html/escapes.hpp"

namespace retold::clean {

void escape_html(std::string& out, char c) {
    if (c == '&')
        out += "&amp;";
    else if (c == '<')
        out += "&lt;";
    else if (c == '>')
        out += "&gt;";
    else if (c == '"')
        out += "&quot;";
    else if (!is_control(c))
        out.push_back(c);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
}

std::string escaped_html(std::string_view text) {
    std::string out;
    for (const char c : text) escape_html(out, c);
    return out;
}

bool is_markdown(char c) {
    return std::string_view("\\`*_[]<&|~").find(c) != std::string_view::npos;
}

std::string guarded_start(std::string line) {
    if (line.empty()) return line;
    if (std::string_view("#>+-=").find(line[0]) != std::string_view::npos) return line.insert(0, 1, '\\');
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')'))
        line.insert(digits, 1, '\\');
    return line;
}

std::string guarded_address(std::string_view address) {
    std::string target;
    for (const char c : address) {
        if (c == '<' || c == '>' || c == '\\') target.push_back('\\');
        target.push_back(c);
    }
    return target;
}

}  // namespace retold::clean
