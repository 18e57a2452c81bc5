// Writes the letters of a review.
#include "complaints/review_letter.h"
#include "complaints/review_body.h"

namespace reeve::complaints {
namespace {

using Paragraphs = std::vector<std::string>;

std::string received(const ComplaintReview& review) {
    auto complaint =
        review.force_reference.empty() ? std::string("your complaint") : "your complaint " + review.force_reference;
    return "Your application for a review of " + complaint + " reached us on " + in_words(review.received_on)
           + ". Our reference is " + review.reference + ".";
}

void add_prose(Paragraphs& paragraphs, const Prose& prose) {
    std::string paragraph;
    for (const auto& line : lines_of(prose.text)) {
        if (!trimmed(line).empty()) {
            paragraph += (paragraph.empty() ? "" : "\n") + line;
            continue;
        }
        if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
        paragraph.clear();
    }
    if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
}

Paragraphs acknowledgement(const ComplaintReview& review, const StepGround& ground, const LetterNames& names) {
    auto standard = complete_clock(review, {}, ground.working, ground.today);
    return {received(review),
            "A review looks at whether the outcome of your complaint was reasonable and proportionate. It does not "
            "investigate your complaint again.",
            "We aim to decide within 28 working days, which is by " + in_words(standard.plain_due)
                + ". That is our own standard; where we wait for information it takes longer, and we will tell you.",
            names.force + " is told that you have applied."};
}

Paragraphs notice_to_force(const ComplaintReview& review, const StepGround&, const LetterNames& names) {
    auto complaint = review.force_reference.empty() ? std::string("a complaint") : "your " + review.force_reference;
    return {
        "We received an application for a review of the outcome of " + complaint + " on " + in_words(review.received_on)
            + ". Our reference is " + review.reference + ".",
        "You are told of it under Schedule 3 of the Police Reform Act 2002. We ask you to tell the person complained "
        "against, unless you ask us to.",
        "It is decided by " + names.commissioner + " or somebody acting for the post."};
}

Paragraphs forwarding(const ComplaintReview& review, const StepGround&, const LetterNames&) {
    return {
        received(review),
        "The body that reviews the outcome of your complaint is the Independent Office for Police Conduct, not this "
        "office. We have forwarded your application to it on "
            + in_words(*review.told_on) + ".",
        "Your application counts as made on the day on which it was forwarded. The days during which it was here are "
        "left out when the 28 days for applying are counted."};
}

Paragraphs refusal(const ComplaintReview& review, const StepGround&, const LetterNames&) {
    Paragraphs paragraphs = {received(review), "We cannot review the outcome of your complaint, for this reason:"};
    add_prose(paragraphs, review.ended_why);
    return paragraphs;
}

Paragraphs request(const ComplaintReview& review, const StepGround& ground, const LetterNames&) {
    Paragraphs paragraphs = {"For the review " + review.reference + " we need to know:"};
    for (const auto& one : ground.requests)
        if (!one.answered_on) add_prose(paragraphs, one.what);
    paragraphs.push_back("We ask for it under regulation 29(7) of the Police (Complaints and Misconduct) Regulations "
                         "2020. The review stands still until it comes.");
    return paragraphs;
}

Paragraphs decision(const ComplaintReview& review, const StepGround&, const LetterNames&) {
    bool is_reasonable = review.outcome == ReviewOutcome::reasonable;
    Paragraphs paragraphs = {received(review),
                             "We have decided on " + in_words(*review.decided_on)
                                 + " that the outcome of your complaint " + (is_reasonable ? "was" : "was not")
                                 + " reasonable and proportionate.",
                             "These are the reasons:"};
    add_prose(paragraphs, review.reasons);
    if (!is_reasonable)
        paragraphs.push_back(
            "Where we recommend something to the force, it answers within 28 days, and we will send you "
            "the recommendation and its answer.");
    paragraphs.push_back("There is no further review of this decision. You can take advice on judicial review.");
    return paragraphs;
}

Paragraphs recommendation(const ComplaintReview& review, const StepGround& ground, const LetterNames&) {
    Paragraphs paragraphs = {"In the review " + review.reference
                             + " we decided that the outcome of the complaint was not "
                               "reasonable and proportionate. We recommend:"};
    for (const auto& one : ground.recommendations) {
        paragraphs.push_back(std::to_string(one.number) + ". " + label_of(one.kind) + ".");
        add_prose(paragraphs, one.words);
        paragraphs.push_back(
            "Your answer is due in writing by " + in_words(*reply_clock(one, ground.working, ground.today).due)
            + ": whether you accept it and what steps you take, or your reasons for not accepting it.");
    }
    return paragraphs;
}

Paragraphs sharing(const ComplaintReview& review, const StepGround& ground, const LetterNames& names) {
    Paragraphs paragraphs = {"This is what we recommended to " + names.force + " in the review " + review.reference
                             + ", and what it answered."};
    for (const auto& one : ground.recommendations) {
        if (!one.replied_on || !one.not_shared_why.text.empty()) continue;
        paragraphs.push_back(std::to_string(one.number) + ". " + label_of(one.kind) + ".");
        add_prose(paragraphs, one.words);
        paragraphs.push_back("The answer of " + in_words(*one.replied_on) + ": " + folded(label_of(one.answer)) + ".");
        add_prose(paragraphs, one.answer_words);
    }
    return paragraphs;
}

struct LetterRule {
    bool is_to_force;
    bool (*is_possible)(const ComplaintReview&, const StepGround&);
    Paragraphs (*words)(const ComplaintReview&, const StepGround&, const LetterNames&);
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
        {false, [](const auto& review, const auto&) { return !has_ended(review.state); }, acknowledgement},
        {true, [](const auto& review, const auto&) { return review.state != ReviewState::forwarded; }, notice_to_force},
        {false,
         [](const auto& review, const auto&) { return review.state == ReviewState::forwarded && review.told_on; },
         forwarding},
        {false, [](const auto& review, const auto&) { return review.state == ReviewState::refused; }, refusal},
        {true, [](const auto&, const auto& ground) { return any_open(ground); }, request},
        {false, [](const auto& review, const auto&) { return is_decided(review); }, decision},
        {true, [](const auto&, const auto& ground) { return !ground.recommendations.empty(); }, recommendation},
        {false,
         [](const auto&, const auto& ground) {
             return std::any_of(ground.recommendations.begin(), ground.recommendations.end(),
                                [](const auto& one) { return one.replied_on.has_value(); });
         },
         sharing}};
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
                                const LetterNames& names) {
    const auto& rule = rule_of(kind);
    if (!rule.is_possible(review, ground)) return std::nullopt;
    return Letter{kind, addressee(review, names, rule.is_to_force), "Review " + review.reference,
                  rule.words(review, ground, names)};
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
