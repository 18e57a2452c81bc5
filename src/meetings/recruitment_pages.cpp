// The staff pages of finding new members: the table on a body's page, and the form that follows it from opening to end.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_pages.h"
#include "meetings/meeting_view.h"
#include "meetings/recruitment_store.h"
#include "office/history_pages.h"
#include "office/record_form.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct Asked {
    MeetingBody body;
    Recruitment one;
};

std::optional<Asked> asked(Visit& visit) {
    auto body = body_asked_for(visit);
    if (!body) return std::nullopt;
    for (const auto& one : recruitments_of(visit.db, body->id))
        if (folded(one.reference) == folded(visit.part("recruitment"))) return Asked{*body, one};
    return std::nullopt;
}

http::Response form_page(Visit& visit, const MeetingBody& body, const Recruitment& one, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = one.id ? "Recruitment " + one.reference : std::string("Begin recruitment");
    office::RecordForm form{recruitment_fields().shape(),
                            recruitment_columns(),
                            &one,
                            one.id ? address_of(body, one) : address_of(body) + "/recruitment/new",
                            "Save recruitment",
                            address_of(body) + "#recruitment",
                            {}};
    auto begin = html::page_heading(title, body.title)
                 + html::paragraph("Numbers alone: who applied is kept where the office keeps its applications.");
    return office::record_form_page(visit, body_words(body, title, !problems.empty()), begin, form, problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto body = body_asked_for(visit);
    return body ? form_page(visit, *body, {}, {}) : not_found(visit);
}

http::Response add_new(Visit& visit) {
    auto body = body_asked_for(visit);
    if (!body) return not_found(visit);
    Recruitment typed;
    if (auto problems = read_form(recruitment_fields(), recruitment_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, *body, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_recruitment(change, *body, typed); });
    if (!kept) return form_page(visit, *body, {}, kept.problems());
    return saved(visit, address_of(*body) + "#recruitment", "Recruitment " + kept->reference + " is begun");
}

http::Response show_one(Visit& visit) {
    auto found = asked(visit);
    return found ? form_page(visit, found->body, found->one, {}) : not_found(visit);
}

http::Response change_one(Visit& visit) {
    auto stands = asked(visit);
    if (!stands) return not_found(visit);
    auto typed = stands->one;
    if (auto problems = read_form(recruitment_fields(), recruitment_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, stands->body, stands->one, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_recruitment(change, typed); });
    if (kept)
        return saved(visit, address_of(stands->body) + "#recruitment", "Recruitment " + kept->reference + " is saved");
    return kept.has_problems() ? form_page(visit, stands->body, stands->one, kept.problems())
                               : form_page(visit, stands->body, stands->one, {}, &kept.refusal());
}

std::string number_or_none(const std::optional<std::int64_t>& count) {
    return count ? with_commas(*count) : "Not counted";
}

} // namespace

Html recruitment_section(Visit& visit, const MeetingBody& body) {
    bool may_write = visit.may(Right::write_papers);
    html::Table table{
        .caption = "Recruitment",
        .caption_classes = "govuk-visually-hidden",
        .head = {{"For"}, {"Where it stands"}, {"Sought", true}, {"Applied", true}, {"Seen", true}, {"Chosen", true}},
        .empty_text = "Nobody is being sought.",
        .is_stacked = true};
    for (const auto& one : recruitments_of(visit.db, body.id)) {
        Html post = may_write ? html::link({.text = one.post, .href = address_of(body, one)}) : html::escaped(one.post);
        table.rows.push_back({.cells = {{post + html::sample_mark(one.is_sample)},
                                        {stage_in_words(one, visit.today())},
                                        {with_commas(one.sought)},
                                        {number_or_none(one.applied)},
                                        {number_or_none(one.seen)},
                                        {number_or_none(one.successful)}}});
    }
    Html view = html::section_heading("Recruitment", "recruitment") + html::table(table);
    if (may_write)
        view += html::button({.text = "Begin recruitment",
                              .href = address_of(body) + "/recruitment/new",
                              .classes = "govuk-button--secondary"});
    return view;
}

void mount_recruitment(office::Routes& at) {
    auto write = may(Right::write_papers);
    const std::string begin = std::string(bodies_address) + "/{body}/recruitment/new";
    const std::string one = std::string(bodies_address) + "/{body}/recruitment/{recruitment}";
    at.get(begin, show_new, write, "Open the form that begins to look for new members");
    at.post(begin, add_new, write, "Begin to look for new members of a body");
    at.get(one, show_one, write, "Open the form that follows recruitment to its end");
    at.post(one, change_one, write, "Record how far recruitment is");
}

} // namespace reeve::meetings
