// reeve serve: the program as a server of pages.
#include "app/app.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "office/job_worker.h"
#include <charconv>
#include <cstdio>
#include <malloc.h>

namespace reeve {
namespace {

bool is_loopback(const std::string& address) { return address == "::1" || address.starts_with("127."); }

std::optional<int> number_in(const std::string& text, int least, int most) {
    int number = 0;
    auto end = text.data() + text.size();
    auto [stopped, trouble] = std::from_chars(text.data(), end, number);
    if (trouble != std::errc{} || stopped != end || number < least || number > most) return std::nullopt;
    return number;
}

struct Listening {
    std::string address;
    int port;
};
// "127.0.0.1:8080", "[::1]:8080".
Result<Listening> listening_at(const std::string& text) {
    auto colon = text.rfind(':');
    auto port = colon == std::string::npos ? std::nullopt : number_in(text.substr(colon + 1), 0, 65535);
    if (!port) return Problems{{{"", "--listen takes an address and a port, as in 127.0.0.1:8080"}}};
    auto address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    return Listening{address, *port};
}

// Memory that pages let go of is for the next page, instead of being kept apart for each thread; the server gives back
// every few seconds what is left over, so no page pays for it.
void keep_memory_small() {
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
}

Result<http::ServerSettings> settings_from(const Typed& typed, const std::string& folder) {
    http::ServerSettings settings;
    auto listening = TRY(listening_at(typed.value("--listen", "127.0.0.1:8080")));
    auto workers = number_in(typed.value("--workers", "4"), 1, 64);
    if (!workers) return Problems{{{"", "--workers takes a number from 1 to 64"}}};
    settings.address = listening.address;
    settings.port = static_cast<std::uint16_t>(listening.port);
    settings.workers = *workers;
    settings.trusted_proxies = typed.all("--proxy");
    settings.log_as_json = typed.has("--log-json");
    settings.quiet = typed.has("--quiet");
    if (!folder.empty()) settings.staging_folder = folder + "/staging";
    return settings;
}

void add_server_meters(office::Office& office, http::Server& server) {
    auto counter = [&](const char* name, const char* help, auto part) {
        office.meters().push_back(
            {name, help, "counter", [&server, part] { return static_cast<std::int64_t>(part(server.counts())); }});
    };
    using Counts = const http::ServerCounts&;
    counter("reeve_requests_total", "Requests answered.", [](Counts counts) { return counts.requests; });
    counter("reeve_connections_total", "Connections taken.", [](Counts counts) { return counts.connections; });
    counter("reeve_refused_heads_total", "Requests refused for their head.",
            [](Counts counts) { return counts.refused_heads; });
    counter("reeve_sent_bytes_total", "Bytes sent.", [](Counts counts) { return counts.bytes_out; });
    counter("reeve_client_errors_total", "Answers with a status of 400 to 499.",
            [](Counts counts) { return counts.by_status[4]; });
    counter("reeve_faults_total", "Answers with a status of 500 and above.",
            [](Counts counts) { return counts.by_status[5]; });
    counter("reeve_page_milliseconds_total", "Time spent making pages.",
            [](Counts counts) { return counts.milliseconds_in_handlers; });
    office.meters().push_back({"reeve_open_connections", "Connections open now.", "gauge",
                               [&server] { return static_cast<std::int64_t>(server.counts().open_connections); }});
}

int serve(const Typed& typed) {
    keep_memory_small();
    auto settings = settings_from(typed, typed.value("--data"));
    if (!settings) return misused(in_words(settings.problems()));
    auto place = open_current_place(typed);
    if (place.has_problems()) return misused(in_words(place.problems()));
    if (!place) return not_done(why_not(place));
    auto ahead = number_in(typed.value("--ahead", "0"), 0, 1000);
    if (!ahead) return misused("--ahead takes a number of days from 0 to 1000");
    auto clock = clock_ahead(*place->database, *ahead);
    ClockedIds ids;
    App app(*place->database, *clock, ids);
    if (*ahead > 0 && !app.office().names().is_demo)
        return not_done(
            "only a demo office can be shown some days ahead; the records of a real one say when they were made");
    if (app.office().names().is_demo && !is_loopback(settings->address))
        return not_done("this is a demo office with passwords that everyone knows, so it is served on 127.0.0.1 only");
    http::Server server(*settings, app.handler());
    add_server_meters(app.office(), server);
    server.start();
    std::fprintf(stderr, "reeve: listening on http://%s:%u\n", settings->address.c_str(), server.port());
    office::JobWorker worker(app.office(),
                             [](const std::string& words) { std::fprintf(stderr, "reeve: %s\n", words.c_str()); });
    worker.start();
    server.run();
    worker.stop();
    return done;
}

} // namespace

std::vector<Command> serve_commands() {
    return {{"serve", "", "Serve the pages until the program is told to stop",
             place_options(
                 {{"--listen", "ADDRESS:PORT", "where to listen; 127.0.0.1:8080 unless said, port 0 for any free one"},
                  {"--workers", "NUMBER", "pages made at the same time; 4 unless said"},
                  {"--proxy", "ADDRESS",
                   "a proxy whose word on the visitor's address and https is taken; may be said several times"},
                  {"--log-json", "", "write the log as JSON"},
                  {"--ahead", "DAYS", "show a demo office so many days later, after a deadline say"},
                  {"--quiet", "", "write no log of requests"}}),
             0, serve}};
}

} // namespace reeve
