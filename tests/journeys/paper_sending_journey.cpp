// A frozen paper on its way to those who make the pack: the letter, what is behind its link, and that they have it.
#include "office/mail_store.h"
#include "office/office_period.h"
#include "office/settings_store.h"
#include "reporting/paper_sending_store.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {
namespace {

const std::string sendings = address + "/sendings";
const Typed panel_support = {{"sent_to", "Panel support"}, {"email", "panel.support@council.test"}};

struct SentPaper : Papers {
    explicit SentPaper(db::Engine engine = db::Engine::sqlite) : Papers(engine) {
        office.change([](Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.site_address = "https://reeve.example";
            return office::keep_settings(change, settings);
        });
        start();
    }
    void freeze() {
        for (const auto& block : blocks())
            if (block.kind == BlockKind::implication) {
                auto at = address + "/blocks/" + std::to_string(block.id.value);
                writer.get(at).submit({{"text", "None at this stage"}}, at);
            }
        writer.get(address + "/freeze").submit({}, address + "/freeze");
        REQUIRE_MESSAGE(writer.status() == 303, writer.main_words());
    }
    std::vector<office::Mail> letters() { return office::outbox(*office.database().read(), 10); }
    // The link of the newest letter, on this site.
    std::string link() {
        auto body = letters().front().body;
        auto from = body.find("/papers-sent");
        REQUIRE(from != std::string::npos);
        return body.substr(from, body.find('\n', from) - from);
    }
    std::vector<reporting::PaperSending> kept() {
        return reporting::sendings_of(*office.database().read(), paper().id);
    }
};

std::string file_behind(const std::string& link, const std::string& file) {
    auto mark = link.find('?');
    return link.substr(0, mark) + file + link.substr(mark);
}

} // namespace

TEST_CASE("a frozen paper is sent by a link, its files are taken without signing in, and they say that they have it") {
    for (auto engine : db::test_engines()) {
        SentPaper world(engine);
        world.freeze();
        world.writer.get(sendings).submit(panel_support, sendings);
        REQUIRE_MESSAGE(world.writer.status() == 303, world.writer.main_words());
        CHECK(world.writer.follow().says("Not said yet"));
        auto letter = world.letters().front();
        CHECK(letter.to == "panel.support@council.test");
        CHECK(letter.subject == "Paper for 23 September 2026: Work of the office");
        CHECK(letter.body.find("https://reeve.example/papers-sent?token=") != std::string::npos);

        Client support(world.office);
        auto link = world.link();
        CHECK(support.get(link).says("Work of the office"));
        CHECK(support.get(file_behind(link, "/paper.docx")).body().starts_with("PK"));
        support.get(link).submit({}, "/papers-sent");
        CHECK(support.follow().says("You said on"));
        CHECK(world.kept().front().received_at.has_value());
        CHECK(world.writer.get(sendings).says("Since 23 September 2026"));
        // To everybody else it is not there.
        CHECK(support.get("/papers/P-2026-001").status() == 404);
        CHECK(world.office.faults().empty());
    }
}

TEST_CASE("the letter says the embargo, and so does the page behind it") {
    SentPaper world;
    world.writer.get(address + "/cover").submit({{"release_at", "25 September 2026 at 9am"}}, address + "/cover");
    REQUIRE_MESSAGE(world.writer.status() == 303, world.writer.main_words());
    world.freeze();
    world.writer.get(sendings).submit(panel_support, sendings);
    CHECK(world.letters().front().body.find("under embargo until 25 September 2026") != std::string::npos);
    Client support(world.office);
    CHECK(support.get(world.link()).says("Under embargo until 25 September 2026"));
}

TEST_CASE("a draft is not sent, and a link ends when the paper is written on") {
    SentPaper world;
    CHECK(world.writer.get(sendings).says("Freeze its figures first"));
    world.writer.post(sendings, panel_support);
    CHECK(world.writer.status() == 409);
    world.freeze();
    world.writer.get(sendings).submit(panel_support, sendings);
    auto link = world.link();
    Client support(world.office);
    CHECK(support.get(link).status() == 200);
    world.writer.get(address + "/draft").submit({}, address + "/draft");
    CHECK(support.get(link).status() == 410);
    CHECK(support.get(file_behind(link, "/paper.docx")).status() == 410);
    for (const char* token : {"", "1", "1.x", "x.1"})
        CHECK(support.get(std::string("/papers-sent?token=") + token).status() == 410);
}

TEST_CASE("in a pre-election period a paper is sent for a reason, which is kept") {
    SentPaper world;
    world.freeze();
    world.office.change([](Change& change) {
        office::PreElectionPeriod period;
        period.name = "Election of the Commissioner";
        period.first_day = date_of(2026, 9, 1);
        period.last_day = date_of(2026, 10, 20);
        return office::keep_new(change, office::pre_election_fields(), period).version;
    });
    world.writer.get(sendings).submit(panel_support, sendings);
    CHECK(world.writer.has_problem("because", "This is a pre-election period"));
    CHECK(world.letters().empty());
    auto with_reason = panel_support;
    with_reason.emplace_back("because", "The Panel meets by law");
    world.writer.submit(with_reason, sendings);
    CHECK(world.writer.status() == 303);
    CHECK(world.kept().front().because.text == "The Panel meets by law");
}

} // namespace reeve::journeys
