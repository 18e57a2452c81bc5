// A return as its recipient writes it: one part on a page, and its files.
#include "commissioning/my_return_desk.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

constexpr std::size_t most_files = 10;

http::Response part_page(Visit& visit, const MyReturn& mine, const ReturnPart& part, const Problems& problems) {
    Html main = html::error_summary(problems) + grant_heading(mine.grant, part.title) + html::paragraph(part.hint);
    main += office::form_begin(visit, return_address(mine) + "/" + part.name)
            + html::hidden_field("version", std::to_string(mine.given.version));
    bool is_people = std::string_view(part.name) == "people";
    auto numbers = number_controls(part, numbers_read(mine.given.numbers), visit, problems);
    auto described = office::described_controls(visit, return_fields().shape(), &mine.given, part.columns, problems);
    main += is_people ? described + numbers : numbers + described;
    main += html::button_group({html::button({.text = "Save and go back"}),
                                html::link({.text = "Cancel", .href = return_address(mine)})})
            + office::form_end();
    return show(visit, return_page_words(mine, part.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_part(Visit& visit) {
    auto mine = asked_return(visit);
    const auto* part = find_return_part(visit.part("part"));
    if (!mine || !part) return not_found(visit);
    if (auto refused = why_not_telling(visit, *mine, {})) return *refused;
    return part_page(visit, *mine, *part, {});
}

std::vector<std::string_view> all_names(const Visit& visit) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : visit.typed_fields().list())
        if (name != "version" && name.find('_') != 0) names.push_back(name);
    return names;
}

http::Response save_part(Visit& visit) {
    auto mine = asked_return(visit);
    const auto* part = find_return_part(visit.part("part"));
    if (!mine || !part) return not_found(visit);
    if (auto refused = why_not_telling(visit, *mine, all_names(visit))) return *refused;
    auto given = mine->given;
    given.version = office::version_typed(visit, given.version);
    auto problems = read_form(return_fields(), part->columns, visit.typed_of(), given, visit.today());
    auto numbers = numbers_read(given.numbers);
    office::add_all(problems, read_numbers(*part, visit, numbers));
    for (std::size_t at = 0; at < numbers.spending.size(); ++at)
        if (numbers.spending[at].actual.pence < 0 && given.restated_because.empty())
            problems.add("actual-" + std::to_string(at + 1), "What was spent cannot be less than £0");
    if (given.people.value_or(0) < 0) problems.add("people", "The number of people cannot be less than 0");
    if (!problems.empty()) return part_page(visit, *mine, *part, problems);
    given.numbers = text_of(numbers);
    auto kept = visit.change(
        [&](office::Change& change) {
            auto own = as_recipient(change);
            return keep_return(own, given);
        },
        "Saved by the recipient");
    if (kept) return saved(visit, return_address(*mine), std::string(part->title) + ": saved");
    return refuse_with_words(visit, return_page_words(*mine, "Not saved"), kept.refusal(), all_names(visit));
}

// --- Files ---

std::vector<office::File> files_of_return(Visit& visit, const MyReturn& mine) {
    return office::files_of(visit.db, return_fields().shape(), mine.given.id.value);
}

Html adding(Visit& visit, const MyReturn& mine, const Problems& problems) {
    return html::section_heading("Add a file", "add") + office::form_begin(visit, return_address(mine) + "/files", true)
           + html::file_upload({.name = "file",
                                .label = "File",
                                .hint = "PDF, Word, Excel, CSV, JPEG, PNG or WebP, at most 10MB.",
                                .error = html::error_of(problems, "file")})
           + html::text_input({.name = "words",
                               .label = "What is it?",
                               .hint = "Invoices of July, for example.",
                               .error = html::error_of(problems, "words"),
                               .value = std::string(visit.typed("words"))})
           + html::button({.text = "Add this file"}) + office::form_end();
}

http::Response files_page(Visit& visit, const MyReturn& mine, const Problems& problems) {
    auto files = files_of_return(visit, mine);
    std::vector<html::Content> items;
    for (const auto& file : files)
        items.push_back(html::of<"{}: {}">(
            html::link({.text = file.name, .href = return_address(mine) + "/files/" + std::to_string(file.id.value)}),
            file.words));
    Html main = html::error_summary(problems) + grant_heading(mine.grant, "Files of the return")
                + (items.empty() ? html::paragraph("No file yet. Invoices, a register of sessions or photographs can "
                                                   "show what you tell.")
                                 : html::bullet_list(items));
    if (can_be_written(mine.given) && files.size() < most_files) main += adding(visit, mine, problems);
    main += html::paragraph(html::link({.text = "Back to the return", .href = return_address(mine)}));
    return show(visit, return_page_words(mine, "Files of the return", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_files(Visit& visit) {
    auto mine = asked_return(visit);
    return mine ? files_page(visit, *mine, {}) : not_found(visit);
}

http::Response add_file(Visit& visit) {
    auto mine = asked_return(visit);
    if (!mine) return not_found(visit);
    if (auto refused = why_not_telling(visit, *mine, {"words"})) return *refused;
    Problems problems;
    if (files_of_return(visit, *mine).size() >= most_files) problems.add("file", "A return has at most 10 files");
    if (trimmed(visit.typed("words")).empty()) problems.add("words", "Enter what the file is");
    if (visit.typed("words").size() > 300) problems.add("words", "What the file is must have at most 300 characters");
    if (!problems.empty()) return files_page(visit, *mine, problems);
    auto rule = office::photos_and_papers();
    rule.most_bytes = 10 << 20;
    auto staged = office::stage_upload(visit, "file", rule);
    if (staged.has_problems()) return files_page(visit, *mine, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    if (!*staged) return files_page(visit, *mine, Problems{{{"file", "Choose a file"}}});
    visit.change([&](office::Change& change) {
        auto own = as_recipient(change);
        office::link_file(own, **staged, return_fields().shape(), mine->given.id.value, office::FileAudience::of_record,
                          std::string(trimmed(visit.typed("words"))));
        return Done{};
    });
    return saved(visit, return_address(*mine) + "/files", "The file is added");
}

http::Response have_file(Visit& visit) {
    auto mine = asked_return(visit);
    if (!mine) return not_found(visit);
    for (const auto& file : files_of_return(visit, *mine))
        if (std::to_string(file.id.value) == visit.part("file"))
            return http::download(office::file_bytes(visit.db, file), office::media_type(file.type), file.name);
    return not_found(visit);
}

} // namespace

void mount_my_return_parts(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    const std::string one = "/apply/{bid}/grant/returns/{number}";
    at.get(one + "/files", show_files, applicant, "The files of a return");
    at.post_files(one + "/files", add_file, applicant, "Add a file to a return");
    at.get(one + "/files/{file}", have_file, applicant, "Have a file of a return back");
    at.get(one + "/{part}", show_part, applicant, "Write a part of a return");
    at.post(one + "/{part}", save_part, applicant, "Save a part of a return");
}

} // namespace reeve::commissioning
