// The parts with which a pack ends: what the office does about each concern, what the data can bear, and how it was
// worked out.
#include "crimedata/area_lookup.h"
#include "crimedata/pack_writing.h"

namespace reeve::crimedata {
namespace {

// Counts beside those of districts, by which the data can be judged; nothing where they are not held.
std::string share_words(const PackFacts& facts, const char* area, const std::string& what) {
    const auto all = facts.months.count(std::string(all_rows), nullptr, facts.asked);
    const auto some = facts.months.count(std::string(area), nullptr, facts.asked);
    if (!all || !some || *all == 0) return "";
    const Ratio share{*some, *all};
    return with_commas(*some) + " of the " + with_commas(*all) + " crimes that " + facts.force_name + " recorded in "
           + in_words(facts.asked) + " " + what + " (" + percentage(share, 1) + "%).";
}

std::vector<std::string> standing_row(const PackStanding& one) {
    const auto* category = find_category(one.category);
    return {category ? category->words : "The district at large", one.words, one.state,
            one.reference + (one.is_sample ? " (SAMPLE)" : "")};
}

// " (1.0 times the variance since April to June 2025, 4.2 times since July to September 2022)".
std::string spread_words(const AreaReading& area) {
    std::string words;
    const auto add = [&](double spread, MonthRange since) {
        words += (words.empty() ? " (" : ", ") + one_decimal(spread) + " times" + (words.empty() ? " the variance" : "")
                 + " since " + in_words(since);
    };
    if (area.quarter) add(area.spread_quarter, *area.quarter);
    if (area.year) add(area.spread_year, area.year->months);
    return words.empty() ? "" : words + ")";
}

PackTable sources_table(const PackFacts& facts) {
    PackTable table{"Files",
                    "The files that the months asked for were counted from",
                    {{"File", false}, {"Received", false}, {"SHA-256, its beginning", false}},
                    {},
                    "Contains public sector information licensed under the Open Government Licence v3.0. Source: "
                    "data.police.uk.",
                    false};
    for (const auto& source : facts.sources)
        table.rows.push_back({source.file, source.received, source.hash.substr(0, 16)});
    return table;
}

} // namespace

PackPart standing_part(PackWriting& writing, const std::vector<const ConcernReading*>& concerns) {
    PackPart part{"What stands against these concerns", {}, {}, {}, {}};
    PackTable table{"Money and actions",
                    "Money and actions on the office’s own record",
                    {{"Concern", false}, {"What", false}, {"How it stands", false}, {"Reference", false}},
                    {},
                    "From actions shown to the public and the office’s registered figures, as they stood when this was "
                    "written. That something stands beside a concern does not say that it changed it.",
                    false};
    std::vector<std::string> bare;
    for (const auto* reading : concerns) {
        const bool has_any =
            std::any_of(writing.facts.standing.begin(), writing.facts.standing.end(),
                        [&](const PackStanding& one) { return one.category == reading->concern->slug; });
        if (!has_any) bare.push_back(folded(words_of(reading->concern)));
    }
    for (const auto& one : writing.facts.standing) table.rows.push_back(standing_row(one));
    if (!bare.empty())
        part.sentences.push_back("Nothing on the office’s record is kept under " + list_of(bare)
                                 + " for this district. Partners may do more than the office has been told.");
    if (table.rows.empty()) return part;
    part.tables.push_back(std::move(table));
    return part;
}

PackPart quality_part(PackWriting& writing) {
    const auto& facts = writing.facts;
    PackPart part{"What the data can bear", {}, {}, {}, {}};
    for (auto words : {share_words(facts, no_area_rows, "have no place and are in no district"),
                       share_words(facts, outside_rows, "lie outside the force area")})
        if (!words.empty()) part.points.push_back(std::move(words));
    std::vector<CrimeMonth> missing;
    for (auto month : months_in({facts.asked.first - 36, facts.asked.last}))
        if (!facts.months.holds({month, month})) missing.push_back(month);
    part.points.push_back(missing.empty() ? "No month of the last three years is missing."
                                          : "Missing of the last three years: " + runs_in_words(missing)
                                                + ". A missing month is never counted as nought.");
    part.points.emplace_back(
        "Recorded crime is no full measure of crime: people do not report everything, and recording "
        "changes.");
    part.points.emplace_back(
        "The police publish months again, and outcomes move. These counts are of the releases held "
        "when this was written.");
    part.points.emplace_back("The files have months and no days or hours.");
    part.tables.push_back(sources_table(facts));
    return part;
}

PackPart method_part(const PackFacts& facts, const AreaReading& area) {
    PackPart part{"Method", {}, {}, {}, {}};
    part.points = {
        "A count is of rows of the police’s street files, in the district of the neighbourhood they are published with. "
        "All crime leaves antisocial behaviour out.",
        "A change is held against that of the rest of the force area between the same months, so that seasons and "
        "changes of recording fall out. Its p is widened by how much more than chance the changes of districts vary"
            + spread_words(area) + ", and adjusted for all categories (Benjamini and Hochberg, 5%).",
        "A percentage stands only on a base of 50 or more.",
        "Limits among districts are those of a funnel plot (Spiegelhalter), at 95% and 99.8%, widened where districts vary "
        "more than chance.",
        "The usual range is the average and 2.66 times the average step from month to month (XmR), over at least twelve "
        "months in a row.",
        "Rates divide by residents of " + std::to_string(facts.district().people_year)
            + " and count a year; their range is Byar’s, exact under ten.",
        similarity_method(facts.districts.size()),
        "Counts of 1 to 4 are withheld, and as many others as would give one away. The rows themselves are open data, so "
        "this keeps a pack from pointing at people; it cannot keep the open files from being counted.",
        "No weights of harm are used. The open categories put offences of very different harm under one name, so that "
        "neither the Cambridge index nor the severity score of the ONS can be applied to them.",
    };
    if (!facts.deprivation_source.empty()) part.points.push_back("Deprivation: " + facts.deprivation_source + ".");
    if (!facts.middle_source.empty()) part.points.push_back("Neighbourhoods: " + facts.middle_source + ".");
    return part;
}

} // namespace reeve::crimedata
