// Turns responses, each read with the questions of its own version, into columns.
#include "consultation/answer_columns_store.h"
#include "consultation/question_counts.h"
#include <map>

namespace reeve::consultation {
namespace {

using office::AskedQuestion;
using office::AskedQuestions;
using office::QuestionKind;

Answering answering_of(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::multiple: return Answering::several;
    case QuestionKind::scale: return Answering::scale;
    case QuestionKind::number: return Answering::number;
    case QuestionKind::short_text:
    case QuestionKind::long_text: return Answering::words;
    case QuestionKind::date:
    case QuestionKind::postcode: return Answering::other;
    default: return Answering::one;
    }
}

void add_options(AnswerColumn& column, const AskedQuestion& question) {
    if (!column.is_chosen()) return;
    for (const auto& option : question.choices) {
        const bool is_there = std::any_of(column.offered.begin(), column.offered.end(),
                                          [&](const auto& offered) { return offered.key == option.key; });
        if (!is_there) column.offered.push_back({option.key, option.label, office::says_nothing(option.key)});
    }
}

// Which columns there are, and where each key stands.
struct Columns {
    std::vector<AnswerColumn> list;
    std::map<std::string, std::size_t, std::less<>> place;

    void add(const AskedQuestions& questions) {
        for (const auto& question : questions) {
            auto [found, is_new] = place.try_emplace(question.key, list.size());
            if (is_new) {
                AnswerColumn column{question.key, question.wording, answering_of(question.kind), {},
                                    {},           question.section};
                column.tells_who = question.profile != office::ProfileOf::nothing && column.answering == Answering::one;
                list.push_back(std::move(column));
            }
            add_options(list[found->second], question);
        }
    }
};

GivenAnswer given_answer(const AnswerColumn& column, const std::vector<std::string>& values) {
    GivenAnswer given;
    for (const auto& value : values) {
        if (column.answering == Answering::number) {
            if (auto number = Kind<std::int64_t>::read(value, {})) given.number = *number;
        } else if (!column.is_chosen()) given.words += (given.words.empty() ? "" : " ") + value;
        else
            for (std::size_t option = 0; option < column.offered.size(); ++option)
                if (column.offered[option].key == value) given.chosen.push_back(static_cast<std::uint16_t>(option));
    }
    if (given.words == words_removed) given.words.clear();
    return given;
}

// The questions of each version, read once.
class Versions {
public:
    Versions(db::Connection& connection, const Consultation& consultation)
        : connection_(connection), consultation_(consultation) {}
    const AskedQuestions& at(int version) {
        auto [found, is_new] = held_.try_emplace(version);
        if (is_new) found->second = questions_asked(connection_, consultation_, version).value_or(AskedQuestions{});
        return found->second;
    }
    const std::map<int, AskedQuestions>& all() const { return held_; }

private:
    db::Connection& connection_;
    const Consultation& consultation_;
    std::map<int, AskedQuestions> held_;
};

void add_response(Columns& columns, const Counted& response, const AskedQuestions& questions) {
    for (auto& column : columns.list) column.given.push_back({false, {}, {}, ""});
    for (const auto& question : questions) {
        auto& column = columns.list[columns.place.find(question.key)->second];
        auto answer = response.answers.find(question.key);
        if (answer != response.answers.end()) column.given.back() = given_answer(column, answer->second);
        column.given.back().was_asked = office::applies(questions, question, response.answers);
    }
}

AnswerColumn known_column(const char* key, const char* wording) {
    AnswerColumn column{key, wording, Answering::one, {}, {}};
    column.tells_who = true;
    column.is_asked = false;
    return column;
}

void add_known(AnswerColumn& column, const std::string& key) {
    GivenAnswer given;
    for (std::size_t option = 0; option < column.offered.size(); ++option)
        if (column.offered[option].key == key) given.chosen.push_back(static_cast<std::uint16_t>(option));
    column.given.push_back(std::move(given));
}

// Who sent each response, as far as they said: two responses with one address are one respondent.
std::map<std::string, std::string> addresses_of(db::Connection& connection, ConsultationId consultation) {
    std::map<std::string, std::string> addresses;
    connection.each(db::Sql(R"(SELECT response.reference, respondent.email FROM respondent
                               JOIN response ON response.id = respondent.response
                               WHERE response.consultation = :consultation AND respondent.email <> ''
                               ORDER BY response.id)",
                            "addresses of those who answered"),
                    {{"consultation", consultation}},
                    [&](const db::Row& row) { addresses[row.get<std::string>(0)] = folded(row.get<std::string>(1)); });
    return addresses;
}

} // namespace

AnswerColumns answer_columns(db::Connection& connection, const Consultation& consultation) {
    const auto counted = counted_responses(connection, consultation.id);
    Versions versions(connection, consultation);
    Columns columns;
    columns.add(questions_asked(connection, consultation));
    for (const auto& response : counted) versions.at(response.questionnaire_version);
    for (const auto& [number, questions] : versions.all()) columns.add(questions);
    auto strand = known_column(strand_key, "How they were asked");
    for (const auto& each : strands_of(connection, consultation.id))
        strand.offered.push_back({each.key, each.title, false});
    auto channel = known_column(channel_key, "How it came");
    for (const auto& each : Choices<ResponseChannel>::list) channel.offered.push_back({each.stored, each.label, false});
    const auto addresses = addresses_of(connection, consultation.id);
    AnswerColumns all;
    bool is_weighted = false;
    for (const auto& response : counted) {
        all.responses.push_back(response.reference);
        auto address = addresses.find(response.reference);
        all.respondents.push_back(address == addresses.end() ? response.reference : address->second);
        all.weights.push_back(response.weight);
        is_weighted = is_weighted || response.weight != 1;
        add_response(columns, response, versions.at(response.questionnaire_version));
        add_known(strand, response.strand);
        add_known(channel, stored_name(response.channel));
    }
    if (!is_weighted) all.weights.clear();
    all.columns = std::move(columns.list);
    all.columns.push_back(std::move(strand));
    all.columns.push_back(std::move(channel));
    return all;
}

Standing standing_of_answers(const Consultation& consultation) {
    return consultation.kind == ConsultationKind::survey ? Standing::sample_survey : Standing::open_consultation;
}

} // namespace reeve::consultation
