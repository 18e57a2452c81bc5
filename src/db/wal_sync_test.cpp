// Commits are told once they are on the disk, however many wait.
#include "base/result.h"
#include "db/sqlite_database.h"
#include "db/wal_sync.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace reeve;
using namespace reeve::db;

namespace {

std::string fresh_folder() {
    std::string folder = "/tmp/reeve-sync-XXXXXX";
    REQUIRE(mkdtemp(folder.data()));
    return folder;
}

} // namespace

TEST_CASE("commits made at the same time are all kept and all told") {
    const auto folder = fresh_folder();
    const auto file = folder + "/reeve.db";
    {
        SqliteDatabase database(file, SqliteDatabase::Keeping::safe);
        database.write_transaction(
            [](Transaction& tx) { tx.run(Sql("CREATE TABLE note (id INTEGER PRIMARY KEY)", "a table"), {}); });
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 6; ++writer)
            writers.emplace_back([&, writer] {
                for (int number = 0; number < 10; ++number)
                    database.write_transaction([&](Transaction& tx) {
                        tx.run(Sql("INSERT INTO note (id) VALUES (:id)", "a note"), {{"id", writer * 10 + number}});
                    });
            });
        for (auto& writer : writers) writer.join();
        CHECK(database.read()->value<std::int64_t>(Sql("SELECT COUNT(*) FROM note", "notes")) == 60);
    }
    for (const char* ending : {"", "-wal", "-shm"}) unlink((file + ending).c_str());
    rmdir(folder.c_str());
}

TEST_CASE("a disk that fails is a fault for everyone who waits, and the next commit tries again") {
    const auto folder = fresh_folder();
    const auto log = folder + "/log";
    REQUIRE(symlink(log.c_str(), log.c_str()) == 0); // leads to itself and cannot be opened
    WalSync sync(log);
    const auto commit = sync.committed();
    CHECK_THROWS_AS(sync.wait_for(commit), Fault);
    unlink(log.c_str());
    CHECK_NOTHROW(sync.wait_for(commit)); // no log: nothing was ever written
    rmdir(folder.c_str());
}
