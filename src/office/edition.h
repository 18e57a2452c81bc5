// What everything that is frozen and published goes through: frozen once under a hash, published by a second person,
// and corrected only by a next edition, while what was published stays.
#pragma once
#include "base/date.h"
#include "base/id.h"
#include "base/text.h"
#include "office/people/person.h"

namespace reeve::office {

// A record that is frozen has these members: reference, edition, correction, content, hash, frozen_on, frozen_by,
// frozen_post, published_on, published_post. `noun` is what it is called: "report", "pack".

template <class R> Result<Done> may_be_written(const R& record, const char* noun) {
    if (!record.frozen_on) return Done{};
    return Refusal{"This " + std::string(noun)
                       + " is frozen, so its words stand. Draft another for what has changed since.",
                   "", Refusal::Kind::conflict};
}

template <class R> R frozen(R record, std::string content, PersonId by, const std::string& post, Date today) {
    record.hash = sha256(content);
    record.content = std::move(content);
    record.frozen_on = today;
    record.frozen_by = by;
    record.frozen_post = post;
    return record;
}

// Only what is frozen, and by another person than the one who froze it.
template <class R> Result<R> published(R record, PersonId by, const std::string& post, Date today, const char* noun) {
    const std::string name = noun;
    if (!record.frozen_on)
        return Refusal{"Freeze the " + name + " before it is published.", "", Refusal::Kind::conflict};
    if (record.published_on) return Refusal{"The " + name + " is published already.", "", Refusal::Kind::conflict};
    if (record.frozen_by == by)
        return Refusal{"You froze this " + name + ", so somebody else publishes it.", "The office's rule of two people",
                       Refusal::Kind::forbidden};
    record.published_on = today;
    record.published_post = post;
    return record;
}

// Opens the next edition of what is published.
template <class R> Result<R> corrected(R record, Prose what, const char* noun) {
    if (!record.published_on)
        return Refusal{"Only a published " + std::string(noun) + " is corrected. This one can still be changed.", "",
                       Refusal::Kind::conflict};
    if (trimmed(what.text).empty()) return Problems{{{"correction", "Enter what is corrected"}}};
    ++record.edition;
    record.correction = std::move(what);
    record.content.clear();
    record.hash.clear();
    record.frozen_on.reset();
    record.frozen_by = {};
    record.frozen_post.clear();
    record.published_on.reset();
    record.published_post.clear();
    return record;
}

// What is kept of a published record before the next edition is opened: an edition has number, correction, content,
// hash, frozen_on, frozen_post, published_on, published_post.
template <class E, class R> E kept_edition(E edition, const R& published) {
    if (!published.frozen_on || !published.published_on)
        throw Fault("an edition is kept of " + published.reference + ", which is not published");
    edition.number = published.edition;
    edition.correction = published.correction;
    edition.content = published.content;
    edition.hash = published.hash;
    edition.frozen_on = *published.frozen_on;
    edition.frozen_post = published.frozen_post;
    edition.published_on = *published.published_on;
    edition.published_post = published.published_post;
    return edition;
}

// The record as it stood in this edition.
template <class R, class E> R as_in_edition(R record, const E& edition) {
    record.edition = edition.number;
    record.correction = edition.correction;
    record.content = edition.content;
    record.hash = edition.hash;
    record.frozen_on = edition.frozen_on;
    record.frozen_post = edition.frozen_post;
    record.published_on = edition.published_on;
    record.published_post = edition.published_post;
    return record;
}

// "Draft", "Frozen on 2 October 2024", "Published on 3 October 2024, edition 2"
template <class R> std::string edition_state(const R& record) {
    auto state = record.published_on ? "Published on " + in_words(*record.published_on)
                 : record.frozen_on  ? "Frozen on " + in_words(*record.frozen_on)
                                     : "Draft";
    return record.edition > 1 ? state + ", edition " + std::to_string(record.edition) : state;
}

} // namespace reeve::office
