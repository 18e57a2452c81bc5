// Mounts the pages of complaint reviews, and what they share.
#pragma once
#include "complaints/review_store.h"
#include "office/restricted_reading_pages.h"
#include "office/routes.h"

namespace reeve::complaints {

inline constexpr const char* reviews_address = "/work/reviews";
inline constexpr const char* reviews_section = "Complaint reviews";

std::string address_of(const ComplaintReview&);
office::RestrictedDoor door_of(const ComplaintReview&);
// The words around a page of this review; its title holds the reference and nothing else of it.
office::PageWords words_around(const ComplaintReview&, std::string title, bool has_errors = false);
// The review of the address.
std::optional<ComplaintReview> review_asked_for(office::Visit&);
StepGround ground_of(office::Visit&, const ComplaintReview&);

void mount_reviews(office::Routes&);
void mount_review_steps(office::Routes&);
void mount_review_parts(office::Routes&);
void mount_review_letters(office::Routes&);
void mount_review_volumes(office::Routes&);
void mount_past_reviews(office::Routes&);
void mount_public_reviews(office::Routes&);

} // namespace reeve::complaints
