// What the pages of a return have in common for its recipient.
#include "commissioning/my_return_desk.h"
#include "commissioning/return_view.h"
#include "office/record_form.h"

namespace reeve::commissioning {

std::optional<MyReturn> asked_return(office::Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return std::nullopt;
    for (const auto& given : returns_of(visit.db, grant->award.id)) // the newest edition of a period comes first
        if (std::to_string(given.number) == visit.part("number")) return MyReturn{*grant, given};
    return std::nullopt;
}

std::string returns_address(const MyGrant& grant) { return grant_address(grant) + "/returns"; }

std::string return_address(const MyReturn& mine) {
    return returns_address(mine.grant) + "/" + std::to_string(mine.given.number);
}

office::PageWords return_page_words(const MyReturn& mine, const std::string& title, bool has_errors) {
    auto words = grant_page_words(mine.grant, title, has_errors);
    words.trail.emplace_back("Returns", returns_address(mine.grant));
    auto own = "Return " + std::to_string(mine.given.number);
    if (title != own) words.trail.emplace_back(own, return_address(mine));
    return words;
}

std::optional<http::Response> why_not_telling(office::Visit& visit, const MyReturn& mine,
                                              const std::vector<std::string_view>& names) {
    if (auto may = may_write(mine.grant.application.member); !may) return refuse(visit, may.refusal());
    if (can_be_written(mine.given)) return std::nullopt;
    Refusal refusal{named(mine.given) + " is " + folded(label_of(mine.given.state)) + ". It is not changed now.", "",
                    Refusal::Kind::conflict};
    return refuse_with_words(visit, return_page_words(mine, "Not saved"), refusal, names);
}

} // namespace reeve::commissioning
