// A SQLite file as a database: one writer behind a lock, and readers each with its own snapshot.
#include "db/sqlite_database.h"
#include "db/nesting.h"
#include "db/workbench.h"
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace reeve::db {

namespace {

constexpr std::size_t readers_kept = 6;      // opening one anew reads the whole schema
constexpr std::size_t readers_at_most = 160; // a page may take a second one: more than two for each of 64 workers

bool is_folder(const std::string& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode);
}

} // namespace

SqliteDatabase::SqliteDatabase(const std::string& file, Keeping keeping)
    : file_(file), keeping_(keeping),
      writer_(std::make_unique<SqliteConnection>(file, SqliteConnection::Use::writing, keeping, log_)),
      readers_(
          [this] { return std::make_unique<SqliteConnection>(file_, SqliteConnection::Use::reading, keeping_, log_); },
          readers_kept, readers_at_most),
      log_sync_(file + "-wal") {}

SqliteDatabase::~SqliteDatabase() {
    readers_.close_idle();
    writer_.reset();
    if (keeping_ == Keeping::safe) return;
    for (const char* ending : {"", "-wal", "-shm"}) unlink((file_ + ending).c_str());
    rmdir(file_.substr(0, file_.rfind('/')).c_str());
}

Reader SqliteDatabase::read() {
    auto taken = readers_.take();
    try {
        taken->begin_reading();
    } catch (...) {
        readers_.give_back(nullptr);
        throw;
    }
    SqliteConnection* const connection = taken.release();
    return Reader(connection, [this, connection] {
        connection->roll_back();
        readers_.give_back(std::unique_ptr<SqliteConnection>(connection));
    });
}

void SqliteDatabase::write_transaction(const std::function<void(Transaction&)>& body) {
    const WriteInProgress in_progress(this);
    std::int64_t commit = 0;
    {
        std::lock_guard lock(writing_);
        writer_->begin_writing();
        try {
            body(*writer_);
            writer_->commit();
        } catch (...) {
            writer_->roll_back();
            throw;
        }
        commit = log_sync_.committed();
    }
    // Others write meanwhile; nobody is told that it is done before it is on the disk.
    if (keeping_ == Keeping::safe) log_sync_.wait_for(commit);
}

void SqliteDatabase::alone(const std::function<void(Workbench&)>& body) {
    const WriteInProgress in_progress(this);
    std::lock_guard lock(writing_);
    Workbench bench{*writer_, [this](const std::string& text) { writer_->execute(text); },
                    [this] { writer_->roll_back(); }, keeping_ == Keeping::safe ? file_ : std::string()};
    try {
        body(bench);
    } catch (...) {
        writer_->roll_back();
        throw;
    }
    writer_->roll_back(); // nothing a body left open is kept
    if (keeping_ == Keeping::safe) log_sync_.wait_for(log_sync_.committed());
}

std::string passing_file() {
    for (const char* place : {"/dev/shm", static_cast<const char*>(std::getenv("TMPDIR")), "/tmp"}) {
        if (!place) continue;
        std::string folder = std::string(place) + "/reeve-passing-XXXXXX";
        if (mkdtemp(folder.data())) return folder + "/reeve.db";
    }
    throw Fault(std::string("no folder can be made for a passing database: ") + std::strerror(errno));
}

std::unique_ptr<Database> open_sqlite(const std::string& path) {
    if (path == ":memory:") return std::make_unique<SqliteDatabase>(passing_file(), SqliteDatabase::Keeping::passing);
    return std::make_unique<SqliteDatabase>(is_folder(path) ? path + "/reeve.db" : path, SqliteDatabase::Keeping::safe);
}

} // namespace reeve::db
