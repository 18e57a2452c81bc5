// The page on which people of the office choose which letters they get about their own work.
#include "html/callouts.h"
#include "html/headings.h"
#include "office/record_form.h"
#include "office/settings_store.h"
#include "office/staff_letter_job.h"
#include "office/staff_letter_store.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> asked_columns = {"digest", "is_told_at_once"};

PageWords page_words(bool has_errors = false) {
    return {.title = "Letters about your work", .trail = {{"Your account", "/account"}}, .has_errors = has_errors};
}

http::Response letters_form(Visit& visit, const Problems& problems, const Refusal* conflict = nullptr) {
    auto wanted = letters_wanted(visit.db, visit.who->person);
    auto settings = settings_of(visit.db);
    Html heading = html::page_heading("Letters about your work")
                   + html::lead_paragraph("They go to your email address, and name things by their title and reference "
                                          "alone. What is to be read stands here, behind the sign-in.");
    if (settings.smtp_url.empty() || settings.site_address.empty())
        heading += html::inset_text({.text = "This office has no mail server yet, so no letter goes out."});
    RecordForm form{staff_letters_fields().shape(), asked_columns, &wanted, "/account/letters", "Save", "/account", {}};
    return record_form_page(visit, page_words(!problems.empty()), heading, form, problems, conflict);
}

http::Response keep_letters(Visit& visit) {
    auto wanted = letters_wanted(visit.db, visit.who->person);
    auto problems = read_form(staff_letters_fields(), asked_columns, visit.typed_of(), wanted, visit.today());
    if (!problems.empty()) return letters_form(visit, problems);
    wanted.version = version_typed(visit, wanted.version);
    auto kept = visit.change([&](Change& change) { return keep_letters_wanted(change, wanted); });
    if (kept) return saved(visit, "/account", "Your letters are saved");
    return kept.has_problems() ? letters_form(visit, kept.problems()) : letters_form(visit, {}, &kept.refusal());
}

} // namespace

void mount_staff_letters(Office& office) {
    auto& at = office.routes();
    at.get(
        "/account/letters", [](Visit& visit) { return letters_form(visit, {}); }, may(Right::read_office),
        "Choose which letters you get about your own work");
    at.post("/account/letters", keep_letters, may(Right::read_office),
            "Save which letters you get about your own work");
    office.shapes().push_back(&staff_letters_fields().shape());
    for (auto& job : staff_letter_jobs()) office.jobs().push_back(std::move(job));
}

} // namespace reeve::office
