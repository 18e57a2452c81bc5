// An e-mail from its file to its close, and a letter typed in on a phone, with scripts off; axe-core finds nothing on the pages between.
import { axeProblems } from "./checks/axe.mjs";
import { phone, wide, withPage } from "./chromium.mjs";
import { readSignIns, signIn } from "./people.mjs";

const email = `From: SAMPLE Writer 20 <writer-20@sample.example>
Subject: =?utf-8?Q?The_caf=C3=A9_on_the_green?=
Message-ID: <cafe-1@sample.example>
Content-Type: text/html; charset=utf-8

<p>SAMPLE. Music until <b>two</b> in the morning.</p><script>alert(1)</script>
`;

async function said(page, words) {
  const text = (await page.locator("main, .govuk-notification-banner").allInnerTexts()).join(" ");
  return text.includes(words) ? [] : [`${page.url()} does not say "${words}" but: ${text.slice(0, 400)}`];
}

async function sideways(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`${page.url()} scrolls sideways by ${over}px`] : [];
}

const press = (page, name) => {
  const main = page.locator("main");
  return main.getByRole("button", { name, exact: true }).or(main.getByRole("link", { name, exact: true })).first().click({ timeout: 10_000 });
};

export default function letterTests(test, { browser, site }) {
  const asOfficer = async () => {
    const { password, people } = readSignIns(site.demoWords);
    return { state: await signIn(browser, site, people.find(({ post }) => post === "Engagement Officer").email, password) };
  };
  const at = async (address, options, body) => withPage(browser, `${site.base}${address}`, { as: await asOfficer(), ...options }, ({ page }) => body(page));

  test("an e-mail is brought in as a file, acknowledged, answered and closed, without scripts", async () => {
    let address = "";
    const problems = await at("/work/correspondence", { javaScriptEnabled: false, viewport: wide }, async (page) => {
      await press(page, "Bring in an e-mail");
      const bring = async () => {
        await page.getByLabel("The e-mail").setInputFiles({ name: "cafe.eml", mimeType: "message/rfc822", buffer: Buffer.from(email) });
        await press(page, "Take in this e-mail");
      };
      await bring();
      address = new URL(page.url()).pathname;
      const found = [...(await said(page, "The café on the green")), ...(await said(page, "Music until two in the morning."))];
      if ((await page.locator("main").innerText()).includes("alert")) found.push("the script of the e-mail is shown");
      await press(page, "Acknowledge it");
      await press(page, "Send it");
      found.push(...(await said(page, "The letter goes with the next mail")));
      await press(page, "Answer it");
      await page.getByLabel("What the letter says").fill("SAMPLE. We asked the district council, which licenses the café.");
      await page.getByLabel("On paper").check();
      await press(page, "Send it");
      await press(page, "Close it");
      await press(page, "Close it");
      found.push(...(await said(page, "We answered it")));
      await page.goto(`${site.base}/work/correspondence/from-file`);
      await bring();
      found.push(...(await said(page, "This e-mail is here already")));
      return found;
    });
    for (const viewport of [wide, phone])
      for (const page of [address, "/work/correspondence", "/work/correspondence/from-file", `${address}/sent/2`, `${address}/opening`])
        problems.push(...(await at(page, { viewport }, async (opened) => [...(await axeProblems(opened)), ...(await sideways(opened))].map((problem) => `${page}: ${problem}`))));
    return problems;
  });

  test("a letter is typed in on a phone, given to somebody and made feedback, without scripts", async () =>
    at("/work/correspondence/new", { javaScriptEnabled: false, viewport: phone }, async (page) => {
      await page.getByLabel("Letter", { exact: true }).check();
      for (const [label, typed] of [["Who wrote it?", "SAMPLE Writer 21"], ["What is it about?", "SAMPLE. Bicycles on the pavement"], ["What does it say?", "SAMPLE. They ride past the school gate."]])
        await page.getByLabel(label).fill(typed);
      await press(page, "Take in this letter");
      const found = await sideways(page);
      await press(page, "Say who answers it");
      await page.getByLabel("Who answers it?").selectOption({ index: 1 });
      await press(page, "Save who answers it");
      await press(page, "Make it feedback");
      found.push(...(await sideways(page)));
      await press(page, "Make it feedback");
      found.push(...(await said(page, "Feedback made of it")), ...(await sideways(page)));
      await press(page, "Close it");
      await press(page, "Close it");
      return [...found, ...(await said(page, "It became feedback"))];
    }));
}
