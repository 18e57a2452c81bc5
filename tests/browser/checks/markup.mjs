// What html-validate finds wrong in a page's markup as it was sent.
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    rules: {
      // Safari with VoiceOver takes the list out of a list without bullets unless the role is said again.
      "no-redundant-role": "off",
      // Links that look like buttons, regions that scroll and lists without bullets say their role, as GOV.UK's own do.
      "prefer-native-element": ["error", { exclude: ["button", "region", "list"] }],
      // Our own scripts come from our own host.
      "require-sri": "off",
      // A hint and its control are tied by aria-describedby; an id may be used before it is met.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  }),
);

// A page with a summary of problems has that summary's heading above its own, as GOV.UK has it.
export async function markupProblems(html, { hasSummary = false } = {}) {
  const { results } = await validator.validateString(html);
  const counts = ({ ruleId }) => !(hasSummary && ruleId === "heading-level");
  return results.flatMap(({ messages }) => messages.filter(counts).map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`));
}
