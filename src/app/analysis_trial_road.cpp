// Codes, settles, finds, freezes and publishes a made-up consultation, and measures what the public then asks for.
#include "app/analysis_trial_road.h"
#include "consultation/coding_desk.h"
#include "consultation/trial_coding.h"
#include <ctime>

namespace reeve {
namespace {

using namespace consultation;
using office::Change;
using office::Office;

const office::PersonId first_coder{1}, second_coder{2};

template <class Body> auto by(Office& office, office::PersonId person, Body body) {
    return office.change(person, person == first_coder ? "First coder" : "Second coder", office.now(), "", body);
}

Result<Done> add_codes(Office& office, const Consultation& consultation) {
    return by(office, first_coder, [&](Change& change) -> Result<Done> {
        for (const auto& trial : trial_codes()) {
            Code code;
            code.consultation = consultation.id;
            code.label = trial.label;
            code.meaning.text = trial.meaning;
            TRY(add_code(change, code));
        }
        return Done{};
    });
}

Result<CodingRound> begin_trial_round(Office& office, const Consultation& consultation, const std::string& question) {
    CodingRound round;
    round.consultation = consultation.id;
    round.question = question;
    round.first = first_coder;
    round.second = second_coder;
    round.first_post = "First coder";
    round.second_post = "Second coder";
    return by(office, first_coder, [&](Change& change) { return begin_round(change, round); });
}

CodingDesk desk_now(Office& office, const Consultation& consultation, const std::string& question) {
    return *coding_desk_of(*office.database().read(), consultation, question);
}

// One coder reads every answer that is left, and says that the coding is finished.
template <class Codes>
Result<Done> code_as(Office& office, const CodingDesk& desk, CodedBy as, office::PersonId coder, Codes codes) {
    CodesGiven given;
    for (const auto& answer : desk.left(as)) given[answer.response] = codes(answer.words);
    return by(office, coder, [&](Change& change) -> Result<Done> {
        TRY(keep_codings(change, desk.round, as, given));
        if (as != CodedBy::settled) TRY(keep_round(change, TRY(finish_coding(desk.round, coder, 0, change.today()))));
        return Done{};
    });
}

std::string last_in_words(const Consultation& consultation, Office& office) {
    std::string key;
    for (const auto& question : questions_asked(*office.database().read(), consultation))
        if (question.kind == office::QuestionKind::long_text) key = question.key;
    return key;
}

Result<Done> divide_by_age(Change& change, const Consultation& consultation) {
    AnalysisChoice choice;
    choice.consultation = consultation.id;
    choice.divide_by = "age";
    TRY(keep_choice(change, choice, answer_columns(change.tx, consultation)));
    return Done{};
}

Result<Done> write_findings(Change& change, const CodingDesk& desk) {
    for (const auto& [number, people] : counts_by_code(desk.book, desk.codings)) {
        const auto& code = *find_code(desk.book, number);
        Finding finding;
        finding.consultation = desk.consultation.id;
        finding.title = code.label;
        finding.said.text = "People wrote of this: " + code.meaning.text;
        finding.codes = std::to_string(number);
        finding.people = people;
        finding.decision = number % 2 ? FindingDecision::change : FindingDecision::no_change;
        finding.did.text = number % 2 ? "The plan says so now." : "The plan said so already.";
        finding.is_public = true;
        TRY(add_finding(change, finding));
    }
    return may_tell_public(findings_of(change.tx, desk.consultation.id));
}

// ---- What the public asks for ----

double thread_milliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

http::Request request_of(const std::string& address) {
    http::Request request;
    request.target = request.path = address;
    request.address = "127.0.0.1";
    request.headers = {{"host", "localhost"}};
    return request;
}

http::Response ask(App& app, const std::string& address) {
    auto request = request_of(address);
    if (auto ready = app.ready(request)) return *std::move(ready);
    return app.answer(request);
}

TrialPage measured(App& app, const std::string& name, const std::string& address) {
    constexpr int times = 50;
    auto start = thread_milliseconds();
    const auto made = ask(app, address);
    TrialPage page{name, address, made.status};
    page.first_ms = thread_milliseconds() - start;
    page.bytes = static_cast<std::int64_t>(made.shared_body ? made.shared_body->size() : made.body.size());
    start = thread_milliseconds();
    for (int time = 0; time < times; ++time) ask(app, address);
    page.ready_ms = (thread_milliseconds() - start) / times;
    return page;
}

} // namespace

Result<TrialCoding> code_trial(Office& office, const Consultation& consultation, std::uint64_t seed) {
    const auto question = last_in_words(consultation, office);
    TRY(add_codes(office, consultation));
    TRY(begin_trial_round(office, consultation, question));
    TRY(code_as(office, desk_now(office, consultation, question), CodedBy::first, first_coder,
                [](const std::string& words) { return trial_coding(words); }));
    TRY(code_as(office, desk_now(office, consultation, question), CodedBy::second, second_coder,
                [&](const std::string& words) { return second_trial_coding(words, seed); }));
    auto desk = desk_now(office, consultation, question);
    const auto agreement = desk.agreement();
    TRY(code_as(office, desk, CodedBy::settled, first_coder,
                [](const std::string& words) { return trial_coding(words); }));
    desk = desk_now(office, consultation, question);
    TRY(by(office, first_coder, [&](Change& change) -> Result<CodingRound> {
        const auto left = static_cast<std::int64_t>(desk.left(CodedBy::settled).size());
        return keep_round(change, TRY(settle(desk.round, left, change.today())));
    }));
    return TrialCoding{agreement.answers, agreement.same, static_cast<std::int64_t>(agreement.different.size()),
                       agreement.alpha.value_or(0)};
}

Result<TrialPublication> publish_trial(Office& office, const Consultation& consultation) {
    const auto desk = desk_now(office, consultation, last_in_words(consultation, office));
    TRY(by(office, first_coder, [&](Change& change) { return write_findings(change, desk); }));
    TRY(by(office, first_coder, [&](Change& change) { return divide_by_age(change, consultation); }));
    const auto frozen = TRY(by(office, first_coder, [&](Change& change) -> Result<AnalysisEdition> {
        AnalysisEdition edition;
        edition.consultation = consultation.id;
        const auto content = content_of(analyse(change.tx, consultation));
        return add_edition(change, TRY(freeze(edition, content, editions_of(change.tx, consultation.id), change.actor,
                                              change.actor_post, change.today())));
    }));
    const auto published = TRY(by(office, second_coder, [&](Change& change) -> Result<AnalysisEdition> {
        const auto stands = find_consultation(change.tx, consultation.reference).value();
        return keep_publication(change, stands, TRY(publish(frozen, change.actor, change.actor_post, change.today())));
    }));
    const auto told = public_findings(*office.database().read(), consultation.id);
    return TrialPublication{static_cast<std::int64_t>(told.size()), published.hash};
}

std::vector<TrialPage> read_as_public(App& app, const Consultation& consultation) {
    return {measured(app, "the consultation", public_address(consultation)),
            measured(app, "its results", results_address(consultation)),
            measured(app, "its first edition", results_address(consultation) + "/1"),
            measured(app, "its results as CSV", results_address(consultation) + ".csv"),
            measured(app, "what we did", done_address(consultation))};
}

} // namespace reeve
