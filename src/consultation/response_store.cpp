// Responses in the database.
#include "consultation/response_store.h"
#include <charconv>

namespace reeve::consultation {
namespace {

double weight_of(const std::string& text) {
    double weight = 1;
    if (!text.empty()) std::from_chars(text.data(), text.data() + text.size(), weight);
    return weight;
}

Counted counted_row(const db::Row& row) {
    return {row.get<std::string>(0),
            row.get<int>(1),
            row.get<ResponseChannel>(2),
            row.get<std::string>(3),
            row.get<Moment>(4),
            weight_of(row.get<std::string>(5)),
            office::answers_of(row.get<std::string>(6)),
            row.get<bool>(7)};
}

// Consultations whose responses have lost their time and were not yet seen to.
std::vector<Consultation> past_their_day(db::Connection& connection, Date today) {
    return db::records(
        connection, consultation_fields(),
        db::Sql("delete_after < :today AND forgotten_on IS NULL ORDER BY id", "consultations past their day"),
        {{"today", today}});
}

std::vector<Respondent> respondents_past_their_day(db::Connection& connection, Date today) {
    return db::records(
        connection, respondent_fields(),
        db::Sql("delete_after IS NOT NULL AND delete_after < :today ORDER BY id", "respondents past their day"),
        {{"today", today}});
}

void forget_who(office::Change& change, const Respondent& respondent) {
    office::drop(change, respondent_fields(), respondent);
    office::erase_values(change, respondent_fields().shape(), respondent.id.value, {"name", "email"});
}

int forget_words(office::Change& change, Consultation consultation) {
    int touched = 0;
    std::map<int, office::AskedQuestions> questions;
    for (const auto& version : office::versions_of(change.tx, consultation.questionnaire))
        questions[version.number] = office::questions_of(version.content);
    for (const auto& response :
         db::records(change.tx, response_fields(),
                     db::Sql("consultation = :consultation ORDER BY id", "responses whose words are deleted"),
                     {{"consultation", consultation.id}})) {
        auto without = without_words(response, questions[response.questionnaire_version]);
        if (without.answers == response.answers) continue;
        if (!office::keep(change, response_fields(), without))
            throw Fault("a response changed inside the transaction that deletes its words");
        office::erase_values(change, response_fields().shape(), response.id.value, {"answers"});
        ++touched;
    }
    consultation.forgotten_on = change.today();
    if (!keep_consultation(change, consultation))
        throw Fault("a consultation changed inside the transaction that deletes words");
    return touched;
}

const db::Arguments filter_arguments(ConsultationId consultation, const ResponseFilter& filter) {
    return {{"consultation", consultation},
            {"state", filter.state},
            {"channel", filter.channel},
            {"strand", filter.strand}};
}

} // namespace

std::vector<Counted> counted_responses(db::Connection& connection, ConsultationId consultation) {
    return connection.all(db::Sql(R"(
        SELECT reference, questionnaire_version, channel, strand, received, weight, answers, is_sample FROM response
        WHERE consultation = :consultation AND state = 'accepted' ORDER BY id)",
                                  "responses that count"),
                          {{"consultation", consultation}}, counted_row);
}

ResponseCounts response_counts(db::Connection& connection, ConsultationId consultation) {
    ResponseCounts counts;
    connection.each(db::Sql(R"(
        SELECT state, COUNT(*) FROM response WHERE consultation = :consultation GROUP BY state ORDER BY state)",
                            "responses by state"),
                    {{"consultation", consultation}}, [&](const db::Row& row) {
                        auto count = row.get<std::int64_t>(1);
                        switch (row.get<ResponseState>(0)) {
                        case ResponseState::accepted: counts.accepted = count; break;
                        case ResponseState::held: counts.held = count; break;
                        case ResponseState::refused: counts.refused = count; break;
                        }
                    });
    return counts;
}

std::vector<std::pair<Consultation, std::int64_t>> consultations_with_held(db::Connection& connection) {
    std::vector<std::pair<Consultation, std::int64_t>> list;
    for (const auto& consultation :
         db::records(connection, consultation_fields(),
                     db::Sql("state = 'ready' ORDER BY opens DESC, id DESC", "consultations that are ready")))
        if (auto held = response_counts(connection, consultation.id).held; held > 0)
            list.emplace_back(consultation, held);
    return list;
}

