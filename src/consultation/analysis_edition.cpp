// Freezes the tables of a consultation's results, and says what two editions together would tell.
#include "consultation/analysis_edition.h"
#include <cstdlib>

namespace reeve::consultation {
namespace {

constexpr const char* withheld = "[c]";

std::string tenth(double value) {
    char words[32];
    std::snprintf(words, sizeof words, "%.1f", value);
    return words;
}

Json share_json(const OptionCount& option, const QuestionCounts& counts) {
    if (!counts.has_percentages()) return Json();
    return share_words(option, counts.base());
}

Json json_of(const SafeCounts& safe) {
    const auto& counts = safe.counts;
    Json json;
    json.set("key", counts.key).set("wording", counts.wording).set("asked", counts.asked);
    json.set("answered", counts.answered).set("not_known", counts.not_known).set("no_answer", counts.no_answer);
    json.set("bases", base_words(counts)).set("note", several_words(counts));
    JsonList options;
    for (std::size_t at = 0; at < counts.options.size(); ++at) {
        const auto& option = counts.options[at];
        const bool is_hidden = safe.hidden[at];
        Json line;
        line.set("key", option.key).set("label", option.label);
        line.set("count", is_hidden ? Json(withheld) : Json(option.count));
        line.set("percentage", is_hidden ? Json(withheld) : share_json(option, counts));
        if (option.interval && !is_hidden)
            line.set("from", tenth(option.interval->lower * 100)).set("to", tenth(option.interval->upper * 100));
        options.push_back(std::move(line));
    }
    json.set("options", options);
    if (counts.mean) json.set("mean", tenth(*counts.mean));
    if (counts.median) json.set("median", tenth(*counts.median));
    return json;
}

Json cell(bool is_hidden, std::int64_t count) { return is_hidden ? Json(withheld) : Json(count); }

Json json_of(const SafeTable& safe) {
    const auto& table = safe.table;
    Json json;
    JsonList groups, rows, bases;
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
        groups.push_back(table.groups[group].label);
        bases.push_back(cell(safe.hidden_bases[group], table.bases[group]));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        JsonList cells;
        for (std::size_t group = 0; group < table.groups.size(); ++group)
            cells.push_back(cell(safe.hidden[row][group], table.counts[row][group]));
        cells.push_back(cell(safe.hidden_totals[row], table.totals[row]));
        Json line;
        line.set("label", table.rows[row].label).set("counts", cells);
        rows.push_back(std::move(line));
    }
    json.set("by", table.by).set("by_wording", table.by_wording).set("groups", groups).set("rows", rows);
    json.set("bases", bases).set("base", table.base).set("is_several", table.is_several);
    return json;
}

// A profile repeats counts of a question, so it withholds what that question withholds.
Json json_of(const Profile& profile, const std::vector<SafeCounts>& questions) {
    Json json;
    JsonList lines;
    for (const auto& line : profile.lines) {
        bool is_hidden = false;
        for (const auto& safe : questions)
            for (std::size_t at = 0; at < safe.hidden.size(); ++at)
                if (safe.counts.wording == profile.wording && safe.counts.options[at].key == line.key)
                    is_hidden = is_hidden || safe.hidden[at];
        Json shown;
        shown.set("label", line.label).set("population", line.share_of_people);
        shown.set("responses", is_hidden ? withheld : line.share_of_responses.c_str());
        shown.set("gap", is_hidden ? withheld : line.gap.c_str());
        lines.push_back(std::move(shown));
    }
    json.set("wording", profile.wording).set("source", profile.source).set("base", profile.base).set("lines", lines);
    return json;
}

Json json_of(const std::vector<WaveChange>& changes) {
    JsonList lines;
    for (const auto& change : changes) {
        Json line;
        line.set("label", change.label).set("from", change.earlier).set("to", change.later).set("words", change.words);
        lines.push_back(std::move(line));
    }
    return lines;
}

void compare(const Json& earlier, const Json& later, const std::string& where, std::int64_t threshold,
             std::vector<std::string>& told) {
    for (const auto& option : later.as_list())
        for (const auto& before : earlier.as_list()) {
            if (option["key"] == Json() || !(option["key"] == before["key"])) continue;
            if (!option["count"].is_number() || !before["count"].is_number()) continue;
            const auto apart = std::abs(option["count"].as_number() - before["count"].as_number());
            if (apart > 0 && apart < threshold)
                told.push_back(where + ", " + option["label"].as_text() + ": "
                               + with_commas(before["count"].as_number()) + " before, "
                               + with_commas(option["count"].as_number()) + " now");
        }
}

} // namespace

