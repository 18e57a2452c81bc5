// Saved answers in the database.
#include "consultation/response_draft_store.h"

namespace reeve::consultation {
namespace {

std::string hash_of(std::string_view code) { return sha256(replaced(folded(code), " ", "-")); }

// Sixteen hexadecimal digits in groups that can be read out: 64 bits that nobody guesses.
std::string new_code() {
    auto digits = sha256(random_token(32)).substr(0, 16);
    for (std::size_t at : {12u, 8u, 4u}) digits.insert(at, "-");
    return digits;
}

std::string typed_text(const ResponseDraft& draft) {
    Json kept;
    kept.set("strand", draft.strand).set("answers", office::to_text(draft.answers));
    return to_text(kept);
}

} // namespace

std::string save_draft(office::Change& change, const Consultation& consultation, const ResponseDraft& draft,
                       std::string_view earlier_code) {
    if (!earlier_code.empty()) drop_draft(change, consultation, earlier_code);
    auto code = new_code();
    change.tx.run(db::Sql(R"(
        INSERT INTO response_draft (code_hash, consultation, questionnaire_version, typed, saved_at, delete_at)
        VALUES (:code_hash, :consultation, :questionnaire_version, :typed, :saved_at, :delete_at))",
                          "save answers to finish later"),
                  {{"code_hash", hash_of(code)},
                   {"consultation", consultation.id},
                   {"questionnaire_version", draft.questionnaire_version},
                   {"typed", typed_text(draft)},
                   {"saved_at", change.now},
                   {"delete_at", consultation.closes}});
    return code;
}

std::optional<ResponseDraft> find_draft(db::Connection& connection, const Consultation& consultation,
                                        std::string_view code) {
    auto found = connection.one(db::Sql(R"(
        SELECT questionnaire_version, typed FROM response_draft
        WHERE code_hash = :code_hash AND consultation = :consultation)",
                                        "saved answers"),
                                {{"code_hash", hash_of(code)}, {"consultation", consultation.id}},
                                [](const db::Row& row) { return std::pair(row.get<int>(0), row.get<std::string>(1)); });
    if (!found) return std::nullopt;
    auto kept = parse_json(found->second);
    if (!kept) throw Fault("saved answers cannot be read");
    return ResponseDraft{consultation.id, found->first, (*kept)["strand"].as_text(),
                         office::answers_of((*kept)["answers"].as_text())};
}

void drop_draft(office::Change& change, const Consultation& consultation, std::string_view code) {
    change.tx.run(db::Sql("DELETE FROM response_draft WHERE code_hash = :code_hash AND consultation = :consultation",
                          "delete saved answers"),
                  {{"code_hash", hash_of(code)}, {"consultation", consultation.id}});
}

} // namespace reeve::consultation
