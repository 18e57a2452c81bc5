// For tests: what a reader finds in a file that was made, with the programs that read such files where they are
// installed.
#pragma once
#include <map>
#include <optional>
#include <string>

namespace reeve::document {

// The entries of a zip file by path.
std::map<std::string, std::string> unpacked(const std::string& bytes);
// The words of a Word document, a paragraph on each line; what Word numbers by itself has no number here.
std::string docx_words(const std::string& bytes);
// The words of a PDF, and what pdfinfo says of it ("Pages: 1"); none where poppler-utils is not installed, which is
// said aloud.
std::optional<std::string> pdf_words(const std::string& bytes);
std::optional<std::string> pdf_facts(const std::string& bytes);

std::size_t count(const std::string& text, const std::string& sought);
bool holds(const std::string& text, const std::string& sought);

} // namespace reeve::document
