// Hands open promises to report over, with owner and post.
#include "reporting/promise_holding.h"
#include "base/text.h"
#include "reporting/paper_store.h"
#include "reporting/promise_store.h"

namespace reeve::reporting {
namespace {

std::vector<Promise> promises_held(db::Connection& connection, office::PersonId person) {
    auto list = open_promises(connection);
    std::erase_if(list, [&](const Promise& promise) { return promise.owner != person; });
    return list;
}

std::vector<office::HeldThing> held(db::Connection& connection, office::PersonId person) {
    std::vector<office::HeldThing> things;
    for (const auto& promise : promises_held(connection, person)) {
        auto paper = paper_of(connection, promise.paper);
        things.push_back({"Promised to the " + paper.body + " by " + in_words(promise.due) + ": "
                              + shortened(promise.words.text, 80),
                          "/work/papers/" + paper.reference + "/promises/" + std::to_string(promise.number)});
    }
    return things;
}

Result<Done> hand_over(office::Change& change, office::PersonId from, const office::Person& to) {
    for (auto& promise : promises_held(change.tx, from)) {
        promise.owner = to.id;
        promise.owner_post = to.post;
        TRY(office::keep(change, promise_fields(), std::move(promise)));
    }
    return Done{};
}

} // namespace

office::Holding open_promises_held() {
    return {"promises", "promise to report", "Promises to report", office::Right::write_papers, held, hand_over};
}

} // namespace reeve::reporting
