// Reads a small register whole and narrows it in memory: they hold hundreds of records, not millions.
#include "office/register_rows.h"
#include <charconv>

namespace reeve::office {
namespace {

bool matches(const Register& of, const RegisterWordsOf& words, Visit& visit, const void* record) {
    for (auto filter : of.filters)
        if (auto wanted = visit.query(filter); !wanted.empty()) {
            auto cell = field_of(of, filter).get(record);
            if (cell.is_null() || cell.type() != CellType::text || cell.text() != wanted) return false;
        }
    auto sought = trimmed(visit.query("q"));
    if (sought.empty()) return true;
    for (const auto& field : of.shape->fields)
        if (!field.is_hidden && contains_folded(words(field, record), sought)) return true;
    return false;
}

// Numbers, money and moments by their amount; dates stand as ISO text; everything else as people read it.
bool is_before(const Field& field, const RegisterWordsOf& words, const void* a, const void* b) {
    auto left = field.get(a), right = field.get(b);
    bool by_cell = field.input == Input::date || (field.type == CellType::number && field.input != Input::reference);
    if (!by_cell) return folded(words(field, a)) < folded(words(field, b));
    if (left.is_null() || right.is_null()) return !right.is_null();
    return field.type == CellType::number ? left.number() < right.number() : left.text() < right.text();
}

void sort_rows(std::vector<RegisterRow>& rows, const Register& of, const RegisterWordsOf& words,
               std::string_view sort) {
    bool is_turned = sort.starts_with('-');
    auto column = is_turned ? sort.substr(1) : sort;
    const Field* field = of.shape->find(column);
    if (!field || field->is_hidden) field = &field_of(of, of.view.front());
    std::stable_sort(rows.begin(), rows.end(), [&](const RegisterRow& a, const RegisterRow& b) {
        return is_turned ? is_before(*field, words, b.record.get(), a.record.get())
                         : is_before(*field, words, a.record.get(), b.record.get());
    });
}

int number_in(std::string_view text, int fallback) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : fallback;
}

void cut_to_page(RegisterRows& list, Visit& visit) {
    if (visit.query("per") == "all" || list.rows.empty()) {
        list.first = list.rows.empty() ? 0 : 1;
        return;
    }
    int per = visit.query("per") == "100" ? 100 : 25;
    list.pages = static_cast<int>((list.total + per - 1) / per);
    list.page = std::min(number_in(visit.query("page"), 1), list.pages);
    auto from = static_cast<std::ptrdiff_t>(list.page - 1) * per;
    auto to = std::min<std::ptrdiff_t>(from + per, static_cast<std::ptrdiff_t>(list.rows.size()));
    list.rows = std::vector<RegisterRow>(list.rows.begin() + from, list.rows.begin() + to);
    list.first = from + 1;
}

} // namespace

RegisterRows register_rows(Visit& visit, const Register& of, Pages pages) {
    RegisterWordsOf words(visit, of);
    RegisterRows list;
    db::each_record(visit.db, *of.shape, db::Sql("1 = 1 ORDER BY id", "a small register"), {}, [&](const db::Row& row) {
        auto record = of.make();
        db::read_record(*of.shape, row, record.get());
        ++list.unfiltered;
        if (matches(of, words, visit, record.get()))
            list.rows.push_back({field_of(of, "id").get(record.get()).number(), record});
    });
    list.total = static_cast<std::int64_t>(list.rows.size());
    sort_rows(list.rows, of, words, visit.query("sort"));
    if (pages == Pages::one) cut_to_page(list, visit);
    return list;
}

RegisterWordsOf::RegisterWordsOf(Visit& visit, const Register& of)
    : sees_restricted_(visit.may(Right::read_restricted)) {
    for (const auto& [column, options] : of.references) options_[column] = options(visit.db);
}

std::string RegisterWordsOf::operator()(const Field& field, const void* record) const {
    if (field.words.audience == Audience::restricted && !sees_restricted_) return "Restricted";
    auto shown = field.shown(record);
    if (field.input != Input::reference) return shown;
    for (const auto& [id, words] : options(field.column))
        if (id == field.typed(record)) return words;
    return shown;
}

const Options& RegisterWordsOf::options(std::string_view column) const {
    static const Options none;
    auto at = options_.find(column);
    return at == options_.end() ? none : at->second;
}

const Field& field_of(const Register& of, std::string_view column) {
    const Field* field = of.shape->find(column);
    if (!field) throw Fault("register " + of.address + " names no column " + std::string(column));
    return *field;
}

std::string list_address(Visit& visit, const Register& of, const std::vector<std::pair<std::string, std::string>>& set,
                         std::string_view ending) {
    auto fields = visit.request.query;
    for (const auto& [name, value] : set) fields.set(name, value);
    std::string query;
    for (const auto& [name, value] : fields.list())
        if (!value.empty()) query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return of.address + std::string(ending) + query;
}

} // namespace reeve::office
