// The office as the program holds it: its names read from the settings, and the counter that tells when records
// changed.
#include "office/office.h"
#include "office/duty_registry.h"
#include "office/figure.h"
#include "office/routes.h"
#include <atomic>
#include <chrono>
#include <mutex>

namespace reeve::office {

namespace {

std::int64_t milliseconds_running() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

constexpr std::int64_t milliseconds_between_questions = 100;

OfficeNames names_from(db::Connection& connection) {
    OfficeNames names;
    const std::pair<std::string_view, std::string*> places[] = {
        {"office", &names.office}, {"purpose", &names.purpose}, {"commissioner", &names.commissioner},
        {"force", &names.force},   {"panel", &names.panel},     {"area", &names.area},
        {"email", &names.email}};
    connection.each(db::Sql("SELECT name, value FROM setting ORDER BY name", "settings of the office"), {},
                    [&](const db::Row& row) {
                        auto name = row.get<std::string>(0), value = row.get<std::string>(1);
                        for (auto& [known, place] : places)
                            if (name == known) *place = value;
                        if (name == "is_demo") names.is_demo = value == "yes";
                    });
    return names;
}

} // namespace

struct Office::Names {
    std::mutex mutex;
    OfficeNames held;
    std::int64_t mark = -1;
};

struct Office::Mark {
    std::atomic<std::int64_t> counter{0};
    std::atomic<std::int64_t> ask_from{0}; // on the steady clock
    std::mutex asking;                     // so that an answer from before a change never counts for the time after it
};

Office::Office(db::Database& database, const Clock& clock, IdSource& ids)
    : database_(database), clock_(clock), ids_(ids), routes_(std::make_unique<Routes>()),
      figures_(std::make_unique<FigureRegistry>()), duties_(std::make_unique<DutyRegistry>()),
      mark_(std::make_unique<Mark>()), names_(std::make_unique<Names>()) {}

Office::~Office() = default;

OfficeNames Office::names() const {
    auto mark = const_cast<Office*>(this)->change_mark();
    std::lock_guard lock(names_->mutex);
    if (names_->mark != mark) {
        names_->held = names_from(*database_.read());
        names_->mark = mark;
    }
    return names_->held;
}

void Office::reload_settings() {
    std::lock_guard lock(names_->mutex);
    names_->mark = -1;
}

void Office::raise_change_counter(db::Transaction& tx) {
    tx.run(db::Sql("UPDATE change_counter SET changes = changes + 1 WHERE id = 1", "raise the change counter"));
}

std::int64_t Office::change_counter(db::Connection& connection) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT changes FROM change_counter WHERE id = 1", "the change counter"));
}

void Office::ask_counter_again() {
    std::lock_guard lock(mark_->asking);
    mark_->ask_from = 0;
}

std::optional<std::int64_t> Office::fresh_change_mark() const {
    if (milliseconds_running() >= mark_->ask_from) return std::nullopt;
    return mark_->counter;
}

std::int64_t Office::change_mark() {
    if (auto fresh = fresh_change_mark()) return *fresh;
    auto reader = database_.read(); // before the lock: whoever holds it waits for nobody
    std::lock_guard lock(mark_->asking);
    if (auto fresh = fresh_change_mark()) return *fresh;
    auto running = milliseconds_running();
    mark_->counter = change_counter(*reader);
    mark_->ask_from = running + milliseconds_between_questions;
    return mark_->counter;
}

const std::string& Office::form_secret(const std::function<std::string()>& find) {
    std::call_once(secret_is_found_, [&] { form_secret_ = find(); });
    return form_secret_;
}

} // namespace reeve::office
