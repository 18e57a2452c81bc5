// Questionnaires in the database.
#include "office/questionnaire_store.h"
#include "office/place_store.h"

namespace reeve::office {
namespace {

int last_position(db::Connection& connection, Id<Questionnaire> questionnaire) {
    return connection.value<int>(
        db::Sql("SELECT CAST(COALESCE(MAX(position), 0) AS BIGINT) FROM question WHERE questionnaire = :questionnaire",
                "the last question's place"),
        {{"questionnaire", questionnaire}});
}

Problems problems_with(db::Connection& connection, const FormQuestion& question) {
    auto problems = check(question);
    auto other = find_question(connection, question.questionnaire, question.key);
    if (other && other->id != question.id) problems.add("key", "Another question has the short name " + question.key);
    return problems;
}

// Districts by the name people choose and the code that is kept.
Prose district_options(db::Connection& connection) {
    std::vector<std::string> lines;
    for (const auto& area : areas_of_kind(connection, AreaKind::district))
        lines.push_back(slug_of(area.name) + ": " + area.name);
    lines.push_back("elsewhere: Somewhere else");
    return {joined(lines, "\n")};
}

} // namespace

std::optional<Questionnaire> find_questionnaire(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, questionnaire_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a questionnaire by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<FormQuestion> questions_of(db::Connection& connection, Id<Questionnaire> questionnaire) {
    return db::records(connection, question_fields(),
                       db::Sql("questionnaire = :questionnaire ORDER BY position, id", "questions of a questionnaire"),
                       {{"questionnaire", questionnaire}});
}

std::optional<FormQuestion> find_question(db::Connection& connection, Id<Questionnaire> questionnaire,
                                          std::string_view key) {
    return db::record(
        connection, question_fields(),
        db::Sql("questionnaire = :questionnaire AND key = :key ORDER BY id", "a question by its short name"),
        {{"questionnaire", questionnaire}, {"key", key}});
}

AskedQuestions draft_of(db::Connection& connection, Id<Questionnaire> questionnaire) {
    auto questions = questions_of(connection, questionnaire);
    for (auto& question : questions)
        if (question.kind == QuestionKind::area && trimmed(question.options.text).empty())
            question.options = district_options(connection);
    return asked(questions);
}

Result<FormQuestion> add_question(Change& change, FormQuestion question) {
    question = with_option_keys(std::move(question));
    if (auto problems = problems_with(change.tx, question); !problems.empty()) return problems;
    question.position = last_position(change.tx, question.questionnaire) + 1;
    return keep_new(change, question_fields(), question);
}

Result<FormQuestion> keep_question(Change& change, FormQuestion question) {
    question = with_option_keys(std::move(question));
    if (auto problems = problems_with(change.tx, question); !problems.empty()) return problems;
    return keep(change, question_fields(), question);
}

void remove_question(Change& change, const FormQuestion& question) { drop(change, question_fields(), question); }

Result<Done> move_question(Change& change, const FormQuestion& question, Toward toward) {
    auto all = questions_of(change.tx, question.questionnaire);
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].id != question.id) continue;
        bool is_at_its_end = toward == Toward::start ? at == 0 : at + 1 == all.size();
        if (is_at_its_end) return Done{};
        auto& other = all[toward == Toward::start ? at - 1 : at + 1];
        std::swap(all[at].position, other.position);
        TRY(keep(change, question_fields(), all[at]));
        TRY(keep(change, question_fields(), other));
        return Done{};
    }
    return Done{};
}

Result<QuestionnaireVersion> freeze(Change& change, const Questionnaire& questionnaire) {
    auto draft = draft_of(change.tx, questionnaire.id);
    if (auto flaws = flaws_of(draft); !flaws.empty())
        return Refusal{"These questions cannot be put to people yet. " + joined(flaws, ". ") + ".", "",
                       Refusal::Kind::conflict};
    auto before = versions_of(change.tx, questionnaire.id);
    QuestionnaireVersion frozen;
    frozen.questionnaire = questionnaire.id;
    frozen.number = static_cast<int>(before.size()) + 1;
    frozen.content = to_text(json_of(draft));
    frozen.hash = sha256(frozen.content);
    frozen.frozen_at = change.now;
    frozen.by_post = change.actor_post;
    if (!before.empty() && before.back().hash == frozen.hash) return before.back();
    return keep_new(change, questionnaire_version_fields(), frozen);
}

std::vector<QuestionnaireVersion> versions_of(db::Connection& connection, Id<Questionnaire> questionnaire) {
    return db::records(connection, questionnaire_version_fields(),
                       db::Sql("questionnaire = :questionnaire ORDER BY number, id", "versions of a questionnaire"),
                       {{"questionnaire", questionnaire}});
}

std::optional<AskedQuestions> questions_of_version(db::Connection& connection, Id<Questionnaire> questionnaire,
                                                   int number) {
    auto content = connection.one(
        db::Sql("SELECT content FROM questionnaire_version WHERE questionnaire = :questionnaire AND number = :number",
                "a version of a questionnaire"),
        {{"questionnaire", questionnaire}, {"number", number}},
        [](const db::Row& row) { return row.get<std::string>(0); });
    if (!content) return std::nullopt;
    return questions_of(*content);
}

} // namespace reeve::office
