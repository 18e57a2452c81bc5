// Wakes the GOV.UK parts that public pages use; every one of them works, plainer, without script.
import {
  createAll,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from "govuk-frontend";

// Buttons that are pressed twice send twice; a form that must not says data-prevent-double-click in its markup.
for (const part of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(part);
}

// Radios that reveal a field are given aria-expanded, which a radio may not have (ARIA 1.2). What they reveal stands right behind them.
const unexpanded = new MutationObserver((changes) => changes.forEach(({ target }) => target.removeAttribute("aria-expanded")));
for (const radio of document.querySelectorAll(".govuk-radios__input[aria-expanded]")) {
  radio.removeAttribute("aria-expanded");
  unexpanded.observe(radio, { attributes: true, attributeFilter: ["aria-expanded"] });
}
