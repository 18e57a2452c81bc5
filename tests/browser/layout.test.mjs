// Every page: fits a phone, has one heading, is quiet, asks nobody else, keeps nothing, and is valid HTML.
import { narrow, wide, withPage } from "./chromium.mjs";
import { layoutProblems, recordProblems, storageProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";

export const onlyLooks = true;

export default function layoutTests(test, { browser, site, pages }) {
  for (const { path, name, as } of pages) {
    for (const viewport of [wide, narrow]) {
      test(`${name} fits ${viewport.width}px and keeps nothing`, () =>
        withPage(browser, site.base + path, { viewport, as }, async ({ page, record, context }) => {
          await page.waitForLoadState("networkidle");
          return [...(await layoutProblems(page)), ...recordProblems(record), ...(await storageProblems(page, context, as))];
        }));
    }
    test(`${name} is valid HTML`, () => withPage(browser, site.base + path, { as }, ({ html }) => markupProblems(html)));
  }
}
