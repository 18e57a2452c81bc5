// A funding round from its budget to the first payment with scripts off, walked by nine people; the applicant does all of it on a phone.
import { resolve } from "node:path";
import { phone, wide, withPage } from "./chromium.mjs";
import { readSignIns, signIn } from "./people.mjs";
import { startReeve } from "./site.mjs";

const posts = {
  finance: "Finance Officer",
  officer: "Commissioning Officer",
  director: "Director of Governance and Performance",
  chief: "Chief Executive",
  commissioner: "Commissioner",
  assessor: "Assessor A",
  applicant: "Applicant",
};
const markers = ["assessor", "officer", "director"];

const words = async (page) => (await page.locator("main, .govuk-notification-banner").allInnerTexts()).join(" ");

// Fills a control by its name as a person would: typed, chosen from a list, or ticked.
async function fill(form, name, value) {
  const control = form.locator(`[name="${name}"]`);
  const kind = await control.first().evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
  if (kind === "select") await control.selectOption(await optionWith(control, value));
  else if (kind === "radio" || kind === "checkbox") for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check();
  else await control.fill(value);
}

// The value of the option that has this value, or whose words hold it.
const optionWith = (select, wanted) =>
  select.evaluate((element, text) => {
    const options = [...element.options];
    return (options.find((one) => one.value === text) ?? options.find((one) => one.textContent.includes(text)))?.value ?? "";
  }, wanted);

const button = (name, value) => `main button[name="${name}"][value="${value}"]`;

class Walk {
  constructor(browser, site) {
    this.browser = browser;
    this.site = site;
  }

  // Days pass, and everybody signs in again.
  async begin(days = 0) {
    if (days > 0) await this.site.later(days);
    const { password, people } = readSignIns(this.site.demoWords);
    this.states = {};
    for (const [who, post] of Object.entries(posts)) this.states[who] = await signIn(this.browser, this.site, people.find((one) => one.post === post).email, password);
  }

  open(who, address, work) {
    const viewport = who === "applicant" ? phone : wide;
    return withPage(this.browser, this.site.base + address, { javaScriptEnabled: false, viewport, as: { state: this.states[who] } }, async (opened) => {
      if (opened.status !== 200) throw new Error(`${who} at ${address}: ${opened.status}, ${(await words(opened.page)).slice(0, 300)}`);
      if (who === "applicant") await this.fitsThePhone(opened.page, address);
      return work(opened);
    });
  }

