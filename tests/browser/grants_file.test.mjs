// The 360Giving file that the public can take is valid, with its formats asserted: by our own schema, and by the standard's own where
// REEVE_TEST_360GIVING_SCHEMA names the folder that holds it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ours = new URL("schemas/grant-package.schema.json", import.meta.url);
const theirs = process.env.REEVE_TEST_360GIVING_SCHEMA ?? "";
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

// Formats are asserted: where they are not, a date is both a date and a date-time, and "one of" refuses it.
const validator = () => addFormats(new Ajv({ strict: false, allErrors: true, validateFormats: true }));

const problemsIn = (validate, file) =>
  validate(file) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath || "the file"} ${message}`);

// The standard's schemas name the draft by http, and the package names another version of the grants than it comes with.
function standardValidator() {
  const draft = (schema) => ({ ...schema, $schema: "https://json-schema.org/draft/2020-12/schema" });
  const whole = draft(read(join(theirs, "360-giving-package-schema.json")));
  const { $id, ...grant } = draft(read(join(theirs, "360-giving-schema.json")));
  const ajv = validator();
  ajv.addSchema(grant, whole.properties.grants.items.$ref);
  return ajv.compile(whole);
}

export default function openDataTests(test, { site }) {
  const take = async () => (await fetch(`${site.base}/grants/register/360giving.json`)).json();
  const spoilt = (file, change) => {
    const copy = structuredClone(file);
    change(copy.grants[0]);
    return copy;
  };
  test("the 360Giving file meets our statement of the standard", async () =>
    problemsIn(validator().compile(read(ours)), await take()));
  test("our statement of the standard refuses what is wrong", async () => {
    const validate = validator().compile(read(ours));
    const file = await take();
    const wrongs = {
      "an amount as text": (grant) => { grant.amountAwarded = "9678.00"; },
      "a day that never was": (grant) => { grant.awardDate = "2024-02-30"; },
      "a negative amount": (grant) => { grant.amountAwarded = -1; },
      "an unknown scope": (grant) => { grant.locationScope = "GLS055"; },
      "no recipient": (grant) => { delete grant.recipientOrganization; },
    };
    return Object.entries(wrongs)
      .filter(([, change]) => problemsIn(validate, spoilt(file, change)).length === 0)
      .map(([words]) => `${words} is taken`);
  });
  if (existsSync(join(theirs, "360-giving-schema.json")) && theirs !== "")
    test("the 360Giving file meets the standard's own schema", async () => problemsIn(standardValidator(), await take()));
  else console.log("Not run: the standard's own schema, because REEVE_TEST_360GIVING_SCHEMA names no folder that holds it.");
}
