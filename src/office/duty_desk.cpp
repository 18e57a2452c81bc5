// Puts rules, occasions, evidence and records together.
#include "office/duty_desk.h"
#include "office/register_store.h"

namespace reeve::office {
namespace {

// What is known beside the rules, read once for all duties.
struct Known {
    std::map<std::string, std::vector<DutyOccasion>> occasions;
    std::map<std::pair<std::string, std::string>, DutyEvidence> evidence;
    std::map<std::pair<std::string, std::string>, DutyRecord> records;
};

// The earliest evidence of an occasion counts.
void add_evidence(Known& known, const std::string& duty, DutyEvidence evidence) {
    auto [at, is_new] = known.evidence.try_emplace({duty, evidence.key}, evidence);
    if (!is_new && evidence.done_on < at->second.done_on) at->second = std::move(evidence);
}

enum class Wanted { all, open };

// Of the slices' occasions, those since the office counts; what somebody noted by hand stands whatever its day.
Known what_is_known(db::Connection& connection, const DutyRegistry& registry, Date since, Date today, Wanted wanted) {
    Known known;
    for (const auto& witness : registry.witnesses()) {
        bool is_narrow = wanted == Wanted::open && witness.open_occasions;
        if (const auto& occasions = is_narrow ? witness.open_occasions : witness.occasions)
            for (auto& occasion : occasions(connection, today))
                if (occasion.on >= since) known.occasions[witness.duty].push_back(std::move(occasion));
        if (witness.evidence && !is_narrow)
            for (auto& evidence : witness.evidence(connection, today))
                add_evidence(known, witness.duty, std::move(evidence));
    }
    for (const auto& noted : noted_occasions(connection)) known.occasions[noted.duty].push_back(occasion_of(noted));
    for (auto& record : duty_records(connection)) {
        auto key = std::pair{record.duty, record.occasion};
        known.records.emplace(key, std::move(record));
    }
    return known;
}

DutyEvidence evidence_in(const DutyRecord& record) {
    return {.key = record.occasion,
            .done_on = *record.done_on,
            .reference = record.reference,
            .address = record.address,
            .is_sample = record.is_sample};
}

// A slice's own evidence counts before what somebody recorded, and both before withholding.
void judge(DutyItem& item, const Known& known, Date today) {
    auto key = std::pair{item.duty->reference, item.occasion.key};
    if (auto found = known.evidence.find(key); found != known.evidence.end()) item.evidence = found->second;
    else if (auto hand = known.records.find(key); hand != known.records.end()) {
        item.record = hand->second;
        if (item.record->outcome == DutyOutcome::done) item.evidence = evidence_in(*item.record);
    }
    item.facts.has_occasion = item.has_occasion();
    if (item.has_occasion())
        item.facts.due = due_day(item.duty->due_rule, item.occasion.on, item.occasion.set_day, item.duty->office_days);
    if (item.evidence) item.facts.done_on = item.evidence->done_on;
    item.facts.is_withheld = item.record && item.record->outcome == DutyOutcome::withheld;
    item.facts.is_in_force = is_in_force(*item.duty, today);
    item.facts.is_continuing = item.duty->trigger == DutyTrigger::always;
    item.standing = standing(item.facts, today);
}

bool is_wanted(const DutyItem& item, Date today, Date until) {
    if (item.evidence || item.record || !item.facts.due) return true;
    return item.occasion.on <= today || item.facts.due->day <= until;
}

std::vector<DutyOccasion> occasions_of(const Duty& duty, const Known& known, const DutyBeginning& beginning, Date today,
                                       Date until) {
    if (!is_in_force(duty, today) || duty.trigger == DutyTrigger::always) return {};
    auto list = occasions_by_calendar(duty, beginning, until + 1); // the first of a financial year starts a day late
    if (auto found = known.occasions.find(duty.reference); found != known.occasions.end())
        list.insert(list.end(), found->second.begin(), found->second.end());
    return list;
}

void add_items(std::vector<DutyItem>& items, const Duty& duty, const Known& known, const DutyBeginning& beginning,
               Date today, Date until) {
    auto shared = std::make_shared<const Duty>(duty);
    auto before = items.size();
    for (auto& occasion : occasions_of(duty, known, beginning, today, until)) {
        DutyItem item{.duty = shared, .occasion = std::move(occasion)};
        judge(item, known, today);
        if (is_wanted(item, today, until)) items.push_back(std::move(item));
    }
    if (items.size() > before) return;
    DutyItem item{.duty = shared};
    judge(item, known, today);
    items.push_back(std::move(item));
}

Date sorting_day(const DutyItem& item) {
    if (item.facts.due) return item.facts.due->day;
    return item.has_occasion() ? date_of(9998, 12, 31) : date_of(9999, 12, 31);
}

bool comes_first(const DutyItem& a, const DutyItem& b) {
    auto on = sorting_day(a), other = sorting_day(b);
    return std::tie(on, a.duty->reference, a.occasion.key) < std::tie(other, b.duty->reference, b.occasion.key);
}

DutyBook book_of(db::Connection& connection, const DutyRegistry& registry, Date today, Date until, Wanted wanted) {
    DutyBook book{today, duty_beginning(office_term_on(connection, today), today), {}};
    auto known = what_is_known(connection, registry, book.beginning.since, today, wanted);
    for (const auto& duty : duties(connection, registry))
        add_items(book.items, duty, known, book.beginning, today, until);
    if (wanted == Wanted::open)
        std::erase_if(book.items, [](const DutyItem& item) { return !is_open(item.standing) || !item.has_occasion(); });
    std::sort(book.items.begin(), book.items.end(), comes_first);
    return book;
}

} // namespace

DutyBook duty_book(db::Connection& connection, const DutyRegistry& registry, Date today, Date until) {
    return book_of(connection, registry, today, until, Wanted::all);
}

std::vector<DutyItem> open_duties(db::Connection& connection, const DutyRegistry& registry, Date today, Date until) {
    return book_of(connection, registry, today, until, Wanted::open).items;
}

std::vector<DutyItem> items_of_duty(db::Connection& connection, const DutyRegistry& registry, const Duty& duty,
                                    Date today, Date until) {
    std::vector<DutyItem> items;
    auto beginning = duty_beginning(office_term_on(connection, today), today);
    add_items(items, duty, what_is_known(connection, registry, beginning.since, today, Wanted::all), beginning, today,
              until);
    std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return comes_first(b, a); });
    return items;
}

