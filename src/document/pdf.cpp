// Has the document helper make the PDF of a paper.
#include "document/pdf.h"
#include "base/text.h"
#include "document/child_program.h"
#include "document/document_json.h"
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace reeve::document {

namespace {

constexpr int status_not_installed = 3; // as render.mjs has it

std::string own_folder() {
    char path[4096];
    const auto length = ::readlink("/proc/self/exe", path, sizeof path);
    const std::string program(path, length > 0 ? static_cast<std::size_t>(length) : 0);
    return program.substr(0, program.rfind('/'));
}

std::optional<std::string> helper_script() {
    if (const char* named = std::getenv("REEVE_PDF_HELPER")) return named;
    const auto folder = own_folder();
    for (const auto* place : {"/../share/reeve/pdf/render.mjs", "/../tools/pdf/render.mjs"})
        if (::access((folder + place).c_str(), R_OK) == 0) return folder + place;
    return {};
}

Refusal not_installed() {
    return {"PDF needs the document helper, which is not installed here. Read the web page, or take the Word document.",
            "", Refusal::Kind::absent};
}

Refusal too_slow() {
    return {"The PDF took too long to make, so it was stopped. Read the web page, or take the Word document.", "",
            Refusal::Kind::conflict};
}

bool lacks_words(const Block& block) {
    if (const auto* image = std::get_if<Image>(&block)) return trimmed(image->alt).empty();
    if (const auto* drawing = std::get_if<Drawing>(&block)) return trimmed(drawing->alt).empty();
    return false;
}

// The heading of the first section with a picture nobody has described.
std::optional<std::string> undescribed_picture(const Document& document) {
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (lacks_words(block)) return section.heading;
    return {};
}

} // namespace

std::optional<PdfHelper> installed_pdf_helper() {
    const auto node = program_path("node");
    const auto script = helper_script();
    if (!node || !script) return {};
    return PdfHelper{*node, *script};
}

Result<std::string> pdf_of(const Document& document, Moment made, const std::optional<PdfHelper>& helper) {
    if (const auto heading = undescribed_picture(document))
        return Refusal{fmt::format("A picture under \"{}\" has no description, so the PDF would shut out people who "
                                   "cannot see it. Describe it first.",
                                   *heading),
                       "Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018"};
    if (!helper || ::access(helper->node.c_str(), X_OK) != 0 || ::access(helper->script.c_str(), R_OK) != 0)
        return not_installed();
    auto paper = layout_json(document);
    paper.set("made", made.milliseconds / 1000);
    // Without a compiler at run time: a service that may hold no memory both written and run can still make it.
    auto outcome = run_child(helper->node, {"--jitless", "--max-old-space-size=384", helper->script}, to_text(paper),
                             {.seconds = 60, .megabytes = 1024});
    if (outcome.end == ChildEnd::out_of_time) return too_slow();
    if (outcome.status == status_not_installed) return not_installed();
    if (outcome.end != ChildEnd::finished || !outcome.output.starts_with("%PDF-"))
        throw Fault("The PDF of " + document.reference + " could not be made: " + outcome.complaint);
    return std::move(outcome.output);
}

} // namespace reeve::document
