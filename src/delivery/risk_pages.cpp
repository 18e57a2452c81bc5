// The forms of a workstream's risks.
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "html/headings.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> all_columns = {"title",    "owner_post", "likelihood", "impact",
                                                   "response", "raised_on",  "closed_on",  "closing"};
const std::vector<std::string_view> new_columns = {"title",  "owner_post", "likelihood",
                                                   "impact", "response",   "raised_on"};

std::optional<Risk> risk_asked_for(Visit& visit, const Workstream& workstream) {
    for (const auto& risk : risks_of(visit.db, workstream.id))
        if (risk.number == number_asked_for(visit)) return risk;
    return std::nullopt;
}

http::Response risk_page(Visit& visit, const Workstream& workstream, const Risk& risk, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    bool is_new = !risk.id;
    office::RecordForm form{risk_fields().shape(),
                            is_new ? new_columns : all_columns,
                            &risk,
                            desk_address(workstream) + "/risks/" + (is_new ? "new" : std::to_string(risk.number)),
                            "Save risk",
                            desk_address(workstream),
                            {}};
    return form_page(visit, workstream, is_new ? "Add a risk" : "Risk " + std::to_string(risk.number), form, problems,
                     conflict ? both_versions(visit, form, *conflict) : Html(), conflict ? 409 : 200);
}

Risk unsaid(const Visit& visit, const Workstream& workstream) {
    Risk risk;
    risk.workstream = workstream.id;
    risk.raised_on = visit.today();
    return risk;
}

http::Response show_new(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? risk_page(visit, *workstream, unsaid(visit, *workstream), {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    auto risk = unsaid(visit, *workstream);
    if (auto problems = read_form(risk_fields(), new_columns, visit.typed_of(), risk, visit.today()); !problems.empty())
        return risk_page(visit, *workstream, unsaid(visit, *workstream), problems);
    auto kept = visit.change([&](office::Change& change) { return add_risk(change, risk); });
    if (!kept) return risk_page(visit, *workstream, unsaid(visit, *workstream), kept.problems());
    return saved(visit, desk_address(*workstream), "The risk is added");
}

http::Response show_risk(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    auto risk = workstream ? risk_asked_for(visit, *workstream) : std::nullopt;
    return risk ? risk_page(visit, *workstream, *risk, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    auto stands = workstream ? risk_asked_for(visit, *workstream) : std::nullopt;
    if (!stands) return not_found(visit);
    auto risk = *stands;
    if (auto problems = read_form(risk_fields(), all_columns, visit.typed_of(), risk, visit.today()); !problems.empty())
        return risk_page(visit, *workstream, *stands, problems);
    risk.version = office::version_typed(visit, risk.version);
    auto kept = visit.change([&](office::Change& made) { return keep_risk(made, risk); });
    if (kept) return saved(visit, desk_address(*workstream), "The risk is saved");
    return kept.has_problems() ? risk_page(visit, *workstream, *stands, kept.problems())
                               : risk_page(visit, *workstream, *stands, {}, &kept.refusal());
}

} // namespace

void mount_risks(office::Routes& at) {
    const std::string all = "/work/workstreams/{reference}/risks";
    auto write = may(office::Right::write_actions);
    at.get(all + "/new", show_new, write, "Open the form that adds a risk");
    at.post(all + "/new", add, write, "Add a risk to a workstream");
    at.get(all + "/{number}", show_risk, write, "Open the form that changes or closes a risk");
    at.post(all + "/{number}", change, write, "Change or close a risk");
}

} // namespace reeve::delivery
