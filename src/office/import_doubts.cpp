// Asks each question once, counting the rows that wait for it.
#include "office/import_doubts.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::office {

std::string ImportDoubts::ask(ImportQuestion question, const std::string& cell) {
    auto [place, is_new] = places_.emplace(question.name, questions_.size());
    if (is_new) {
        auto& given = answer(question.name);
        if (question.may_be(given)) question.answer = given;
        question.first_cell = cell;
        questions_.push_back(std::move(question));
    }
    auto& asked = questions_[place->second];
    ++asked.rows;
    auto& counts = asked.is_answered() ? asked.answer : asked.suggested;
    is_waiting_ = is_waiting_ || counts.empty();
    return counts;
}

const std::string& ImportDoubts::answer(const std::string& name) const {
    static const std::string none;
    auto found = answers_.find(name);
    return found == answers_.end() ? none : found->second;
}

std::vector<ImportQuestion> ImportDoubts::questions() const {
    auto told = questions_;
    for (auto& question : told) {
        auto where = counted(question.rows, "row") + (question.rows == 1 ? ", " : ", first in ") + question.first_cell;
        question.hint = "In " + where + "." + (question.hint.empty() ? "" : " " + question.hint);
    }
    return told;
}

std::string question_name(const std::string& about, const std::string& field, std::string_view typed) {
    return about + "_" + field + "_" + sha256(folded(typed)).substr(0, 12);
}

} // namespace reeve::office
