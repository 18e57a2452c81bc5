// The forms of a review's parts: information that is asked for, recommendations, the force's answer and its sharing.
#include "complaints/review_pages.h"
#include "html/headings.h"
#include "office/import_parts.h"
#include "office/record_form.h"

namespace reeve::complaints {
namespace {

using office::Visit;

// A form of a part of a review: which columns it asks, and where it stands.
struct PartForm {
    const Shape& shape;
    std::vector<std::string_view> columns;
    std::vector<std::string_view> needed;
    const void* record;
    std::string address;
    std::string title;
    std::string button;
};

http::Response form_page(Visit& visit, const ComplaintReview& review, const PartForm& part, const Problems& problems) {
    office::RecordForm form{part.shape,  part.columns,       part.record, part.address,
                            part.button, address_of(review), {},          part.needed};
    return record_form_page(visit, words_around(review, part.title, !problems.empty()),
                            html::page_heading(part.title, "Review " + review.reference), form, problems);
}

// ---- Requests ----

const std::vector<std::string_view> request_columns = {"asked_of", "what", "asked_on"};

http::Response request_form(Visit& visit, const ComplaintReview& review, const ReviewRequest& request,
                            const Problems& problems) {
    bool is_new = !request.id;
    auto address = address_of(review) + "/requests/";
    return form_page(visit, review,
                     {request_fields().shape(),
                      is_new ? request_columns : std::vector<std::string_view>{"answered_on"},
                      {},
                      &request,
                      address + (is_new ? "new" : std::to_string(request.id.value)),
                      is_new ? "Ask for information" : "Record when information came",
                      is_new ? "Keep the request" : "Keep the day"},
                     problems);
}

std::optional<ReviewRequest> request_asked_for(Visit& visit, const ComplaintReview& review) {
    if (visit.part("id").empty()) return ReviewRequest{.asked_on = visit.today()};
    for (const auto& request : requests_of(visit.db, review.id))
        if (request.id.value == office::asked_number(visit)) return request;
    return std::nullopt;
}

http::Response show_request(Visit& visit) {
    auto review = review_asked_for(visit);
    auto request = review ? request_asked_for(visit, *review) : std::nullopt;
    if (!request) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review), "Request for information")) return *std::move(stop);
    if (request->id && !request->answered_on) request->answered_on = visit.today();
    return request_form(visit, *review, *request, {});
}

http::Response keep_it(Visit& visit) {
    auto review = review_asked_for(visit);
    auto request = review ? request_asked_for(visit, *review) : std::nullopt;
    if (!request) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review), "Request for information")) return *std::move(stop);
    auto columns = request->id ? std::vector<std::string_view>{"answered_on"} : request_columns;
    auto problems = read_form(request_fields(), columns, visit.typed_of(), *request, visit.today());
    if (request->id && problems.empty() && !request->answered_on) problems.add("answered_on", "Enter the day it came");
    if (!problems.empty()) return request_form(visit, *review, *request, problems);
    request->version = office::version_typed(visit, request->version);
    auto kept = visit.change([&](office::Change& change) { return keep_request(change, *review, *request); });
    if (kept) return saved(visit, address_of(*review) + "#requests", "The request is kept");
    if (kept.has_problems()) return request_form(visit, *review, *request, kept.problems());
    return refuse(visit, kept.refusal());
}

// ---- Recommendations ----

struct RecommendationForm {
    std::vector<std::string_view> columns, needed;
    const char* title;
    const char* button;
    const char* part; // of the address
};
const RecommendationForm making = {
    {"kind", "words", "made_on"}, {"kind"}, "Add a recommendation", "Add this recommendation", "new"};
const RecommendationForm answering = {{"replied_on", "answer", "answer_words", "extended_to", "extended_why"},
                                      {},
                                      "Record the force’s answer",
                                      "Keep the answer",
                                      "answer"};
const RecommendationForm sharing = {
    {"shared_on", "not_shared_why"}, {}, "Record the sharing", "Keep what was shared", "share"};

using KeepRecommendation = Result<ReviewRecommendation> (*)(office::Change&, const ComplaintReview&,
                                                            ReviewRecommendation);

