// Runs the browser tests: makes and serves the demo office, finds its pages, and runs every *.test.mjs beside this file.
// Usage: node tests/browser/run.mjs [WORD]   only the tests whose file or name holds WORD
import { mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { keepTabs, launchChromium } from "./chromium.mjs";
import { findAllPages, tellSomething } from "./pages.mjs";
import { signInStaff } from "./people.mjs";
import { startReeve } from "./site.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(here, "../../build");
const binary = resolve(process.env.REEVE_BINARY ?? join(build, "reeve")); // with the assets it was built with beside it
const wanted = process.argv[2] ?? "";
const lanes = availableParallelism();
const counts = { passed: 0, failed: 0, skipped: 0 };

const pictures = {
  folder: join(build, "pictures"),
  take: (page, name) => page.screenshot({ path: join(build, "pictures", `${name.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home"}.png`), fullPage: true }),
};

function fail(name, problems) {
  counts.failed += 1;
  console.log(`Failed: ${name}\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
}

// A test passes when it returns nothing, or an empty list of problems.
async function runTest({ name, work }, opened) {
  try {
    const problems = (await work(opened)) ?? [];
    if (problems.length > 0) fail(name, problems);
    else counts.passed += 1;
  } catch (error) {
    fail(name, [error.stack ?? String(error)]);
  }
}

// Tests that share what `open` opens. Where that fails, each test that it has kept from running fails.
async function runTogether({ open, tests }) {
  const waiting = [...tests];
  try {
    await open(async (opened) => {
      while (waiting.length > 0) await runTest(waiting.shift(), opened);
    });
  } catch (error) {
    const kept = waiting.length > 0 ? waiting.map(({ name }) => name) : [`what "${tests.at(-1).name}" opened is closed`];
    for (const name of kept) fail(name, [error.stack ?? String(error)]);
  }
}

// The tests of a file: `test(name, work)` is one by itself, `test.together(open, [{ name, work }])` are several of one opened page.
async function testsOf(list, file, world) {
  const groups = [];
  const test = (name, work) => groups.push({ open: (run) => run(), tests: [{ name, work }] });
  test.together = (open, tests) => groups.push({ open, tests });
  await list(test, world);
  const isWanted = ({ name }) => file.includes(wanted) || name.includes(wanted);
  return groups.map(({ open, tests }) => ({ open, tests: tests.filter(isWanted) })).filter(({ tests }) => tests.length > 0);
}

// A file whose tests do not mind each other says so (`isSideBySide`); those run side by side, one for each processor.
async function runFile(file, world) {
  const start = performance.now();
  const { default: list, isSideBySide } = await import(join(here, file));
  const waiting = await testsOf(list, file, world);
  const lane = async () => {
    while (waiting.length > 0) await runTogether(waiting.shift());
  };
  await Promise.all(Array.from({ length: isSideBySide ? lanes : 1 }, lane));
  console.log(`${file} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function startSite(browser) {
  try {
    const site = await startReeve(binary);
    const staff = await signInStaff(browser, site);
    const { pages, missed } = await findAllPages(site, staff, [await tellSomething(browser, site)]);
    if (pages.length === 0) throw new Error("the site has no page");
    return { site, staff, pages, missed };
  } catch (error) {
    fail("the demo office is made and served", [error.message, error.stderr ?? ""]);
    return null;
  }
}

mkdirSync(pictures.folder, { recursive: true });
const browser = await launchChromium();
const tabs = keepTabs(browser);
const served = await startSite(browser);
for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) {
  const needsSite = file !== "checks.test.mjs";
  if (needsSite && !served) {
    console.log(`Not run: ${file}, because there is no site.`);
    counts.skipped += 1;
  } else await runFile(file, { browser, tabs, pictures, build: dirname(binary), ...served });
}
await tabs.close();
await served?.site.stop();
await browser.close();
console.log(`browser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
