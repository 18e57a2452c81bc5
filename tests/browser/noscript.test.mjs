// Every page with scripts off: the menu is there, and every form and link leads somewhere.
import { layoutProblems } from "./checks/layout.mjs";
import { noscriptProblems } from "./checks/noscript.mjs";

export const isSideBySide = true;

export default function noscriptTests(test, { tabs, site, pages }) {
  for (const { path, name, as } of pages) {
    if (path === "/patterns") continue; // the buttons there are examples and belong to no form
    test(`${name} is whole without scripts`, () =>
      tabs.withPage(site.base + path, { as, javaScriptEnabled: false }, async ({ page }) => [
        ...(await layoutProblems(page)),
        ...(await noscriptProblems(page)),
      ]));
  }
}
