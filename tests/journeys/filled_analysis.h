// Consultations in every stage of the analysis of their answers.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

void analyse_consultations(TestOffice&);

} // namespace reeve::journeys
