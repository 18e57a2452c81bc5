// Every public page: fits a phone, has one heading, is quiet, asks nobody else, keeps nothing, and is valid HTML.
import { narrow, wide, withPage } from "./chromium.mjs";
import { layoutProblems, recordProblems, storageProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";

export default function layoutTests(test, { browser, site, pages, pictures }) {
  for (const path of pages) {
    for (const viewport of [wide, narrow]) {
      test(`${path} fits ${viewport.width}px and keeps nothing`, () =>
        withPage(browser, site.base + path, { viewport }, async ({ page, record, context }) => {
          await page.waitForLoadState("networkidle");
          const found = [...(await layoutProblems(page)), ...recordProblems(record), ...(await storageProblems(page, context))];
          // Last, because taking a picture hides the caret by a style attribute.
          await pictures.take(page, `${path === "/" ? "home" : path}-${viewport.width}`);
          return found;
        }));
    }
    test(`${path} is valid HTML`, () => withPage(browser, site.base + path, {}, ({ html }) => markupProblems(html)));
  }
}