const Description<AnalysisEdition>& analysis_edition_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<AnalysisEdition>("analysis_edition", "edition of a consultation’s results")
            .hidden<&AnalysisEdition::consultation>("consultation")
            .hidden<&AnalysisEdition::number>("number", {.label = "Edition", .audience = open})
            .hidden<&AnalysisEdition::content>("content", {.label = "Content", .audience = open})
            .hidden<&AnalysisEdition::hash>("hash", {.label = "SHA-256", .audience = open})
            .has<&AnalysisEdition::why>("why", {.label = "What is corrected?", .audience = open, .limit = 500})
            .hidden<&AnalysisEdition::frozen_on>("frozen_on", {.label = "Frozen on", .audience = open})
            .hidden<&AnalysisEdition::frozen_by>("frozen_by")
            .hidden<&AnalysisEdition::frozen_post>("frozen_post", {.label = "Frozen by", .audience = open})
            .hidden<&AnalysisEdition::published_on>("published_on", {.label = "Published on", .audience = open})
            .hidden<&AnalysisEdition::published_post>("published_post", {.label = "Published by", .audience = open})
            .hidden<&AnalysisEdition::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Json json_of(const AnalysisContent& content) {
    Json json;
    JsonList questions, profiles;
    for (std::size_t at = 0; at < content.questions.size(); ++at) {
        auto question = json_of(content.questions[at]);
        JsonList tables;
        if (at < content.tables.size())
            for (const auto& table : content.tables[at]) tables.push_back(json_of(table));
        if (at < content.waves.size() && !content.waves[at].empty()) question.set("waves", json_of(content.waves[at]));
        question.set("section", at < content.sections.size() ? content.sections[at] : "").set("tables", tables);
        questions.push_back(std::move(question));
    }
    for (const auto& profile : content.profiles) profiles.push_back(json_of(profile, content.questions));
    json.set("reference", content.reference).set("title", content.title);
    json.set("standing", label_of_standing(content.standing)).set("responses", content.responses);
    json.set("threshold", content.threshold).set("weighting", content.weighting).set("sample", content.is_sample);
    json.set("questions", questions).set("profiles", profiles);
    return json;
}

Result<AnalysisEdition> freeze(AnalysisEdition edition, const AnalysisContent& content,
                               const std::vector<AnalysisEdition>& earlier, office::PersonId by,
                               const std::string& post, Date today) {
    edition.content = to_text(json_of(content));
    edition.hash = sha256(edition.content);
    edition.number = 1;
    for (const auto& other : earlier) {
        edition.number = std::max(edition.number, other.number + 1);
        if (!other.published_on)
            return Refusal{"Edition " + std::to_string(other.number) + " is frozen and not published yet", "",
                           Refusal::Kind::conflict};
        if (other.hash == edition.hash)
            return Refusal{"Edition " + std::to_string(other.number) + " says exactly this already", "",
                           Refusal::Kind::conflict};
    }
    if (edition.number > 1 && trimmed(edition.why).empty())
        return Problems{{{"why", "Enter what is corrected: an edition is published already"}}};
    edition.frozen_on = today;
    edition.frozen_by = by;
    edition.frozen_post = post;
    return edition;
}

Result<AnalysisEdition> publish(AnalysisEdition edition, office::PersonId by, const std::string& post, Date today) {
    if (edition.published_on)
        return Refusal{"This edition was published on " + in_words(*edition.published_on), "", Refusal::Kind::conflict};
    if (edition.frozen_by == by)
        return Refusal{"You froze these results, so somebody else publishes them",
                       "Two people look at what is published", Refusal::Kind::forbidden};
    edition.published_on = today;
    edition.published_post = post;
    return edition;
}

std::vector<std::string> told_by_both(const Json& earlier, const Json& later) {
    std::vector<std::string> told;
    for (const auto& question : later["questions"].as_list())
        for (const auto& before : earlier["questions"].as_list())
            if (question["key"] == before["key"])
                compare(before["options"], question["options"], question["wording"].as_text(),
                        later["threshold"].as_number(5), told);
    return told;
}

} // namespace reeve::consultation
