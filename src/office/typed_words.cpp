// Words that a form takes outside of a described field.
#include "office/typed_words.h"

namespace reeve::office {

Problems too_long(const Visit& visit, const std::vector<std::string>& members, std::size_t limit) {
    Problems problems;
    for (const auto& member : members) {
        auto read = Kind<Prose>::read(trimmed(visit.typed(member)), {visit.today(), limit});
        if (!read) problems.add(member, read.problems().list.front().message);
    }
    return problems;
}

Problems unread_days(const Visit& visit) {
    Problems problems;
    for (const char* member : {"from", "to"}) {
        auto typed = trimmed(visit.query(member));
        if (typed.empty()) continue;
        if (auto day = parse_date(typed, visit.today()); !day)
            problems.add(member, day.problems().list.front().message);
    }
    return problems;
}

void add_all(Problems& problems, const Problems& more) {
    problems.list.insert(problems.list.end(), more.list.begin(), more.list.end());
}

} // namespace reeve::office
