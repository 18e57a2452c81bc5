// reeve plan list, check and export: the plans for programs, what the law still wants of one, and its text as a file.
#include "app/app.h"
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/plan_files.h"
#include "app/records_place.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include "planning/plan_file_store.h"
#include "planning/plan_road_store.h"
#include "planning/plan_wording.h"
#include <cstdio>
#include <fstream>

namespace reeve {
namespace {

using namespace planning;

// An opened database and the day it is there.
struct Reading {
    db::Reader reader;
    Date today;
    explicit Reading(db::Database& database)
        : reader(database.read()), today(london_date(clock_for(database)->now())) {}
};

Json day_or_null(std::optional<Date> day) { return day ? Json(iso(*day)) : Json(); }
Json number_or_null(std::optional<int> number) { return number ? Json(*number) : Json(); }

std::string effect_of(Reading& at, const Plan& plan) {
    return effect_in_words(plan, at.today, next_takes_effect(*at.reader, plan));
}

Json json_of(Reading& at, const Plan& plan) {
    auto force = force_on(plan, at.today, next_takes_effect(*at.reader, plan));
    Json json;
    json.set("ref", plan.reference).set("title", plan.title).set("kind", stored_name(plan.kind));
    json.set("state", stored_name(plan.state)).set("force", stored_name(force)).set("effect", effect_of(at, plan));
    json.set("due_on", iso(due_on(plan))).set("issued_on", day_or_null(plan.issued_on));
    return json.set("is_sample", plan.is_sample);
}

int list(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Reading at(*place->database);
    Json plans{JsonList{}};
    for (const auto& plan : all_plans(*at.reader)) {
        if (typed.has("--json")) plans.add(json_of(at, plan));
        else
            std::printf("%s  %-22s  %s  (%s)\n", plan.reference.c_str(), label_of(plan.state), plan.title.c_str(),
                        effect_of(at, plan).c_str());
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(plans).c_str());
    return done;
}

// What the check of one plan found.
struct Found {
    Plan plan;
    RoadFacts facts;
    std::vector<Requirement> required;
    std::vector<Refusal> before_issue;
    std::vector<std::string> cautions;
    std::string effect;
};

Found look_at(Reading& at, const Plan& plan) {
    auto facts = facts_of(*at.reader, plan);
    Found found{plan, facts, requirements(facts.text), what_stands_before_issue(plan, facts), {}, effect_of(at, plan)};
    found.cautions = cautions(plan, facts, at.today);
    auto written_on = plan.issued_on.value_or(at.today);
    auto passages = written_text_of(facts.text, written_on).passages;
    for (const auto& caution : wording_cautions(facts.text, written_on))
        found.cautions.push_back(passages[caution.passage].where + ": " + in_words(caution));
    return found;
}

Json json_of(Reading& at, const Found& found) {
    Json required{JsonList{}}, before{JsonList{}}, cautioned{JsonList{}};
    for (const auto& one : found.required)
        required.add(Json{}
                         .set("section", one.section)
                         .set("matter", one.matter)
                         .set("is_met", one.is_met)
                         .set("where", one.where));
    for (const auto& refusal : found.before_issue)
        before.add(Json{}.set("words", refusal.message).set("rule", refusal.rule));
    for (const auto& words : found.cautions) cautioned.add(words);
    auto json = json_of(at, found.plan);
    json.set("requirements", required).set("before_issue", before).set("cautions", cautioned);
    json.set("days_to_panel", number_or_null(days_to_panel(found.facts)));
    return json.set("days_of_consultation", number_or_null(days_of_consultation(found.facts)));
}

void print_list(const char* head, const std::vector<std::string>& lines) {
    std::printf("\n%s\n", head);
    for (const auto& line : lines) std::printf("  %s\n", line.c_str());
    if (lines.empty()) std::printf("  Nothing\n");
}

void print(const Found& found) {
    std::printf("%s  %s\n%s. %s. Due by %s.\n", found.plan.reference.c_str(), found.plan.title.c_str(),
                label_of(found.plan.state), found.effect.c_str(), in_words(due_on(found.plan)).c_str());
    if (auto days = days_to_panel(found.facts))
        std::printf("%s from the first draft to the Panel.\n", counted(*days, "day").c_str());
    if (auto days = days_of_consultation(found.facts))
        std::printf("The people were asked for %s.\n", counted(*days, "day").c_str());
    std::printf("\n%s\n", in_words(found.required).c_str());
    for (const auto& one : found.required)
        std::printf("  %s  %s (%s): %s\n", one.is_met ? "met    " : "missing", one.matter.c_str(), one.section.c_str(),
                    one.where.c_str());
    std::vector<std::string> before;
    for (const auto& refusal : found.before_issue) before.push_back(refusal.message + " (" + refusal.rule + ")");
    if (found.plan.state != PlanState::issued) print_list("What stands before issue", before);
    print_list("What should be looked at", found.cautions);
}

int check_plan(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Reading at(*place->database);
    auto plan = find_plan(*at.reader, typed.words[0]);
    if (!plan) return not_done("there is no plan " + typed.words[0]);
    auto found = look_at(at, *plan);
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(json_of(at, found)).c_str());
    else print(found);
    return missing(found.required).empty() ? done : failed;
}

// The version asked for. Where none is: of an issued plan the newest that the public may read, else the text as it
// stands, which may be no version yet (0).
struct Chosen {
    PlanText text;
    int number = 0;
};

Result<Chosen> chosen(Reading& at, const Plan& plan, const std::string& number) {
    auto versions = versions_of(*at.reader, plan.id);
    if (number.empty() && plan.state != PlanState::issued) {
        auto text = text_as_it_stands(*at.reader, plan);
        bool is_newest = !versions.empty() && versions.back().hash == hash_of(text);
        return Chosen{text, is_newest ? versions.back().number : 0};
    }
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        if (number.empty() ? version->is_public : std::to_string(version->number) == number)
            return Chosen{text_of(*version), version->number};
    return one_problem(plan.reference + " has no version " + number);
}

// The same document that the pages hand out, for staff.
document::Document document_of(db::Database& database, const PlanFile& file) {
    WallClock clock;
    ClockedIds ids;
    App app(database, clock, ids);
    return plan_document(file, app.office().names().office, "");
}

Result<std::string> bytes_of(db::Database& database, Reading& at, const Plan& plan, const Chosen& version,
                             const std::string& format) {
    if (format == "json") return plan_json_file(plan, version.text, version.number);
    if (format == "text") return plan_text_file(plan, version.text, version.number);
    auto file = staff_file(*at.reader, plan, find_version(*at.reader, plan.id, version.number), at.today);
    auto made = file_moment(file, clock_for(database)->now());
    auto laid_out = document_of(database, file);
    if (format == "pdf") return document::pdf_of(laid_out, made);
    return document::docx_of(laid_out, made, document::installed_rasteriser());
}

// "--as"; "--format", and "txt" in it, are what the first programs that took plans said.
std::string format_asked(const Typed& typed) {
    auto format = typed.value("--as", typed.value("--format", "json"));
    return format == "txt" ? "text" : format;
}

int export_plan(const Typed& typed) {
    auto format = format_asked(typed), out = typed.value("--out");
    if (format != "json" && format != "text" && format != "pdf" && format != "docx")
        return misused("--as is pdf, docx, json or text");
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Reading at(*place->database);
    auto plan = find_plan(*at.reader, typed.words[0]);
    if (!plan) return not_done("there is no plan " + typed.words[0]);
    auto version = chosen(at, *plan, typed.value("--number"));
    if (!version) return not_done(why_not(version));
    auto bytes = bytes_of(*place->database, at, *plan, *version, format);
    if (!bytes) return not_done(why_not(bytes));
    if (out.empty()) return std::fwrite(bytes->data(), 1, bytes->size(), stdout) == bytes->size() ? done : failed;
    std::ofstream file(out, std::ios::binary);
    file << *bytes;
    return file.flush() ? done : not_done("the file could not be written: " + out);
}

} // namespace

std::vector<Command> plan_commands() {
    Option json{"--json", "", "Write JSON for a program"};
    return {{"plan list", "", "List the plans and what each is today", place_options({json}), 0, list},
            {"plan check", "REF",
             "Say what the law wants of a plan and what stands before its issue; exit 1 where something is missing",
             place_options({json}), 1, check_plan},
            {"plan export", "REF", "Write a plan as a file: its text, and as PDF and Word what changed too",
             place_options({{"--number", "N", "The version; the one that was issued, or the draft, where none is said"},
                            {"--as", "FORMAT", "pdf, docx, json or text; json where none is said"},
                            {"--format", "FORMAT", "The same as --as"},
                            {"--out", "FILE", "Where to; the standard output where none is given"}}),
             1, export_plan}};
}

} // namespace reeve
