// Tests what consultations bear witness to, on both engines.
#include "consultation/consultation_duties.h"
#include "consultation/consultation_world_test.h"

namespace reeve::consultation {
namespace {

using namespace testing;

struct Witnesses : Registers {
    using Registers::Registers;
    std::string evidence(Date today) {
        std::vector<std::string> words;
        for (const auto& one : consultation_witnesses().front().evidence(*read(), today))
            words.push_back(one.key + " on " + iso(one.done_on));
        return joined(words, ", ");
    }
    void also_asks(const Consultation& consultation, StrandOf of) {
        Strand strand;
        strand.consultation = consultation.id;
        strand.of = of;
        strand.title = label_of(of);
        sure(change([&](office::Change& change) { return add_strand(change, strand); }));
    }
};

} // namespace

TEST_CASE("people and ratepayers asked in one financial year witness for the precept of the next") {
    for (auto engine : db::test_engines()) {
        Witnesses at(engine);
        const auto consultation = at.change(keep_consultation_on_safety); // closes on 24 September 2024
        CHECK(at.evidence(date_of(2024, 12, 1)) == "");                   // victims alone beside people
        at.also_asks(consultation, StrandOf::ratepayers);
        CHECK(at.evidence(date_of(2024, 12, 1)) == "2025/26 on 2024-09-24");
        at.change([&](office::Change& change) {
            auto withdrawn = *find_consultation(change.tx, consultation.reference);
            withdrawn.state = ConsultationState::withdrawn;
            return sure(office::keep(change, consultation_fields(), withdrawn));
        });
        CHECK(at.evidence(date_of(2024, 12, 1)) == "");
    }
}

} // namespace reeve::consultation
