// Gathers what packs are written from.
#include "crimedata/pack_facts_store.h"
#include "crimedata/area_lookup.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/dataset_store.h"
#include "office/action_store.h"
#include "office/figure_desk.h"
#include "office/place_store.h"
#include "office/settings_store.h"

namespace reeve::crimedata {
namespace {

using office::AreaKind;

constexpr int years_back = 7;
constexpr int months_of_places = 12;
constexpr int first_year_of_2021_codes = 2023; // the files before give the neighbourhoods of 2011

constexpr const char* deprivation = "deprivation-2025";
constexpr const char* residents = "residents-2021";
constexpr const char* hectares = "hectares";
constexpr const char* latitudes = "middle-latitude";
constexpr const char* longitudes = "middle-longitude";

// Each neighbourhood's score counts as many times as people live there.
double average_score(db::Connection& connection, const office::Area& district,
                     const std::map<std::string, double>& scores, const std::map<std::string, double>& people) {
    double sum = 0, all = 0;
    for (const auto& area : office::children_of(connection, district.id, AreaKind::lsoa)) {
        auto score = scores.find(area.code);
        auto lives = people.find(area.code);
        if (area.vintage != 2021 || score == scores.end() || lives == people.end()) continue;
        sum += score->second * lives->second;
        all += lives->second;
    }
    return all > 0 ? sum / all : 0;
}

std::vector<PackDistrict> districts_of(db::Connection& connection) {
    const auto scores = dataset_by_area(connection, deprivation), people = dataset_by_area(connection, residents);
    const auto sizes = dataset_by_area(connection, hectares);
    std::vector<PackDistrict> districts;
    for (const auto& area : office::areas_of_kind(connection, AreaKind::district)) {
        PackDistrict district;
        district.traits = {area.code, area.name, 0, 0, average_score(connection, area, scores, people)};
        if (auto size = sizes.find(area.code); size != sizes.end()) district.traits.hectares = size->second;
        if (auto found = office::population_of(connection, area.id)) {
            district.traits.people = found->people;
            district.people_year = found->year;
            district.people_source = found->source;
        }
        districts.push_back(std::move(district));
    }
    return districts;
}

std::vector<PackSource> sources_of(db::Connection& connection, const std::string& force, MonthRange asked) {
    std::vector<PackSource> sources;
    for (auto month : months_in(asked)) {
        const auto releases = releases_of_month(connection, {CrimeFileKind::street, force, month});
        if (releases.empty()) continue;
        sources.push_back(
            {releases.front().name, releases.front().hash, in_words(london_date(releases.front().received_at))});
    }
    return sources;
}

std::string source_words(db::Connection& connection, const char* slug) {
    const auto dataset = find_dataset(connection, slug);
    return dataset ? dataset->title + ", " + dataset->publisher + ", " + dataset->licence : "";
}

// What a theme of actions is about, by the words in its slug; empty where it is about no category.
std::string category_of_theme(const std::string& theme) {
    static constexpr std::pair<const char*, const char*> words[] = {{"shoplifting", "shoplifting"},
                                                                    {"anti-social", "anti-social-behaviour"},
                                                                    {"antisocial", "anti-social-behaviour"},
                                                                    {"burglary", "burglary"},
                                                                    {"drug", "drugs"},
                                                                    {"vehicle-crime", "vehicle-crime"},
                                                                    {"violen", "violence-and-sexual-offences"},
                                                                    {"sexual", "violence-and-sexual-offences"},
                                                                    {"robbery", "robbery"},
                                                                    {"knife", "possession-of-weapons"},
                                                                    {"weapon", "possession-of-weapons"}};
    for (const auto& [word, slug] : words)
        if (theme.find(word) != std::string::npos) return slug;
    return "";
}

std::string state_of(const office::Action& action, Date today) {
    if (action.done_on) return "Done on " + in_words(*action.done_on);
    return std::string(label_of(office::standing(action, today))) + ", " + office::due_words(action, today);
}

// The choice of a figure that is this district: its area, or a choice whose words name it. None where it has none.
std::optional<office::Question> question_for(db::Connection& connection, const office::FigureDefinition& figure,
                                             const AreaTraits& area, const Period& period) {
    if (figure.takes_area) return office::Question{period, area.code, {}};
    for (const auto& parameter : figure.parameters)
        if (parameter.name == "area" || parameter.name == "partnership")
            for (const auto& [value, words] : parameter.options(connection))
                if (words.find(area.name) != std::string::npos)
                    return office::Question{period, parameter.name == "area" ? value : "",
                                            parameter.name == "area"
                                                ? std::map<std::string, std::string>{}
                                                : std::map<std::string, std::string>{{parameter.name, value}}};
    return std::nullopt;
}

// Of a figure that is told as a table, the row of the district: "Allotted £12,000; Drawn £4,000". Empty where it has
// none, or where the part that is this district's comes to nothing.
std::string row_words(const office::FigureDefinition& figure, const office::Answer& answer, const AreaTraits& area) {
    const auto is_own = [&](const std::string& words) { return words.find(area.name) != std::string::npos; };
    for (const auto& part : answer.parts)
        if ((part.key == area.code || is_own(part.label)) && part.value.value_or(0) == 0) return "";
    for (const auto& row : answer.rows) {
        if (row.empty() || !is_own(row.front())) continue;
        std::string words;
        for (std::size_t at = 1; at < row.size() && at < figure.columns.size(); ++at)
            words += (words.empty() ? "" : "; ") + figure.columns[at] + " " + row[at];
        return words;
    }
    return "";
}

} // namespace

PackGathering::PackGathering(db::Connection& connection, const office::FigureRegistry& figures, MonthRange asked,
                             Moment now)
    : connection_(connection), figures_(figures), now_(now) {
    const auto settings = office::settings_of(connection);
    shared_.force = own_force(connection);
    shared_.force_name = settings.force;
    shared_.asked = asked;
    shared_.districts = districts_of(connection);
    for (const auto& district : shared_.districts) points_[district.traits.code];
    shared_.sources = sources_of(connection, shared_.force, asked);
    shared_.deprivation_source = source_words(connection, deprivation);
    shared_.middle_source = source_words(connection, latitudes);
    CrimeQuestion question{
        shared_.force, {all_rows, no_area_rows, outside_rows}, "", true, {asked.first - 12 * years_back, asked.last}};
    for (const auto& district : shared_.districts) question.areas.push_back(district.traits.code);
    cells_ = kept_cells(connection, question);
    std::vector<CrimeMonth> here;
    for (auto month : months_here(connection, shared_.force))
        if (month <= asked.last) here.push_back(month);
    shared_.months = AreaMonths(std::move(here), cells_);
}

void PackGathering::add_neighbourhoods(PackFacts& facts) {
    const auto scores = dataset_by_area(connection_, deprivation), people = dataset_by_area(connection_, residents);
    const auto north = dataset_by_area(connection_, latitudes), east = dataset_by_area(connection_, longitudes);
    const auto own = office::area_by_code(connection_, facts.district().traits.code);
    const int vintage = facts.asked.last.year() >= first_year_of_2021_codes ? 2021 : 2011;
    CrimeQuestion question{facts.force, {}, "", true, {facts.asked.last - (months_of_places - 1), facts.asked.last}};
    const auto value = [](const std::map<std::string, double>& values, const std::string& code) {
        auto found = values.find(code);
        return found == values.end() ? 0 : found->second;
    };
    for (const auto& area : office::children_of(connection_, own->id, AreaKind::lsoa)) {
        if (area.vintage != vintage) continue;
        question.areas.push_back(area.code);
        facts.neighbourhoods.push_back({area.code, area.name, static_cast<std::int64_t>(value(people, area.code)),
                                        value(scores, area.code), value(north, area.code), value(east, area.code),
                                        north.contains(area.code) && east.contains(area.code)});
    }
    auto cells = kept_cells(connection_, question);
    cells.insert(cells.end(), cells_.begin(), cells_.end());
    facts.months = AreaMonths(facts.months.here(), cells);
}

// Read once for all districts, and only where a pack asks for it.
void PackGathering::read_points() {
    if (have_points_) return;
    have_points_ = true;
    const auto lookup = area_lookup(connection_);
    const MonthRange year{shared_.asked.last - (months_of_places - 1), shared_.asked.last};
    for (const auto& file : crime_files(connection_)) {
        if (file.is.kind != CrimeFileKind::street || file.is.force != shared_.force || !file.has_places
            || !year.contains(file.is.month))
            continue;
        const auto places = places_of(connection_, file.id);
        const auto fates = fates_of(connection_, file.id);
        for (auto& [district, points] : points_) points.months.push_back(file.is.month);
        for (std::size_t at = 0; at < places.size() && at < fates.size(); ++at) {
            const auto* where = places[at].has_point() ? lookup.where(places[at].area) : nullptr;
            if (!where) continue;
            auto points = points_.find(where->district);
            if (points != points_.end())
                ++points->second.counts[{places[at].longitude, places[at].latitude}][fates[at].category];
        }
    }
}

void PackGathering::add_standing(PackFacts& facts) {
    office::ActionFilter filter;
    filter.when = office::ActionFilter::When::any;
    filter.area = facts.district().traits.code;
    filter.public_only = true;
    office::each_action(connection_, filter, {}, london_date(now_), [&](const office::Action& action) {
        facts.standing.push_back({action.reference, action.public_words.text, state_of(action, london_date(now_)),
                                  "/plan/actions/" + action.reference, category_of_theme(action.theme),
                                  action.is_sample});
    });
    const Period period{days_of(facts.asked.first).first, days_of(facts.asked.last).last};
    for (const auto& figure : figures_.all()) {
        if (!figure.is_public || figure.slug.starts_with("crime-")) continue; // the pack tells these itself
        const auto question = question_for(connection_, figure, facts.district().traits, period);
        if (!question) continue;
        auto asked = office::ask_figure(connection_, figures_, figure.reference, *question, now_);
        if (!asked || asked->answer.state != office::Answer::State::known) continue;
        const auto told = asked->told(office::Quote::value);
        if (told.is_withheld) continue;
        auto words = row_words(figure, asked->shown(), facts.district().traits);
        if (words.empty() && (!figure.columns.empty() || asked->answer.value == 0)) continue;
        if (words.empty()) words = told.text;
        facts.standing.push_back({figure.reference, figure.question, words + ", " + in_words(period),
                                  "/figures/" + figure.reference + "?" + office::plain(*question), "", told.is_sample});
    }
}

Result<PackFacts> PackGathering::facts_of(std::string_view district) {
    if (!shared_.months.holds(shared_.asked))
        return Refusal{"Recorded crime is not held for every month of " + in_words(shared_.asked) + ".", "",
                       Refusal::Kind::conflict};
    auto facts = shared_;
    const auto sought = slug_of(std::string(district));
    while (facts.own < facts.districts.size() && facts.districts[facts.own].traits.code != district
           && slug_of(facts.districts[facts.own].traits.name) != sought)
        ++facts.own;
    if (facts.own == facts.districts.size())
        return Refusal{"There is no district " + shortened(district, 40) + " here.", "", Refusal::Kind::absent};
    if (facts.district().traits.people == 0)
        return Refusal{"No residents are held for " + facts.district().traits.name + ", so no rate can be told.", "",
                       Refusal::Kind::conflict};
    add_neighbourhoods(facts);
    read_points();
    facts.points = points_[facts.district().traits.code];
    add_standing(facts);
    return facts;
}

std::optional<std::int64_t> counted_again(db::Connection& connection, const std::string& force,
                                          const PackNumber& number) {
    CrimeQuestion question{force, number.areas, number.category, false, number.months};
    const auto answer = ask_crime(connection, question, CountedBy::total);
    if (!answer.missing.empty()) return std::nullopt;
    return answer.total;
}

} // namespace reeve::crimedata
