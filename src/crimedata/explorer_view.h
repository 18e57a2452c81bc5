// One view of recorded crime as the public sees it: what it says, its chart and tables, and what it can bear.
#pragma once
#include "crimedata/crime_area.h"
#include "crimedata/crime_statistics.h"
#include "html/markup.h"

namespace reeve::crimedata {

struct AreaRate {
    CrimeArea area;
    std::int64_t count = 0;
    std::optional<CrimeRate> rate;
};

struct ExplorerView {
    CrimeArea area;
    const CrimeCategory* category = nullptr; // null: all crime
    CrimeQuestion question;
    std::vector<CrimeArea> areas; // to choose from
    std::vector<CrimeMonth> here, missing;
    std::int64_t total = 0;
    MonthSeries series;
    std::optional<YearEnding> year;
    std::optional<UsualMonths> usual;
    std::vector<CountLine> categories;
    std::optional<MonthRange> mature;
    std::vector<OutcomeShare> outcomes;
    std::vector<AreaRate> rates;

    std::string title() const; // "Burglary in Charnwood"
    std::string address() const;
    std::string nouns() const; // "recorded crimes"
};

html::Html explorer_findings(const ExplorerView&);
html::Html explorer_body(const ExplorerView&);
html::Html explorer_cautions(const ExplorerView&);

} // namespace reeve::crimedata
