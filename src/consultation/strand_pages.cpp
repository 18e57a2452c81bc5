// Whom a consultation asks: adding, changing and taking out a strand.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/history_pages.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title", "strand_of", "words", "asked_on", "number_asked"};

// A consultation and one of its strands, or a strand that is to be.
struct Asked {
    Consultation consultation;
    Strand strand;
    std::string address() const {
        return desk_address(consultation) + "/strands/" + (strand.id ? strand.key : std::string("new"));
    }
};

std::optional<Asked> asked_for(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return std::nullopt;
    Asked asked{*consultation, {}};
    asked.strand.consultation = consultation->id;
    if (visit.part("strand").empty()) return asked;
    auto strand = find_strand(visit.db, consultation->id, visit.part("strand"));
    if (!strand) return std::nullopt;
    asked.strand = *strand;
    return asked;
}

office::RecordForm form_of(const Asked& asked) {
    return {strand_fields().shape(),          columns, &asked.strand, asked.address(), "Save the strand",
            desk_address(asked.consultation), {}};
}

http::Response page(Visit& visit, const Asked& asked, const Problems& problems, const Html& above = {},
                    int status = 200) {
    auto title = asked.strand.id ? "Change " + asked.strand.title : std::string("Add a strand");
    Html main = html::error_summary(problems) + above + html::page_heading(title, asked.consultation.title)
                + office::record_form(visit, form_of(asked), problems);
    if (asked.strand.id && responses_by(visit.db, asked.strand) == 0)
        main += office::form_begin(visit, asked.address() + "/removal")
                + html::button({.text = "Take this strand out", .classes = "govuk-button--warning"})
                + office::form_end();
    if (asked.strand.id) main += office::history_block(visit, strand_fields().shape(), asked.strand.id.value);
    return show(visit, desk_words(asked.consultation, title, problems), html::text_column(main),
                problems.empty() ? status : 422);
}

http::Response show_strand(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? page(visit, *asked, {}) : not_found(visit);
}

http::Response keep(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto strand = asked->strand;
    strand.version = office::version_typed(visit, strand.version);
    auto problems = read_form(strand_fields(), columns, visit.typed_of(), strand, visit.today());
    if (problems.empty()) problems = check(strand, asked->consultation);
    if (!problems.empty()) return page(visit, *asked, problems);
    auto kept = visit.change(
        [&](office::Change& change) { return strand.id ? keep_strand(change, strand) : add_strand(change, strand); });
    if (kept) return saved(visit, desk_address(asked->consultation), "The strand is saved");
    if (kept.has_problems()) return page(visit, *asked, kept.problems());
    return page(visit, *asked, {}, office::both_versions(visit, form_of(*asked), kept.refusal()), 409);
}

http::Response remove(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto removed = visit.change([&](office::Change& change) { return remove_strand(change, asked->strand); },
                                "Not asked after all");
    if (!removed) return refuse(visit, removed.refusal());
    return saved(visit, desk_address(asked->consultation), "The strand is taken out");
}

} // namespace

void mount_strand_pages(office::Routes& at) {
    const std::string all = "/work/consultations/{reference}/strands";
    auto right = office::may(Right::run_consultations);
    at.get(all + "/new", show_strand, right, "Open the form that adds a strand to a consultation");
    at.post(all + "/new", keep, right, "Add a strand to a consultation");
    at.get(all + "/{strand}", show_strand, right, "Open the form that changes a strand");
    at.post(all + "/{strand}", keep, right, "Change a strand");
    at.post(all + "/{strand}/removal", remove, right, "Take a strand out");
}

} // namespace reeve::consultation
