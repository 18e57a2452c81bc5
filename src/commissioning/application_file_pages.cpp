// The files of an application: added, had back and removed by those who work on it.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::File;
using office::Visit;

constexpr std::size_t most_files = 10;

office::FileRule rule() {
    auto rule = office::photos_and_papers();
    rule.most_bytes = 10 << 20;
    return rule;
}

std::vector<File> files_of_bid(Visit& visit, const Bid& bid) {
    return office::files_of(visit.db, bid_fields().shape(), bid.id.value);
}

std::string file_address(const Bid& bid, const File& file) {
    return apply_address(bid) + "/files/" + std::to_string(file.id.value);
}

bool can_add(const Application& application, Moment received) {
    return may_change(application.round, application.whole.bid, received).ok() && may_write(application.member).ok();
}

Html files_table(Visit& visit, const Application& application, const std::vector<File>& files) {
    const auto& bid = application.whole.bid;
    html::Table table{.caption = "Files",
                      .caption_id = "files",
                      .head = {{"File"}, {"What it is"}, {"Change"}},
                      .empty_text = "No file yet.",
                      .is_stacked = true};
    for (const auto& file : files) {
        html::Content change = "Nothing to change";
        if (can_add(application, visit.now))
            change = form_begin(visit, file_address(bid, file) + "/remove")
                     + html::button(
                         {.text = "Remove " + file.name, .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
                     + office::form_end();
        table.rows.push_back({{{html::link({.text = file.name, .href = file_address(bid, file)})},
                               {file.words.empty() ? "Not described" : file.words},
                               {change}}});
    }
    return html::table(table);
}

Html adding(Visit& visit, const Application& application, const Problems& problems) {
    Html form = html::section_heading("Add a file", "add")
                + form_begin(visit, apply_address(application.whole.bid) + "/files", true);
    form += html::file_upload({.name = "file",
                               .label = "File",
                               .hint = "PDF, Word, Excel, CSV, JPEG, PNG or WebP, at most 10MB.",
                               .error = html::error_of(problems, "file")});
    form += html::text_input({.name = "words",
                              .label = "What is it?",
                              .hint = "Accounts of 2023/24, for example.",
                              .error = html::error_of(problems, "words"),
                              .value = std::string(visit.typed("words"))});
    return form + html::button({.text = "Add this file"}) + office::form_end();
}

http::Response files_page(Visit& visit, const Application& application, const Problems& problems) {
    auto files = files_of_bid(visit, application.whole.bid);
    Html main = html::error_summary(problems) + html::page_heading("Files", application.whole.bid.reference)
                + application_head(application, visit.now);
    main += html::paragraph("At most 10. They count as they stand when the round closes; a file is in as soon as it is "
                            "added, before you send.");
    main += files_table(visit, application, files);
    if (can_add(application, visit.now) && files.size() < most_files) main += adding(visit, application, problems);
    main += html::paragraph(html::link({.text = "Back to the list", .href = apply_address(application.whole.bid)}));
    return show(visit, application_words(application, "Files", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_files(Visit& visit) {
    auto application = asked_application(visit);
    return application ? files_page(visit, *application, {}) : not_found(visit);
}

http::Response add_file(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    const auto& bid = application->whole.bid;
    if (auto refused = why_not_writing(visit, *application, {"words"})) return *refused;
    Problems problems;
    if (files_of_bid(visit, bid).size() >= most_files) problems.add("file", "An application has at most 10 files");
    if (trimmed(visit.typed("words")).empty()) problems.add("words", "Enter what the file is");
    if (visit.typed("words").size() > 300) problems.add("words", "What the file is must have at most 300 characters");
    if (!problems.empty()) return files_page(visit, *application, problems);
    auto staged = office::stage_upload(visit, "file", rule());
    if (staged.has_problems()) return files_page(visit, *application, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    if (!*staged) return files_page(visit, *application, Problems{{{"file", "Choose a file"}}});
    visit.change([&](office::Change& change) {
        office::link_file(change, **staged, bid_fields().shape(), bid.id.value, office::FileAudience::of_record,
                          std::string(trimmed(visit.typed("words"))));
        return Done{};
    });
    return saved(visit, apply_address(bid) + "/files", "The file is added");
}

std::optional<File> asked_file(Visit& visit, const Bid& bid) {
    for (const auto& file : files_of_bid(visit, bid))
        if (std::to_string(file.id.value) == visit.part("file")) return file;
    return std::nullopt;
}

http::Response have_file(Visit& visit) {
    auto application = asked_application(visit);
    auto file = application ? asked_file(visit, application->whole.bid) : std::nullopt;
    if (!file) return not_found(visit);
    return http::download(office::file_bytes(visit.db, *file), office::media_type(file->type), file->name);
}

http::Response remove_file(Visit& visit) {
    auto application = asked_application(visit);
    auto file = application ? asked_file(visit, application->whole.bid) : std::nullopt;
    if (!file) return not_found(visit);
    if (auto refused = why_not_writing(visit, *application, {})) return *refused;
    visit.change(
        [&](office::Change& change) {
            office::drop(change, office::file_fields(), *file);
            return Done{};
        },
        "Removed by the applicant");
    return saved(visit, apply_address(application->whole.bid) + "/files", "The file is removed");
}

} // namespace

void mount_application_files(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}/files", show_files, applicant, "The files of an application");
    at.post_files("/apply/{bid}/files", add_file, applicant, "Add a file to an application");
    at.get("/apply/{bid}/files/{file}", have_file, applicant, "Have a file of an application back");
    at.post("/apply/{bid}/files/{file}/remove", remove_file, applicant, "Remove a file from an application");
}

} // namespace reeve::commissioning
