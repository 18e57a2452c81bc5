// Every form sent empty: what comes back names the problems at the top with links to the fields, and is as accessible as any page.
// Runs last, because a form that needs nothing makes its change.
import { withPage } from "./chromium.mjs";
import { axeProblems } from "./checks/axe.mjs";
import { layoutProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";

const typed = "input:not([type=hidden]):not([type=file]):not([type=radio]):not([type=checkbox]):not([type=submit]), textarea";

// Empties the first form of the page that changes something and sends it; the answer, or nothing where there is no such form.
async function sendEmpty(page) {
  const form = page.locator("main form[method=post]").filter({ has: page.locator(typed) }).first();
  if ((await form.count()) === 0) return null;
  await form.evaluate((element, fields) => {
    for (const field of element.querySelectorAll(fields)) field.value = "";
    for (const mark of element.querySelectorAll("input[type=radio], input[type=checkbox]")) mark.checked = false;
    for (const list of element.querySelectorAll("select")) list.selectedIndex = 0;
  }, typed);
  const answered = page.waitForNavigation({ waitUntil: "load" });
  await form.evaluate((element) => element.requestSubmit(element.querySelector("button:not([type=button])")));
  return answered;
}

// Each message at the top leads to a field of the page, and a browser's title says that there is an error.
const summaryProblems = (page) =>
  page.evaluate(() => {
    const summary = document.querySelector(".govuk-error-summary");
    if (!summary) return ["has no summary of its problems"];
    const found = [];
    if (!document.title.startsWith("Error: ")) found.push(`its title does not say that there is an error: ${document.title}`);
    if (summary.querySelectorAll("li").length === 0) found.push("its summary names no problem");
    for (const link of summary.querySelectorAll("a")) {
      if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) found.push(`a problem leads to no field: ${link.textContent} (${link.hash})`);
    }
    return found;
  });

export default function wrongFormTests(test, { browser, site, pages }) {
  for (const { path, name, as } of pages) {
    test(`the form on ${name}, sent empty, names its problems`, () =>
      withPage(browser, site.base + path, { as }, async ({ page }) => {
        const response = await sendEmpty(page);
        if (!response || response.status() < 400) return [];
        if (response.status() !== 422) return [`is answered with ${response.status()}`];
        return [...(await summaryProblems(page)), ...(await axeProblems(page)), ...(await layoutProblems(page)), ...(await markupProblems(await response.text(), { hasSummary: true }))];
      }));
  }
}
