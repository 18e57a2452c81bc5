// When a consultation is open, and which decisions about it may be taken when.
#include "consultation/consultation_record.h"

namespace reeve::consultation {
namespace {

Refusal refused(std::string words, std::string rule = "") {
    return {std::move(words), std::move(rule), Refusal::Kind::conflict};
}

Result<Consultation> moved(Consultation consultation, ConsultationState to) {
    TRY(consultation_moves().move(consultation.state, to));
    consultation.state = to;
    return consultation;
}

} // namespace

const Description<Consultation>& consultation_fields() {
    static const auto fields =
        Description<Consultation>("consultation", "consultation", "C")
            .hidden<&Consultation::reference>("reference", {.audience = Audience::open})
            .has<&Consultation::title>("title",
                                       {.label = "Title", .needed = true, .audience = Audience::open, .limit = 160})
            .has<&Consultation::about>("about", {.label = "What is it about?",
                                                 .hint = "What you want to know, and what you will do with it.",
                                                 .needed = true,
                                                 .audience = Audience::open,
                                                 .limit = 6000})
            .has<&Consultation::kind>("kind", {.label = "Kind", .needed = true, .audience = Audience::open})
            .has<&Consultation::plan>("plan", {.label = "Police and crime plan it serves",
                                               .hint = "The reference of the plan, like PCP-2021-001.",
                                               .audience = Audience::open,
                                               .limit = 40})
            .has<&Consultation::opens>("opens", {.label = "Opens",
                                                 .hint = "Like 27 September 2026 at 9am.",
                                                 .needed = true,
                                                 .audience = Audience::open})
            .has<&Consultation::closes>("closes", {.label = "Closes",
                                                   .hint = "Like 18 October 2026 at 5pm. An answer that comes at that "
                                                           "moment is too late.",
                                                   .needed = true,
                                                   .audience = Audience::open})
            .has<&Consultation::delete_after>("delete_after",
                                              {.label = "Delete who answered and their own words after",
                                               .hint = "No later than you need them, like a year after it closes.",
                                               .needed = true,
                                               .audience = Audience::open})
            .hidden<&Consultation::forgotten_on>("forgotten_on", {.label = "Deleted on"})
            .hidden<&Consultation::state>("state", {.label = "State", .audience = Audience::open})
            .hidden<&Consultation::questionnaire>("questionnaire", {.label = "Questionnaire"})
            .hidden<&Consultation::asks_version>("asks_version",
                                                 {.label = "Version of the questionnaire", .audience = Audience::open})
            .hidden<&Consultation::ready_at>("ready_at", {.label = "Made ready"})
            .hidden<&Consultation::analysed_on>("analysed_on", {.label = "Analysed on", .audience = Audience::open})
            .hidden<&Consultation::published_on>("published_on",
                                                 {.label = "Results published on", .audience = Audience::open})
            .hidden<&Consultation::withdrawn_because>(
                "withdrawn_because", {.label = "Withdrawn because", .audience = Audience::open, .limit = 600})
            .has<&Consultation::supplier>("supplier", {.label = "Supplier", .audience = Audience::open, .limit = 160})
            .has<&Consultation::design>("design", {.label = "Design of the survey",
                                                   .hint = "How people were chosen and asked, and how answers are "
                                                           "weighted.",
                                                   .audience = Audience::open,
                                                   .limit = 6000})
            .has<&Consultation::sample_size>("sample_size",
                                             {.label = "How many were asked", .audience = Audience::open})
            .has<&Consultation::fieldwork_from>("fieldwork_from",
                                                {.label = "First day of fieldwork", .audience = Audience::open})
            .has<&Consultation::fieldwork_to>("fieldwork_to",
                                              {.label = "Last day of fieldwork", .audience = Audience::open})
            .has<&Consultation::series>("series", {.label = "Series",
                                                   .hint = "What its waves have in common, like Public perception "
                                                           "survey.",
                                                   .audience = Audience::open,
                                                   .limit = 120})
            .has<&Consultation::wave>("wave", {.label = "Wave", .audience = Audience::open})
            .hidden<&Consultation::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Lifecycle<ConsultationState>& consultation_moves() {
    using enum ConsultationState;
    static const Lifecycle<ConsultationState> moves(
        "consultation", {{draft, ready, "Make it ready", "questions, strands and dates"},
                         {ready, draft, "Take it back to drafting", "that nobody has answered"},
                         {ready, analysed, "Mark it as analysed", "that it has closed"},
                         {analysed, published, "Mark its results as published"},
                         {draft, withdrawn, "Withdraw it", "the reason"},
                         {ready, withdrawn, "Withdraw it", "the reason"}});
    return moves;
}

ConsultationStanding standing_of(const Consultation& consultation, Moment now) {
    switch (consultation.state) {
    case ConsultationState::draft: return ConsultationStanding::draft;
    case ConsultationState::analysed: return ConsultationStanding::analysed;
    case ConsultationState::published: return ConsultationStanding::published;
    case ConsultationState::withdrawn: return ConsultationStanding::withdrawn;
    case ConsultationState::ready: break;
    }
    if (now < consultation.opens) return ConsultationStanding::coming;
    return now < consultation.closes ? ConsultationStanding::open : ConsultationStanding::closed;
}

bool is_open(const Consultation& consultation, Moment now) {
    return standing_of(consultation, now) == ConsultationStanding::open;
}

bool is_public(const Consultation& consultation) {
    return consultation.state != ConsultationState::draft
           && (consultation.state != ConsultationState::withdrawn || consultation.ready_at);
}

std::string desk_address(const Consultation& consultation) { return "/work/consultations/" + consultation.reference; }

std::string public_address(const Consultation& consultation) { return "/consultations/" + consultation.reference; }

std::optional<Moment> next_change(const Consultation& consultation, Moment now) {
    if (consultation.state != ConsultationState::ready || now >= consultation.closes) return std::nullopt;
    return now < consultation.opens ? consultation.opens : consultation.closes;
}

std::string dates_in_words(const Consultation& consultation) {
    return in_words(consultation.opens) + " to " + in_words(consultation.closes);
}

Problems check(const Consultation& consultation) {
    Problems problems;
    if (consultation.closes <= consultation.opens)
        problems.add("closes", "It must close after it opens, on " + in_words(consultation.opens));
    // UK GDPR Art.5(1)(e): no longer than is needed; who answered is needed until the results are out.
    if (consultation.delete_after < london_date(consultation.closes))
        problems.add("delete_after", "The day must not lie before it closes");
    if (consultation.kind == ConsultationKind::survey && consultation.design.text.empty())
        problems.add("design", "Enter how people were chosen and asked");
    if (consultation.fieldwork_from && consultation.fieldwork_to
        && *consultation.fieldwork_to < *consultation.fieldwork_from)
        problems.add("fieldwork_to", "The last day must not lie before the first");
    if (consultation.sample_size && *consultation.sample_size < 1)
        problems.add("sample_size", "Enter 1 or more, or leave it empty");
    if (consultation.wave && *consultation.wave < 1) problems.add("wave", "Enter 1 or more, or leave it empty");
    return problems;
}

Result<Consultation> make_ready(Consultation consultation, int asks_version, Moment now) {
    consultation = TRY(moved(std::move(consultation), ConsultationState::ready));
    consultation.asks_version = asks_version;
    consultation.ready_at = now;
    return consultation;
}

Result<Consultation> take_back(Consultation consultation, std::int64_t responses, Moment) {
    if (responses > 0)
        return refused(counted(responses, "response has", "responses have")
                       + " come in, so it cannot go back to drafting. Freeze the questions as a new version instead.");
    consultation = TRY(moved(std::move(consultation), ConsultationState::draft));
    consultation.ready_at.reset();
    return consultation;
}

Result<Consultation> mark_analysed(Consultation consultation, Moment now) {
    if (consultation.state == ConsultationState::ready && now < consultation.closes)
        return refused("It can be marked as analysed after it closes, on " + in_words(consultation.closes) + ".");
    consultation = TRY(moved(std::move(consultation), ConsultationState::analysed));
    consultation.analysed_on = london_date(now);
    return consultation;
}

Result<Consultation> mark_published(Consultation consultation, Moment now) {
    consultation = TRY(moved(std::move(consultation), ConsultationState::published));
    consultation.published_on = london_date(now);
    return consultation;
}

Result<Consultation> withdraw(Consultation consultation, const std::string& because) {
    auto reason = tidied(because);
    if (reason.empty()) return Problems{{{"withdrawn_because", "Enter why it is withdrawn"}}};
    if (count_characters(reason) > 600) return Problems{{{"withdrawn_because", "Use 600 characters or fewer"}}};
    consultation = TRY(moved(std::move(consultation), ConsultationState::withdrawn));
    consultation.withdrawn_because = reason;
    return consultation;
}

} // namespace reeve::consultation
