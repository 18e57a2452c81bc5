// Holds a frozen edition against today's records and says what moved, who moved it and when.
#include "office/figure_desk.h"
#include "record/cell_json.h"
#include "record/changes.h"
#include "reporting/edition_store.h"

namespace reeve::reporting {
namespace {

const Shape* shape_of(const Shapes& shapes, const std::string& table) {
    for (const auto* shape : shapes)
        if (table == shape->table) return shape;
    return nullptr;
}

// The changes of one history line in words, where the reader may see the field.
std::string change_words(const Shape& shape, const std::string& changes_text) {
    std::vector<std::string> words;
    auto changes = parse_json(changes_text);
    if (!changes) throw Fault("a history line cannot be read");
    for (const auto& entry : changes->as_list()) {
        if (entry["deleted"].as_bool()) words.push_back("deleted");
        const Field* field = shape.find(entry["field"].as_text());
        if (!field || !*field->words.label) continue;
        if (field->words.audience != Audience::open) words.push_back(std::string(field->words.label) + " changed");
        else
            words.push_back(reeve::in_words(
                FieldChange{field, cell_of(entry["before"], field->type), cell_of(entry["after"], field->type)}));
    }
    return list_of(words);
}

void add_history(std::vector<std::string>& why, db::Connection& connection, const Shapes& shapes,
                 const MovedRecord& moved, Moment frozen_at) {
    const auto* shape = shape_of(shapes, moved.record);
    if (!shape) return;
    connection.each(db::Sql(R"(SELECT at, actor_post, why, changes FROM history
                               WHERE record_table = :record_table AND record_words = :reference AND at >= :frozen_at ORDER BY at, id)",
                            "what happened to a record since a freeze"),
                    {{"record_table", moved.record}, {"reference", moved.reference}, {"frozen_at", frozen_at}},
                    [&](const db::Row& row) {
                        auto reason = row.get<std::string>(2);
                        why.push_back(moved.reference + ", " + reeve::in_words(row.get<Moment>(0)) + ", "
                                      + row.get<std::string>(1) + ": " + change_words(*shape, row.get<std::string>(3))
                                      + (reason.empty() ? "" : " (" + reason + ")"));
                    });
}

void retired(Verdict& verdict) {
    verdict.check.agrees = false;
    verdict.check.value_agrees = false;
    verdict.shown_now = "[z]";
    verdict.check.differences.push_back("The figure is retired: nobody registers it any more");
}

Verdict verdict_on(db::Connection& connection, FrozenFigure frozen, const office::FigureRegistry& registry,
                   const Shapes& shapes, Moment now) {
    Verdict verdict;
    auto question = office::parse_question(frozen.question);
    if (!question) throw Fault("a frozen question cannot be read: " + frozen.question);
    auto asked = office::ask_figure(connection, registry, frozen.figure, *question, now);
    auto quote = choice_of<office::Quote>(frozen.quote);
    if (!asked || !quote) retired(verdict);
    else {
        auto mark = read_text(frozen.mark);
        const auto* figure_mark = mark && mark->size() == 1 ? std::get_if<FigureMark>(&mark->front()) : nullptr;
        verdict.check =
            compare_answers(frozen.canonical, office::canonical(*asked->definition, *question, asked->shown()));
        verdict.shown_now = asked->told(*quote, figure_mark ? figure_mark->decimals : -1).text;
        for (const auto& moved : verdict.check.moved) {
            verdict.why.push_back(in_words(moved));
            add_history(verdict.why, connection, shapes, moved, frozen.as_at);
        }
    }
    verdict.frozen = std::move(frozen);
    return verdict;
}

} // namespace

std::optional<Verdict> verify_figure(db::Connection& connection, const Edition& edition, int ordinal,
                                     const office::FigureRegistry& registry, const Shapes& shapes, Moment now) {
    for (auto& frozen : figures_of(connection, edition))
        if (frozen.ordinal == ordinal) return verdict_on(connection, std::move(frozen), registry, shapes, now);
    return std::nullopt;
}

std::vector<Verdict> verify_edition(db::Connection& connection, const Edition& edition,
                                    const office::FigureRegistry& registry, const Shapes& shapes, Moment now) {
    std::vector<Verdict> verdicts;
    for (auto& frozen : figures_of(connection, edition))
        verdicts.push_back(verdict_on(connection, std::move(frozen), registry, shapes, now));
    return verdicts;
}

} // namespace reeve::reporting
