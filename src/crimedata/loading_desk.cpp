// Loading crime files into the office's records: read and counted by several threads, kept month by month.
#include "crimedata/loading_desk.h"
#include "base/id.h"
#include "base/text.h"
#include "crimedata/crime_store.h"
#include "crimedata/month_queue.h"
#include "office/office.h"
#include <set>

namespace reeve::crimedata {
namespace {

struct KnownBefore {
    AreaLookup lookup;
    std::set<std::string> hashes;
};

template <class T> std::string why_not(const Result<T>& result) {
    if (result.is_refused()) return result.refusal().message;
    return result.problems().list.empty() ? "" : result.problems().list.front().message;
}

PreparedMonth prepare(const PoliceSource& source, const KnownBefore& known) {
    PreparedMonth prepared;
    auto bytes = bytes_of(source);
    if (!bytes) {
        prepared.refused = why_not(bytes);
        return prepared;
    }
    prepared.hash = sha256(bytes->view());
    if (known.hashes.contains(prepared.hash)) {
        prepared.is_known = true;
        return prepared;
    }
    auto file = read_police_file(bytes->view(), source.name,
                                 {.places_of = known.lookup.force_slug, .threads = 2, .hash = prepared.hash});
    if (!file) prepared.refused = why_not(file);
    else prepared.month = month_to_keep(*std::move(file), known.lookup);
    return prepared;
}

// Of bytes that came before only the name is known, and that they are here already.
LoadedFile told_as_known(const PoliceSource& source) {
    LoadedFile file;
    file.name = source.name;
    file.is = identity_in_name(source.name);
    return file;
}

class Loading {
public:
    Loading(office::Office& office, const LoadOrder& order) : office_(office), order_(order) {
        auto reader = office.database().read();
        known_.lookup = area_lookup(*reader);
        for (auto& hash : known_hashes(*reader)) known_.hashes.insert(std::move(hash));
        release_ = {office.ids().next(), office.now(), order.post, order.label};
    }
    LoadReport all() {
        LoadReport report;
        report.left_aside = order_.sources.left_aside;
        MonthQueue queue(order_.sources.files, order_.threads,
                         [this](const PoliceSource& source) { return prepare(source, known_); });
        for (const auto& source : order_.sources.files) {
            report.files.push_back(keep(source, queue.next()));
            const auto& file = report.files.back();
            if (file.how == HowKept::fresh || file.how == HowKept::replaced) {
                report.rows += file.rows;
                report.bytes += file.bytes;
            }
            tell(report);
        }
        return report;
    }

private:
    LoadedFile keep(const PoliceSource& source, PreparedMonth prepared) {
        auto file = told_as_known(source);
        file.refused = prepared.refused;
        if (!prepared.month) return file;
        auto& month = *prepared.month;
        month.released_on = order_.released_on.empty() ? source.released_on : order_.released_on;
        file.is = month.file.is;
        file.rows = month.file.lines - month.file.left_out();
        file.left_out = month.file.left_out();
        file.bytes = month.file.bytes;
        auto kept = office_.change(order_.by, order_.post, release_.received_at, "",
                                   [&](office::Change& change) { return keep_month(change, release_, month); });
        file.how = kept.how;
        file.change = kept.change;
        return file;
    }
    void tell(const LoadReport& report) const {
        if (!order_.say) return;
        order_.say(counted(static_cast<std::int64_t>(report.files.size()), "file") + " of "
                   + with_commas(static_cast<std::int64_t>(order_.sources.files.size())) + ", "
                   + counted(report.rows, "row") + " kept");
    }

    office::Office& office_;
    const LoadOrder& order_;
    KnownBefore known_;
    CrimeRelease release_;
};

} // namespace

std::int64_t LoadReport::count(HowKept how) const {
    return std::count_if(files.begin(), files.end(),
                         [&](const LoadedFile& file) { return file.refused.empty() && file.how == how; });
}
std::int64_t LoadReport::refused() const {
    return std::count_if(files.begin(), files.end(), [](const LoadedFile& file) { return !file.refused.empty(); });
}

std::string in_words(const LoadReport& report) {
    std::vector<std::string> parts;
    auto add = [&](std::int64_t count, const char* words) {
        if (count > 0) parts.push_back(with_commas(count) + " " + words);
    };
    add(report.count(HowKept::fresh), "new");
    add(report.count(HowKept::replaced), "in place of an earlier release");
    add(report.count(HowKept::same), "here already");
    add(report.count(HowKept::older), "older than what stands, and not used");
    add(report.refused(), "refused");
    auto words = counted(static_cast<std::int64_t>(report.files.size()), "file");
    if (!parts.empty()) words += ": " + list_of(parts);
    words += ". " + counted(report.rows, "row") + " kept.";
    if (report.left_aside > 0) words += " " + counted(report.left_aside, "file") + " left aside that are no CSV.";
    return words;
}

std::string in_words(const LoadedFile& file) {
    auto words = file.is ? in_words(*file.is) : shortened(tidied(file.name), 120);
    if (!file.refused.empty()) return words + ": " + file.refused;
    words += ": " + std::string(label_of(file.how));
    if (file.rows > 0) words += ", " + counted(file.rows, "row");
    if (file.left_out > 0) words += ", " + with_commas(file.left_out) + " left out";
    if (file.how == HowKept::replaced)
        words +=
            ", " + with_commas(file.change.moved()) + (file.change.moved() == 1 ? " outcome moved" : " outcomes moved");
    return words;
}

LoadReport load_crime(office::Office& office, const LoadOrder& order) { return Loading(office, order).all(); }

LoadReport count_crime(db::Database& database, const PoliceSources& sources, unsigned threads) {
    KnownBefore known{area_lookup(*database.read()), {}};
    LoadReport report;
    report.left_aside = sources.left_aside;
    MonthQueue queue(sources.files, threads, [&](const PoliceSource& source) { return prepare(source, known); });
    for (const auto& source : sources.files) {
        auto& file = report.files.emplace_back(told_as_known(source));
        auto prepared = queue.next();
        file.refused = prepared.refused;
        if (!prepared.month) continue;
        file.how = HowKept::fresh;
        file.left_out = prepared.month->file.left_out();
        report.rows += file.rows = prepared.month->file.lines - file.left_out;
        report.bytes += file.bytes = prepared.month->file.bytes;
    }
    return report;
}

} // namespace reeve::crimedata
