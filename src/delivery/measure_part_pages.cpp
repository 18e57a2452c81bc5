// The forms of what is said of a measure: its definitions, its targets and its notes.
#include "delivery/measure_desk.h"
#include "delivery/measure_pages.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/history_pages.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Change;
using office::Visit;

// What the forms of one kind of part differ in.
struct Definitions {
    using Record = MeasureDefinition;
    static constexpr const char* path = "/definitions";
    static constexpr const char* title = "Add a definition";
    static constexpr const char* about =
        "Numbers already brought in keep the definition they were counted under. The chart breaks where it changes. Where "
        "the way of counting changed, add a definition; correct one only where it was written down wrongly.";
    static constexpr const char* notice = "The definition is saved";
    static const Description<Record>& fields() { return definition_fields(); }
    static std::vector<std::string_view> new_columns() { return {"holds_from", "words", "counts", "out_of", "reason"}; }
    static std::vector<std::string_view> columns() { return new_columns(); }
    static std::vector<std::string_view> needed() { return {"holds_from", "reason"}; }
    static std::string name(const Record& record) { return "Definition " + std::to_string(record.number); }
    static std::vector<Record> all(db::Connection& connection, const Measure& measure) {
        return definitions_of(connection, measure);
    }
    static Result<Record> add(Change& change, const Record& record) { return add_definition(change, record); }
    static Result<Record> keep(Change& change, const Record& record) { return keep_definition(change, record); }
};

struct Targets {
    using Record = MeasureTarget;
    static constexpr const char* path = "/targets";
    static constexpr const char* title = "Add a target";
    static constexpr const char* about =
        "Numbers are in what the measure is told in: a count, per cent, or per 1,000 a year. Where the promise leaves a "
        "number or a day open, say how you read it.";
    static constexpr const char* notice = "The target is saved";
    static const Description<Record>& fields() { return target_fields(); }
    static std::vector<std::string_view> new_columns() {
        return {"words", "kind", "area", "baseline", "baseline_on", "aim", "due_on", "reading"};
    }
    static std::vector<std::string_view> columns() {
        auto all = new_columns();
        all.insert(all.end(), {"withdrawn_on", "withdrawn_why"});
        return all;
    }
    static std::vector<std::string_view> needed() { return {}; }
    static std::string name(const Record& record) { return "Target " + std::to_string(record.number); }
    static std::vector<Record> all(db::Connection& connection, const Measure& measure) {
        return targets_of(connection, measure);
    }
    static Result<Record> add(Change& change, const Record& record) { return add_target(change, record); }
    static Result<Record> keep(Change& change, const Record& record) { return keep_target(change, record); }
};

struct Notes {
    using Record = MeasureNote;
    static constexpr const char* path = "/notes";
    static constexpr const char* title = "Add a note";
    static constexpr const char* about =
        "A note stands on the chart for everyone who may read the measure. The usual range begins anew only by a decision "
        "that is recorded.";
    static constexpr const char* notice = "The note is saved";
    static const Description<Record>& fields() { return note_fields(); }
    static std::vector<std::string_view> new_columns() { return {"day", "kind", "words", "decision"}; }
    static std::vector<std::string_view> columns() { return new_columns(); }
    static std::vector<std::string_view> needed() { return {}; }
    static std::string name(const Record& record) { return "Note " + std::to_string(record.number); }
    static std::vector<Record> all(db::Connection& connection, const Measure& measure) {
        return notes_of(connection, measure);
    }
    static Result<Record> add(Change& change, const Record& record) { return add_note(change, record); }
    static Result<Record> keep(Change& change, const Record& record) { return keep_note(change, record); }
};