http::Response recommendation_form(Visit& visit, const ComplaintReview& review, const ReviewRecommendation& one,
                                   const RecommendationForm& form, const Problems& problems) {
    auto address =
        address_of(review) + "/recommendations/" + (one.id ? std::to_string(one.number) + "/" : "") + form.part;
    return form_page(
        visit, review,
        {recommendation_fields().shape(), form.columns, form.needed, &one, address, form.title, form.button}, problems);
}

std::optional<ReviewRecommendation> recommendation_asked_for(Visit& visit, const ComplaintReview& review) {
    if (visit.part("number").empty()) return ReviewRecommendation{.made_on = visit.today()};
    for (const auto& one : recommendations_of(visit.db, review.id))
        if (one.number == office::asked_number(visit, "number")) return one;
    return std::nullopt;
}

http::Response show_recommendation(Visit& visit, const RecommendationForm& form) {
    auto review = review_asked_for(visit);
    auto one = review ? recommendation_asked_for(visit, *review) : std::nullopt;
    if (!one) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review), "Recommendation")) return *std::move(stop);
    return recommendation_form(visit, *review, *one, form, {});
}

http::Response keep_recommendation(Visit& visit, const RecommendationForm& form, KeepRecommendation keep) {
    auto review = review_asked_for(visit);
    auto one = review ? recommendation_asked_for(visit, *review) : std::nullopt;
    if (!one) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review), "Recommendation")) return *std::move(stop);
    auto problems = read_form(recommendation_fields(), form.columns, visit.typed_of(), *one, visit.today());
    if (!problems.empty()) return recommendation_form(visit, *review, *one, form, problems);
    one->version = office::version_typed(visit, one->version);
    auto kept = visit.change([&](office::Change& change) { return keep(change, *review, *one); });
    if (kept)
        return saved(visit, address_of(*review) + "#recommendations",
                     "Recommendation " + std::to_string(kept->number) + " is kept");
    if (kept.has_problems()) return recommendation_form(visit, *review, *one, form, kept.problems());
    return refuse(visit, kept.refusal());
}

http::Response new_recommendation(Visit& visit) { return show_recommendation(visit, making); }
http::Response show_answer(Visit& visit) { return show_recommendation(visit, answering); }
http::Response show_sharing(Visit& visit) { return show_recommendation(visit, sharing); }
http::Response make(Visit& visit) { return keep_recommendation(visit, making, add_recommendation); }
http::Response answer(Visit& visit) {
    return keep_recommendation(visit, answering, [](office::Change& change, const ComplaintReview&, auto one) {
        return keep_answer(change, std::move(one));
    });
}
http::Response share(Visit& visit) {
    return keep_recommendation(visit, sharing, [](office::Change& change, const ComplaintReview&, auto one) {
        return keep_sharing(change, std::move(one));
    });
}

} // namespace

void mount_review_parts(office::Routes& at) {
    auto right = office::may(office::Right::review_complaints);
    const std::string requests = std::string(reviews_address) + "/{reference}/requests/";
    const std::string recommendations = std::string(reviews_address) + "/{reference}/recommendations/";
    at.get(requests + "new", show_request, right, "Open the form that asks for information in a review");
    at.post(requests + "new", keep_it, right, "Ask for information in a review");
    at.get(requests + "{id}", show_request, right, "Open the form that records when information came");
    at.post(requests + "{id}", keep_it, right, "Record when information came");
    at.get(recommendations + "new", new_recommendation, right, "Open the form of a recommendation to the force");
    at.post(recommendations + "new", make, right, "Add a recommendation to the force");
    at.get(recommendations + "{number}/answer", show_answer, right, "Open the form of the force’s answer");
    at.post(recommendations + "{number}/answer", answer, right, "Record the force’s answer, or more time for it");
    at.get(recommendations + "{number}/share", show_sharing, right, "Open the form of who was told of both");
    at.post(recommendations + "{number}/share", share, right, "Record who was told of recommendation and answer");
}

} // namespace reeve::complaints
