// Every address of the program that gives a page has one in the demo office, found by following the site's own links; what has none says why.

// { pattern, why }
const noPage = [
  { pattern: "/apply/password", why: "for applicants who sign in by a link alone; the demo office's has a password, and is led on to change it" },
  { pattern: "/apply/{bid}/files/{file}", why: "a file is sent as it is and is not a page" },
  { pattern: "/apply/{bid}/grant/returns/{number}/files/{file}", why: "a file is sent as it is and is not a page" },
  { pattern: "/consultations/{reference}/received/{response}", why: "the receipt, shown to whoever has just answered and to nobody else" },
  { pattern: "/work/correspondence/{reference}/files/{file}", why: "a file is sent as it is and is not a page" },
  { pattern: "/files/{id}/{name}", why: "a file is sent as it is and is not a page" },
  { pattern: "/meetings/bodies/{body}/{day}/papers/{number}/{file}", why: "a file is sent as it is and is not a page" },
  { pattern: "/work/meetings/{meeting}/items/{number}/papers/{file}", why: "a file is sent as it is and is not a page" },
  { pattern: "/plan/{reference}/changes", why: "the form's question, which leads on to the address of the two versions" },
  { pattern: "/plan/versions/{range}", why: "the short address, which leads on to that of the plan in force" },
  { pattern: "/work/rounds/{reference}/allocation/formula", why: "a formula is written before the allocation is decided, and that of the demo office is" },
  { pattern: "/work/rounds/{reference}/allocation/{body}", why: "a share is written before the allocation is decided, and those of the demo office are" },
  { pattern: "/work/precepts/{year}/issue", why: "a precept is issued in February, and the demo office stands in October" },
  { pattern: "/set-up/begin", why: "the one-time address of a new office, which nobody works in yet" },
  { pattern: "/account/passkeys/new", why: "a passkey that is being made, behind the password" },
  { pattern: "/account/passkeys/{passkey}", why: "nobody of the demo office has a passkey" },
  { pattern: "/sign-in/passkey", why: "the question to a device, asked behind a button" },
  { pattern: "/sign-in/code", why: "the code after the password, asked of those alone who began codes" },
  { pattern: "/sign-in/open", why: "the link from a letter, which no page shows" },
  { pattern: "/subscribe/mine", why: "the link from a letter, which no page shows" },
  { pattern: "/work/correspondence/{reference}/opening", why: "a closed letter is opened again, and the list leads to those that are open" },
  { pattern: "/papers-sent", why: "the link from a letter, which no page shows" },
  { pattern: "/papers-sent/in/{template}", why: "a file is sent as it is and is not a page" },
  { pattern: "/work/papers/{reference}/files/in/{template}", why: "a file is sent as it is and is not a page" },
  { pattern: "/work/papers/{reference}/word-changes/{file}", why: "a paper that came back from Word, and none has in the demo office" },
  { pattern: "/work/word-templates/{template}", why: "no council has a Word template in the demo office" },
  { pattern: "/subscribe/stop", why: "the link from a letter, which no page shows" },
];

export default function foundTests(test, { missed }) {
  test("the demo office has a page for every address", () =>
    missed.filter((pattern) => !noPage.some((known) => known.pattern === pattern)).map((pattern) => `no link leads to ${pattern} in the demo office, or it is not HTML`));
  test("what is said to have no page has none", () =>
    noPage.filter(({ pattern }) => !missed.includes(pattern)).map(({ pattern, why }) => `${pattern} has a page now, so take away the reason why not: ${why}`));
}
