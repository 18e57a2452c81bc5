// Pictures of ten screens, wide and on a phone, in build/pictures: for reviews, the README and whoever wants to see what there is.
import { phone, wide } from "./chromium.mjs";

// { name, pattern of its address }: the first page found of each.
const screens = [
  { name: "home", pattern: /^\/$/ },
  { name: "papers", pattern: /^\/papers$/ },
  { name: "paper", pattern: /^\/papers\/P-\d{4}-\d+$/ },
  { name: "proof", pattern: /^\/papers\/.+\/figures\/\d+$/ },
  { name: "figure", pattern: /^\/figures\/F-\d+(\?.*)?$/ },
  { name: "community-engagement", pattern: /^\/engagement$/ },
  { name: "my-work", pattern: /^\/my-work$/ },
  { name: "actions", pattern: /^\/work\/actions$/ },
  { name: "action", pattern: /^\/work\/actions\/A-\d+$/ },
  { name: "engagements", pattern: /^\/work\/engagement$/ },
  { name: "engagement", pattern: /^\/work\/engagement\/E-\d+$/ },
  { name: "capture", pattern: /^\/capture$/ },
  { name: "registers", pattern: /^\/registers$/ },
];

export const isSideBySide = true;

export default function pictureTests(test, { tabs, site, pages, pictures }) {
  for (const { name, pattern } of screens) {
    const found = pages.find(({ path }) => pattern.test(path));
    for (const viewport of [wide, phone]) {
      test(`a picture of ${name} at ${viewport.width}px is taken`, () => {
        if (!found) return [`no page was found whose address is like ${pattern}`];
        return tabs.withPage(site.base + found.path, { viewport, as: found.as }, async ({ page }) => {
          await pictures.take(page, `${name}-${viewport.width}`);
          return [];
        });
      });
    }
  }
}
