// Runs the browser tests: makes and serves the demo office, finds its pages, and runs every *.test.mjs beside this file.
// Usage: node tests/browser/run.mjs [WORD]   only the tests whose file or name holds WORD
import { mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./chromium.mjs";
import { findAllPages } from "./pages.mjs";
import { signInStaff } from "./people.mjs";
import { startReeve } from "./site.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(here, "../../build");
const binary = resolve(process.env.REEVE_BINARY ?? join(build, "reeve")); // with the assets it was built with beside it
const wanted = process.argv[2] ?? "";
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
async function runTest({ name, work }) {
  try {
    const problems = (await work()) ?? [];
    if (problems.length > 0) fail(name, problems);
    else counts.passed += 1;
  } catch (error) {
    fail(name, [error.stack ?? String(error)]);
  }
}

// A file whose tests only look says so (`onlyLooks`); those run side by side, one for each processor.
async function runFile(file, world) {
  const tests = [];
  const { default: list, onlyLooks } = await import(join(here, file));
  await list((name, work) => tests.push({ name, work }), world);
  const waiting = tests.filter(({ name }) => file.includes(wanted) || name.includes(wanted));
  const lane = async () => {
    while (waiting.length > 0) await runTest(waiting.shift());
  };
  await Promise.all(Array.from({ length: onlyLooks ? availableParallelism() : 1 }, lane));
}

async function startSite(browser) {
  try {
    const site = await startReeve(binary);
    const staff = await signInStaff(browser, site);
    const { pages, missed } = await findAllPages(site, staff);
    if (pages.length === 0) throw new Error("the site has no page");
    return { site, staff, pages, missed };
  } catch (error) {
    fail("the demo office is made and served", [error.message, error.stderr ?? ""]);
    return null;
  }
}

mkdirSync(pictures.folder, { recursive: true });
const browser = await launchChromium();
const served = await startSite(browser);
for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) {
  const needsSite = file !== "checks.test.mjs";
  if (needsSite && !served) {
    console.log(`Not run: ${file}, because there is no site.`);
    counts.skipped += 1;
  } else await runFile(file, { browser, pictures, build: dirname(binary), ...served });
}
await served?.site.stop();
await browser.close();
console.log(`browser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
