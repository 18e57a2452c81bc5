// Every page, wide and narrow: axe-core finds nothing.
import { narrow, wide, withPage } from "./chromium.mjs";
import { axeProblems } from "./checks/axe.mjs";

export const onlyLooks = true;

export default function axeTests(test, { browser, site, pages }) {
  for (const { path, name, as } of pages) {
    for (const viewport of [wide, narrow]) {
      test(`axe finds nothing on ${name} at ${viewport.width}px`, () =>
        withPage(browser, site.base + path, { viewport, as }, ({ page }) => axeProblems(page)));
    }
  }
}
