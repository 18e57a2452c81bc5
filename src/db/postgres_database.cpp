// A PostgreSQL database behind a pool of connections: serializable writes that run again after a conflict, snapshot
// readers.
#include "db/postgres_database.h"
#include "db/nesting.h"
#include "db/workbench.h"
#include <random>
#include <thread>

namespace reeve::db {

namespace {

constexpr int write_tries = 20;
constexpr const char* begin_write = "BEGIN ISOLATION LEVEL SERIALIZABLE";
constexpr const char* begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Any number will do that no other program takes in the same database: "reeve" in ASCII.
constexpr const char* lock_migrations = "SELECT pg_advisory_lock(491260831333)";
constexpr const char* unlock_migrations = "SELECT pg_advisory_unlock(491260831333)";

// Two that came into each other's way do not wait equally long.
void wait_before(int next_try) {
    thread_local std::minstd_rand chance{std::random_device{}()};
    const int longest = std::min(1 << std::min(next_try, 6), 50);
    std::this_thread::sleep_for(std::chrono::microseconds(chance() % (1000u * static_cast<unsigned>(longest))));
}

} // namespace

// A connection out of the pool for as long as this lives; one that broke does not go back.
class PostgresDatabase::Lease {
public:
    explicit Lease(Pool<PostgresConnection>& pool) : pool_(pool), connection_(pool.take()) {}
    Lease(const Lease&) = delete;
    ~Lease() {
        connection_->roll_back();
        if (!connection_->is_open()) connection_.reset();
        pool_.give_back(std::move(connection_));
    }
    PostgresConnection& operator*() { return *connection_; }
    PostgresConnection* operator->() { return connection_.get(); }

private:
    Pool<PostgresConnection>& pool_;
    std::unique_ptr<PostgresConnection> connection_;
};

PostgresDatabase::PostgresDatabase(const std::string& url, int connections, std::function<void()> at_close)
    : connections_([this, url] { return std::make_unique<PostgresConnection>(url, log_, unique_columns_); },
                   static_cast<std::size_t>(connections), static_cast<std::size_t>(connections) * 4),
      at_close_(std::move(at_close)) {
    connections_.give_back(
        connections_.take()); // an address that does not answer is a fault now, not at the first page
}

PostgresDatabase::~PostgresDatabase() {
    connections_.close_idle();
    if (at_close_) at_close_();
}

Reader PostgresDatabase::read() {
    auto lease = std::make_shared<Lease>(connections_);
    (*lease)->begin(begin_read);
    PostgresConnection* const connection = &**lease;
    return Reader(connection, [lease]() mutable { lease.reset(); });
}

void PostgresDatabase::write_transaction(const std::function<void(Transaction&)>& body) {
    const WriteInProgress in_progress(this);
    Lease lease(connections_);
    for (int tries = 1; tries <= write_tries; ++tries) {
        if (is_kept(*lease, body)) return;
        wait_before(tries + 1);
    }
    throw Fault("other changes came between " + std::to_string(write_tries) + " times; nothing was kept");
}

// One try: true when kept, false when another transaction came between and the body is to run again.
bool PostgresDatabase::is_kept(PostgresConnection& connection, const std::function<void(Transaction&)>& body) {
    connection.begin(begin_write);
    try {
        body(connection);
        connection.commit();
        return true;
    } catch (...) {
        connection.roll_back();
        if (connection.has_conflict()) return false;
        throw;
    }
}

void PostgresDatabase::alone(const std::function<void(Workbench&)>& body) {
    const WriteInProgress in_progress(this);
    {
        Lease lease(connections_);
        lease->begin(lock_migrations);
        Workbench bench{*lease, [&](const std::string& text) { lease->execute(text); }, [&] { lease->roll_back(); },
                        ""};
        try {
            body(bench);
        } catch (...) {
            lease->roll_back();
            lease->execute(unlock_migrations);
            throw;
        }
        lease->roll_back();
        lease->execute(unlock_migrations);
    }
    connections_.close_idle(); // statements prepared before may not fit the tables any more
}

std::unique_ptr<Database> open_postgres(const std::string& url, int connections) {
    return std::make_unique<PostgresDatabase>(url, connections);
}

} // namespace reeve::db
