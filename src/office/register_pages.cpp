// One record of a small register: its page with history, the form that adds it and the form that changes it.
#include "office/register_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/history_pages.h"
#include "office/register_rows.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

std::shared_ptr<void> asked_record(Visit& visit, const Register& of) {
    auto part = visit.part("id");
    std::int64_t id = 0;
    auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), id);
    if (error != std::errc() || end != part.data() + part.size()) return nullptr;
    auto record = of.make();
    return db::load_record(visit.db, *of.shape, id, record.get()) ? record : nullptr;
}

// 0 for a record that is not kept yet.
std::int64_t id_of(const Register& of, const void* record) {
    auto cell = field_of(of, "id").get(record);
    return cell.is_null() ? 0 : cell.number();
}

std::string title_of(Visit& visit, const Register& of, const void* record) {
    return RegisterWordsOf(visit, of)(field_of(of, of.view.front()), record);
}

std::string address_of(const Register& of, const void* record) {
    return of.address + "/" + std::to_string(id_of(of, record));
}

// The fields of the form; what was typed wins over what the record holds.
Html form_fields(Visit& visit, const Register& of, const void* record, const Problems& problems) {
    RegisterWordsOf words(visit, of);
    Html fields;
    for (auto column : of.form) {
        const auto& field = field_of(of, column);
        auto held = id_of(of, record) ? field.typed(record) : std::string();
        auto typed = visit.has_typed() ? std::string(visit.typed(column)) : held;
        fields += html::control(field, typed, problems, words.options(column));
    }
    return fields;
}

struct FormPage {
    std::string address;
    std::string heading;
    std::string button;
    Html above; // a conflict's two versions
    int status = 200;
};

http::Response form_page(Visit& visit, const Register& of, const void* record, const Problems& problems,
                         const FormPage& page) {
    auto main = html::error_summary(problems);
    main += page.above;
    main += html::page_heading(page.heading);
    main += form_begin(visit, page.address);
    if (id_of(of, record)) main += html::hidden_field("version", field_of(of, "version").typed(record));
    main += form_fields(visit, of, record, problems);
    main +=
        html::button_group({html::button({.text = page.button}), html::link({.text = "Cancel", .href = of.address})});
    main += form_end();
    return show(visit,
                {.title = page.heading,
                 .section = "Settings",
                 .trail = {{of.title, of.address}},
                 .has_errors = !problems.empty()},
                main, problems.empty() ? page.status : 422);
}

FormPage add_page(const Register& of) {
    std::string noun = of.shape->noun;
    return {of.address + "/new", "Add " + noun, "Save " + noun, {}, 200};
}

FormPage change_page(Visit& visit, const Register& of, const void* record) {
    return {address_of(of, record) + "/change", "Change " + title_of(visit, of, record), "Save changes", {}, 200};
}

Problems read_and_check(Visit& visit, const Register& of, void* record) {
    auto problems = read_columns(*of.shape, of.form, visit.typed_of(), record, visit.today());
    if (problems.empty()) problems = of.check(record);
    return problems;
}

// Where two records may not share a name: the field's message instead of a fault.
Problems taken(const Register& of) {
    const auto& field = field_of(of, of.view.front());
    Problems problems;
    problems.add(field.column, "Another " + std::string(of.shape->noun) + " has this " + folded(field.words.label));
    return problems;
}

// Someone else kept a newer version: what stands now beside what was typed, and the form again, ready to save over it.
http::Response conflict_page(Visit& visit, const Register& of, const void* stands, const Refusal& refusal) {
    RegisterWordsOf words(visit, of);
    html::SummaryList both;
    for (auto column : of.form) {
        const auto& field = field_of(of, column);
        auto typed = visit.typed(column);
        if (field.typed(stands) != typed)
            both.rows.push_back({.key = field.words.label,
                                 .value = "Now: " + words(field, stands) + ". You typed: " + std::string(typed)});
    }
    auto page = change_page(visit, of, stands);
    page.above = html::inset_text({.text = html::paragraph(refusal.message) + html::summary_list(both)});
    page.status = 409;
    return form_page(visit, of, stands, {}, page);
}

} // namespace

http::Response register_record(Visit& visit, const Register& of) {
    auto record = asked_record(visit, of);
    if (!record) return not_found(visit);
    RegisterWordsOf words(visit, of);
    auto title = title_of(visit, of, record.get());
    auto main = html::page_heading(title, capitalised(of.shape->noun));
    html::SummaryList facts;
    for (const auto& field : of.shape->fields) {
        if (field.is_hidden) continue;
        auto shown = words(field, record.get());
        html::Content value = shown.empty() ? "None recorded" : shown;
        if (field.input == Input::area && !shown.empty())
            value = html::of<R"(<span class="rv-typed">{}</span>)">(shown);
        facts.rows.push_back({.key = field.words.label, .value = value});
    }
    main += html::summary_list(facts);
    if (visit.may(of.write))
        main += html::button(
            {.text = "Change", .href = address_of(of, record.get()) + "/change", .classes = "govuk-button--secondary"});
    main += history_block(visit, *of.shape, id_of(of, record.get()));
    return show(visit, {.title = title, .section = "Settings", .trail = {{of.title, of.address}}}, main);
}

http::Response register_new(Visit& visit, const Register& of) {
    auto record = of.make();
    return form_page(visit, of, record.get(), {}, add_page(of));
}

http::Response register_add(Visit& visit, const Register& of) {
    auto record = of.make();
    auto problems = read_and_check(visit, of, record.get());
    if (!problems.empty()) return form_page(visit, of, record.get(), problems, add_page(of));
    try {
        auto id = visit.change(
            [&](Change& change) -> Result<std::int64_t> { return of.keep_new_record(change, record.get()); });
        if (!id) return refuse(visit, id.refusal());
        return saved(visit, of.address + "/" + std::to_string(*id),
                     title_of(visit, of, record.get()) + " is in the register");
    } catch (const db::UniqueViolation&) { return form_page(visit, of, of.make().get(), taken(of), add_page(of)); }
}

http::Response register_change(Visit& visit, const Register& of) {
    auto record = asked_record(visit, of);
    if (!record) return not_found(visit);
    return form_page(visit, of, record.get(), {}, change_page(visit, of, record.get()));
}

http::Response register_keep(Visit& visit, const Register& of) {
    auto stands = asked_record(visit, of);
    if (!stands) return not_found(visit);
    auto record = asked_record(visit, of);
    auto problems = read_and_check(visit, of, record.get());
    for (auto& problem : field_of(of, "version").read(record.get(), visit.typed("version"), visit.today()).list)
        problems.list.push_back(problem);
    if (!problems.empty()) return form_page(visit, of, stands.get(), problems, change_page(visit, of, stands.get()));
    try {
        auto kept =
            visit.change([&](Change& change) -> Result<Done> { return of.keep_changed_record(change, record.get()); });
        if (kept) return saved(visit, address_of(of, stands.get()), title_of(visit, of, record.get()) + " is changed");
        if (kept.refusal().kind == Refusal::Kind::conflict)
            return conflict_page(visit, of, stands.get(), kept.refusal());
        return refuse(visit, kept.refusal());
    } catch (const db::UniqueViolation&) {
        return form_page(visit, of, stands.get(), taken(of), change_page(visit, of, stands.get()));
    }
}

} // namespace reeve::office
