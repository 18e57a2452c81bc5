// The case as the force gave it, behind its door, and the copy that is made from it.
#include "casescrutiny/case_pages.h"
#include "casescrutiny/case_redaction.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/prose.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> original_columns = {"force_reference", "words", "to_hide"};
const std::vector<std::string_view> copy_columns = {"redacted"};

struct Behind {
    PanelCase one;
    CaseOriginal original;
};

std::string original_address(const PanelCase& one) { return address_of(one) + "/original"; }

office::RestrictedDoor door_of(const Behind& behind) {
    return {{case_original_fields().shape().table, behind.original.id.value, behind.one.reference},
            original_address(behind.one),
            panels_section};
}

std::optional<Behind> asked_for(Visit& visit) {
    auto one = case_asked_for(visit);
    if (!one) return std::nullopt;
    return Behind{*one, original_of(visit.db, *one)};
}

office::PageWords words_for(Visit& visit, const PanelCase& one, bool has_errors) {
    auto words = panel_words(panel_of(visit, one.panel), "Original of " + one.reference, has_errors);
    words.trail.emplace_back("Case " + one.reference, address_of(one));
    return words;
}

// Two forms: what the force gave and what must be hidden in it, and, once that is kept, the copy.
Html forms(Visit& visit, const Behind& behind, const PanelCase& shown, const Problems& problems) {
    auto here = original_address(behind.one);
    office::RecordForm first{case_original_fields().shape(),
                             original_columns,
                             &behind.original,
                             here,
                             "Keep these words",
                             address_of(behind.one),
                             {}};
    Html view = html::section_heading("What the force gave", "given") + record_form(visit, first, problems);
    if (trimmed(behind.original.words.text).empty()) return view;
    const auto& field = *panel_case_fields().shape().find("redacted");
    bool is_typed = problems.has("redacted"); // what was typed stands there, though it be nothing
    return view + html::section_heading("The copy", "copy")
           + html::paragraph("Read it line by line. Words of your list, addresses, numbers, plates and references are "
                             "hidden already; what else tells who somebody is, only a reader can find.")
           + office::form_begin(visit, here + "/copy")
           + html::control(field, is_typed ? std::string(visit.typed("redacted")) : shown.redacted.text, problems)
           + html::button({.text = "Keep the copy"}) + office::form_end();
}

http::Response page_of(Visit& visit, const Behind& behind, const Problems& problems) {
    auto shown = behind.one;
    if (trimmed(shown.redacted.text).empty() || shown.state == CaseState::selected)
        shown.redacted = {redacted(behind.original.words.text, hidden_words_of(behind.original.to_hide.text))};
    Html main =
        html::error_summary(problems) + html::page_heading("The case as the force gave it", behind.one.reference);
    main += behind.one.state == CaseState::selected
                ? forms(visit, behind, shown, problems)
                : html::paragraph("The force’s reference: " + behind.original.force_reference)
                      + html::render_prose(behind.original.words);
    main += office::readings_block(visit, door_of(behind).record);
    return show(visit, words_for(visit, behind.one, !problems.empty()), main, problems.empty() ? 200 : 422);
}

http::Response show_original(Visit& visit) {
    auto behind = asked_for(visit);
    if (!behind) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*behind), "Original")) return *std::move(stop);
    return page_of(visit, *behind, {});
}

http::Response open(Visit& visit) {
    auto behind = asked_for(visit);
    return behind ? office::open_door(visit, door_of(*behind)) : not_found(visit);
}

http::Response keep_words(Visit& visit) {
    auto behind = asked_for(visit);
    if (!behind) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*behind), "Original")) return *std::move(stop);
    auto typed = behind->original;
    auto problems = read_form(case_original_fields(), original_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return page_of(visit, *behind, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_original(change, behind->one, typed); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, original_address(behind->one) + "#copy", "The original is kept");
}

http::Response keep_copy(Visit& visit) {
    auto behind = asked_for(visit);
    if (!behind) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*behind), "Copy")) return *std::move(stop);
    auto typed = behind->one;
    auto problems = read_form(panel_case_fields(), copy_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return page_of(visit, *behind, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_redacted(change, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + " is redacted");
    return kept.has_problems() ? page_of(visit, *behind, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_case_originals(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string here = "/work/panel-cases/{case}/original";
    at.get(here, show_original, run, "Read a case as the force gave it, after saying why");
    at.post(here, keep_words, run, "Keep a case as the force gave it, and what must be hidden in it");
    at.post(here + "/open", open, run, "Say why the original of a case is opened");
    at.post(here + "/copy", keep_copy, run, "Keep the redacted copy of a case");
}

} // namespace reeve::casescrutiny
