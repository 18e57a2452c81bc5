// The pieces of files in the database, as base64 text, since a cell holds numbers and text alone.
#include "office/file_store.h"
#include "office/photo.h"

namespace reeve::office {
namespace {

constexpr std::size_t piece = 256 * 1024;
constexpr std::int64_t day = 24 * 3'600'000;

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    if (c == '/') return 63;
    return -1;
}

void append_decoded(std::string& bytes, const std::string& text) {
    unsigned held = 0;
    int bits = 0;
    for (char c : text) {
        if (c == '=') break;
        int value = value_of(c);
        if (value < 0) throw Fault("a piece of a file is not base64");
        held = (held << 6) | static_cast<unsigned>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((held >> bits) & 0xff);
        }
    }
}

// Takes note of the content; true where all its pieces are there already. A later stage keeps it from the sweep another
// day.
bool note_content(db::Transaction& tx, const StagedFile& file, Moment now) {
    tx.run(db::Sql(R"(
        INSERT INTO file_content (hash, size, is_whole, staged_at) VALUES (:hash, :size, 0, :now)
        ON CONFLICT (hash) DO UPDATE SET staged_at = :now)",
                   "note a file's content"),
           {{"hash", file.hash}, {"size", file.size}, {"now", now}});
    return tx.value<bool>(db::Sql("SELECT is_whole FROM file_content WHERE hash = :hash", "whether a file is whole"),
                          {{"hash", file.hash}});
}

void write_pieces(db::Database& database, const StagedFile& file, std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        auto text = base64(bytes.substr(at, piece));
        database.write_transaction([&](db::Transaction& tx) {
            tx.run(
                db::Sql(
                    "INSERT INTO file_chunk (hash, place, bytes) VALUES (:hash, :place, :bytes) ON CONFLICT (hash, place) DO NOTHING",
                    "write a piece of a file"),
                {{"hash", file.hash}, {"place", static_cast<std::int64_t>(at / piece)}, {"bytes", text}});
        });
    }
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("UPDATE file_content SET is_whole = 1 WHERE hash = :hash", "a file is whole"),
               {{"hash", file.hash}});
    });
}

} // namespace

Result<StagedFile> stage_file(db::Database& database, Moment now, std::string bytes, std::string_view name,
                              const FileRule& rule) {
    auto type = TRY(check_file(bytes, name, rule));
    if (is_photo(type)) {
        bytes = TRY(cleaned_photo(bytes, type));
        type = cleaned_type(type);
    }
    StagedFile file{sha256(bytes), static_cast<std::int64_t>(bytes.size()), type, safe_name(name, type)};
    bool is_whole = false;
    database.write_transaction([&](db::Transaction& tx) { is_whole = note_content(tx, file, now); });
    if (!is_whole) write_pieces(database, file, bytes);
    return file;
}

File link_file(Change& change, const StagedFile& staged, const Shape& owner, std::int64_t owner_id,
               FileAudience audience, std::string words) {
    auto stands =
        change.tx.one(db::Sql("SELECT is_whole FROM file_content WHERE hash = :hash", "whether a staged file stands"),
                      {{"hash", staged.hash}}, [](const db::Row& row) { return row.get<bool>(0); });
    if (!stands || !*stands) throw Fault("a file is linked whose content is not whole: " + staged.hash);
    File file;
    file.name = staged.name;
    file.type = staged.type;
    file.size = staged.size;
    file.hash = staged.hash;
    file.record_table = owner.table;
    file.record_id = owner_id;
    file.audience = audience;
    file.words = std::move(words);
    return keep_new(change, file_fields(), file);
}

std::vector<File> files_of(db::Connection& connection, const Shape& owner, std::int64_t owner_id) {
    return db::records(
        connection, file_fields(),
        db::Sql("record_table = :record_table AND record_id = :record_id ORDER BY id", "files of a record"),
        {{"record_table", owner.table}, {"record_id", owner_id}});
}

std::string file_bytes(db::Connection& connection, const File& file) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(file.size));
    connection.each(db::Sql("SELECT bytes FROM file_chunk WHERE hash = :hash ORDER BY place", "pieces of a file"),
                    {{"hash", file.hash}}, [&](const db::Row& row) { append_decoded(bytes, row.get<std::string>(0)); });
    if (sha256(bytes) != file.hash) throw Fault("a stored file is damaged: " + file.hash);
    return bytes;
}

int sweep_files(db::Database& database, Moment now) {
    auto orphans = database.read()->all(db::Sql(R"(
        SELECT hash FROM file_content
        WHERE staged_at < :before AND NOT EXISTS (SELECT 1 FROM file WHERE file.hash = file_content.hash) ORDER BY hash)",
                                                "files that nothing links"),
                                        {{"before", now.milliseconds - day}},
                                        [](const db::Row& row) { return row.get<std::string>(0); });
    int swept = 0;
    for (const auto& hash : orphans)
        swept += database.write([&](db::Transaction& tx) {
            auto is_linked = tx.value<std::int64_t>(db::Sql(R"(
                SELECT CAST(COUNT(*) AS BIGINT) FROM file_content WHERE hash = :hash
                AND (staged_at >= :before OR EXISTS (SELECT 1 FROM file WHERE file.hash = file_content.hash)))",
                                                            "whether a file was linked meanwhile"),
                                                    {{"hash", hash}, {"before", now.milliseconds - day}});
            if (is_linked) return 0;
            tx.run(db::Sql("DELETE FROM file_chunk WHERE hash = :hash", "sweep the pieces of a file"),
                   {{"hash", hash}});
            tx.run(db::Sql("DELETE FROM file_content WHERE hash = :hash", "sweep a file"), {{"hash", hash}});
            return 1;
        });
    return swept;
}

} // namespace reeve::office
