// Keeps the bodies of the registers, few cells of each.
#include "commissioning/registered_body_store.h"

namespace reeve::commissioning {
namespace {

void keep_body(office::Change& change, RegisterKind kind, const RegisteredBody& body) {
    change.tx.run(db::Sql(R"(
        INSERT INTO registered_body (register, number, name, status, closed_on, accounts, accounts_due)
        VALUES (:register, :number, :name, :status, :closed_on, :accounts, :accounts_due)
        ON CONFLICT (register, number) DO NOTHING)",
                          "keep a body of a register"),
                  {{"register", kind},
                   {"number", body.number},
                   {"name", body.name},
                   {"status", body.status},
                   {"closed_on", body.closed_on},
                   {"accounts", body.accounts},
                   {"accounts_due", body.accounts_due}});
}

void keep_reading(office::Change& change, const RegisterReading& reading) {
    change.tx.run(db::Sql("DELETE FROM register_reading WHERE register = :register", "forget the last reading"),
                  {{"register", reading.kind}});
    change.tx.run(db::Sql(R"(
        INSERT INTO register_reading (register, register_date, bodies) VALUES (:register, :register_date, :bodies))",
                          "keep the reading of a register"),
                  {{"register", reading.kind}, {"register_date", reading.register_date}, {"bodies", reading.bodies}});
}

} // namespace

std::optional<RegisterReading> register_reading(db::Connection& connection, RegisterKind kind) {
    std::optional<RegisterReading> found;
    connection.each(db::Sql(R"(
        SELECT register_date, bodies FROM register_reading WHERE register = :register ORDER BY register)",
                            "the last reading of a register"),
                    {{"register", kind}}, [&](const db::Row& row) {
                        found = RegisterReading{kind, row.get<Date>(0), row.get<std::int64_t>(1)};
                    });
    return found;
}

std::optional<RegisteredBody> find_registered(db::Connection& connection, RegisterKind kind, std::string_view number) {
    std::optional<RegisteredBody> found;
    connection.each(db::Sql(R"(
        SELECT number, name, status, closed_on, accounts, accounts_due FROM registered_body
        WHERE register = :register AND number = :number ORDER BY number)",
                            "a body of a register"),
                    {{"register", kind}, {"number", registered_number(kind, number)}}, [&](const db::Row& row) {
                        found = RegisteredBody{row.get<std::string>(0), row.get<std::string>(1),
                                               row.get<std::string>(2), row.get<std::optional<Date>>(3),
                                               row.get<std::string>(4), row.get<std::optional<Date>>(5)};
                    });
    return found;
}

Result<RegisterReading> read_register(office::Change& change, RegisterKind kind, const EachBody& each) {
    auto stands = register_reading(change.tx, kind);
    change.tx.run(db::Sql("DELETE FROM registered_body WHERE register = :register", "forget a register"),
                  {{"register", kind}});
    RegisterReading reading{.kind = kind};
    reading.register_date = TRY(each([&](const RegisteredBody& body) {
        keep_body(change, kind, body);
        ++reading.bodies;
    }));
    if (reading.bodies == 0) return Refusal{"The file holds no entry, so the register stays as it was."};
    if (stands && reading.register_date < stands->register_date)
        return Refusal{"The file is of " + in_words(reading.register_date) + ", and the register here is of "
                       + in_words(stands->register_date) + " already."};
    keep_reading(change, reading);
    return reading;
}

} // namespace reeve::commissioning
