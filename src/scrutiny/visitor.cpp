// When a volunteer may be sent on a visit.
#include "scrutiny/visitor.h"

namespace reeve::scrutiny {

const Description<Visitor>& visitor_fields() {
    constexpr auto two = Keep::two_years;
    static const auto fields =
        Description<Visitor>("visitor", "visitor", "VR")
            .hidden<&Visitor::reference>("reference", {.label = "Reference"})
            .hidden<&Visitor::scheme>("scheme")
            .hidden<&Visitor::person>("person")
            .has<&Visitor::name>("name", {.label = "Full name",
                                          .needed = true,
                                          .audience = Audience::restricted,
                                          .personal = true,
                                          .keep = two,
                                          .limit = 100})
            .has<&Visitor::email>("email", {.label = "Email address",
                                            .hint = "They sign in with a link that is sent there.",
                                            .audience = Audience::restricted,
                                            .personal = true,
                                            .keep = two,
                                            .limit = 200})
            .has<&Visitor::recruited_on>("recruited_on",
                                         {.label = "Recruited on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&Visitor::vetted_until>(
                "vetted_until",
                {.label = "Cleared until", .hint = "The last day of the clearance, like 5 September 2026."})
            .has<&Visitor::trained_on>("trained_on", {.label = "Trained on", .hint = "Like 5 September 2026."})
            .has<&Visitor::term_begins>("term_begins", {.label = "Term begins on", .hint = "Like 5 September 2026."})
            .has<&Visitor::term_ends>("term_ends", {.label = "Term ends on", .hint = "Like 5 September 2029."})
            .has<&Visitor::left_on>("left_on", {.label = "Left on",
                                                .hint = "Their last day, like 5 September 2026. They can no longer "
                                                        "sign in then."})
            .hidden<&Visitor::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const Visitor& visitor) {
    Problems problems;
    if (trimmed(visitor.name).empty()) problems.add("name", "Enter the full name");
    if (!visitor.email.empty() && visitor.email.find('@') == std::string::npos)
        problems.add("email", "Enter an email address like name@example.org");
    if (visitor.term_begins.has_value() != visitor.term_ends.has_value())
        problems.add(visitor.term_begins ? "term_ends" : "term_begins", "A term has a first and a last day");
    if (visitor.term_begins && visitor.term_ends) {
        if (*visitor.term_ends < *visitor.term_begins)
            problems.add("term_ends", "The term must end on or after " + in_words(*visitor.term_begins));
        else if (*visitor.term_ends > months_later(*visitor.term_begins, 72))
            problems.add("term_ends", "A term is six years at most");
    }
    if (visitor.trained_on && *visitor.trained_on < visitor.recruited_on)
        problems.add("trained_on",
                     "Training comes after " + in_words(visitor.recruited_on) + ", when they were recruited");
    if (visitor.left_on && *visitor.left_on < visitor.recruited_on)
        problems.add("left_on", "They were recruited on " + in_words(visitor.recruited_on));
    return problems;
}

std::optional<Period> days_to_visit(const Visitor& visitor) {
    if (!visitor.vetted_until || !visitor.trained_on || !visitor.term_begins || !visitor.term_ends) return std::nullopt;
    auto first = std::max(*visitor.term_begins, *visitor.trained_on);
    auto last = std::min(*visitor.term_ends, *visitor.vetted_until);
    if (visitor.left_on) last = std::min(last, *visitor.left_on);
    if (last < first) return std::nullopt;
    return Period{first, last};
}

bool may_visit_on(const Visitor& visitor, Date day) {
    auto days = days_to_visit(visitor);
    return days && days->contains(day);
}

std::string standing_in_words(const Visitor& visitor, Date today) {
    if (visitor.left_on && *visitor.left_on < today) return "Left on " + in_words(*visitor.left_on);
    std::vector<std::string> missing;
    if (!visitor.vetted_until) missing.emplace_back("clearance");
    if (!visitor.trained_on) missing.emplace_back("training");
    if (!visitor.term_begins) missing.emplace_back("a term");
    if (!missing.empty()) return "Waiting for " + list_of(missing);
    if (*visitor.vetted_until < today) return "Clearance ended on " + in_words(*visitor.vetted_until);
    if (*visitor.term_ends < today) return "Term ended on " + in_words(*visitor.term_ends);
    auto days = days_to_visit(visitor);
    if (!days) return "Cannot be sent: their days do not meet";
    if (today < days->first) return "Can visit from " + in_words(days->first);
    return "Active until " + in_words(days->last);
}

std::vector<RotaVisitor> rota_visitors(std::vector<Visitor> visitors, const Period& period) {
    std::sort(visitors.begin(), visitors.end(),
              [](const Visitor& a, const Visitor& b) { return a.reference < b.reference; });
    std::vector<RotaVisitor> drawn_from;
    for (const auto& visitor : visitors)
        if (auto days = days_to_visit(visitor); days && days->overlaps(period))
            drawn_from.push_back({visitor.id.value, days->first, days->last});
    return drawn_from;
}

} // namespace reeve::scrutiny
