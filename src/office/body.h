// Bodies and their posts: the commissioner, the force, the panel, councils and partnerships, as data that a
// reorganisation can change.
#pragma once
#include "record/description.h"

namespace reeve::office {

enum class BodyKind {
    pcc,
    mayor,
    policing_board,
    force,
    panel,
    community_safety_partnership,
    council,
    strategic_board,
    audit_committee,
    ethics_panel,
    probation,
    health,
    fire,
    charity,
    inspectorate,
    government,
    other
};

struct Body;
using BodyId = Id<Body>;

struct Body {
    BodyId id;
    int version = 1;
    std::string name;
    BodyKind kind = BodyKind::other;
    std::string statutory_name; // as an Act or order names it, where it does
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    BodyId successor; // who took over, once it has ended
    std::string website;

    bool stands_on(Date day) const { return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to); }
};
const Description<Body>& body_fields();
// A body that has a successor has a last day, and is not its own successor; no last day before the first.
Problems problems_with(const Body&);

struct Post;
using PostId = Id<Post>;

// A post of a body. Who holds it is no part of this register and never public.
struct Post {
    PostId id;
    int version = 1;
    std::string title;
    BodyId body;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
};
const Description<Post>& post_fields();
Problems problems_with(const Post&);

// "The last day must not be before the first": for two optional days of any record.
void check_days(Problems&, const std::optional<Date>& first, const std::optional<Date>& last, const char* member);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::BodyKind> {
    static constexpr Choice list[] = {{"pcc", "Police and crime commissioner"},
                                      {"mayor", "Mayor with policing functions"},
                                      {"policing_board", "Policing and crime board"},
                                      {"force", "Police force"},
                                      {"panel", "Police and crime panel"},
                                      {"community_safety_partnership", "Community safety partnership"},
                                      {"council", "Council"},
                                      {"strategic_board", "Strategic board"},
                                      {"audit_committee", "Joint audit, risk and assurance panel"},
                                      {"ethics_panel", "Ethics or scrutiny panel"},
                                      {"probation", "Probation"},
                                      {"health", "Health"},
                                      {"fire", "Fire and rescue"},
                                      {"charity", "Charity"},
                                      {"inspectorate", "Inspectorate"},
                                      {"government", "Government department"},
                                      {"other", "Other"}};
};
} // namespace reeve
