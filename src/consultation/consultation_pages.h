// The pages of consultations: those of the staff, and those on which the public reads and answers.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::consultation {

void mount_consultation_list(office::Routes&); // list, begin one
void mount_consultation_desk(office::Routes&); // one, its fields, strands and decisions
void mount_strand_pages(office::Routes&);
void mount_response_pages(office::Routes&);       // list, one, held ones, decisions
void mount_response_entry(office::Routes&);       // what came on paper
void mount_response_import(office::Routes&);      // what came from another tool
void mount_public_consultations(office::Routes&); // list, one, calendar
void mount_answer_pages(office::Routes&);         // the form, its check, the receipt
void mount_saved_answers(office::Routes&);        // going on with answers that were saved

} // namespace reeve::consultation
