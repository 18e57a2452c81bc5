// Puts every published edition of every paper into an export, as it was frozen.
#include "app/paper_export.h"
#include "app/paper_files.h"
#include "app/records_place.h"
#include "reporting/edition_store.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"

namespace reeve {
namespace {

using namespace reporting;

// A format that this machine cannot make is noted in the manifest, and the others are still written.
void export_edition(const Layout& layout, const Paper& frozen, const std::string& name, const std::string& about,
                    office::ExportFolder& folder) {
    for (const char* format : {"json", "txt", "html", "docx", "pdf"}) {
        auto path = name + "." + format;
        try {
            auto bytes = paper_file(layout, frozen, format);
            if (bytes) folder.write(path, *bytes, about);
            else folder.note_missing(path, why_not(bytes));
        } catch (const std::exception& fault) { folder.note_missing(path, fault.what()); }
    }
}

void export_papers(db::Connection& connection, office::Office& office, office::ExportFolder& folder) {
    for (const auto& paper : all_papers(connection))
        for (const auto& edition : published_editions(connection, paper.id)) {
            auto frozen = content_of(edition).first;
            auto number = std::to_string(edition.number);
            export_edition(frozen_layout(connection, office, edition), frozen,
                           "papers/" + paper.reference + "-edition-" + number,
                           "Paper " + paper.reference + ", edition " + number + ": " + frozen.title, folder);
        }
}

} // namespace

std::vector<office::Exporter> office_exporters() { return {export_papers}; }

} // namespace reeve
