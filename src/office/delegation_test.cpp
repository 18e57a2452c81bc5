// Who may decide what for the Commissioner.
#include "office/delegation.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

const Date first = date_of(2024, 6, 1);

Delegation grants(const char* post, std::optional<Money> most, std::optional<Date> last = {}) {
    Delegation made;
    made.name = "Grants";
    made.source = "Scheme, 4";
    made.matter = DelegatedMatter::grants;
    made.post = post;
    made.most = most;
    made.valid_from = first;
    made.valid_to = last;
    return made;
}

} // namespace

TEST_CASE("a post decides on a grant only under a delegation that stands and reaches so far") {
    const std::vector<Delegation> list = {grants("Chief Executive", Money{50'000'00}),
                                          grants("Chief Executive", Money{5'000'00}),
                                          grants("Chief Finance Officer", std::nullopt, first + 30)};
    struct Case {
        const char* post;
        std::int64_t pounds;
        Date day;
        const char* refusal; // empty: it may
    };
    for (const auto& [post, pounds, day, refusal] :
         {Case{"Chief Executive", 4'000, first, ""}, Case{"chief executive", 50'000, first, ""},
          Case{"Chief Executive", 50'001, first, "up to £50,000"},
          Case{"Chief Executive", 1, first - 1, "No delegation lets the Chief Executive"},
          Case{"Chief Finance Officer", 900'000, first + 30, ""},
          Case{"Chief Finance Officer", 1, first + 31, "No delegation"},
          Case{"Engagement Officer", 1, first, "No delegation"}}) {
        CAPTURE(post);
        CAPTURE(pounds);
        auto may = grant_delegation(list, post, Money{pounds * 100}, day);
        CHECK(may.ok() == !*refusal);
        if (!may) CHECK(may.refusal().message.find(refusal) != std::string::npos);
    }
    CHECK(grant_delegation(list, "Chief Executive", Money{4'000'00}, first)->most == Money{5'000'00});
}

TEST_CASE("a delegation of other business lets nobody decide on grants") {
    auto other = grants("Chief Executive", std::nullopt);
    other.matter = DelegatedMatter::other;
    CHECK_FALSE(grant_delegation(std::vector{other}, "Chief Executive", Money{1}, first));
    CHECK(delegations_to(std::vector{other}, "Chief Executive", DelegatedMatter::other, first).size() == 1);
}

TEST_CASE("a delegation has no last day before its first, and no limit of nothing") {
    auto made = grants("Chief Executive", Money{0}, first - 1);
    CHECK(problems_with(made).has("valid_to"));
    CHECK(problems_with(made).has("most"));
    CHECK(problems_with(grants("Chief Executive", std::nullopt)).empty());
    CHECK(in_words(made) == "Scheme, 4: Grants");
    CHECK(limit_in_words(grants("Chief Executive", Money{50'000'00})) == "£50,000 each time");
    CHECK(limit_in_words(grants("Chief Executive", std::nullopt)) == "No limit");
}

} // namespace reeve::office
