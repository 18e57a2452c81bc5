// Holds the reader of Word documents against papers that LibreOffice made: the demo's own, the texts of earlier ones
// where they lie beside the repository, and our own file opened and saved again.
#include "base/csv.h"
#include "base/date.h"
#include "base/moment.h"
#include "base/text.h"
#include "document/child_program.h"
#include "document/document_fixture.h"
#include "document/docx.h"
#include "document/docx_reading.h"
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <regex>
#include <unistd.h>

namespace reeve::document {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

// One line of a paper: "4" and its text, "a" and its text, words without a number, or the cells of a row.
struct SourceLine {
    std::string number;
    std::string text;
    Lines cells;
};

std::string single_spaced(std::string_view text) {
    std::string words;
    for (const auto& word : split(replaced(replaced(std::string(text), "\n", " "), "\t", " "), ' '))
        if (!trimmed(word).empty()) words += (words.empty() ? "" : " ") + std::string(trimmed(word));
    return words;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// --- What a paper should come to, read from its source without the reader ---

std::vector<SourceLine> lines_of_seed(const std::string& text) {
    static const std::regex numbered(R"(^\s*(?:- )?(\d{1,2})[.,]\s+(.+)$)"),
        lettered(R"(^\s*(?:- )?([a-z])\.\s+(.+)$)");
    std::vector<SourceLine> lines;
    bool may_go_on = false;
    for (const auto& line : lines_of(text)) {
        std::smatch found;
        auto words = single_spaced(line);
        if (words.empty()) {
            may_go_on = false;
            continue;
        }
        if (line.find('\t') != std::string::npos) {
            lines.push_back({"", "", {}});
            for (const auto& cell : split(line, '\t'))
                lines.back().cells.push_back(single_spaced(replaced(replaced(cell, "<p>", ""), "</p>", " ")));
            may_go_on = false;
        } else if (std::regex_match(line, found, numbered) || std::regex_match(line, found, lettered)) {
            lines.push_back({found[1], single_spaced(found[2].str()), {}});
            may_go_on = true;
        } else if (may_go_on) lines.back().text += " " + words;
        else {
            lines.push_back({"", words, {}});
            may_go_on = true;
        }
    }
    return lines;
}

std::vector<SourceLine> lines_of_demo(const std::string& csv) {
    std::vector<SourceLine> lines;
    int number = 0, letter = 0;
    auto rows = read_csv(csv);
    REQUIRE(rows.ok());
    for (const auto& row : *rows) {
        if (row.size() < 5) continue;
        auto text = single_spaced(row[4]);
        if (row[0] == "heading" || row[0] == "remark") lines.push_back({"", text, {}});
        if (row[0] == "paragraph") {
            lines.push_back({std::to_string(++number), text, {}});
            letter = 0;
        }
        if (row[0] == "lettered") lines.push_back({letter_of(letter++), text, {}});
        if (row[0] == "table" || row[0] == "map") { // their rows are figures; a table stands for them
            lines.push_back({"", "", {"Caption", "Kind"}});
            lines.push_back({"", "", {single_spaced(row[2]), row[0]}});
        }
    }
    return lines;
}

bool is_number(const SourceLine& line) { return !line.number.empty() && is_digit(line.number[0]); }

// The paper as a web page for LibreOffice: numbers that it counts itself, or numbers typed before the text.
std::string page_of(const std::vector<SourceLine>& lines, bool is_typed) {
    std::string html = "<html><head><meta charset=\"utf-8\"></head><body>\n";
    enum class At { plain, list, letters, table } at = At::plain;
    auto to = [&](At next) {
        if (at == At::letters && next != At::letters) html += "</ol>";
        if ((at == At::letters || at == At::list) && next != At::list && next != At::letters) html += "</ol>\n";
        if (at == At::table && next != At::table) html += "</table>\n";
        at = next;
    };
    int last = 0;
    for (const auto& line : lines) {
        auto text = html_escaped(line.text);
        if (!line.cells.empty()) {
            if (at != At::table) to(At::plain), html += "<table border=\"1\">";
            at = At::table;
            html += "<tr>";
            for (const auto& cell : line.cells) html += "<td>" + html_escaped(cell) + "</td>";
            html += "</tr>";
        } else if (line.number.empty() || is_typed) {
            to(At::plain);
            html += "<p>" + (line.number.empty() ? "" : line.number + ". ") + text + "</p>\n";
        } else if (is_number(line)) {
            int number = std::stoi(line.number);
            if (at == At::plain || at == At::table || number != last + 1) {
                to(At::plain);
                html += "<ol start=\"" + line.number + "\">";
            }
            to(At::list);
            last = number;
            html += "<li>" + text + "</li>";
        } else {
            if (at == At::plain || at == At::table)
                to(At::plain), html += "<ol start=\"" + std::to_string(last) + "\">";
            if (at != At::letters) html += "<ol type=\"a\" start=\"" + std::to_string(line.number[0] - 'a' + 1) + "\">";
            at = At::letters;
            html += "<li>" + text + "</li>";
        }
    }
    to(At::plain);
    return html + "</body></html>\n";
}

Lines expected_of(const std::vector<SourceLine>& lines) {
    Lines expected;
    for (const auto& line : lines)
        expected.push_back(line.cells.empty() ? line.number + "|" + line.text : "row|" + joined(line.cells, "|"));
    return expected;
}

// --- What the reader makes of it ---

Lines found_in(const ReadDocument& document) {
    Lines found;
    for (const auto& block : document.blocks) {
        std::string number;
        for (char c : block.number)
            if (is_digit(c) || (c >= 'a' && c <= 'z')) number += c;
        for (const auto& row : block.rows) {
            Lines cells;
            for (const auto& cell : row) cells.push_back(single_spaced(plain_text(cell)));
            while (!cells.empty() && cells.back().empty()) cells.pop_back(); // rows are as long as the longest
            found.push_back("row|" + joined(cells, "|"));
        }
        if (block.kind == ReadKind::heading || block.kind == ReadKind::paragraph)
            found.push_back(number + "|" + single_spaced(words_of(block)));
        if (block.kind == ReadKind::picture) found.push_back("picture|" + block.picture.alt);
    }
    return found;
}

// --- LibreOffice ---

class OfficeSuite {
public:
    OfficeSuite() : folder_(fs::temp_directory_path() / ("reeve-word-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_ / "out");
    }
    ~OfficeSuite() { fs::remove_all(folder_); }
    OfficeSuite(const OfficeSuite&) = delete;

    // The files by name as DOCX, made in one go; none where LibreOffice is not installed, which is said.
    std::optional<std::map<std::string, std::string>> docx_of(const std::map<std::string, std::string>& files,
                                                              const char* filter) {
        auto program = program_path("soffice");
        if (!program) {
            MESSAGE("LibreOffice is not installed, so nothing is converted");
            return std::nullopt;
        }
        Lines arguments{"--headless",
                        "-env:UserInstallation=file://" + (folder_ / "profile").string(),
                        filter,
                        "--convert-to",
                        "docx:MS Word 2007 XML",
                        "--outdir",
                        (folder_ / "out").string()};
        for (const auto& [name, bytes] : files) {
            std::ofstream(folder_ / name, std::ios::binary) << bytes;
            arguments.push_back((folder_ / name).string());
        }
        auto outcome = run_child(*program, arguments, "", {.seconds = 240, .megabytes = 8192},
                                 {"HOME=" + folder_.string(), "TMPDIR=" + folder_.string()});
        REQUIRE_MESSAGE(outcome.end == ChildEnd::finished, outcome.complaint);
        std::map<std::string, std::string> made;
        for (const auto& [name, bytes] : files)
            made[name] = bytes_of(folder_ / "out" / (fs::path(name).stem().string() + ".docx"));
        return made;
    }

private:
    fs::path folder_;
};

constexpr const char* web_page = "--infilter=HTML (StarWriter)";
constexpr const char* word_file = "--infilter=MS Word 2007 XML";

fs::path folder_of_seeds() {
    for (const char* folder : {"../shared/seeds", "../../shared/seeds"})
        if (fs::exists(folder)) return folder;
    return {};
}

void check_lines(const Lines& found, const Lines& expected) {
    CHECK(found.size() == expected.size());
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        CHECK(found[i] == expected[i]);
        if (found[i] != expected[i]) return; // what follows is only shifted
    }
}

void check_papers(const std::map<std::string, std::vector<SourceLine>>& papers) {
    std::map<std::string, std::string> pages;
    for (const auto& [name, lines] : papers) {
        pages[name + "-counted.html"] = page_of(lines, false);
        pages[name + "-typed.html"] = page_of(lines, true);
    }
    OfficeSuite suite;
    auto made = suite.docx_of(pages, web_page);
    if (!made) return;
    for (const auto& [name, bytes] : *made) {
        CAPTURE(name);
        auto read = read_docx(bytes);
        REQUIRE_MESSAGE(read.ok(), name);
        check_lines(found_in(*read), expected_of(papers.at(name.substr(0, name.find('-')))));
    }
}

constexpr const char* carried = "tests/reference/word/update_2024_09.docx";
constexpr const char* carried_source = "demo/papers/P-2024-001.csv";

TEST_SUITE("Word papers made by LibreOffice") {
    TEST_CASE("the Word paper that is carried comes in with every number, letter and cell right") {
        REQUIRE(fs::exists(carried));
        auto read = read_docx(bytes_of(carried));
        REQUIRE(read.ok());
        auto expected = expected_of(lines_of_demo(bytes_of(carried_source)));
        CHECK(expected.size() > 50);
        check_lines(found_in(*read), expected);
    }

    TEST_CASE("the demo's paper made into DOCX comes in whole, its numbers counted and typed") {
        check_papers({{"update", lines_of_demo(bytes_of(carried_source))}});
    }

    TEST_CASE(
        "earlier papers made into DOCX come in with every paragraph number, lettered point and table cell right") {
        auto folder = folder_of_seeds();
        if (folder.empty()) {
            MESSAGE("The texts of earlier papers are not here, so they are not converted");
            return;
        }
        std::map<std::string, std::vector<SourceLine>> papers;
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".txt")
                papers["seed" + entry.path().stem().string()] = lines_of_seed(bytes_of(entry.path()));
        REQUIRE_FALSE(papers.empty());
        check_papers(papers);
    }

    TEST_CASE("our own Word file opened and saved again loses no paragraph, number, cell or description") {
        auto bytes = docx_of(work_update(), from_london(date_of(2024, 9, 23), {9, 30, 0}));
        OfficeSuite suite;
        auto made = suite.docx_of({{"ours.docx", bytes}}, word_file);
        if (!made) return;
        auto before = read_docx(bytes), after = read_docx(made->at("ours.docx"));
        REQUIRE(before.ok());
        REQUIRE(after.ok());
        check_lines(found_in(*after), found_in(*before));
    }
}

} // namespace
} // namespace reeve::document