http::Response part_page(Visit& visit, const Measure& measure, const std::string& title, const char* about,
                         const office::RecordForm& form, const Problems& problems, const Html& below = {},
                         const Refusal* conflict = nullptr) {
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading(title, measure.title) + html::paragraph(about) + record_form(visit, form, problems)
                + below;
    return show(visit, measure_words(measure, title, !problems.empty()), html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

// ---- Adding ----

template <class Part> http::Response new_page(Visit& visit, const Measure& measure, const Problems& problems) {
    typename Part::Record none;
    auto address = desk_address(measure) + Part::path + "/new";
    office::RecordForm form{
        Part::fields().shape(), Part::new_columns(), &none, address, "Save", desk_address(measure), {}, Part::needed()};
    return part_page(visit, measure, Part::title, Part::about, form, problems);
}

template <class Part> http::Response show_new(Visit& visit) {
    auto measure = measure_asked_for(visit);
    return measure ? new_page<Part>(visit, *measure, {}) : not_found(visit);
}

template <class Part> http::Response add(Visit& visit) {
    auto measure = measure_asked_for(visit);
    if (!measure) return not_found(visit);
    typename Part::Record record;
    record.measure = measure->slug;
    auto problems = read_form(Part::fields(), Part::new_columns(), visit.typed_of(), record, visit.today());
    if (!problems.empty()) return new_page<Part>(visit, *measure, problems);
    auto kept = visit.change([&](Change& change) { return Part::add(change, record); });
    if (!kept) return new_page<Part>(visit, *measure, kept.problems());
    return saved(visit, desk_address(*measure), Part::notice);
}

// ---- Changing ----

template <class Part> std::optional<typename Part::Record> asked_for(Visit& visit, const Measure& measure) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& record : Part::all(visit.db, measure))
        if (number && record.number == *number) return record;
    return std::nullopt;
}

template <class Part>
http::Response change_page(Visit& visit, const Measure& measure, const typename Part::Record& record,
                           const Problems& problems, const Refusal* conflict = nullptr) {
    auto address = desk_address(measure) + Part::path + "/" + std::to_string(record.number);
    office::RecordForm form{
        Part::fields().shape(), Part::columns(), &record, address, "Save", desk_address(measure), {}};
    return part_page(visit, measure, Part::name(record), Part::about, form, problems,
                     office::history_block(visit, Part::fields().shape(), record.id.value), conflict);
}

template <class Part> http::Response show_one(Visit& visit) {
    auto measure = measure_asked_for(visit);
    auto record = measure ? asked_for<Part>(visit, *measure) : std::nullopt;
    return record ? change_page<Part>(visit, *measure, *record, {}) : not_found(visit);
}

template <class Part> http::Response change(Visit& visit) {
    auto measure = measure_asked_for(visit);
    auto stands = measure ? asked_for<Part>(visit, *measure) : std::nullopt;
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(Part::fields(), Part::columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return change_page<Part>(visit, *measure, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](Change& made) { return Part::keep(made, typed); });
    if (kept) return saved(visit, desk_address(*measure), Part::notice);
    return kept.has_problems() ? change_page<Part>(visit, *measure, *stands, kept.problems())
                               : change_page<Part>(visit, *measure, *stands, {}, &kept.refusal());
}

} // namespace

void mount_measure_parts(office::Routes& at) {
    const std::string one = "/work/measures/{slug}";
    auto write = may(office::Right::load_measures);
    at.get(one + "/definitions/new", show_new<Definitions>, write, "Open the form that adds a definition of a measure");
    at.post(one + "/definitions/new", add<Definitions>, write, "Add a definition of a measure");
    at.get(one + "/definitions/{number}", show_one<Definitions>, write, "See a definition of a measure");
    at.post(one + "/definitions/{number}", change<Definitions>, write, "Correct a definition of a measure");
    at.get(one + "/targets/new", show_new<Targets>, write, "Open the form that adds a target of a measure");
    at.post(one + "/targets/new", add<Targets>, write, "Add a target of a measure");
    at.get(one + "/targets/{number}", show_one<Targets>, write, "See a target of a measure");
    at.post(one + "/targets/{number}", change<Targets>, write, "Change a target of a measure, or withdraw it");
    at.get(one + "/notes/new", show_new<Notes>, write, "Open the form that adds a note to a measure's chart");
    at.post(one + "/notes/new", add<Notes>, write, "Add a note to a measure's chart");
    at.get(one + "/notes/{number}", show_one<Notes>, write, "See a note on a measure's chart");
    at.post(one + "/notes/{number}", change<Notes>, write, "Change a note on a measure's chart");
}

} // namespace reeve::delivery
