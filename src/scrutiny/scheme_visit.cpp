// The rules of a visit: its numbers add up, its delay is explained, and one that was not made says why.
#include "scrutiny/scheme_visit.h"

namespace reeve::scrutiny {

const Description<SchemeVisit>& scheme_visit_fields() {
    static const auto fields =
        Description<SchemeVisit>("scheme_visit", "visit", "SV")
            .hidden<&SchemeVisit::reference>("reference", {.label = "Reference"})
            .hidden<&SchemeVisit::scheme>("scheme")
            .hidden<&SchemeVisit::place>("place")
            .hidden<&SchemeVisit::rota>("rota")
            .has<&SchemeVisit::planned_on>("planned_on",
                                           {.label = "Planned for", .hint = "Like 5 September 2026.", .needed = true})
            .has<&SchemeVisit::band>("band", {.label = "At what time of day?", .needed = true})
            .hidden<&SchemeVisit::first_visitor>("first_visitor", {.label = "First visitor"})
            .hidden<&SchemeVisit::second_visitor>("second_visitor", {.label = "Second visitor"})
            .hidden<&SchemeVisit::state>("state", {.label = "State"})
            .has<&SchemeVisit::not_made_because>("not_made_because",
                                                 {.label = "Why was it not made?", .needed = true, .limit = 1000})
            .hidden<&SchemeVisit::swap_wanted_by>("swap_wanted_by", {.label = "Cannot go"})
            .has<&SchemeVisit::swap_because>("swap_because",
                                             {.label = "Why can you not go?", .needed = true, .limit = 500})
            .hidden<&SchemeVisit::arrived_at>("arrived_at", {.label = "Arrived at"})
            .hidden<&SchemeVisit::admitted_at>("admitted_at", {.label = "Let in at"})
            .has<&SchemeVisit::delay_because>(
                "delay_because", {.label = "If you were kept waiting, what reason were you given?", .limit = 500})
            .has<&SchemeVisit::held>("held", {.label = "How many people were held?", .needed = true})
            .has<&SchemeVisit::unavailable>("unavailable", {.label = "Number who could not be seen",
                                                            .hint = "Asleep, in interview, with a lawyer or at risk.",
                                                            .needed = true})
            .has<&SchemeVisit::offered>("offered", {.label = "Number offered a visit", .needed = true})
            .has<&SchemeVisit::not_offered>("not_offered",
                                            {.label = "Number not offered one, for another reason", .needed = true})
            .has<&SchemeVisit::observed_only>("observed_only", {.label = "Number only observed", .needed = true})
            .has<&SchemeVisit::accepted>("accepted", {.label = "Number who accepted", .needed = true})
            .has<&SchemeVisit::declined>("declined", {.label = "Number who declined", .needed = true})
            .has<&SchemeVisit::worst>("worst", {.label = "Did you see anything of concern?",
                                                .hint = "The worst of what you saw. You can add each concern after "
                                                        "saving.",
                                                .needed = true})
            .has<&SchemeVisit::words>("words", {.label = "What did you see?",
                                                .hint = "Leave out names. Use custody numbers.",
                                                .audience = Audience::restricted,
                                                .limit = 4000})
            .hidden<&SchemeVisit::asks_version>("asks_version", {.label = "Version of the questions"})
            .hidden<&SchemeVisit::answers>("answers", {.label = "Answers", .audience = Audience::restricted})
            .hidden<&SchemeVisit::recorded_at>("recorded_at", {.label = "Recorded at"})
            .hidden<&SchemeVisit::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<VisitState>& visit_moves() {
    using enum VisitState;
    static const Lifecycle<VisitState> moves("visit", {{planned, made, "Record the visit", "what was counted and seen"},
                                                       {planned, missed, "Record that it was missed", "the reason"},
                                                       {planned, cancelled, "Cancel the visit", "the reason"},
                                                       {made, made, "Correct the record"}});
    return moves;
}

std::vector<std::string_view> report_columns(const VisitScheme& scheme) {
    if (!scheme.counts_people()) return {"delay_because", "worst", "words"};
    return {"delay_because", "held",     "unavailable", "not_offered", "observed_only",
            "offered",       "accepted", "declined",    "worst",       "words"};
}

namespace {

void check_counts(Problems& problems, const SchemeVisit& visit) {
    const std::pair<const char*, const std::optional<std::int64_t>*> counts[] = {
        {"held", &visit.held},
        {"unavailable", &visit.unavailable},
        {"not_offered", &visit.not_offered},
        {"observed_only", &visit.observed_only},
        {"offered", &visit.offered},
        {"accepted", &visit.accepted},
        {"declined", &visit.declined}};
    bool are_whole = true;
    for (const auto& [member, count] : counts) {
        if (!*count) problems.add(member, "Enter a number; 0 where there was nobody");
        else if (**count < 0 || **count > 500) problems.add(member, "The number must be 0 to 500");
        are_whole = are_whole && *count;
    }
    if (!are_whole) return;
    auto together = *visit.unavailable + *visit.offered + *visit.not_offered + *visit.observed_only;
    if (*visit.held != together) {
        auto apart = *visit.held - together;
        auto rest = apart > 0 ? counted(apart, "person is", "people are") + " not accounted for"
                              : counted(-apart, "person is", "people are") + " counted twice";
        problems.add("held", std::to_string(*visit.held) + " were held, but those who could not be seen ("
                                 + std::to_string(*visit.unavailable) + "), were offered ("
                                 + std::to_string(*visit.offered) + "), were not offered ("
                                 + std::to_string(*visit.not_offered) + ") and were only observed ("
                                 + std::to_string(*visit.observed_only) + ") are " + std::to_string(together)
                                 + " together: " + rest);
    }
    if (*visit.offered != *visit.accepted + *visit.declined)
        problems.add("offered", std::to_string(*visit.offered) + " were offered a visit, but "
                                    + std::to_string(*visit.accepted) + " accepted and "
                                    + std::to_string(*visit.declined) + " declined, which is "
                                    + std::to_string(*visit.accepted + *visit.declined));
}

} // namespace

Problems check_report(const SchemeVisit& visit, const VisitScheme& scheme, Moment now) {
    Problems problems;
    if (!visit.arrived_at) problems.add("arrived", "Enter when you arrived");
    else if (*visit.arrived_at > now) problems.add("arrived", "The time you arrived must be in the past");
    if (!visit.admitted_at) problems.add("admitted", "Enter when you were let in");
    else if (*visit.admitted_at > now) problems.add("admitted", "The time you were let in must be in the past");
    if (auto waited = minutes_waited(visit)) {
        if (*waited < 0) problems.add("admitted", "You cannot be let in before you arrive");
        else if (*waited > scheme.longest_wait && trimmed(visit.delay_because.text).empty())
            problems.add("delay_because", "Enter why you waited " + counted(*waited, "minute"));
    }
    if (scheme.counts_people()) check_counts(problems, visit);
    if (visit.worst != IssueGrade::none && trimmed(visit.words.text).empty())
        problems.add("words", "Enter what you saw");
    return problems;
}

Result<SchemeVisit> not_made(SchemeVisit visit, VisitState state, Prose because) {
    TRY(visit_moves().move(visit.state, state));
    if (trimmed(because.text).empty()) return Problems{{{"not_made_because", "Enter why it was not made"}}};
    visit.state = state;
    visit.not_made_because = std::move(because);
    return visit;
}

Result<SchemeVisit> swapped(SchemeVisit visit, Id<Visitor> out, const Visitor& in) {
    if (visit.state != VisitState::planned)
        return Refusal{"A visit that is " + folded(label_of(visit.state)) + " keeps its visitors.", "",
                       Refusal::Kind::conflict};
    if (out && !visit.is_of(out)) return Problems{{{"out", "They are no longer one of the pair"}}};
    if (visit.is_of(in.id)) return Problems{{{"in", "They are one of the pair already"}}};
    if (in.scheme != visit.scheme) return Problems{{{"in", "They are a visitor of another scheme"}}};
    if (!may_visit_on(in, visit.planned_on))
        return Problems{{{"in", "They cannot visit on " + in_words(visit.planned_on) + ". "
                                    + standing_in_words(in, visit.planned_on)}}};
    (visit.first_visitor == out ? visit.first_visitor : visit.second_visitor) = in.id;
    if (visit.swap_wanted_by == out) {
        visit.swap_wanted_by = {};
        visit.swap_because = {};
    }
    return visit;
}

std::optional<int> minutes_between(std::optional<Moment> arrived_at, std::optional<Moment> admitted_at) {
    if (!arrived_at || !admitted_at) return std::nullopt;
    return static_cast<int>((admitted_at->milliseconds - arrived_at->milliseconds) / 60'000);
}

std::optional<int> minutes_waited(const SchemeVisit& visit) {
    return minutes_between(visit.arrived_at, visit.admitted_at);
}

std::string when_in_words(const SchemeVisit& visit) {
    std::string band = label_of(visit.band);
    return in_full(visit.planned_on) + ", " + folded(band.substr(0, band.find(',')));
}

} // namespace reeve::scrutiny