std::vector<DutyItem> without_later_ones(std::vector<DutyItem> items, Date today) {
    std::map<std::string, Date> next;
    for (const auto& item : items)
        if (item.occasion.on > today && is_open(item.standing)) {
            auto [at, is_new] = next.try_emplace(item.duty->reference, item.occasion.on);
            if (!is_new) at->second = std::min(at->second, item.occasion.on);
        }
    std::erase_if(items, [&](const DutyItem& item) {
        return item.occasion.on > today && is_open(item.standing) && item.occasion.on > next.at(item.duty->reference);
    });
    return items;
}

bool DutyFilter::matches(const DutyItem& item) const {
    if (standing && item.standing != *standing) return false;
    if (open_only && !is_open(item.standing)) return false;
    if (area && item.duty->area != *area) return false;
    if (severity && item.duty->severity != *severity) return false;
    if (due_by && is_open(item.standing) && item.facts.due && item.facts.due->day > *due_by) return false;
    if (text.empty()) return true;
    const auto& duty = *item.duty;
    return contains_folded(
        joined({duty.reference, duty.title, duty.words.text, duty.source, duty.section, item.occasion.subject}, " "),
        text);
}

std::vector<DutyItem> narrowed(std::vector<DutyItem> items, const DutyFilter& filter) {
    std::erase_if(items, [&](const DutyItem& item) { return !filter.matches(item); });
    return items;
}

std::int64_t count_standing(const std::vector<DutyItem>& items, DutyStanding standing) {
    return std::count_if(items.begin(), items.end(), [&](const DutyItem& item) { return item.standing == standing; });
}

} // namespace reeve::office
