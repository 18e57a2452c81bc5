// Counts complaint reviews: received, decided, not reasonable, how long, within standard, open; and complaints
// recorded.
#include "complaints/review_figures.h"
#include "complaints/review_volume_store.h"

namespace reeve::complaints {
namespace {

using office::Answer;
using office::Evidence;
using office::FigureDefinition;
using office::Question;

// The records themselves are restricted, so the evidence says how many they are and nothing of one of them.
Evidence evidence_of(db::Connection& connection, std::int64_t count, const std::string& words, const Period& period) {
    return {"complaint_review",
            "Reviews " + plain(period),
            1,
            counted(count, "review") + " " + words + ", " + in_words(period)
                + ". Each record is restricted; only their number is shown",
            count,
            any_sample_review(connection, period)};
}

using Count = std::int64_t (*)(db::Connection&, const Period&);

void add_earlier(db::Connection& connection, const Question& question, Answer& answer, const std::string& words,
                 Count count) {
    auto before = year_before(question.period);
    auto value = count(connection, before);
    answer.earlier = office::Earlier{before, value, {}};
    if (value > 0) answer.earlier->evidence.push_back(evidence_of(connection, value, words, before));
}

Answer counted_answer(db::Connection& connection, const Question& question, const std::string& words, Count count) {
    Answer answer;
    answer.value = count(connection, question.period);
    if (answer.value > 0) answer.evidence.push_back(evidence_of(connection, answer.value, words, question.period));
    return answer;
}

Answer received(db::Connection& connection, const Question& question, Moment) {
    auto answer = counted_answer(connection, question, "received", reviews_received);
    add_earlier(connection, question, answer, "received", reviews_received);
    return answer;
}

Answer decided(db::Connection& connection, const Question& question, Moment) {
    auto answer = counted_answer(connection, question, "decided", reviews_decided);
    add_earlier(connection, question, answer, "decided", reviews_decided);
    return answer;
}

Answer open_at_end(db::Connection& connection, const Question& question, Moment) {
    return counted_answer(connection, question, "open on the last day", reviews_open_after);
}

Answer nothing_decided() {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = "No review was decided in this period.";
    return answer;
}

Answer share_answer(db::Connection& connection, const Question& question, std::int64_t part, std::int64_t whole,
                    const std::string& words) {
    if (whole == 0) return nothing_decided();
    Answer answer;
    answer.value = part;
    answer.denominator = whole;
    if (part > 0) answer.evidence.push_back(evidence_of(connection, part, words, question.period));
    answer.denominator_evidence.push_back(evidence_of(connection, whole, "decided", question.period));
    return answer;
}

Answer not_reasonable(db::Connection& connection, const Question& question, Moment) {
    return share_answer(connection, question, reviews_not_reasonable(connection, question.period),
                        reviews_decided(connection, question.period),
                        "that found the outcome not reasonable and proportionate");
}

Answer within_standard(db::Connection& connection, const Question& question, Moment) {
    auto times = decision_times(connection, decided_reviews(connection, question.period));
    return share_answer(connection, question, times.within_standard,
                        static_cast<std::int64_t>(times.working_days.size()), "decided within the standard");
}

Answer middle_days(db::Connection& connection, const Question& question, Moment) {
    auto times = decision_times(connection, decided_reviews(connection, question.period));
    auto middle = median(times.working_days);
    if (!middle) return nothing_decided();
    Answer answer;
    answer.value = *middle;
    auto evidence =
        evidence_of(connection, static_cast<std::int64_t>(times.working_days.size()), "decided", question.period);
    evidence.amount = *middle;
    answer.evidence.push_back(std::move(evidence));
    return answer;
}

// What all of them share.
FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                        const char* nouns) {
    FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.since = "2023-04-01";
    made.source = "Complaint reviews of the office";
    made.owner_post = "Complaint Reviewer";
    made.disclosure = office::Disclosure::counts_people;
    return made;
}

FigureDefinition received_figure() {
    auto made = figure("F-0240", "complaint-reviews-received", "How many complaint reviews were asked for?",
                       "complaint review received", "complaint reviews received");
    made.definition =
        "Applications for a review by the day on which they came to this office, whatever became of them. The "
        "comparison is with the same days a year earlier.";
    made.cautions = {
        "A rise may mean that more complaints were recorded, or that a larger share of complainants asked. "
        "The page of complaint reviews splits the two."};
    made.compares = true;
    made.ask = received;
    return made;
}

FigureDefinition decided_figure() {
    auto made = figure("F-0241", "complaint-reviews-decided", "How many complaint reviews were decided?",
                       "complaint review decided", "complaint reviews decided");
    made.definition = "Reviews by the day of the decision whether the outcome was reasonable and proportionate. Those "
                      "refused, forwarded or withdrawn are not decided.";
    made.compares = true;
    made.ask = decided;
    return made;
}

FigureDefinition not_reasonable_figure() {
    auto made = figure("F-0242", "complaint-reviews-not-reasonable",
                       "In how many reviews was the outcome not reasonable and proportionate?", "review upheld",
                       "reviews upheld");
    made.unit = office::FigureUnit::share;
    made.definition = "Reviews decided in the period that found the outcome of the complaint not reasonable and "
                      "proportionate, out of all decided in it; never out of all received.";
    made.ask = not_reasonable;
    return made;
}

FigureDefinition days_figure() {
    auto made = figure("F-0243", "complaint-review-days", "How many working days did a complaint review take?",
                       "working day", "working days");
    made.definition =
        "The middle one of the working days from the day after receipt to the decision, of the reviews decided "
        "in the period; halves are rounded up. Days spent waiting for information are counted.";
    made.disclosure = office::Disclosure::open;
    made.ask = middle_days;
    return made;
}

FigureDefinition standard_figure() {
    auto made = figure("F-0244", "complaint-reviews-within-standard",
                       "How many complaint reviews were decided within the office’s standard?",
                       "review decided within the standard", "reviews decided within the standard");
    made.unit = office::FigureUnit::share;
    made.definition =
        "Reviews decided within 28 working days of receipt, out of all decided in the period. Days on which "
        "the office waited for information are left out. The law sets no last day.";
    made.ask = within_standard;
    return made;
}

FigureDefinition open_figure() {
    auto made = figure("F-0245", "complaint-reviews-open", "How many complaint reviews were open at the end?",
                       "complaint review open", "complaint reviews open");
    made.definition = "Applications received by the last day of the period that had not ended by then.";
    made.ask = open_at_end;
    return made;
}

} // namespace

std::vector<FigureDefinition> review_figures() {
    return {received_figure(), decided_figure(),  not_reasonable_figure(),
            days_figure(),     standard_figure(), open_figure()};
}

} // namespace reeve::complaints
