// Notices that are shown once.
#include "office/notice.h"

namespace reeve::office {
namespace {

constexpr std::int64_t hour = 3'600'000;

} // namespace

std::string with_notice(db::Database& database, std::string address, std::string_view words, Moment now) {
    auto token = random_token(16);
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("DELETE FROM notice WHERE made_at < :before", "let go of old notices"),
               {{"before", Moment{now.milliseconds - hour}}});
        tx.run(db::Sql("INSERT INTO notice (token, words, made_at) VALUES (:token, :words, :made_at)", "keep a notice"),
               {{"token", token}, {"words", words}, {"made_at", now}});
    });
    auto mark = address.find('#');
    auto place = mark == std::string::npos ? std::string() : address.substr(mark);
    address.resize(address.size() - place.size());
    return address + (address.find('?') == std::string::npos ? "?" : "&") + "notice=" + token + place;
}

std::string take_notice(Visit& visit) {
    auto token = std::string(visit.query("notice"));
    if (token.empty() || visit.is_shared) return "";
    auto words = visit.db.one(db::Sql("SELECT words FROM notice WHERE token = :token", "a notice"), {{"token", token}},
                              [](const db::Row& row) { return row.get<std::string>(0); });
    if (!words) return "";
    visit.office.database().write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("DELETE FROM notice WHERE token = :token", "a notice was shown"), {{"token", token}});
    });
    return *words;
}

} // namespace reeve::office
