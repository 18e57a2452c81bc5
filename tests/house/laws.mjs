// Holds the tree to the laws of the house and says, for each breach, where it is and why it matters.
// Usage: node tests/house/laws.mjs [TREE]
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readable } from "./laws/contrast.mjs";
import { downwards, kinds, lightHeaders, noCircle } from "./laws/layers.mjs";
import { decisions, folders, links, migrations, noHosts, toldSettings, welcome, wholeLock } from "./laws/papers.mjs";
import { lengths, names, opening, uniqueNames } from "./laws/shapes.mjs";
import { readTree } from "./laws/tree.mjs";
import { markupInHtml, moneyExact, noInline, oneSqlText, ordered, pagesWithoutSql, sqlBuiltInDb } from "./laws/words.mjs";

export const laws = [
  downwards, noCircle, kinds, lightHeaders,
  opening, lengths, names, uniqueNames,
  pagesWithoutSql, sqlBuiltInDb, oneSqlText, ordered, markupInHtml, moneyExact, noInline,
  migrations, decisions, welcome, links, toldSettings, folders, noHosts, wholeLock, readable,
];

function main(root) {
  const files = readTree(root);
  let failed = 0;
  for (const law of laws) {
    const breaches = law.check(files);
    if (breaches.length === 0) continue;
    failed += 1;
    console.log(`Broken: ${law.name}`);
    for (const { path, line, message } of breaches) console.log(`  ${path}${line ? `:${line}` : ""}: ${message}`);
  }
  console.log(`laws: ${laws.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) process.exit(main(resolve(process.argv[2] ?? resolve(self, "../../.."))));
