// Reads files that were made, for the tests of documents.
#include "base/text.h"
#include "document/child_program.h"
#include "document/document_reading.h"
#include <doctest/doctest.h>
#include <zip.h>

namespace reeve::document {

namespace {

std::optional<std::string> read_by(const char* program, const std::vector<std::string>& arguments,
                                   const std::string& pdf) {
    const auto path = program_path(program);
    if (!path) {
        MESSAGE("Skipped: ", program, " (poppler-utils) is not installed here.");
        return {};
    }
    auto outcome = run_child(*path, arguments, pdf, {.seconds = 20, .megabytes = 512});
    REQUIRE_MESSAGE(outcome.end == ChildEnd::finished, outcome.complaint);
    return outcome.output;
}

// "Pages:           1" as "Pages: 1".
std::string without_gaps(const std::string& text) {
    std::string out;
    for (char c : text)
        if (c != ' ' || out.empty() || out.back() != ' ') out += c;
    return out;
}

} // namespace

std::map<std::string, std::string> unpacked(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    zip_error_t error;
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string held(stat.size, '\0');
        auto* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        CHECK(zip_fread(file, held.data(), held.size()) == static_cast<zip_int64_t>(held.size()));
        zip_fclose(file);
        parts[stat.name] = held;
    }
    zip_discard(archive);
    return parts;
}

std::string docx_words(const std::string& bytes) {
    const auto xml = unpacked(bytes)["word/document.xml"];
    std::string words;
    for (std::size_t at = 0; at < xml.size(); ++at) {
        if (xml[at] != '<') {
            words += xml[at];
            continue;
        }
        const auto end = xml.find('>', at);
        const auto tag = xml.substr(at + 1, end - at - 1);
        if (tag == "/w:p" || tag == "w:br/") words += '\n';
        if (tag == "w:tab/") words += '\t';
        at = end;
    }
    for (const auto& [escape, meant] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        words = replaced(words, escape, meant);
    return words;
}

std::optional<std::string> pdf_words(const std::string& bytes) {
    return read_by("pdftotext", {"-layout", "-", "-"}, bytes);
}

std::optional<std::string> pdf_facts(const std::string& bytes) {
    auto facts = read_by("pdfinfo", {"-"}, bytes);
    return facts ? std::optional(without_gaps(*facts)) : std::nullopt;
}

std::size_t count(const std::string& text, const std::string& sought) {
    std::size_t found = 0;
    for (auto at = text.find(sought); at != std::string::npos; at = text.find(sought, at + sought.size())) ++found;
    return found;
}

bool holds(const std::string& text, const std::string& sought) { return text.find(sought) != std::string::npos; }

} // namespace reeve::document
