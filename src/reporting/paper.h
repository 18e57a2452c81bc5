// A paper: what the office tells a body at a meeting, from the first draft to the published edition and its
// corrections.
#pragma once
#include "base/period.h"
#include "office/keep.h"
#include "record/lifecycle.h"

namespace reeve::reporting {
enum class PaperState { drafting, frozen, approved, published };
enum class Classification { official, official_sensitive };
} // namespace reeve::reporting

namespace reeve {
template <> struct Choices<reporting::PaperState> {
    static constexpr Choice list[] = {
        {"drafting", "Drafting"}, {"frozen", "Figures frozen"}, {"approved", "Approved"}, {"published", "Published"}};
};
template <> struct Choices<reporting::Classification> {
    static constexpr Choice list[] = {{"official", "Official"}, {"official_sensitive", "Official: sensitive"}};
};
} // namespace reeve

namespace reeve::reporting {

struct Paper;
using PaperId = Id<Paper>;

struct Paper {
    PaperId id;
    int version = 0;
    std::string reference; // P-2024-001, of the calendar year of the meeting
    std::string title;
    std::string body; // the body it goes to, in its own words
    Date meeting_on;
    std::string item; // agenda item, where known
    std::string author_post;
    Classification classification = Classification::official;
    Date period_first; // the declared period, both days counted
    Date period_last;
    std::optional<Date> due;          // to the body's officers
    std::optional<Moment> release_at; // under embargo until then
    PaperState state = PaperState::drafting;
    int edition = 1; // rises with each correction
    Prose erratum;   // what this edition corrects; empty in the first
    std::string contact;
    std::string frozen_hash;
    std::optional<Moment> frozen_at;
    office::PersonId frozen_by;
    office::PersonId approved_by;
    std::string approved_post;
    std::optional<Moment> approved_at;
    std::string alone_reason; // why one person both wrote and approved it, in a tiny office; reported in the paper
    std::optional<Moment> published_at; // of the newest published edition
    Prose cover_rows;                   // the lines of its cover, as its body's template had them when it was started
    bool is_sample = false;
};

const Description<Paper>& paper_fields();
const Lifecycle<PaperState>& paper_moves();
Period period_of(const Paper&);
// The declared period must run forward, and end on or before the meeting.
Problems check(const Paper&);

// --- Pure rules; each gives the paper as it is afterwards, or says why not. ---

// `unlinked` numbers without a source, `unanswered` implications and `undecided` percentages stop a freeze, each
// counted in words.
struct Readiness {
    int unlinked_numbers = 0;
    int unanswered_implications = 0;
    int percentages_without_reason = 0;
    int images_without_alt_or_consent = 0;
};
Result<Paper> freeze(Paper, const Readiness&, std::string hash, office::PersonId by, Moment now);
// Back to draft discards the freeze and the approval.
Result<Paper> back_to_draft(Paper);
// Who wrote in an edition, and under which post.
struct Writer {
    office::PersonId person;
    std::string post;
    auto operator<=>(const Writer&) const = default;
};
struct Approval {
    office::PersonId by;
    std::string post;
    std::vector<Writer> writers; // of this edition, whoever they are
    std::string alone_reason = {};
};
// Whether this person wrote in the edition or froze it.
bool is_writer(const Paper&, const std::vector<Writer>&, office::PersonId);
// By somebody who neither wrote in the edition nor froze it, or alone with a reason that the paper then reports.
Result<Paper> approve(Paper, const Approval&, Moment now);
// Holds in a pre-election period until somebody with the right decides with a reason.
Result<Paper> publish(Paper, Moment now, bool is_pre_election, const std::string& pre_election_reason = "");
// Opens the next edition of a published paper; the published one stays readable for ever.
Result<Paper> correct(Paper, Prose erratum);
// Whether the public may read a published edition now: not under embargo.
bool is_released(const Paper&, Moment now);

} // namespace reeve::reporting
