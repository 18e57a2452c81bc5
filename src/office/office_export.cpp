// Writing and checking the export of an office.
#include "office/office_export.h"
#include "base/csv.h"
#include "office/file_store.h"
#include "office/settings_store.h"
#include "record/cell_json.h"
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace reeve::office {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "manifest.json";

std::string text_of(const Cell& cell) {
    if (cell.is_null()) return "";
    return cell.type() == CellType::number ? std::to_string(cell.number()) : cell.text();
}

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

// The personal data of an office lies in the folder, so only its owner may look in.
void make_private_folder(const fs::path& folder) {
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw Fault("the folder " + folder.string() + " cannot be made: " + std::strerror(errno));
}

bool leads_out(const std::string& path) {
    if (path.empty() || path.front() == '/') return true;
    for (const auto& part : split(path, '/'))
        if (part.empty() || part == "." || part == "..") return true;
    return false;
}

// One table being written twice at once, row by row.
class TableText {
public:
    explicit TableText(const std::vector<std::string>& columns) : columns_(columns) { csv_.row(columns); }
    void row(const std::vector<Cell>& cells) {
        CsvRow texts;
        Json line{JsonObject{}};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            texts.push_back(text_of(cells[i]));
            line.set(columns_[i], json_of(cells[i]));
        }
        csv_.row(texts);
        json_ += (rows_++ ? ",\n" : "\n") + to_text(line);
    }
    std::int64_t rows() const { return rows_; }
    void write(ExportFolder& folder, const std::string& table, const std::string& about) {
        folder.write("records/" + table + ".csv", csv_.take(), about + " as a table");
        folder.write("records/" + table + ".json", "[" + json_ + "\n]\n", about + ", exactly as kept");
    }

private:
    std::vector<std::string> columns_;
    CsvWriter csv_;
    std::string json_;
    std::int64_t rows_ = 0;
};

Json field_json(const Field& field) {
    return Json{}
        .set("column", field.column)
        .set("label", field.words.label)
        .set("holds", field.type == CellType::number ? "number" : "text")
        .set("seen_by", words_of(field.words.audience))
        .set("is_personal", field.words.personal)
        .set("kept", words_of(field.words.keep));
}

Json export_table(db::Connection& connection, const Shape& shape, ExportFolder& folder) {
    std::vector<std::string> columns;
    Json fields{JsonList{}};
    for (const auto& field : shape.fields) {
        columns.push_back(field.column);
        fields.add(field_json(field));
    }
    TableText text(columns);
    db::each_record(connection, shape, db::Sql("1 = 1 ORDER BY id", "a whole table for export"), {},
                    [&](const db::Row& row) {
                        std::vector<Cell> cells;
                        for (const auto& field : shape.fields)
                            cells.push_back(row.cell(static_cast<int>(cells.size()), field.type));
                        text.row(cells);
                    });
    text.write(folder, shape.table, capitalised(shape.noun));
    return Json{}.set("table", shape.table).set("noun", shape.noun).set("rows", text.rows()).set("fields", fields);
}

Json export_history(db::Connection& connection, ExportFolder& folder) {
    const CellType n = CellType::number, t = CellType::text;
    const std::vector<std::pair<std::string, CellType>> columns = {
        {"id", n},       {"record_table", t}, {"record_id", n}, {"record_version", n}, {"record_words", t}, {"at", n},
        {"actor_id", n}, {"actor_post", t},   {"why", t},       {"changes", t}};
    std::vector<std::string> names;
    for (const auto& [name, type] : columns) names.push_back(name);
    TableText text(names);
    connection.each(
        db::Sql(
            "SELECT id, record_table, record_id, record_version, record_words, at, actor_id, actor_post, why, changes FROM history ORDER BY id",
            "the history for export"),
        {}, [&](const db::Row& row) {
            std::vector<Cell> cells;
            for (const auto& [name, type] : columns) cells.push_back(row.cell(static_cast<int>(cells.size()), type));
            text.row(cells);
        });
    text.write(folder, "history", "History of all records");
    return Json{}
        .set("table", "history")
        .set("noun", "history line")
        .set("rows", text.rows())
        .set("fields", JsonList{});
}

void export_settings(db::Connection& connection, ExportFolder& folder) {
    auto settings = settings_of(connection);
    Json json{JsonObject{}};
    for (const auto& field : settings_fields().shape().fields) json.set(field.column, json_of(field.get(&settings)));
    folder.write("records/settings.json", to_pretty_text(json) + "\n", "The office's settings");
}

