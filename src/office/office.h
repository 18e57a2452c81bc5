// The office as the program holds it: its records, its clock, its settings, and what the slices hand over.
#pragma once
#include "db/database.h"
#include "office/figure_use.h"
#include "office/held_answers.h"
#include "office/invariants.h"
#include "office/job.h"
#include "office/keep.h"
#include "office/navigation.h"
#include "office/office_names.h"
#include "office/privacy.h"
#include "office/waiting.h"
#include "office/wording.h"
#include "record/lifecycle.h"
#include <functional>
#include <mutex>

namespace reeve::office {

class Routes;
class FigureRegistry;
class DutyRegistry;

// The next moment, if any, at which what the public may read changes by the clock alone (an embargo that ends).
using NextMoment = std::function<std::optional<Moment>(db::Connection&, Moment now)>;

// A number for /metrics, worked out when it is asked for.
struct Meter {
    const char* name; // "reeve_requests_total"
    const char* help;
    const char* kind; // "counter" or "gauge"
    std::function<std::int64_t()> value;
};

class Office {
public:
    Office(db::Database& database, const Clock& clock, IdSource& ids);
    ~Office();

    db::Database& database() { return database_; }
    const Clock& clock() const { return clock_; }
    Moment now() const { return clock_.now(); }
    IdSource& ids() { return ids_; }
    // Read once and again after each change of settings.
    OfficeNames names() const;
    void reload_settings();

    // What the slices handed over in mount; filled by app before the first visit, not changed after.
    Routes& routes() { return *routes_; }
    FigureRegistry& figures() { return *figures_; }
    DutyRegistry& duties() { return *duties_; }
    Shapes& shapes() { return shapes_; }
    std::vector<LifecycleWords>& lifecycles() { return lifecycles_; }
    Navigation& navigation() { return navigation_; }
    std::vector<Meter>& meters() { return meters_; }
    std::vector<Invariant>& invariants() { return invariants_; }
    JobKinds& jobs() { return jobs_; } // what the program does by itself
    // Why each kind of record that is about people is kept.
    std::vector<RecordPurpose>& purposes() { return purposes_; }
    // What waits for a person's decision, as each slice sees it.
    std::vector<WaitingFor>& waiting() { return waiting_; }
    std::vector<WordingCheck>& wording_checks() { return wording_checks_; }
    // Where figures are quoted; none while nothing publishes.
    FigureUses& figure_uses() { return figure_uses_; }
    // When public pages kept ready read differently although no record changed; midnight counts without being told.
    std::vector<NextMoment>& next_moments() { return next_moments_; }
    // Answers over all records, held until one changes; a page asks them through Visit::held.
    HeldAnswers& held_answers() { return held_answers_; }

    // Runs one change as a transaction and, when it is kept, raises the change counter that cached pages watch.
    template <class Body> auto change(PersonId actor, std::string actor_post, Moment now, std::string why, Body body) {
        auto result = database_.write([&](db::Transaction& tx) {
            Change change{tx, ids_, now, actor, actor_post, why};
            auto result = body(change);
            raise_change_counter(tx);
            return result;
        });
        ask_counter_again();
        return result;
    }
    // Counts kept changes, in the database, so that other processes count too.
    static void raise_change_counter(db::Transaction&);
    static std::int64_t change_counter(db::Connection&);
    // The counter as last asked: at once after a change made here, within a tenth of a second after one made by another
    // process.
    std::int64_t change_mark();
    // The same where no question to the database is due, else nothing.
    std::optional<std::int64_t> fresh_change_mark() const;
    // The secret that seals the forms of the public: found once, then held.
    const std::string& form_secret(const std::function<std::string()>& find);

private:
    db::Database& database_;
    const Clock& clock_;
    IdSource& ids_;
    void ask_counter_again();
    std::unique_ptr<Routes> routes_;
    std::unique_ptr<FigureRegistry> figures_;
    std::unique_ptr<DutyRegistry> duties_;
    Shapes shapes_;
    std::vector<LifecycleWords> lifecycles_;
    Navigation navigation_;
    std::vector<Meter> meters_;
    std::vector<Invariant> invariants_;
    JobKinds jobs_;
    std::vector<RecordPurpose> purposes_;
    std::vector<WaitingFor> waiting_;
    std::vector<WordingCheck> wording_checks_;
    FigureUses figure_uses_;
    std::vector<NextMoment> next_moments_;
    HeldAnswers held_answers_;
    struct Mark;
    std::unique_ptr<Mark> mark_;
    struct Names;
    std::unique_ptr<Names> names_;
    std::once_flag secret_is_found_;
    std::string form_secret_;
};

} // namespace reeve::office
