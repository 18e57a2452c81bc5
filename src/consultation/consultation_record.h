// A consultation: what the office asks people about, from when to when, with which questions, and where that stands.
#pragma once
#include "office/questionnaire.h"
#include "record/lifecycle.h"

namespace reeve::consultation {
enum class ConsultationKind { open_consultation, survey, meeting };
// What somebody decided. Whether people can answer is not among it: the clock decides that.
enum class ConsultationState { draft, ready, analysed, published, withdrawn };
// Where it stands at a moment, by what was decided and by the clock.
enum class ConsultationStanding { draft, coming, open, closed, analysed, published, withdrawn };
} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::ConsultationKind> {
    static constexpr Choice list[] = {
        {"open_consultation", "Open consultation"}, {"survey", "Survey by a supplier"}, {"meeting", "Meetings"}};
};
template <> struct Choices<consultation::ConsultationState> {
    static constexpr Choice list[] = {{"draft", "Being written"},
                                      {"ready", "Ready"},
                                      {"analysed", "Analysed"},
                                      {"published", "Results published"},
                                      {"withdrawn", "Withdrawn"}};
};
template <> struct Choices<consultation::ConsultationStanding> {
    static constexpr Choice list[] = {{"draft", "Being written"}, {"coming", "Coming"},
                                      {"open", "Open"},           {"closed", "Closed"},
                                      {"analysed", "Analysed"},   {"published", "Results published"},
                                      {"withdrawn", "Withdrawn"}};
};
} // namespace reeve

namespace reeve::consultation {

struct Consultation;
using ConsultationId = Id<Consultation>;

struct Consultation {
    ConsultationId id;
    int version = 0;
    std::string reference; // C-2021-001
    std::string title;
    Prose about; // what it is about and why the office asks
    ConsultationKind kind = ConsultationKind::open_consultation;
    std::string plan;                 // reference of the police and crime plan it serves; empty: none
    Moment opens;                     // from this moment, to the second
    Moment closes;                    // an answer that comes at this moment is too late
    Date delete_after;                // who answered, and their own words, are kept until then
    std::optional<Date> forgotten_on; // the day it was done
    ConsultationState state = ConsultationState::draft;
    Id<office::Questionnaire> questionnaire;
    int asks_version = 0; // the frozen version that new answers are given to; 0: none is frozen yet
    std::optional<Moment> ready_at;
    std::optional<Date> analysed_on;
    std::optional<Date> published_on;
    std::string withdrawn_because;
    // Of a survey by a supplier.
    std::string supplier;
    Prose design;                   // how people were chosen and asked, and how answers are weighted
    std::optional<int> sample_size; // how many were asked
    std::optional<Date> fieldwork_from;
    std::optional<Date> fieldwork_to;
    std::string series; // what its waves have in common: "Public perception survey"
    std::optional<int> wave;
    bool is_sample = false;
};
const Description<Consultation>& consultation_fields();
const Lifecycle<ConsultationState>& consultation_moves();

ConsultationStanding standing_of(const Consultation&, Moment now);
bool is_open(const Consultation&, Moment now);
// Whether the public may know of it: from ready on, and a withdrawn one only where it had been ready.
bool is_public(const Consultation&);
// Where the staff work on it, and where the public reads it: /work/consultations/C-2021-001, /consultations/C-2021-001.
std::string desk_address(const Consultation&);
std::string public_address(const Consultation&);
// When it next opens or closes by the clock; none where it does not any more.
std::optional<Moment> next_change(const Consultation&, Moment now);
// "Opens on 27 September 2021 at 9am, closes ...".
std::string dates_in_words(const Consultation&);

// What was typed, by itself: it closes after it opens, and what a survey needs.
Problems check(const Consultation&);
// Moves by people. `today` is the day a move is made; a move by the clock is none of these.
Result<Consultation> make_ready(Consultation, int asks_version, Moment now);
Result<Consultation> take_back(Consultation, std::int64_t responses, Moment now); // to drafting, while nobody answered
Result<Consultation> mark_analysed(Consultation, Moment now);
Result<Consultation> mark_published(Consultation, Moment now);
Result<Consultation> withdraw(Consultation, const std::string& because);

} // namespace reeve::consultation
