// Consultations in the database.
#include "consultation/consultation_store.h"
#include "office/search.h"

namespace reeve::consultation {
namespace {

Refusal not_ready(const std::string& words) { return {words, "", Refusal::Kind::conflict}; }

// The staff find all; the public those that it may know of.
void tell_search(office::Change& change, const Consultation& consultation) {
    bool is_open_to_all = is_public(consultation);
    office::index_record(change,
                         {.table = "consultation",
                          .record_id = consultation.id.value,
                          .kind = "Consultation",
                          .reference = consultation.reference,
                          .title = consultation.title,
                          .text = consultation.about.text,
                          .address = is_open_to_all ? public_address(consultation) : desk_address(consultation),
                          .audience = is_open_to_all ? office::SearchAudience::open : office::SearchAudience::staff,
                          .day = london_date(consultation.opens)});
}

} // namespace

std::optional<Consultation> find_consultation(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, consultation_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a consultation by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Consultation> all_consultations(db::Connection& connection) {
    return db::records(connection, consultation_fields(),
                       db::Sql("id > 0 ORDER BY opens DESC, id DESC", "all consultations"));
}

std::vector<Consultation> public_consultations(db::Connection& connection) {
    auto list = all_consultations(connection);
    std::erase_if(list, [](const Consultation& consultation) { return !is_public(consultation); });
    return list;
}

Consultation begin_consultation(office::Change& change, Consultation consultation) {
    consultation.reference = office::next_reference(change, "C", year_of(change.today()));
    office::Questionnaire questionnaire;
    questionnaire.title = consultation.title;
    questionnaire.asked_by = consultation.reference;
    questionnaire.address = desk_address(consultation);
    consultation.questionnaire = office::keep_new(change, office::questionnaire_fields(), std::move(questionnaire)).id;
    consultation = office::keep_new(change, consultation_fields(), std::move(consultation));
    tell_search(change, consultation);
    return consultation;
}

Result<Consultation> keep_consultation(office::Change& change, Consultation consultation) {
    consultation = TRY(office::keep(change, consultation_fields(), std::move(consultation)));
    tell_search(change, consultation);
    return consultation;
}

std::optional<office::Questionnaire> questionnaire_of(db::Connection& connection, const Consultation& consultation) {
    return db::find(connection, office::questionnaire_fields(), consultation.questionnaire);
}

std::optional<Consultation> consultation_asking(db::Connection& connection, Id<office::Questionnaire> questionnaire) {
    return db::record(connection, consultation_fields(),
                      db::Sql("questionnaire = :questionnaire ORDER BY id", "the consultation of a questionnaire"),
                      {{"questionnaire", questionnaire}});
}

office::AskedQuestions questions_asked(db::Connection& connection, const Consultation& consultation) {
    auto frozen = questions_asked(connection, consultation, consultation.asks_version);
    return frozen ? *frozen : office::draft_of(connection, consultation.questionnaire);
}

std::optional<office::AskedQuestions> questions_asked(db::Connection& connection, const Consultation& consultation,
                                                      int version) {
    return office::questions_of_version(connection, consultation.questionnaire, version);
}

std::vector<Strand> strands_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(
        connection, strand_fields(),
        db::Sql("consultation = :consultation ORDER BY COALESCE(asked_on, '9999'), id", "strands of a consultation"),
        {{"consultation", consultation}});
}

std::optional<Strand> find_strand(db::Connection& connection, ConsultationId consultation, std::string_view key) {
    return db::record(connection, strand_fields(),
                      db::Sql("consultation = :consultation AND key = :key ORDER BY id", "a strand by its short name"),
                      {{"consultation", consultation}, {"key", key}});
}

Result<Strand> add_strand(office::Change& change, Strand strand) {
    strand = with_key(std::move(strand));
    if (find_strand(change.tx, strand.consultation, strand.key))
        return Problems{{{"title", "Another strand has this title"}}};
    return office::keep_new(change, strand_fields(), std::move(strand));
}

Result<Strand> keep_strand(office::Change& change, Strand strand) {
    return office::keep(change, strand_fields(), std::move(strand));
}

std::int64_t responses_by(db::Connection& connection, const Strand& strand) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM response WHERE consultation = :consultation AND strand = :strand",
                "responses by a strand"),
        {{"consultation", strand.consultation}, {"strand", strand.key}});
}

Result<Done> remove_strand(office::Change& change, const Strand& strand) {
    if (auto responses = responses_by(change.tx, strand); responses > 0)
        return not_ready(counted(responses, "response") + " came by this strand, so it stays.");
    office::drop(change, strand_fields(), strand);
    return Done{};
}

Result<Consultation> take_ready(office::Change& change, Consultation consultation) {
    if (auto problems = check(consultation); !problems.empty()) return not_ready(problems.list.front().message + ".");
    if (strands_of(change.tx, consultation.id).empty())
        return not_ready("It asks nobody yet. Add at least one strand.");
    auto questionnaire = questionnaire_of(change.tx, consultation);
    if (!questionnaire) throw Fault("a consultation has no questionnaire");
    auto frozen = TRY(office::freeze(change, *questionnaire));
    return keep_consultation(change, TRY(make_ready(std::move(consultation), frozen.number, change.now)));
}

Result<Consultation> ask_changed_questions(office::Change& change, Consultation consultation) {
    if (consultation.state != ConsultationState::ready || change.now >= consultation.closes)
        return not_ready("Questions change only until it closes.");
    auto questionnaire = questionnaire_of(change.tx, consultation);
    if (!questionnaire) throw Fault("a consultation has no questionnaire");
    auto frozen = TRY(office::freeze(change, *questionnaire));
    if (frozen.number == consultation.asks_version)
        return not_ready("The questions are the same as in version " + std::to_string(frozen.number) + ".");
    consultation.asks_version = frozen.number;
    return keep_consultation(change, std::move(consultation));
}

} // namespace reeve::consultation
