// Reads a row field by field as a form does, compares it with what is kept, keeps it and takes it out again.
#include "office/described_rows_store.h"
#include "office/brought_store.h"
#include "office/search.h"

namespace reeve::office {
namespace {

using Rows = std::shared_ptr<const DescribedRows>;

KnownWords yes_and_no() {
    KnownWords known{.values = {}, .options = {{"yes", "Yes"}, {"no", "No"}}};
    for (const char* word : {"yes", "y", "true", "1", "x"}) known.values[word] = "yes";
    for (const char* word : {"no", "n", "false", "0"}) known.values[word] = "no";
    return known;
}

KnownWords words_of(const Field& field) {
    if (field.input == Input::yes_no) return yes_and_no();
    KnownWords known;
    for (const auto& choice : field.choices) {
        known.values[folded(choice.label)] = known.values[folded(choice.stored)] = choice.stored;
        known.options.emplace_back(choice.stored, choice.label);
    }
    return known;
}

// Two records of the same name say nobody, so the person is asked.
KnownWords words_of(const Options& options) {
    KnownWords known{.values = {}, .options = options};
    std::map<std::string, int> times;
    for (const auto& [id, words] : options) ++times[folded(words)];
    for (const auto& [id, words] : options)
        if (times[folded(words)] == 1) known.values[folded(words)] = id;
    return known;
}

bool is_chosen(const Field& field) {
    return field.input == Input::choice || field.input == Input::yes_no || field.input == Input::reference;
}

// A column without which no row can be read; what is chosen has a first choice.
bool is_needed(const Field& field) {
    if (field.is_hidden) return true;
    return field.words.needed && (!is_chosen(field) || field.input == Input::reference);
}

const char* label_of(const DescribedRows& rows, const Field& field) {
    auto own = rows.labels.find(std::string_view(field.column));
    return own == rows.labels.end() ? field.words.label : own->second;
}

// What tells records apart, as words: letters and digits alone.
std::string key_of(const DescribedRows& rows, const void* record) {
    std::string key;
    for (auto column : rows.alike) {
        for (char c : folded(field_of(*rows.shape, column).typed(record)))
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) key += c;
        key += ' ';
    }
    return trimmed(key).empty() ? "" : key;
}

// The same in every column that a file may hold.
bool is_same(const DescribedRows& rows, const void* a, const void* b) {
    return std::all_of(rows.columns.begin(), rows.columns.end(), [&](auto column) {
        const auto& field = field_of(*rows.shape, column);
        return folded(field.typed(a)) == folded(field.typed(b));
    });
}

std::vector<std::shared_ptr<void>> all_kept(db::Connection& connection, const DescribedRows& rows, Date today) {
    std::vector<std::shared_ptr<void>> list;
    db::each_record(connection, *rows.shape, db::Sql("1 = 1 ORDER BY id", "records that rows of a file may be"), {},
                    [&](const db::Row& row) {
                        auto record = rows.make(today);
                        db::read_record(*rows.shape, row, record.get());
                        list.push_back(std::move(record));
                    });
    return list;
}

class DescribedReader : public BroughtReader {
public:
    DescribedReader(Rows rows, db::Connection& connection, Date today) : rows_(std::move(rows)), today_(today) {
        for (const auto& record : all_kept(connection, *rows_, today))
            kept_.emplace(key_of(*rows_, record.get()), record);
        for (auto column : rows_->columns) {
            const auto& field = field_of(*rows_->shape, column);
            if (field.input == Input::reference)
                known_[field.column] = words_of(rows_->references.at(field.column)(connection));
            else if (is_chosen(field)) known_[field.column] = words_of(field);
        }
    }

    std::any read(RowReading& reading) override {
        auto record = rows_->make(today_);
        bool is_whole = true;
        for (auto column : rows_->columns)
            if (!read_cell(reading, field_of(*rows_->shape, column), record.get())) is_whole = false;
        if (is_whole)
            for (const auto& problem : rows_->check(record.get()).list)
                reading.trouble(problem.member, problem.message);
        return DescribedRow{record};
    }
    std::string key(const std::any& row) const override { return key_of(*rows_, record_of(row)); }
    StandsAlready stands(const std::any& row) const override {
        auto found = kept_.find(key(row));
        if (found == kept_.end() || found->first.empty()) return {};
        return {rows_->shown(found->second.get()).words, is_same(*rows_, found->second.get(), record_of(row))};
    }

