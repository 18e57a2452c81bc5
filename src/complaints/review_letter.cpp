// Writes the letters of a review.
#include "complaints/review_letter.h"
#include "complaints/review_body.h"

namespace reeve::complaints {
namespace {

using office::LetterField;
using office::LetterValues;
using Paragraphs = std::vector<std::string>;

const LetterField reference{"reference", "The reference of the review, CR-0001"};
const LetterField received{"received on", "The day the application came"};
const LetterField complaint{"your complaint", "“your complaint”, with the force’s reference where there is one"};
const LetterField force_complaint{"the complaint",
                                  "“your” and the force’s reference of the complaint, or “a complaint”"};
const LetterField force{"the force", "The name of the force"};
const LetterField commissioner{"the Commissioner", "What the commissioner is called"};
const LetterField standard{"standard day", "The last day of the office’s own standard of 28 working days"};
const LetterField told{"told on", "The day on which the application was forwarded"};
const LetterField decided{"decided on", "The day of the decision"};

LetterField needed(LetterField field) {
    field.is_needed = true;
    return field;
}

// ---- The program's words ----

constexpr const char* opening =
    "Your application for a review of {your complaint} reached us on {received on}. Our reference is {reference}.\n\n";

std::vector<office::LetterTemplate> letters_to_complainant() {
    const std::vector<LetterField> open = {complaint, received, reference, force, commissioner};
    auto with = [&](std::vector<LetterField> more) {
        more.insert(more.begin(), open.begin(), open.end());
        return more;
    };
    return {{"acknowledgement", label_of(LetterKind::acknowledgement),
             std::string(opening)
                 + "A review looks at whether the outcome of your complaint was reasonable and proportionate. It does "
                   "not investigate your complaint again.\n\n"
                   "We aim to decide within 28 working days, which is by {standard day}. That is our own standard; "
                   "where we wait for information it takes longer, and we will tell you.\n\n"
                   "{the force} is told that you have applied.",
             with({standard})},
            {"forwarding", label_of(LetterKind::forwarding),
             std::string(opening)
                 + "The body that reviews the outcome of your complaint is the Independent Office for Police Conduct, "
                   "not this office. We have forwarded your application to it on {told on}.\n\n"
                   "Your application counts as made on the day on which it was forwarded. The days during which it "
                   "was here are left out when the 28 days for applying are counted.",
             with({needed(told)})},
            {"refusal", label_of(LetterKind::refusal),
             std::string(opening)
                 + "We cannot review the outcome of your complaint, for this reason:\n\n{why there is none}",
             with({{"why there is none", "Why there is no review, as the review has it", true}})},
            {"decision", label_of(LetterKind::decision),
             std::string(opening)
                 + "We have decided on {decided on} that the outcome of your complaint {was or was not} reasonable "
                   "and proportionate.\n\nThese are the reasons:\n\n{reasons}\n\n{what comes of it}\n\n"
                   "There is no further review of this decision. You can take advice on judicial review.",
             with({needed(decided),
                   {"was or was not", "“was” or “was not”, as it was decided", true},
                   {"reasons", "The reasons of the decision", true},
                   {"what comes of it", "That the force answers what is recommended, where the outcome was not "
                                        "reasonable and proportionate"}})},
            {"sharing",
             label_of(LetterKind::sharing),
             "This is what we recommended to {the force} in the review {reference}, and what it answered.\n\n"
             "{recommendations and answers}",
             {force,
              reference,
              commissioner,
              {"recommendations and answers", "Each recommendation that is shared, with the force’s answer", true}}}};
}

std::vector<office::LetterTemplate> letters_to_force() {
    return {{"notice_to_force",
             label_of(LetterKind::notice_to_force),
             "We received an application for a review of the outcome of {the complaint} on {received on}. Our "
             "reference is {reference}.\n\n"
             "You are told of it under Schedule 3 of the Police Reform Act 2002. We ask you to tell the person "
             "complained against, unless you ask us to.\n\n"
             "It is decided by {the Commissioner} or somebody acting for the post.",
             {force_complaint, received, reference, force, commissioner}},
            {"request",
             label_of(LetterKind::request),
             "For the review {reference} we need to know:\n\n{what is asked}\n\n"
             "We ask for it under regulation 29(7) of the Police (Complaints and Misconduct) Regulations 2020. The "
             "review stands still until it comes.",
             {reference, force_complaint, received, force, {"what is asked", "What is asked and not answered", true}}},
            {"recommendation",
             label_of(LetterKind::recommendation),
             "In the review {reference} we decided that the outcome of the complaint was not reasonable and "
             "proportionate. We recommend:\n\n{recommendations}",
             {reference,
              force_complaint,
              force,
              {"recommendations", "Each recommendation, and by which day the force answers it", true}}}};
}

// ---- What stands in the names ----

void add_paragraphs(Paragraphs& paragraphs, const Prose& prose) {
    for (auto& one : office::paragraphs_of(prose.text)) paragraphs.push_back(std::move(one));
}

Paragraphs day(const std::optional<Date>& on) { return on ? Paragraphs{in_words(*on)} : Paragraphs{}; }

void add_heading(Paragraphs& paragraphs, const ReviewRecommendation& one) {
    paragraphs.push_back(std::to_string(one.number) + ". " + label_of(one.kind) + ".");
    add_paragraphs(paragraphs, one.words);
}

Paragraphs recommended(const StepGround& ground) {
    Paragraphs paragraphs;
    for (const auto& one : ground.recommendations) {
        add_heading(paragraphs, one);
        paragraphs.push_back(
            "Your answer is due in writing by " + in_words(*reply_clock(one, ground.working, ground.today).due)
            + ": whether you accept it and what steps you take, or your reasons for not accepting it.");
    }
    return paragraphs;
}

Paragraphs recommended_and_answered(const StepGround& ground) {
    Paragraphs paragraphs;
    for (const auto& one : ground.recommendations) {
        if (!one.replied_on || !one.not_shared_why.text.empty()) continue;
        add_heading(paragraphs, one);
        paragraphs.push_back("The answer of " + in_words(*one.replied_on) + ": " + folded(label_of(one.answer)) + ".");
        add_paragraphs(paragraphs, one.answer_words);
    }
    return paragraphs;
}

Paragraphs asked(const StepGround& ground) {
    Paragraphs paragraphs;
    for (const auto& one : ground.requests)
        if (!one.answered_on) add_paragraphs(paragraphs, one.what);
    return paragraphs;
}

void put_decision(LetterValues& values, const ComplaintReview& review) {
    values["decided on"] = day(review.decided_on);
    add_paragraphs(values["reasons"], review.reasons);
    bool is_reasonable = review.outcome == ReviewOutcome::reasonable;
    values["was or was not"] = {is_reasonable ? "was" : "was not"};
    if (!is_reasonable)
        values["what comes of it"] = {"Where we recommend something to the force, it answers within 28 days, and we "
                                      "will send you the recommendation and its answer."};
}

LetterValues values_of(const ComplaintReview& review, const StepGround& ground, const LetterNames& names) {
    const auto& theirs = review.force_reference;
    LetterValues values = {{"reference", {review.reference}},
                           {"received on", {in_words(review.received_on)}},
                           {"your complaint", {theirs.empty() ? "your complaint" : "your complaint " + theirs}},
                           {"the complaint", {theirs.empty() ? "a complaint" : "your " + theirs}},
                           {"the force", {names.force}},
                           {"the Commissioner", {names.commissioner}},
                           {"told on", day(review.told_on)},
                           {"what is asked", asked(ground)},
                           {"recommendations", recommended(ground)},
                           {"recommendations and answers", recommended_and_answered(ground)}};
    values["standard day"] = {in_words(complete_clock(review, {}, ground.working, ground.today).plain_due)};
    add_paragraphs(values["why there is none"], review.ended_why);
    if (review.outcome != ReviewOutcome::not_decided) put_decision(values, review);
    return values;
}

// ---- Which can be written ----

struct LetterRule {
    bool is_to_force;
    bool (*is_possible)(const ComplaintReview&, const StepGround&);
};

bool any_open(const StepGround& ground) {
    return std::any_of(ground.requests.begin(), ground.requests.end(),
                       [](const auto& request) { return !request.answered_on; });
}

bool is_decided(const ComplaintReview& review) {
    return review.decided_on && review.outcome != ReviewOutcome::not_decided;
}

const LetterRule& rule_of(LetterKind kind) {
    static const std::vector<LetterRule> rules = {
        {false, [](const auto& review, const auto&) { return !has_ended(review.state); }},
        {true, [](const auto& review, const auto&) { return review.state != ReviewState::forwarded; }},
        {false,
         [](const auto& review, const auto&) { return review.state == ReviewState::forwarded && review.told_on; }},
        {false, [](const auto& review, const auto&) { return review.state == ReviewState::refused; }},
        {true, [](const auto&, const auto& ground) { return any_open(ground); }},
        {false, [](const auto& review, const auto&) { return is_decided(review); }},
        {true, [](const auto&, const auto& ground) { return !ground.recommendations.empty(); }},
        {false, [](const auto&, const auto& ground) {
             return std::any_of(ground.recommendations.begin(), ground.recommendations.end(),
                                [](const auto& one) { return one.replied_on.has_value(); });
         }}};
    return rules[static_cast<std::size_t>(kind)];
}

std::string addressee(const ComplaintReview& review, const LetterNames& names, bool is_to_force) {
    if (is_to_force) return names.force + "\nProfessional Standards Department";
    return review.complainant + "\n" + review.contact;
}

} // namespace

std::vector<LetterKind> letters_possible(const ComplaintReview& review, const StepGround& ground) {
    std::vector<LetterKind> kinds;
    for (int at = 0; at <= static_cast<int>(LetterKind::sharing); ++at)
        if (auto kind = static_cast<LetterKind>(at); rule_of(kind).is_possible(review, ground)) kinds.push_back(kind);
    return kinds;
}

std::optional<Letter> letter_of(LetterKind kind, const ComplaintReview& review, const StepGround& ground,
                                const LetterNames& names, std::string_view words) {
    const auto& rule = rule_of(kind);
    if (!rule.is_possible(review, ground)) return std::nullopt;
    return Letter{kind, addressee(review, names, rule.is_to_force), "Review " + review.reference,
                  office::filled_letter(words, values_of(review, ground, names))};
}

const office::LetterSet& review_letters() {
    static const auto set = [] {
        office::LetterSet made{.key = "review",
                               .address = "/work/review-letters",
                               .title = "Letters of reviews",
                               .section = "Complaint reviews",
                               .section_address = "/work/reviews",
                               .about = "What each letter of a complaint review says. Write it in your own words; what "
                                        "stands in braces is filled in from the review.",
                               .letters = letters_to_complainant()};
        for (auto& letter : letters_to_force()) made.letters.push_back(std::move(letter));
        return made;
    }();
    return set;
}

document::Document letter_document(const Letter& letter, const ComplaintReview& review, const LetterNames& names,
                                   Date dated) {
    document::Document out;
    out.reference = review.reference;
    out.version = 0;
    out.title = letter.subject;
    out.office = names.office;
    out.meeting_date = dated;
    out.author_post = names.office;
    out.classification = "Official - sensitive";
    if (review.is_sample) out.marks.push_back("SAMPLE: invented for the demo office");
    out.cover = {{"To", letter.to}, {"From", names.office}, {"Date", in_words(dated)}};
    out.end_mark = "";
    document::Section section{.heading = label_of(letter.kind)};
    for (const auto& paragraph : letter.paragraphs)
        section.blocks.emplace_back(document::Remark{document::words(paragraph)});
    out.sections.push_back(std::move(section));
    return out;
}

} // namespace reeve::complaints
