// Every form sent empty: what comes back names the problems at the top with links to the fields, and is as accessible as any page.
// Runs last, because a form that needs nothing makes its change.
import { axeProblems } from "./checks/axe.mjs";
import { layoutProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";
import { cookieOf } from "./people.mjs";

export const isSideBySide = true;

const typed = "input:not([type=hidden]):not([type=file]):not([type=radio]):not([type=checkbox]):not([type=submit]), textarea";

// Whether a page's markup has such a form at all; most have none and need not be opened.
async function hasForm(address, as) {
  const html = await (await fetch(address, { headers: as ? { Cookie: cookieOf(as) } : {} })).text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const forms = [...main.matchAll(/<form\b[^>]*\smethod="post".*?<\/form>/gs)].map(([form]) => form);
  return forms.some((form) => /<textarea\b|<input\b(?![^>]*\stype="(hidden|file|radio|checkbox|submit)")/.test(form));
}

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

const answerProblems = async (page, response) => [
  ...(await summaryProblems(page)),
  ...(await axeProblems(page)),
  ...(await layoutProblems(page)),
  ...(await markupProblems(await response.text(), { hasSummary: true })),
];

// One form after another is opened and sent, since a form that was opened before another's change would be out of date.
function oneAfterAnother() {
  let last = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}

export default function wrongFormTests(test, { tabs, site, pages }) {
  const inTurn = oneAfterAnother();
  for (const { path, name, as } of pages) {
    test(`the form on ${name}, sent empty, names its problems`, async () => {
      if (!(await hasForm(site.base + path, as))) return [];
      return tabs.withTab({ as }, async ({ page, open }) => {
        const response = await inTurn(async () => {
          await open(site.base + path);
          return sendEmpty(page);
        });
        if (!response || response.status() < 400) return [];
        if (response.status() !== 422) return [`is answered with ${response.status()}`];
        return answerProblems(page, response);
      });
    });
  }
}
