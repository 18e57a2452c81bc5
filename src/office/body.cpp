// What a body and a post must meet to stand in the register.
#include "office/body.h"

namespace reeve::office {

void check_days(Problems& problems, const std::optional<Date>& first, const std::optional<Date>& last,
                const char* member) {
    if (first && last && *last < *first)
        problems.add(member, "The last day must not be before the first, " + in_words(*first));
}

const Description<Body>& body_fields() {
    static const auto fields =
        Description<Body>("body", "body")
            .has<&Body::name>("name",
                              {.label = "Name", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&Body::kind>("kind",
                              {.label = "Kind", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&Body::statutory_name>("statutory_name", {.label = "Name in law",
                                                           .hint = "As an Act or order names it, where it does.",
                                                           .audience = Audience::open,
                                                           .keep = Keep::always})
            .has<&Body::valid_from>("valid_from",
                                    {.label = "First day", .audience = Audience::open, .keep = Keep::always})
            .has<&Body::valid_to>("valid_to", {.label = "Last day",
                                               .hint = "Leave empty while the body stands.",
                                               .audience = Audience::open,
                                               .keep = Keep::always})
            .has<&Body::successor>("successor_id", {.label = "Successor",
                                                    .hint = "Which body took over its functions.",
                                                    .audience = Audience::open,
                                                    .keep = Keep::always})
            .has<&Body::website>("website", {.label = "Website", .audience = Audience::open});
    return fields;
}

Problems problems_with(const Body& body) {
    Problems problems;
    check_days(problems, body.valid_from, body.valid_to, "valid_to");
    if (body.successor && !body.valid_to) problems.add("valid_to", "Enter the last day of a body that has a successor");
    if (body.successor && body.successor == body.id) problems.add("successor_id", "A body cannot be its own successor");
    return problems;
}

const Description<Post>& post_fields() {
    static const auto fields =
        Description<Post>("post", "post")
            .has<&Post::title>("title", {.label = "Title",
                                         .hint = "The post, not who holds it.",
                                         .needed = true,
                                         .audience = Audience::open,
                                         .keep = Keep::always})
            .has<&Post::body>("body_id",
                              {.label = "Body", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&Post::valid_from>("valid_from",
                                    {.label = "First day", .audience = Audience::open, .keep = Keep::always})
            .has<&Post::valid_to>("valid_to", {.label = "Last day",
                                               .hint = "Leave empty while the post stands.",
                                               .audience = Audience::open,
                                               .keep = Keep::always});
    return fields;
}

Problems problems_with(const Post& post) {
    Problems problems;
    check_days(problems, post.valid_from, post.valid_to, "valid_to");
    return problems;
}

} // namespace reeve::office
