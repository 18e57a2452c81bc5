// Where the records are, as the options of a command say.
#include "app/records_place.h"
#include "db/migrations.h"
#include <cstdio>
#include <cstring>
#include <sys/stat.h>

namespace reeve {
namespace {

constexpr int connections_to_server = 8;

// Only the owner may look in: the folder holds personal data.
void make_folder(const std::string& folder) {
    for (auto slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
        auto part = folder.substr(0, slash);
        if (mkdir(part.c_str(), 0700) != 0 && errno != EEXIST)
            throw Fault("the folder " + part + " cannot be made: " + std::strerror(errno));
        if (slash == std::string::npos) return;
    }
}

} // namespace

std::vector<Option> place_options(std::vector<Option> more) {
    std::vector<Option> options = {{"--data", "DIR", "the folder that holds the records; made where it is missing"},
                                   {"--database", "URL", "a PostgreSQL server that holds the records instead"}};
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

Result<Place> open_place(const Typed& typed) {
    auto folder = typed.value("--data"), url = typed.value("--database");
    if (folder.empty() && url.empty())
        return Problems{{{"", "say where the records are, with --data DIR or --database URL"}}};
    if (!folder.empty()) make_folder(folder);
    Place place;
    place.folder = folder;
    place.database =
        url.empty() ? db::open_sqlite(folder + "/reeve.db") : db::open_postgres(url, connections_to_server);
    return place;
}

Result<Place> open_current_place(const Typed& typed) {
    auto place = TRY(open_place(typed));
    auto applied = TRY(db::migrate(*place.database));
    if (applied)
        std::fprintf(stderr, "reeve: the database is brought up to date (%d %s)\n", applied,
                     applied == 1 ? "step" : "steps");
    return place;
}

std::string in_words(const Problems& problems) {
    std::vector<std::string> words;
    for (const auto& problem : problems.list) words.push_back(problem.message);
    return joined(words, "; ");
}

} // namespace reeve