  async fitsThePhone(page, address) {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > phone.width) throw new Error(`${address} is ${width} px wide on a phone`);
  }

  // Fills the form that is sent to `action` (the page itself unless said) or is otherwise chosen, sends it, and gives the address that it
  // leads to.
  send(who, address, typed, { action = address, chosen = `main form[action="${action}"]`, press } = {}) {
    return this.open(who, address, async ({ page }) => {
      const form = page.locator(chosen).first();
      const buttons = press ? page.locator(press) : form.locator("button");
      for (const details of await page.locator("main details").all()) if (!(await details.evaluate((one) => one.open))) await details.locator("summary").first().click();
      for (const [name, value] of Object.entries(typed)) await fill(form, name, value);
      if ((await buttons.count()) === 0) throw new Error(`${who} at ${address} finds no ${press ?? chosen}: ${(await page.locator("main").innerHTML()).slice(-3000)}`);
      const posted = (response) => response.request().method() === "POST";
      const [answer] = await Promise.all([page.waitForResponse(posted), buttons.first().click()]);
      const status = answer.status();
      if (status !== 303) throw new Error(`${who} at ${address}: ${status}, ${(await words(page)).slice(0, 600)}`);
      await page.waitForLoadState();
      return new URL(page.url()).pathname;
    });
  }

  reads(who, address, ...expected) {
    return this.open(who, address, async ({ page }) => {
      const said = await words(page);
      for (const one of expected) if (!said.includes(one)) throw new Error(`${who} at ${address} does not read "${one}" but: ${said.slice(0, 600)}`);
    });
  }

  // Where the link with these words leads.
  follow(who, address, text) {
    return this.open(who, address, async ({ page }) => new URL(await page.getByRole("link", { name: text }).first().evaluate((link) => link.href)).pathname);
  }

  // ---- The round, until it is published ----

  async publishes() {
    const funds = await this.send("finance", "/work/funds/new", { title: "Evening Fund", purpose: "Safer evenings", power: "crime_and_disorder" });
    const fund = await this.follow("finance", funds, "Evening Fund");
    const line = await this.send("finance", `${fund}/lines/new`, { amount: "50,000", why: "Budget of the year" });
    this.desk = await this.send("officer", "/work/rounds/new", {
      title: "Evening activities",
      route: "competed",
      about: "Safer evenings for young people.",
      who_can_apply: "Charities and clubs.",
      conditions: "Report every quarter.",
      owner: posts.director,
      pot: "20,000",
      most: "10k",
      opens: "7 October 2024 at 8am",
      closes: "14 October 2024 at 5pm",
      delivery_from: "2 December 2024",
      delivery_to: "31 March 2025",
      late: "by_decision",
      budget_line: line.split("/").at(-1),
    });
    this.round = this.desk.split("/").at(-1);
    for (const [title, weight] of [["Need", "60"], ["Plan", "40"]]) await this.send("officer", `${this.desk}/criteria/new`, { title, question: `Tell us about the ${title.toLowerCase()}`, weight });
    await this.send("officer", `${this.desk}/standard`, Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`answer-${at + 1}`, "met"])));
    await this.send("director", this.desk, {}, { action: `${this.desk}/move`, press: button("to", "approved") });
    await this.send("officer", this.desk, {}, { action: `${this.desk}/move`, press: button("to", "published") });
    await this.reads("finance", line, "Set aside for a round");
  }

  // ---- The application, on a phone ----

  async applies() {
    await this.reads("applicant", `/grants/${this.round}`, "Evening activities", "At most £10,000 for one bid");
    const begun = await this.send("applicant", `/apply/rounds/${this.round}`, { organisation: "SAMPLE Boxing Club", title: "Boxing on Friday evenings" });
    this.bid = begun.split("/").at(-1);
    const part = (name, typed) => this.send("applicant", `${begun}/parts/${name}`, typed);
    await part("contact", { contact_name: "Coordinator" });
    await part("work", { summary: "Two evenings a week." });
    await part("where", { area: "Leicester", starts_on: "2 December 2024", ends_on: "31 March 2025" });
    await part("answer-1", { words: "Young people asked for it." });
    await part("answer-2", { words: "Two coaches open the hall on Fridays." });
    await part("money", { requested: "5000", "cost-1": "Coaches", "amount-1": "5,000" });
    await this.reads("applicant", `${begun}/check`, "Boxing on Friday evenings", "Two coaches open the hall");
    const receipt = await this.send("applicant", `${begun}/send`, { is_declared: "yes" });
    await this.reads("applicant", receipt, "Application received");
  }

  // ---- The marking ----

  async marks() {
    const work = `${this.desk}/bids/${this.bid}`;
    await this.send("officer", work, {}, { press: button("decision", "eligible") });
    await this.send("officer", this.desk, {}, { action: `${this.desk}/move`, press: button("to", "assessing") });
    const panel = `/work/panels/${this.round}`;
    for (const who of [...markers, "chief"]) await this.send("officer", panel, { person: posts[who], part: who === "chief" ? "chairs" : "marks" }, { action: `${panel}/seats` });
    const marking = `/work/marking/${this.round}`;
    for (const who of [...markers, "chief"]) await this.send(who, `${marking}/interests`, { [`answer_${this.bid}`]: "none", [`none_${this.bid}`]: "Everybody of the demo office has such an address." });
    const scores = { assessor: ["4", "3"], officer: ["2", "3"], director: ["3", "3"] };
    for (const who of markers)
      await this.send(who, `${marking}/${this.bid}`, { score_1: scores[who][0], why_1: "It shows who asked for it and how many.", score_2: scores[who][1], why_2: "It says who does what and when." }, { press: button("send", "yes") });
    await this.send("chief", panel, {}, { action: `${panel}/reveal` });
    const moderation = `${panel}/moderation`;
    await this.reads("chief", moderation, "1 bid, widest disagreement first");
    await this.send("chief", `${moderation}/${this.bid}`, { present: ["A", "B", "C"] });
    await this.send("chief", `${panel}/line`, { line_percent: "65", line_because: "The quality of the bids." }, { action: `${panel}/line/drawn` });
    await this.send("chief", `${panel}/line`, {}, { action: `${panel}/line/recommendations` });
    await this.send("chief", `${panel}/line`, {}, { action: `${panel}/decision` });
  }

  // ---- The decision ----

  async decides() {
    const decision = `${this.desk}/decision`;
    await this.reads("commissioner", decision, "SAMPLE Boxing Club", "has no due diligence yet");
    await this.send("officer", `${this.desk}/bids/${this.bid}/checks`, { words: "The insurance is seen." }, { action: `${this.desk}/bids/${this.bid}/checks/conditions` });
    const notice = await this.send("commissioner", decision, { interests: "yes" });
    await this.reads("applicant", notice, "SAMPLE Boxing Club", "£5,000");
  }

  // ---- The agreement and the money ----

  async agrees() {
    const award = await this.follow("officer", `${this.desk}/awards`, /^[A-Z]+-[0-9]+$/);
    const grant = `/apply/${this.bid}/grant`;
    const agreement = `${award}/agreement`;
    await this.send("officer", award, {}, { press: button("to", "offered") });
    await this.send("applicant", grant, { answer: "accepted" }, { action: `${grant}/answer` });
    await this.send("officer", agreement, {});
    await this.send("officer", `${agreement}/instalments`, { parts: "1", basis: "advance", need: "Gloves are bought first" });
    await this.send("officer", agreement, {}, { press: button("to", "issued") });
    await this.send("applicant", grant, { signed_name: "A Treasurer", signed_role: "Treasurer", may_bind: "yes" }, { action: `${grant}/signature` });
    await this.send("officer", agreement, {}, { press: button("to", "in_force") });
    Object.assign(this, { award, grant });
  }

  async isPaid() {
    const { award, grant } = this;
    await this.send("applicant", `${grant}/bank`, { account_name: "SAMPLE Boxing Club", sort_code: "20-00-00", account_number: "1234 5678" });
    await this.send("finance", `${award}/bank`, { called_number: "0116 496 0000", called_found: "The register" }, { action: `${award}/bank/check`, press: button("to", "called") });
    await this.send("chief", `${award}/bank`, {}, { action: `${award}/bank/check`, press: button("to", "verified") });
    const checks = `${this.desk}/bids/${this.bid}/checks`;
    await this.send("officer", checks, { met_words: "Certificate of today." }, { chosen: `main form[action^="${checks}/conditions/"]` });
    await this.send("applicant", `${grant}/instalments/1`, { amount: "£5,000", words: "Gloves and coaches" });
    const claim = await this.follow("officer", "/work/claims", /^GC-[0-9]+$/);
    await this.send("officer", claim, { eligible: "£5,000" }, { press: button("to", "certified") });
    await this.send("finance", claim, {}, { action: `${claim}/payment`, press: button("to", "approved") });
    await this.send("finance", "/work/payments", {});
    await this.send("finance", claim, { paid_on: "today", bank_reference: "FP 1" }, { action: `${claim}/payment`, press: button("to", "paid") });
    await this.reads("applicant", grant, "paid £5,000");
  }
}

export default function wholeRoundTests(test, { browser, build }) {
  test("a whole round is walked from its budget to the first payment, the applicant on a phone", async () => {
    const site = await startReeve(resolve(build, "reeve"));
    try {
      const walk = new Walk(browser, site);
      await walk.begin();
      await walk.publishes();
      await walk.applies();
      await walk.begin(8);
      await walk.marks();
      await walk.decides();
      await walk.agrees();
      await walk.begin(60); // an instalment is claimed from the day it is for
      await walk.isPaid();
    } finally {
      await site.stop();
    }
  });
}
