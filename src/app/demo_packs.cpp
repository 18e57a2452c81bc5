// Replays the data packs of the demo office: one published and corrected, one frozen, and drafts of the newest quarter.
#include "app/demo_packs.h"
#include "app/demo_replay.h"
#include "crimedata/asked_pack_desk.h"
#include "office/edition.h"
#include "office/office.h"

namespace reeve {
namespace {

using namespace crimedata;
using office::Change;

constexpr std::int64_t ids_of_packs = demo_ids::crime + 500'000;
constexpr const char* leicester = "E06000016";
constexpr const char* rutland = "E06000017";
const MonthRange summer_2022 = {month_of_crime(2022, 7), month_of_crime(2022, 9)};
const MonthRange summer_2025 = {month_of_crime(2025, 7), month_of_crime(2025, 9)};

constexpr const char* words_of_leicester =
    "Shops in the centre told us at the community days that they report more than they did, since they now hear what "
    "became of it. That would show as a rise without more being stolen.\n\nWe asked the force for the hours of day, which "
    "the open data does not have. The retailers' project named {{given 14|the retailers' project, in a talk of September "
    "2024}} shops that were hit most often.";

struct PackStep {
    std::shared_ptr<CountedIds> ids;
    office::Office& office;

    CrimePack begin(Change& change, CrimePack pack) const {
        auto own = with_ids_of(*ids, change);
        pack.is_sample = true;
        return add_pack(own, std::move(pack));
    }
    CrimePack frozen(Change& change, const CrimePack& pack) const {
        auto own = with_ids_of(*ids, change);
        const auto content = demo_sure(drafted_content(own.tx, office, pack, own.now));
        return demo_sure(
            keep_pack(own, pack, demo_sure(freeze(pack, content, own.actor, own.actor_post, own.today()))));
    }
    void publish(Change& change, const char* reference) const {
        auto own = with_ids_of(*ids, change);
        const auto pack = *find_pack(own.tx, reference);
        demo_sure(keep_pack(own, pack,
                            demo_sure(office::published(pack, own.actor, own.actor_post, own.today(), pack_noun))));
    }
};

} // namespace

void replay_packs(DemoReplay& replay, office::Office& office) {
    const PackStep step{std::make_shared<CountedIds>(ids_of_packs), office};
    using office::Role;
    replay.at(demo_moment("2024-10-04 10:00"), Role::analyst, [step](Change& change) {
        step.frozen(change, step.begin(change, new_pack(PackKind::quarterly, leicester, "", summer_2022)));
        step.frozen(change, step.begin(change, new_pack(PackKind::quarterly, rutland, "", summer_2022)));
        auto profile = new_pack(PackKind::profile, leicester, "shoplifting", summer_2025);
        profile.words.text = words_of_leicester;
        step.begin(change, std::move(profile));
        step.begin(change, new_pack(PackKind::profile, rutland, "burglary", summer_2025));
        const PackGathering gathering(change.tx, step.office.figures(), summer_2025, change.now);
        for (const auto& district : gathering.districts())
            step.begin(change, new_pack(PackKind::quarterly, district.traits.code, "", summer_2025));
    });
    replay.at(demo_moment("2024-10-04 14:00"), Role::chief_executive,
              [step](Change& change) { step.publish(change, "DP-0001"); });
    replay.at(demo_moment("2024-10-04 15:00"), Role::chief_executive, [step](Change& change) {
        auto own = with_ids_of(*step.ids, change);
        demo_sure(open_pack_correction(own, *find_pack(own.tx, "DP-0001"),
                                       {"The analyst's words were missing from the first edition."}));
    });
    replay.at(demo_moment("2024-10-04 15:30"), Role::analyst, [step](Change& change) {
        auto own = with_ids_of(*step.ids, change);
        const auto stands = *find_pack(own.tx, "DP-0001");
        auto written = stands;
        written.words.text = "Read the year before with care: shops and pubs were open again, and streets were full.";
        step.frozen(change, demo_sure(keep_pack(own, stands, written)));
    });
    replay.at(demo_moment("2024-10-04 16:30"), Role::chief_executive,
              [step](Change& change) { step.publish(change, "DP-0001"); });
}

} // namespace reeve
