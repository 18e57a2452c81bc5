// A real office of another area than the demo's, begun with `reeve init` and set up in the browser, and a person at work in it.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withPage } from "./chromium.mjs";
import { serve } from "./site.mjs";

export const run = promisify(execFile);
export const password = "three words in a row";

// One person's browser; each page must fit its width.
export class Walk {
  constructor(page, width) {
    Object.assign(this, { page, width, problems: [] });
  }
  async look() {
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) this.problems.push(`${new URL(this.page.url()).pathname} scrolls sideways by ${wide}px at ${this.width}px`);
  }
  async open(address) {
    await this.page.goto(address);
    await this.look();
  }
  async press(name) {
    const main = this.page.locator("main");
    await main.getByRole("button", { name, exact: true }).or(main.getByRole("link", { name, exact: true })).first().click({ timeout: 10_000 }).catch(async (cause) => {
      throw new Error(`${this.page.url()} has no "${name}" but: ${(await main.innerText()).slice(0, 600)}`, { cause });
    });
    await this.look();
  }
  async says(words) {
    const text = await this.page.locator("body").innerText();
    if (!text.includes(words)) throw new Error(`${this.page.url()} does not say "${words}" but: ${text.slice(0, 800)}`);
  }
  fill(label, words) {
    return this.page.getByRole("textbox", { name: label, exact: true }).fill(words);
  }
  async fillAll(fields) {
    for (const [label, words] of Object.entries(fields)) await this.fill(label, words);
  }
  choose(label, option) {
    return this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }
  async signIn(base, email, then) {
    await this.open(`${base}/sign-in?then=${encodeURIComponent(then)}`);
    await this.fillAll({ "Email address": email, Password: password });
    await this.press("Sign in");
  }
  check(label) {
    return this.page.getByLabel(label, { exact: true }).check();
  }
}

export async function inRealOffice(binary, body) {
  const folder = mkdtempSync(join(tmpdir(), "reeve-first-start-"));
  try {
    const { stdout } = await run(binary, ["init", "--data", folder]);
    const token = /\/set-up\/begin\?token=\S+/.exec(stdout)?.[0];
    if (!token) throw new Error(`reeve init printed no address: ${stdout}`);
    const site = await serve(binary, folder);
    try {
      return await body(site.base, token, folder);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Through the six steps; `people` are added beside the one who begins, each with the post as name and role.
export async function setUp(walk, base, token, people) {
  await walk.open(base + token);
  await walk.fillAll({ "Full name": "Office Manager", "Email address": "manager@office.test", Post: "Office Manager", Password: password });
  await walk.press("Begin");
  await walk.says("Set up this office");
  await walk.press("Go on: The body and its area");
  await walk.check("Police, fire and crime commissioner");
  await walk.choose("Police force area", "Cumbria");
  await walk.press("Keep and go on");
  await walk.says("Set-up, step 2 of 6");
  if ((await walk.page.getByLabel("Name of the force").inputValue()) !== "Cumbria Constabulary") walk.problems.push("the force is not suggested");
  await walk.press("Keep and go on");
  for (const [post, email] of Object.entries(people)) {
    await walk.fillAll({ "Full name": post, "Email address": email, Post: post, "Password to begin with": password });
    await walk.choose("Role", post);
    await walk.press("Add this person");
    await walk.says(`${post} is added and can sign in`);
  }
  await walk.press("Keep and go on");
  await walk.fill("Colour of the office (optional)", "#00b2a9");
  await walk.press("Keep and go on");
  await walk.says("2.64 to 1");
  await walk.press("Take #00857e");
  await walk.press("Keep and go on"); // mail can wait
  await walk.says("What to do first");
  await walk.press("Finish the set-up");
  await walk.says("The office is set up");
  await walk.says("Office of the Police, Fire and Crime Commissioner for Cumbria");
  const colour = await walk.page.locator(".rv-mast .govuk-generic-header__homepage-link").evaluate((link) => getComputedStyle(link).color);
  if (colour !== "rgb(0, 133, 126)") walk.problems.push(`the head of the page is ${colour}`);
}

// Somebody at their own browser, which ends with what is done; gives what they found wrong.
export async function atWork(browser, base, { width = 1280, scripts = false }, work) {
  return withPage(browser, `${base}/sign-in`, { javaScriptEnabled: scripts, viewport: { width, height: 844 } }, async ({ page }) => {
    const walk = new Walk(page, width);
    await work(walk);
    return walk.problems;
  });
}
