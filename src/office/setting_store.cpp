// Settings as they are kept.
#include "office/setting_store.h"

namespace reeve::office {

void keep_setting(Change& change, std::string_view name, std::string_view value) {
    change.tx.run(db::Sql(R"(
        INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value)",
                          "keep a setting"),
                  {{"name", std::string(name)}, {"value", std::string(value)}});
}

std::optional<std::string> setting_of(db::Connection& connection, std::string_view name) {
    return connection.one(db::Sql("SELECT value FROM setting WHERE name = :name", "value of a setting"),
                          {{"name", std::string(name)}}, [](const db::Row& row) { return row.get<std::string>(0); });
}

} // namespace reeve::office
