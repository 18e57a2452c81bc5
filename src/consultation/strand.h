// A strand of a consultation: whom the office asks apart from others, when and how.
#pragma once
#include "consultation/consultation_record.h"

namespace reeve::consultation {
enum class StrandOf { people, victims, ratepayers, partners, chief_constable, others };
} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::StrandOf> {
    static constexpr Choice list[] = {{"people", "People of the area"},
                                      {"victims", "Victims of crime"},
                                      {"ratepayers", "Ratepayers and their representatives"},
                                      {"partners", "Partners"},
                                      {"chief_constable", "The force"},
                                      {"others", "Others"}};
};
} // namespace reeve

namespace reeve::consultation {

struct Strand {
    Id<Strand> id;
    int version = 0;
    ConsultationId consultation;
    std::string key; // in addresses and responses: "victims"
    StrandOf of = StrandOf::people;
    std::string title; // "Every household"
    Prose words;       // how they were asked
    std::optional<Date> asked_on;
    std::optional<int> number_asked;
    bool is_sample = false;
};
const Description<Strand>& strand_fields();

Problems check(const Strand&, const Consultation&);
// The short name where none is typed: from the title.
Strand with_key(Strand);

// What the law asks of strands and these lack; a sentence with its section each. It stops nothing.
std::vector<std::string> strand_cautions(const Consultation&, const std::vector<Strand>&);

} // namespace reeve::consultation
