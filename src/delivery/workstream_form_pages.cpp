// The forms of a workstream: beginning one, changing its words, and what its owner says of it.
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/figure.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> words_columns = {"title",   "lead_post", "officer_post", "success",
                                                     "figures", "starts_on", "is_public"};
const std::vector<std::string_view> owner_columns = {"owner_says", "owner_note"};

Problems read_figures(Visit& visit, const Workstream& workstream) {
    Problems problems;
    for (const auto& reference : figures_of(workstream))
        if (!visit.office.figures().find(reference)) problems.add("figures", "There is no figure " + reference);
    return problems;
}

Problems read_words(Visit& visit, Workstream& workstream) {
    auto problems = read_form(workstream_fields(), words_columns, visit.typed_of(), workstream, visit.today());
    for (auto more : {read_priority(visit, workstream.priority), problems.empty() ? check(workstream) : Problems()})
        for (auto& problem : more.list) problems.list.push_back(problem);
    return problems.empty() ? read_figures(visit, workstream) : problems;
}

office::RecordForm words_form(Visit& visit, const Workstream& workstream, const Problems& problems) {
    bool is_new = !workstream.id;
    return {workstream_fields().shape(),
            words_columns,
            &workstream,
            is_new ? "/work/workstreams/new" : desk_address(workstream) + "/change",
            is_new ? "Begin the workstream" : "Save changes",
            is_new ? "/work/workstreams" : desk_address(workstream),
            priority_control(visit, workstream.priority, problems)};
}

http::Response new_page(Visit& visit, const Problems& problems) {
    Workstream none;
    Html main = html::error_summary(problems) + html::page_heading("Begin a workstream")
                + office::record_form(visit, words_form(visit, none, problems), problems);
    return show(visit,
                {.title = "Begin a workstream",
                 .section = "Workstreams",
                 .trail = {{"Workstreams", "/work/workstreams"}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) { return new_page(visit, {}); }

http::Response add(Visit& visit) {
    Workstream workstream;
    if (auto problems = read_words(visit, workstream); !problems.empty()) return new_page(visit, problems);
    auto kept = visit.change([&](office::Change& change) { return add_workstream(change, workstream); });
    if (!kept) return new_page(visit, kept.problems());
    return saved(visit, desk_address(*kept), "Workstream " + kept->reference + " is begun");
}

http::Response change_page(Visit& visit, const Workstream& workstream, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    auto form = words_form(visit, workstream, problems);
    return form_page(visit, workstream, "Change " + workstream.reference, form, problems,
                     conflict ? both_versions(visit, form, *conflict) : Html(), conflict ? 409 : 200);
}

http::Response show_change(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? change_page(visit, *workstream, {}) : not_found(visit);
}

http::Response change_words(Visit& visit) {
    auto stands = workstream_asked_for(visit);
    if (!stands) return not_found(visit);
    auto workstream = *stands;
    if (auto problems = read_words(visit, workstream); !problems.empty()) return change_page(visit, *stands, problems);
    workstream.version = office::version_typed(visit, workstream.version);
    auto kept = visit.change([&](office::Change& change) { return keep_workstream(change, workstream); });
    if (kept) return saved(visit, desk_address(*kept), "The workstream is changed");
    return kept.has_problems() ? change_page(visit, *stands, kept.problems())
                               : change_page(visit, *stands, {}, &kept.refusal());
}

// ---- The owner's word ----

http::Response owner_page(Visit& visit, const Workstream& workstream, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    office::RecordForm form{workstream_fields().shape(),
                            owner_columns,
                            &workstream,
                            desk_address(workstream) + "/owner",
                            "Save how it stands",
                            desk_address(workstream),
                            {}};
    auto dates = records_of(visit.db, workstream).dates(visit.today());
    auto above = html::inset_text({.text = readings_in_words(workstream, dates) + "."});
    if (conflict) above = both_versions(visit, form, *conflict);
    return form_page(visit, workstream, "Say how it stands", form, problems, above, conflict ? 409 : 200);
}

http::Response show_owner(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? owner_page(visit, *workstream, {}) : not_found(visit);
}

http::Response keep_owner(Visit& visit) {
    auto stands = workstream_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(workstream_fields(), owner_columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return owner_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Workstream> {
        auto said = TRY(owner_says(*stands, typed.owner_says, typed.owner_note, change.today()));
        said.version = office::version_typed(visit, said.version);
        return keep_workstream(change, said);
    });
    if (kept) return saved(visit, desk_address(*kept), "The owner’s word is kept");
    return kept.has_problems() ? owner_page(visit, *stands, kept.problems())
                               : owner_page(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_workstream_forms(office::Routes& at) {
    const std::string one = "/work/workstreams/{reference}";
    at.get("/work/workstreams/new", show_new, may(Right::write_plan), "Open the form that begins a workstream");
    at.post("/work/workstreams/new", add, may(Right::write_plan), "Begin a workstream");
    at.get(one + "/change", show_change, may(Right::write_plan), "Open the form that changes a workstream's words");
    at.post(one + "/change", change_words, may(Right::write_plan), "Change a workstream's words");
    at.get(one + "/owner", show_owner, may(Right::write_actions),
           "Open the form in which the owner says how a workstream stands");
    at.post(one + "/owner", keep_owner, may(Right::write_actions), "Say how a workstream stands");
}

} // namespace reeve::delivery
