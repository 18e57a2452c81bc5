// Every page of the site is found by following its own links, but for the few that cannot be.

// { pattern, why }
const cannotBeFound = [
  { pattern: "/engagement/notes/{reference}", why: "only who told us something has its address" },
  { pattern: "/files/{id}/{name}", why: "a file is not a page" },
  { pattern: "/work/actions/chosen", why: "it shows the actions that were ticked" },
  { pattern: "/work/actions/{reference}/reopening", why: "no action among the first of the demo is done" },
  { pattern: "/outbox/{id}", why: "the demo sends no letter" },
  { pattern: "/work/papers/{reference}/freeze", why: "the demo's draft is not ready to be frozen" },
  { pattern: "/work/papers/{reference}/draft", why: "no paper of the demo is frozen" },
  { pattern: "/work/papers/{reference}/approval", why: "no paper of the demo is frozen" },
  { pattern: "/work/papers/{reference}/publication", why: "no paper of the demo is approved" },
];

export default function foundTests(test, { missed }) {
  test("a link leads to every page", () =>
    missed.filter((pattern) => !cannotBeFound.some((known) => known.pattern === pattern)).map((pattern) => `no link leads to ${pattern}, or it is not HTML`));
}
