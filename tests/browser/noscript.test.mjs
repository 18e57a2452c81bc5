// Every page with scripts off: the menu is there, and every form and link leads somewhere.
import { withPage } from "./chromium.mjs";
import { layoutProblems } from "./checks/layout.mjs";
import { noscriptProblems } from "./checks/noscript.mjs";

export const onlyLooks = true;

export default function noscriptTests(test, { browser, site, pages }) {
  for (const { path, name, as } of pages) {
    if (path === "/patterns") continue; // the buttons there are examples and belong to no form
    test(`${name} is whole without scripts`, () =>
      withPage(browser, site.base + path, { as, javaScriptEnabled: false }, async ({ page }) => [
        ...(await layoutProblems(page)),
        ...(await noscriptProblems(page)),
      ]));
  }
}
