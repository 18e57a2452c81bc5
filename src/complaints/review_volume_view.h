// Volumes of reviews as staff and the public see them.
#pragma once
#include "complaints/review_volume_desk.h"
#include "html/markup.h"
#include "office/routes.h"

namespace reeve::complaints {

html::Html volumes_view(const VolumeTold&);
html::Html other_offices_view(const std::vector<OtherOfficeVolume>&);
html::Html assessment_view(const ReviewAssessment&);
office::Sheet volumes_sheet(const VolumeTold&);

} // namespace reeve::complaints
