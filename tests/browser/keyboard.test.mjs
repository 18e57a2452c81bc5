// Every page with the Tab key alone: each stop is named, seen and in the order of reading, and none is a trap.
import { withPage } from "./chromium.mjs";
import { keyboardProblems } from "./checks/keyboard.mjs";

export const onlyLooks = true;

export default function keyboardTests(test, { browser, site, pages }) {
  for (const { path, name, as } of pages) {
    test(`${name} can be walked with the Tab key`, () =>
      withPage(browser, site.base + path, { as }, ({ page }) => keyboardProblems(page)));
  }
}
