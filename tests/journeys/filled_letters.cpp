// Writes what stands beside the demo office's letters, those that came and those to readers.
#include "tests/journeys/filled_letters.h"
#include "correspondence/correspondence_letters.h"
#include "office/letter_template_store.h"
#include "office/mail_store.h"
#include "office/settings_store.h"
#include "office/subscription_parts.h"
#include "reporting/paper_store.h"

namespace reeve::journeys {
namespace {

// Somebody who gets letters, on their own page and on the one that stops them.
void subscribe_somebody(TestOffice& office, std::vector<std::string>& addresses) {
    office.change([&](office::Change& change) -> Result<Done> {
        auto settings = office::settings_of(change.tx);
        settings.smtp_url = "smtp://127.0.0.1:2525";
        settings.site_address = "https://office.test"; // as the walk opens it, so that it has passkeys
        settings.mail_from = {"office@reeve.example"};
        TRY(office::keep_settings(change, settings));
        auto one = office::ask_to_subscribe(change, {"reader@home.test", {office::NewsTopic::reports}, "127.0.0.1"});
        office::confirm_subscription(change, one);
        auto token = office::token_of(office.office(), one);
        addresses.insert(addresses.end(),
                         {office::subscribe_address, office::with_token(office::my_letters_address, token),
                          office::with_token(office::stop_letters_address, token), "/work/subscribers/release"});
        return Done{};
    });
}

// A frozen paper on its way to those who make the pack: its page here, and theirs behind the link.
void send_a_paper(TestOffice& office, std::vector<std::string>& addresses) {
    for (const auto& paper : reporting::all_papers(*office.database().read())) {
        if (paper.state != reporting::PaperState::frozen) continue;
        auto sendings = "/work/papers/" + paper.reference + "/sendings";
        Client writer(office);
        writer.sign_in_as(Role::director_of_governance).get(sendings);
        writer.submit({{"sent_to", "Panel support"}, {"email", "panel@council.test"}}, sendings);
        if (writer.status() != 303) throw Fault("the paper is not sent: " + writer.main_words());
        addresses.push_back(sendings);
    }
    for (const auto& mail : office::outbox(*office.database().read(), 100))
        if (auto from = mail.body.find("/papers-sent"); from != std::string::npos)
            return addresses.push_back(mail.body.substr(from, mail.body.find('\n', from) - from));
    throw Fault("no frozen paper is on its way");
}

} // namespace

void write_letters(TestOffice& office, std::vector<std::string>& addresses) {
    for (const char* part : {"", "/letters/acknowledgement", "/letters/answer", "/owner", "/facts", "/feedback",
                             "/action", "/passing", "/closing", "/taking-back"})
        addresses.push_back(std::string("/work/correspondence/LT-0010") + part);
    addresses.emplace_back("/work/correspondence/LT-0001/opening");
    auto kept = office.change([](office::Change& change) -> Result<office::LetterWords> {
        const auto& letters = correspondence::answer_letters();
        const auto& letter = *letters.find("acknowledgement");
        auto words = office::words_of_letter(change.tx, letters, letter);
        words.words = {"Thank you for your letter, which we have as {reference}."};
        return office::keep_letter_words(change, letters, letter, words);
    });
    if (!kept) throw Fault("the words of a letter are not kept");
    subscribe_somebody(office, addresses);
    send_a_paper(office, addresses);
}

} // namespace reeve::journeys