std::vector<ArrivedBy> arrivals(db::Connection& connection, ConsultationId consultation) {
    return connection.all(
        db::Sql(R"(
        SELECT channel, strand, COUNT(*) FROM response WHERE consultation = :consultation AND state = 'accepted'
        GROUP BY channel, strand ORDER BY channel, strand)",
                "responses by channel and strand"),
        {{"consultation", consultation}}, [](const db::Row& row) {
            return ArrivedBy{row.get<ResponseChannel>(0), row.get<std::string>(1), row.get<std::int64_t>(2)};
        });
}

std::optional<Response> find_response(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, response_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a response by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Response> responses(db::Connection& connection, ConsultationId consultation, const ResponseFilter& filter,
                                std::size_t first, std::size_t most) {
    auto arguments = filter_arguments(consultation, filter);
    arguments.push_back({"most", static_cast<std::int64_t>(most)});
    arguments.push_back({"first", static_cast<std::int64_t>(first)});
    return db::records(connection, response_fields(),
                       db::Sql(R"(consultation = :consultation AND (:state = '' OR state = :state)
                           AND (:channel = '' OR channel = :channel) AND (:strand = '' OR strand = :strand)
                           ORDER BY id LIMIT :most OFFSET :first)",
                               "some responses of a consultation"),
                       arguments);
}

std::int64_t response_count(db::Connection& connection, ConsultationId consultation, const ResponseFilter& filter) {
    return connection.value<std::int64_t>(
        db::Sql(R"(SELECT COUNT(*) FROM response WHERE consultation = :consultation AND (:state = '' OR state = :state)
            AND (:channel = '' OR channel = :channel) AND (:strand = '' OR strand = :strand))",
                "how many responses match"),
        filter_arguments(consultation, filter));
}

std::optional<Respondent> respondent_of(db::Connection& connection, ResponseId response) {
    return db::record(connection, respondent_fields(),
                      db::Sql("response = :response ORDER BY id", "who gave a response"), {{"response", response}});
}

std::int64_t same_words_since(db::Connection& connection, const Response& response, Moment since) {
    if (response.words_hash.empty()) return 0;
    return connection.value<std::int64_t>(
        db::Sql(R"(
        SELECT COUNT(*) FROM response WHERE consultation = :consultation AND words_hash = :words_hash
            AND received >= :since AND channel = 'web')",
                "web responses with the same words"),
        {{"consultation", response.consultation}, {"words_hash", response.words_hash}, {"since", since}});
}

Response keep_response(office::Change& change, Response response, Respondent respondent) {
    response = office::keep_new(change, response_fields(), std::move(response));
    if (says_who(respondent)) {
        respondent.response = response.id;
        if (auto consultation = db::find(change.tx, consultation_fields(), response.consultation))
            respondent.delete_after = consultation->delete_after;
        office::keep_new(change, respondent_fields(), std::move(respondent));
    }
    return response;
}

Result<Response> decide(office::Change& change, Response response) {
    return office::keep(change, response_fields(), std::move(response));
}

Result<int> release_all(office::Change& change, ConsultationId consultation, const std::string& held_because) {
    int released = 0;
    for (auto& response :
         db::records(change.tx, response_fields(),
                     db::Sql("consultation = :consultation AND state = 'held' AND held_because = :because ORDER BY id",
                             "responses held for one reason"),
                     {{"consultation", consultation}, {"because", held_because}})) {
        TRY(decide(change, TRY(release(response))));
        ++released;
    }
    return released;
}

int forget_respondents(office::Change& change) {
    int touched = 0;
    for (const auto& respondent : respondents_past_their_day(change.tx, change.today())) {
        forget_who(change, respondent);
        ++touched;
    }
    for (auto& consultation : past_their_day(change.tx, change.today())) touched += forget_words(change, consultation);
    change.tx.run(db::Sql("DELETE FROM response_draft WHERE delete_at < :now", "saved answers past their day"),
                  {{"now", change.now}});
    return touched;
}

bool has_anyone_to_forget(db::Connection& connection, Date today) {
    return !past_their_day(connection, today).empty() || !respondents_past_their_day(connection, today).empty()
           || connection.value<std::int64_t>(
                  db::Sql("SELECT COUNT(*) FROM response_draft WHERE delete_at < :now", "saved answers to delete"),
                  {{"now", start_of_day(today)}})
                  > 0;
}

} // namespace reeve::consultation
