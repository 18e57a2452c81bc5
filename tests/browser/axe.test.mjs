// Every public page, wide and narrow: axe-core finds nothing.
import { narrow, wide, withPage } from "./chromium.mjs";
import { axeProblems } from "./checks/axe.mjs";

export default function axeTests(test, { browser, site, pages }) {
  for (const path of pages) {
    for (const viewport of [wide, narrow]) {
      test(`axe finds nothing on ${path} at ${viewport.width}px`, () =>
        withPage(browser, site.base + path, { viewport }, ({ page }) => axeProblems(page)));
    }
  }
}
