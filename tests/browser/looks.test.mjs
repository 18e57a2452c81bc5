// Every page, opened once and looked at wide and narrow: axe-core finds nothing; it fits, has one heading, is quiet, asks nobody else, keeps
// nothing, is valid HTML, and can be walked with the Tab key alone.
import { narrow, wide } from "./chromium.mjs";
import { axeProblems } from "./checks/axe.mjs";
import { keyboardProblems } from "./checks/keyboard.mjs";
import { layoutProblems, recordProblems, storageProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";

export const isSideBySide = true;

async function quietProblems({ page, record, context, spoil }, as) {
  await page.waitForLoadState("networkidle");
  const kept = await storageProblems(page, context, as);
  if (kept.length > 0) spoil();
  return [...(await layoutProblems(page)), ...recordProblems(record), ...kept];
}

// axe-core takes longest, and meanwhile the page comes to rest.
const atWidth = (viewport, name, as) => [
  {
    name: `axe finds nothing on ${name} at ${viewport.width}px`,
    work: async ({ page }) => {
      await page.setViewportSize(viewport);
      return axeProblems(page);
    },
  },
  {
    name: `${name} fits ${viewport.width}px and keeps nothing`,
    work: async (opened) => {
      await opened.page.setViewportSize(viewport);
      return quietProblems(opened, as);
    },
  },
];

const walk = (name) => ({
  name: `${name} can be walked with the Tab key`,
  work: async ({ page }) => {
    await page.setViewportSize(wide);
    return keyboardProblems(page);
  },
});

export default function lookTests(test, { tabs, site, pages }) {
  for (const { path, name, as } of pages) {
    const open = (work) => tabs.withPage(site.base + path, { viewport: narrow, as }, work);
    test.together(open, [
      { name: `${name} is valid HTML`, work: ({ html }) => markupProblems(html) },
      ...atWidth(narrow, name, as),
      ...atWidth(wide, name, as),
      walk(name), // last, because it leaves the focus somewhere
    ]);
  }
}
