// Asking a figure, and the decisions and cautions people keep over it.
#include "office/figure_desk.h"

namespace reeve::office {
namespace {

std::int64_t rule_setting(db::Connection& connection, const char* name, std::int64_t otherwise) {
    auto typed = connection.one(db::Sql("SELECT value FROM setting WHERE name = :name", "one setting"),
                                {{"name", name}}, [](const db::Row& row) { return row.get<std::string>(0); });
    if (!typed) return otherwise;
    auto number = Kind<std::int64_t>::read(*typed, Reading{});
    if (!number) throw Fault(std::string("setting is not a number: ") + name);
    return *number;
}

FigureDecision as_decision(const KeptDecision& kept) {
    return {kept.kind, kept.reason.text, kept.by_post, kept.decided_on, kept.until};
}

std::string caution_words(const KeptCaution& caution) {
    if (caution.first_day && caution.last_day)
        return caution.words.text + " (" + in_words(Period{*caution.first_day, *caution.last_day}) + ")";
    if (caution.first_day) return caution.words.text + " (from " + in_words(*caution.first_day) + ")";
    return caution.words.text;
}

} // namespace

const Description<KeptDecision>& decision_fields() {
    static const auto fields =
        Description<KeptDecision>("figure_decision", "decision over a figure")
            .hidden<&KeptDecision::figure>("figure", {.label = "Figure"})
            .hidden<&KeptDecision::question>("question")
            .has<&KeptDecision::kind>("kind", {.label = "Decision", .needed = true, .audience = Audience::open})
            .has<&KeptDecision::reason>("reason", {.label = "Reason",
                                                   .hint = "The public reads this beside the figure.",
                                                   .needed = true,
                                                   .audience = Audience::open,
                                                   .limit = 600})
            .hidden<&KeptDecision::by_post>("by_post", {.label = "Decided by", .audience = Audience::open})
            .hidden<&KeptDecision::decided_on>("decided_on", {.label = "Decided on", .audience = Audience::open})
            .has<&KeptDecision::until>("until", {.label = "Looked at again", .audience = Audience::open});
    return fields;
}

const Description<KeptCaution>& caution_fields() {
    static const auto fields =
        Description<KeptCaution>("figure_caution", "caution")
            .hidden<&KeptCaution::figure>("figure", {.label = "Figure"})
            .has<&KeptCaution::words>("words", {.label = "What should a reader be careful about?",
                                                .needed = true,
                                                .audience = Audience::open,
                                                .limit = 600})
            .has<&KeptCaution::first_day>("first_day", {.label = "From", .audience = Audience::open})
            .has<&KeptCaution::last_day>("last_day", {.label = "Until", .audience = Audience::open})
            .hidden<&KeptCaution::by_post>("by_post", {.label = "Written by", .audience = Audience::open});
    return fields;
}

const Description<ShownFigure>& shown_figure_fields() {
    static const auto fields =
        Description<ShownFigure>("figure_shown", "figure on the public list")
            .hidden<&ShownFigure::figure>("figure", {.label = "Figure", .audience = Audience::open})
            .hidden<&ShownFigure::question>("question", {.audience = Audience::open})
            .has<&ShownFigure::finding>("finding", {.label = "Finding",
                                                    .hint = "15 words or fewer: what the figure says.",
                                                    .needed = true,
                                                    .audience = Audience::open,
                                                    .limit = 140})
            .has<&ShownFigure::is_public>("is_public", {.label = "Show it to the public?"});
    return fields;
}

TellingRules telling_rules(db::Connection& connection) {
    return {rule_setting(connection, "small_base", 50), rule_setting(connection, "hide_up_to", 4)};
}

Result<AskedFigure> ask_figure(db::Connection& connection, const FigureRegistry& registry,
                               std::string_view reference_or_slug, const Question& question, Moment now) {
    const auto* definition = registry.find(reference_or_slug);
    if (!definition)
        return Refusal{"There is no figure " + std::string(reference_or_slug) + ".", "", Refusal::Kind::absent};
    AskedFigure asked;
    asked.definition = definition;
    asked.question = question;
    asked.answer = definition->ask(connection, question, now);
    asked.answer.period = question.period;
    asked.answer.as_at = now;
    asked.rules = telling_rules(connection);
    asked.kept_decisions = decisions_over(connection, definition->reference, plain(question));
    for (const auto& kept : asked.kept_decisions) asked.decisions.push_back(as_decision(kept));
    for (const auto& words : definition->cautions) asked.answer.cautions.push_back(words);
    for (const auto& caution : cautions_over(connection, definition->reference, question.period))
        asked.answer.cautions.push_back(caution_words(caution));
    return asked;
}

Result<KeptDecision> decide(Change& change, const FigureDefinition& figure, const std::string& question,
                            FigureDecision::Kind kind, Prose reason, std::optional<Date> until) {
    if (trimmed(reason.text).empty())
        return Problems{{{"reason", "Enter the reason. The public reads it beside the figure"}}};
    if (until && *until <= change.today())
        return Problems{{{"until", "The date to look at it again must be after today"}}};
    KeptDecision decision;
    decision.figure = figure.reference;
    decision.question = question;
    decision.kind = kind;
    decision.reason = std::move(reason);
    decision.by_post = change.actor_post;
    decision.decided_on = change.today();
    decision.until = until;
    return keep_new(change, decision_fields(), decision);
}

std::vector<KeptDecision> decisions_over(db::Connection& connection, const std::string& figure,
                                         const std::string& question) {
    return db::records(connection, decision_fields(),
                       db::Sql("figure = :figure AND (question = :question OR question = '') ORDER BY decided_on, id",
                               "decisions over a figure"),
                       {{"figure", figure}, {"question", question}});
}

std::vector<KeptCaution> cautions_over(db::Connection& connection, const std::string& figure, const Period& period) {
    return db::records(
        connection, caution_fields(),
        db::Sql(
            R"(figure = :figure AND (first_day IS NULL OR first_day <= :last) AND (last_day IS NULL OR last_day >= :first)
                                  ORDER BY first_day, id)",
            "cautions over a figure"),
        {{"figure", figure}, {"first", period.first}, {"last", period.last}});
}

std::vector<ShownFigure> figures_shown(db::Connection& connection, bool public_only) {
    return db::records(connection, shown_figure_fields(),
                       db::Sql("is_public >= :least ORDER BY figure, question, id", "figures on the list"),
                       {{"least", public_only ? 1 : 0}});
}

} // namespace reeve::office
