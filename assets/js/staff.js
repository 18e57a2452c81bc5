// Wakes the parts of staff pages: all that public pages have, tabs, and the MoJ parts for lists, dates and files.
import "./public.js";
import { createAll, Tabs } from "govuk-frontend";
import { AddAnother } from "@ministryofjustice/frontend/moj/components/add-another/add-another.mjs";
import { Alert } from "@ministryofjustice/frontend/moj/components/alert/alert.mjs";
import { ButtonMenu } from "@ministryofjustice/frontend/moj/components/button-menu/button-menu.mjs";
import { DatePicker } from "@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs";
import { FilterToggleButton } from "@ministryofjustice/frontend/moj/components/filter-toggle-button/filter-toggle-button.mjs";
import { MultiSelect } from "@ministryofjustice/frontend/moj/components/multi-select/multi-select.mjs";

for (const part of [Tabs, AddAnother, Alert, ButtonMenu, DatePicker, FilterToggleButton, MultiSelect]) {
  createAll(part);
}