    static void* record_of(const std::any& row) { return std::any_cast<const DescribedRow&>(row).record.get(); }

private:
    // False where the cell is wrong or waits for an answer.
    bool read_cell(RowReading& reading, const Field& field, void* record) {
        auto typed = reading.text(field.column);
        if (typed.empty() && (is_chosen(field) || !reading.has(field.column)) && !is_needed(field)) return true;
        if (typed.empty() && field.is_hidden) {
            reading.trouble(field.column, "Enter the " + folded(label_of(*rows_, field)));
            return false;
        }
        if (is_chosen(field) && !typed.empty()) {
            typed = reading.known_word(field.column, known_.at(field.column),
                                       "“" + typed + "” is no " + folded(label_of(*rows_, field)) + " that we know");
            if (typed.empty()) return false;
        }
        // What is wrong with a day is told by the reading.
        if (field.input == Input::date && !typed.empty()) typed = iso(reading.day(field.column));
        auto problems = field.read(record, typed, today_);
        for (const auto& problem : problems.list) reading.trouble(field.column, problem.message);
        return problems.empty();
    }

    Rows rows_;
    Date today_;
    std::map<std::string, KnownWords, std::less<>> known_; // by column
    std::map<std::string, std::shared_ptr<void>> kept_;    // by key
};

std::vector<std::shared_ptr<void>> made_by(db::Connection& connection, const DescribedRows& rows,
                                           const ImportRun& run) {
    std::vector<std::shared_ptr<void>> list;
    for (auto id : records_of_run(connection, run, *rows.shape)) {
        auto record = rows.make(london_date(run.made_at));
        db::each_record(connection, *rows.shape, db::Sql("id = :id ORDER BY id", "a record that an import made"),
                        {{"id", id}}, [&](const db::Row& row) {
                            db::read_record(*rows.shape, row, record.get());
                            list.push_back(record);
                        });
    }
    return list;
}

Result<std::string> undo(Change& change, const DescribedRows& rows, const ImportRun& run) {
    std::vector<std::string> staying;
    for (const auto& record : made_by(change.tx, rows, run)) {
        auto id = field_of(*rows.shape, "id").get(record.get()).number();
        if (field_of(*rows.shape, "version").get(record.get()).number() > 1 || rows.is_used(change.tx, id)) {
            staying.push_back(rows.shown(record.get()).words);
            continue;
        }
        if (rows.let_go) TRY(rows.let_go(change, record.get()));
        drop_entry(change, rows.shape->table, id);
        drop_record(change, *rows.shape, record.get());
    }
    if (staying.empty()) return std::string();
    return "Changed or used since, and left as they stand: " + list_of(staying) + ".";
}

ImportFields fields_of(const DescribedRows& rows) {
    ImportFields fields;
    for (auto column : rows.columns) {
        const auto& field = field_of(*rows.shape, column);
        auto also = rows.also.find(column);
        fields.push_back({field.column, label_of(rows, field), is_needed(field),
                          also == rows.also.end() ? std::vector<const char*>{} : also->second});
    }
    return fields;
}

} // namespace

BroughtKind described_kind(BroughtKind kind, DescribedRows described) {
    auto rows = std::make_shared<const DescribedRows>(std::move(described));
    kind.fields = fields_of(*rows);
    kind.reader = [rows](db::Connection& connection, Date today) {
        return std::make_unique<DescribedReader>(rows, connection, today);
    };
    kind.keep = [rows](Change& change, const ImportRun&, const std::any& row) -> Result<KeptRow> {
        auto id = TRY(rows->keep(change, DescribedReader::record_of(row)));
        return KeptRow{rows->shape, id};
    };
    kind.undo = [rows](Change& change, const ImportRun& run) { return undo(change, *rows, run); };
    kind.made = [rows](db::Connection& connection, const ImportRun& run) {
        std::vector<BroughtThing> things;
        for (const auto& record : made_by(connection, *rows, run)) things.push_back(rows->shown(record.get()));
        return things;
    };
    return kind;
}

DescribedRows rows_of(const Register& list) {
    DescribedRows rows{.shape = list.shape,
                       .columns = list.form,
                       .alike = {list.view.front()},
                       .also = {},
                       .references = list.references,
                       .make = [make = list.make](Date) { return make(); },
                       .check = list.check,
                       .keep = [keep = list.keep_new_record](Change& change, void* record) -> Result<std::int64_t> {
                           return keep(change, record);
                       },
                       .is_used = [](db::Connection&, std::int64_t) { return false; },
                       .shown = nullptr};
    rows.shown = [shape = list.shape, address = list.address,
                  name = std::string(list.view.front())](const void* record) {
        return BroughtThing{field_of(*shape, name).shown(record),
                            address + "/" + std::to_string(field_of(*shape, "id").get(record).number())};
    };
    return rows;
}

} // namespace reeve::office
