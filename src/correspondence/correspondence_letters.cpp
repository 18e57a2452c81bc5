// The office's letters to those who wrote to it, as the program has them until the office writes its own.
#include "correspondence/correspondence_letters.h"

namespace reeve::correspondence {
namespace {

using office::LetterField;
using office::LetterTemplate;

std::vector<LetterField> fields() {
    return {{"reference", "The office’s reference of their letter"},
            {"received on", "The day it came"},
            {"subject", "What it is about"},
            {"answer by", "The day by which the office answers, by its own standard"},
            {"passed to", "To whom it was passed on, where it was"},
            {"the office", "The name of the office"},
            {"the Commissioner", "What the commissioner is called"},
            {"the force", "The name of the force"}};
}

std::vector<LetterTemplate> letters() {
    std::vector<LetterTemplate> made = {
        {"acknowledgement", label_of(SentKind::acknowledgement),
         "Thank you for your letter, which came on {received on}. Our reference is {reference}: give it when you write about "
         "it again.\n\nYou will have an answer by {answer by}."},
        {"answer", label_of(SentKind::answer),
         "Thank you for writing to {the Commissioner}. Your letter came on {received on}; our reference is {reference}.\n\n"
         "Write here what the office answers."},
        {"passed_on", label_of(SentKind::passed_on),
         "Thank you for your letter of {received on}. Our reference is {reference}.\n\n"
         "It is for {passed to} to answer.\n\n"
         "We passed it on, and they will write to you themselves."},
        {"not_for_us", label_of(SentKind::not_for_us),
         "Thank you for your letter of {received on}. Our reference is {reference}.\n\n"
         "{the Commissioner} holds the chief constable to account and cannot deal with a single case. {the force} "
         "answers for what its officers do each day."}};
    for (auto& letter : made) letter.fields = fields();
    return made;
}

std::string subject_of_answer(const CorrespondenceItem& item) {
    auto subject = bare_subject(item.subject) == folded(item.subject) ? "Re: " + item.subject : item.subject;
    return shortened(subject, 190) + " [" + item.reference + "]";
}

} // namespace

const office::LetterSet& answer_letters() {
    static const office::LetterSet set{.key = "correspondence",
                                       .address = "/work/correspondence-letters",
                                       .title = "Letters to those who wrote",
                                       .section = "Letters",
                                       .section_address = "/work/correspondence",
                                       .about =
                                           "What the office writes back. Write it in your own words; what stands in "
                                           "braces is filled in from the letter that is answered. Each letter is "
                                           "shown and can be changed before it goes.",
                                       .letters = letters()};
    return set;
}

SentLetter drafted(SentKind kind, const CorrespondenceItem& item, const OfficeWords& names, std::string_view words) {
    office::LetterValues values = {{"reference", {item.reference}}, {"received on", {in_words(item.received_on)}},
                                   {"subject", {item.subject}},     {"answer by", {in_words(item.due_on)}},
                                   {"the office", {names.office}},  {"the Commissioner", {names.commissioner}},
                                   {"the force", {names.force}}};
    if (!item.passed_to.empty()) values["passed to"] = {item.passed_to};
    SentLetter letter;
    letter.kind = kind;
    letter.way = item.email.address.empty() ? SentWay::paper : SentWay::email;
    letter.subject = subject_of_answer(item);
    letter.words = {joined(office::filled_letter(words, values), "\n\n") + "\n\n" + names.office};
    return letter;
}

document::Document letter_document(const SentLetter& letter, const CorrespondenceItem& item,
                                   const std::string& office) {
    document::Document out;
    out.reference = item.reference;
    out.version = 0;
    out.title = letter.subject;
    out.office = office;
    out.meeting_date = letter.sent_on;
    out.author_post = letter.by_post;
    out.classification = "Official - sensitive";
    if (item.is_sample) out.marks.push_back("SAMPLE: invented for the demo office");
    out.cover = {{"To", letter.sent_to}, {"From", office}, {"Date", in_words(letter.sent_on)}};
    out.end_mark = "";
    document::Section section{.heading = label_of(letter.kind)};
    for (const auto& paragraph : office::paragraphs_of(letter.words.text))
        section.blocks.emplace_back(document::Remark{document::words(paragraph)});
    out.sections.push_back(std::move(section));
    return out;
}

} // namespace reeve::correspondence