void export_files(db::Connection& connection, ExportFolder& folder) {
    for (const auto& file :
         db::records(connection, file_fields(), db::Sql("1 = 1 ORDER BY id", "all files for export"))) {
        auto path = "files/" + std::to_string(file.id.value) + "-" + replaced(file.name, "/", "_");
        folder.write(path, file_bytes(connection, file),
                     "File of the " + replaced(file.record_table, "_", " ") + " with id "
                         + std::to_string(file.record_id) + (file.words.empty() ? "" : ": " + file.words));
    }
}

Json manifest_of(Office& office, const ExportFolder& folder, Json tables, Moment now) {
    Json left_out{JsonList{}};
    for (const char* what : {"passwords, sessions and the secret that seals public forms",
                             "jobs, letters in the outbox and forms that wait"})
        left_out.add(what);
    return Json{}
        .set("program", "Reeve")
        .set("office", office.names().office)
        .set("made_at", iso(now))
        .set("tables", std::move(tables))
        .set("files", folder.files())
        .set("missing", folder.missing())
        .set("left_out", left_out)
        .set(
            "note",
            "Text cells of the CSV files that a spreadsheet would run as a formula begin with an apostrophe; the JSON files hold every value exactly. Moments are milliseconds since 1970 in UTC.");
}

void check_file(const fs::path& folder, const Json& line, std::vector<std::string>& problems) {
    const auto& path = line["path"].as_text();
    if (leads_out(path)) return problems.push_back(path + " leads out of the folder");
    if (!fs::is_regular_file(folder / path)) return problems.push_back(path + " is missing");
    auto bytes = read_whole(folder / path);
    if (static_cast<std::int64_t>(bytes.size()) != line["bytes"].as_number()
        || sha256(bytes) != line["sha256"].as_text())
        problems.push_back(path + " is not what the manifest says");
}

} // namespace

Result<ExportFolder> ExportFolder::made_at(const std::string& folder) {
    if (fs::exists(folder) && !(fs::is_directory(folder) && fs::is_empty(folder)))
        return Refusal{folder + " is there already and not empty; choose another name"};
    make_private_folder(folder);
    return ExportFolder(folder);
}

void ExportFolder::write(const std::string& path, const std::string& bytes, const std::string& about) {
    if (leads_out(path)) throw Fault("an export would write outside its folder: " + path);
    fs::path whole = fs::path(folder_);
    for (const auto& part : fs::path(path).parent_path()) make_private_folder(whole /= part);
    whole = fs::path(folder_) / path;
    std::ofstream file(whole, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw Fault("the file could not be written: " + whole.string());
    files_.push_back(
        Json{}.set("path", path).set("bytes", bytes.size()).set("sha256", sha256(bytes)).set("about", about));
}

void ExportFolder::note_missing(const std::string& what, const std::string& why) {
    missing_.push_back(Json{}.set("what", what).set("why", why));
}

Result<Json> export_office(Office& office, const std::string& folder_name, const std::vector<Exporter>& exporters) {
    auto folder = TRY(ExportFolder::made_at(folder_name));
    auto reader = office.database().read();
    Json tables{JsonList{}};
    std::set<std::string> written;
    for (const auto* shape : office.shapes())
        if (written.insert(shape->table).second) tables.add(export_table(*reader, *shape, folder));
    tables.add(export_history(*reader, folder));
    export_settings(*reader, folder);
    export_files(*reader, folder);
    for (const auto& exporter : exporters) exporter(*reader, office, folder);
    auto manifest = manifest_of(office, folder, std::move(tables), office.now());
    folder.write(manifest_name, to_pretty_text(manifest) + "\n", "");
    return manifest;
}

std::vector<std::string> export_problems(const std::string& folder) {
    fs::path root = folder;
    if (!fs::is_regular_file(root / manifest_name)) return {folder + " holds no manifest.json"};
    auto manifest = parse_json(read_whole(root / manifest_name));
    if (!manifest) return {"manifest.json cannot be read: " + manifest.problems().list[0].message};
    std::vector<std::string> problems;
    std::set<std::string> named = {manifest_name};
    for (const auto& line : (*manifest)["files"].as_list()) {
        named.insert(line["path"].as_text());
        check_file(root, line, problems);
    }
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        auto path = fs::relative(entry.path(), root).string();
        if (!entry.is_directory() && !named.contains(path)) problems.push_back(path + " is not named in the manifest");
    }
    return problems;
}

} // namespace reeve::office
