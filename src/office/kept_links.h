// Links from one record to several lasting keys, kept so that exactly those that are wanted stand.
#pragma once
#include "office/keep.h"

namespace reeve::office {

// A link that goes has the change's own reason, or says that the links were changed.
// `held` are the links that stand; `key` the member that names what is linked; `make(key)` a link to one more. Links
// that are no longer wanted are dropped with a line of history.
template <class Link, class Key, class Make>
void keep_links(Change& change, const Description<Link>& fields, const std::vector<Link>& held, Key Link::*key,
                const std::vector<Key>& wanted, Make make) {
    auto dropping = change;
    if (dropping.why.empty()) dropping.why = "The links were changed";
    std::vector<Key> standing;
    for (const auto& link : held) {
        if (std::find(wanted.begin(), wanted.end(), link.*key) == wanted.end()) drop(dropping, fields, link);
        else standing.push_back(link.*key);
    }
    for (const auto& one : wanted) {
        if (std::find(standing.begin(), standing.end(), one) != standing.end()) continue;
        standing.push_back(one);
        keep_new(change, fields, make(one));
    }
}

} // namespace reeve::office
