// The forms of a panel's members and of its questions.
#include "casescrutiny/case_pages.h"
#include "html/headings.h"
#include "office/import_parts.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using office::Right;
using office::Visit;

// What members and questions are handled by.
template <class R> struct Kind;
template <> struct Kind<PanelMember> {
    static const Description<PanelMember>& fields() { return panel_member_fields(); }
    static constexpr const char* part = "/members/";
    static constexpr const char* noun = "member";
    static std::vector<std::string_view> columns() {
        return {"name",       "stands_for",  "recruited_on", "vetted_until",
                "trained_on", "term_begins", "term_ends",    "left_on"};
    }
    static std::vector<PanelMember> of(Visit& visit, const CasePanel& panel) { return members_of(visit.db, panel.id); }
    static std::string name(const PanelMember& member) { return member.reference; }
    static auto keep(office::Change& change, PanelMember member) { return keep_member(change, std::move(member)); }
};
template <> struct Kind<PanelQuestion> {
    static const Description<PanelQuestion>& fields() { return panel_question_fields(); }
    static constexpr const char* part = "/questions/";
    static constexpr const char* noun = "question";
    static std::vector<std::string_view> columns() { return {"words", "last_asked_on"}; }
    static std::vector<PanelQuestion> of(Visit& visit, const CasePanel& panel) {
        return questions_of(visit.db, panel.id);
    }
    static std::string name(const PanelQuestion& question) { return std::to_string(question.number); }
    static auto keep(office::Change& change, PanelQuestion question) {
        return keep_question(change, std::move(question));
    }
};

template <class R> struct Asked {
    CasePanel panel;
    R record;
};

template <class R> std::optional<Asked<R>> asked_for(Visit& visit) {
    auto panel = panel_asked_for(visit);
    if (!panel) return std::nullopt;
    R fresh;
    fresh.panel = panel->id;
    if constexpr (requires { fresh.recruited_on; }) fresh.recruited_on = visit.today();
    if (visit.part("name").empty()) return Asked<R>{*panel, fresh};
    for (auto& record : Kind<R>::of(visit, *panel))
        if (Kind<R>::name(record) == visit.part("name")) return Asked<R>{*panel, record};
    return std::nullopt;
}

template <class R>
http::Response form_of(Visit& visit, const Asked<R>& asked, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    const auto& record = asked.record;
    auto here = address_of(asked.panel);
    auto title =
        std::string(record.id ? "Change " : "Add a ") + Kind<R>::noun + (record.id ? " " + Kind<R>::name(record) : "");
    office::RecordForm form{Kind<R>::fields().shape(),
                            Kind<R>::columns(),
                            &record,
                            here + Kind<R>::part + (record.id ? Kind<R>::name(record) : "new"),
                            record.id ? "Save changes" : std::string("Add the ") + Kind<R>::noun,
                            here,
                            {}};
    return record_form_page(visit, panel_words(asked.panel, title, !problems.empty()),
                            html::page_heading(title, asked.panel.title), form, problems, conflict);
}

template <class R> http::Response show_form(Visit& visit) {
    auto asked = asked_for<R>(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

template <class R> http::Response keep_typed(Visit& visit) {
    auto asked = asked_for<R>(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->record;
    auto problems = read_form(Kind<R>::fields(), Kind<R>::columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    if (typed.id) typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return Kind<R>::keep(change, typed); });
    if (kept) return saved(visit, address_of(asked->panel), std::string("The ") + Kind<R>::noun + " is saved");
    return kept.has_problems() ? form_of(visit, *asked, kept.problems()) : form_of(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_panel_people(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string members = std::string(panels_address) + "/{panel}/members/";
    const std::string questions = std::string(panels_address) + "/{panel}/questions/";
    at.get(members + "new", show_form<PanelMember>, run, "Open the form that adds a member to a panel");
    at.post(members + "new", keep_typed<PanelMember>, run, "Add a member to a panel");
    at.get(members + "{name}", show_form<PanelMember>, run, "Open the form of a member of a panel");
    at.post(members + "{name}", keep_typed<PanelMember>, run, "Change a member of a panel, or say that they left");
    at.get(questions + "new", show_form<PanelQuestion>, run, "Open the form that adds a question of a panel");
    at.post(questions + "new", keep_typed<PanelQuestion>, run, "Add a question of a panel");
    at.get(questions + "{name}", show_form<PanelQuestion>, run, "Open the form of a question of a panel");
    at.post(questions + "{name}", keep_typed<PanelQuestion>, run, "Change a question of a panel");
}

} // namespace reeve::casescrutiny
