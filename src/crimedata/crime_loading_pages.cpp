// Bringing in crime files: rows pasted or a file given are loaded at once; the server's import folder by a job that
// says how far it is.
#include "crimedata/crime_pages.h"
#include "crimedata/loading_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/job_store.h"
#include "office/routes.h"
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Visit;

constexpr const char* address = "/work/crime/load";
constexpr const char* job_name = "load_crime";

// Named by whoever runs the program; nobody on a page can name another.
std::string import_folder() {
    const char* folder = std::getenv("REEVE_CRIME_FOLDER");
    return folder ? folder : "";
}

http::Response form_page(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Load recorded crime");
    main += html::lead_paragraph(
        "Files of data.police.uk: street, outcomes, or stop and search, as CSV or as the archive zip. Any force, any month, in any order.");
    main += html::bullet_list({{"The same file again changes nothing."},
                               {"A newer release of a month takes its place, and what moved is kept."},
                               {"A file that is not what it says is refused whole, with its line and column."}});
    main += office::form_begin(visit, address, true);
    main += html::textarea({.name = "text",
                            .label = "Rows with their headings",
                            .error = html::error_of(problems, "text"),
                            .value = std::string(visit.typed("text")),
                            .rows = 6});
    main += html::file_upload(
        {.name = "file",
         .label = "Or a file (optional)",
         .hint =
             "CSV, CSV packed by gzip, or zip, smaller than 20MB. Larger archives come in by the import folder or by reeve crime load.",
         .error = html::error_of(problems, "file"),
         .accept = ".csv,.gz,.zip"});
    if (!import_folder().empty())
        main += html::checkboxes(
            {.name = "folder", .options = {{.value = "yes", .text = "Or everything in the server's import folder"}}});
    main += html::button({.text = "Load"}) + office::form_end();
    return show(visit,
                {.title = "Load recorded crime",
                 .section = "Data",
                 .trail = {{"Recorded crime", "/work/crime"}},
                 .has_errors = !problems.empty()},
                main, problems.empty() ? 200 : 422);
}

http::Response show_form(Visit& visit) { return form_page(visit, {}); }

// Pasted rows lie in a file as long as they are read, as an upload does.
class PassingFile {
public:
    explicit PassingFile(std::string_view bytes) {
        char name[] = "/tmp/reeve-crime-XXXXXX";
        int file = mkstemp(name);
        if (file < 0) throw Fault("no passing file can be made for pasted rows");
        ::close(file);
        path_ = name;
        std::ofstream out(path_, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) throw Fault("pasted rows cannot be written to " + path_);
    }
    PassingFile(const PassingFile&) = delete;
    ~PassingFile() { unlink(path_.c_str()); }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

LoadOrder order_of(Visit& visit, PoliceSources sources, std::string label) {
    LoadOrder order;
    order.sources = std::move(sources);
    order.label = std::move(label);
    order.by = visit.who->person;
    order.post = visit.who->post;
    return order;
}

http::Response report_page(Visit& visit, const LoadReport& report) {
    Html main = html::page_heading("What was loaded") + html::lead_paragraph(in_words(report));
    html::Table table{
        .caption = "Files", .caption_id = "files", .head = {{"File"}, {"What became of it"}}, .is_stacked = true};
    for (const auto& file : report.files) {
        auto words = in_words(file);
        auto colon = words.find(": ");
        table.rows.push_back({{{words.substr(0, colon)}, {words.substr(colon + 2)}}});
    }
    main += html::table(table) + html::paragraph(html::link({.text = "See what is held", .href = "/work/crime"}));
    return show(visit, {.title = "What was loaded", .section = "Data", .trail = {{"Recorded crime", "/work/crime"}}},
                main);
}

// The one file was refused: what is wrong with it stands beside where it came from.
http::Response loaded(Visit& visit, const char* member, const Result<PoliceSources>& sources,
                      const std::string& label) {
    if (!sources) return form_page(visit, Problems{{{member, sources.refusal().message}}});
    auto report = load_crime(visit.office, order_of(visit, *sources, label));
    if (report.files.size() == 1 && !report.files[0].refused.empty())
        return form_page(visit, Problems{{{member, report.files[0].refused}}});
    if (report.refused() == 0) return saved(visit, "/work/crime", in_words(report));
    return report_page(visit, report);
}

http::Response queue_folder(Visit& visit) {
    visit.change([&](office::Change& change) { return office::queue_job(change, job_name, visit.who->post); });
    return saved(visit, "/work/crime", "The import folder is being loaded. Its progress is told on the page of jobs.");
}

http::Response load_given(Visit& visit) {
    if (visit.typed("folder") == "yes" && !import_folder().empty()) return queue_folder(visit);
    for (const auto& upload : visit.request.uploads)
        if (upload.member == "file" && upload.size > 0)
            return loaded(visit, "file", police_sources_of_upload(upload.path, upload.file_name),
                          shortened(tidied(upload.file_name), 120));
    auto text = visit.typed("text");
    if (trimmed(text).empty()) return form_page(visit, Problems{{{"text", "Paste the rows or choose a file"}}});
    PassingFile file(text);
    return loaded(visit, "text", police_sources_of_upload(file.path(), "pasted.csv"), "Pasted rows");
}

Result<std::string> load_folder(office::Office& office, const std::string& post, office::Progress& progress) {
    if (import_folder().empty()) return Refusal{"REEVE_CRIME_FOLDER names no import folder", ""};
    LoadOrder order;
    order.sources = TRY(police_sources({import_folder()}));
    order.label = "The import folder";
    order.post = post.empty() ? "The program" : post;
    order.say = progress.say;
    auto report = load_crime(office, order);
    auto words = in_words(report);
    for (const auto& file : report.files)
        if (!file.refused.empty() && words.size() < 2000) words += " " + in_words(file) + ".";
    return words;
}

} // namespace

void mount_crime_loading(office::Office& office) {
    using office::Right;
    auto may = office::may(Right::load_measures);
    office.routes().get(address, show_form, may, "Give files of recorded crime to be loaded");
    office.routes().post_files(address, load_given, may, "Load files of recorded crime");
    office.jobs().push_back(
        {.name = job_name, .title = "Load recorded crime from the import folder", .work = load_folder});
}

} // namespace reeve::crimedata
