// Hostile files given to the page that brings in a log: each refused in words, nothing written, the memory flat.
#include "office/action_store.h"
#include "office/import_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/hostile_files.h"
#include <doctest/doctest.h>
#include <sys/resource.h>

namespace reeve::journeys {
namespace {

long most_memory_kilobytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

} // namespace

TEST_CASE("hostile files are refused in words, and nothing of them is written") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::chief_executive);
    auto files = hostile_files();
    CHECK(files.size() >= 40);
    auto before = most_memory_kilobytes();
    for (const auto& file : files) {
        CAPTURE(file.what);
        client.get("/work/import/actions").post_file("/work/import/actions", {}, "file", file.name, file.bytes);
        if (client.status() == 303) {
            // Text that reads as a table: it waits, and cannot come in.
            auto page = client.location();
            client.follow();
            CHECK(client.says(file.refused));
            client.submit({{"do", "keep"}}, page);
        }
        CHECK(client.status() == 422);
        CHECK(client.says(file.refused));
    }
    CHECK(most_memory_kilobytes() - before < 200'000);
    CHECK(office::count_actions(*office.database().read(), {.when = office::ActionFilter::When::any}, office.today())
          == 0);
    CHECK(office::import_runs(*office.database().read(), {"action_log"}).empty());
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
