// Tables of figures about areas in the database.
#include "crimedata/dataset_store.h"
#include "base/text.h"
#include <cstdlib>

namespace reeve::crimedata {

std::vector<Dataset> all_datasets(db::Connection& connection) {
    return db::records(connection, dataset_fields(), db::Sql("1 = 1 ORDER BY title", "all datasets"));
}

std::optional<Dataset> find_dataset(db::Connection& connection, std::string_view slug) {
    return db::record(connection, dataset_fields(), db::Sql("slug = :slug", "a dataset by its short name"),
                      {{"slug", std::string(slug)}});
}

std::vector<DatasetValue> dataset_values(db::Connection& connection, Id<Dataset> dataset) {
    return connection.all(db::Sql(R"(
        SELECT area, period, value, marker
        FROM crime_dataset_value
        WHERE dataset = :dataset
        ORDER BY area, period)",
                                  "values of a dataset"),
                          {{"dataset", dataset}}, [](const db::Row& row) {
                              return DatasetValue{row.get<std::string>(0), row.get<std::string>(1),
                                                  row.get<std::string>(2), row.get<std::string>(3)};
                          });
}

std::map<std::string, double> dataset_by_area(db::Connection& connection, std::string_view slug) {
    std::map<std::string, double> values;
    const auto dataset = find_dataset(connection, slug);
    if (!dataset) return values;
    for (const auto& one : dataset_values(connection, dataset->id))
        if (!one.value.empty())
            values[one.area] = std::strtod(one.value.c_str(), nullptr); // periods rise: the last stays
    return values;
}

Result<Dataset> keep_dataset(office::Change& change, Dataset dataset, const std::vector<DatasetValue>& values) {
    if (auto problems = check(dataset); !problems.empty()) return problems;
    std::string text;
    for (const auto& value : values)
        text += value.area + "," + value.period + "," + value.value + "," + value.marker + "\n";
    dataset.hash = sha256(text);
    dataset.lines = static_cast<std::int64_t>(values.size());
    if (auto stands = find_dataset(change.tx, dataset.slug)) {
        dataset.id = stands->id;
        dataset.version = stands->version;
        dataset = TRY(keep(change, dataset_fields(), std::move(dataset)));
        change.tx.run(db::Sql("DELETE FROM crime_dataset_value WHERE dataset = :dataset", "values of a dataset go"),
                      {{"dataset", dataset.id}});
    } else dataset = keep_new(change, dataset_fields(), std::move(dataset));
    for (const auto& value : values)
        change.tx.run(db::Sql(R"(
            INSERT INTO crime_dataset_value (dataset, area, period, value, marker)
            VALUES (:dataset, :area, :period, :value, :marker))",
                              "a value of a dataset"),
                      {{"dataset", dataset.id},
                       {"area", value.area},
                       {"period", value.period},
                       {"value", value.value},
                       {"marker", value.marker}});
    return dataset;
}

} // namespace reeve::crimedata
