// Reads C++ well enough for the laws: tells comments and string literals from code, and finds where functions begin and end.
import { lineAt } from "./tree.mjs";

const seen = new Map();

// { code, literals }: `code` is the text with comments and the insides of literals blanked, at the same offsets;
// `literals` are the strings with where they start and their line.
export function readCpp(text) {
  if (!seen.has(text)) seen.set(text, scan(text));
  return seen.get(text);
}

const blank = (part) => part.replace(/[^\n]/g, " ");

const tokens = new RegExp(
  [
    String.raw`(?<comment>//[^\n]*|/\*[\s\S]*?\*/)`,
    String.raw`(?<raw>R"(?<mark>[^(\s]*)\((?<rawText>[\s\S]*?)\)\k<mark>")`,
    String.raw`(?<string>"(?<stringText>(?:[^"\\\n]|\\[\s\S])*)")`,
    String.raw`(?<letter>(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+')`,
  ].join("|"),
  "g",
);

function scan(text) {
  const literals = [];
  const code = text.replace(tokens, (whole, ...rest) => {
    const groups = rest.at(-1);
    const offset = rest.at(-3);
    if (groups.comment !== undefined) return blank(whole);
    if (groups.letter !== undefined) return `'${blank(whole.slice(1, -1))}'`;
    const inside = groups.rawText ?? groups.stringText;
    literals.push({ start: offset, line: lineAt(text, offset), text: inside });
    return `"${blank(whole.slice(1, -1))}"`;
  });
  return { code, literals };
}

// Every quoted #include with its line, and every <include> as `system`.
export function includesOf(text) {
  const found = [];
  text.split("\n").forEach((line, index) => {
    const own = /^\s*#\s*include\s+"([^"]+)"/.exec(line);
    const system = /^\s*#\s*include\s+<([^>]+)>/.exec(line);
    if (own) found.push({ path: own[1], line: index + 1 });
    else if (system) found.push({ system: system[1], line: index + 1 });
  });
  return found;
}

const isScope = (head) => /^TEST_SUITE\b/.test(head) || /\b(namespace|class|struct|union|enum|extern)\b/.test(head) && !/\)\s*(const)?\s*$/.test(head);

function isFunctionHead(head) {
  const named = head.replace(/\boperator\s*[^\s(]+/g, "operator");
  let depth = 0;
  let hasCall = false;
  for (const letter of named) {
    if (letter === "(") (depth += 1), (hasCall = true);
    else if (letter === ")") depth -= 1;
    else if (letter === "=" && depth === 0) return false;
  }
  return hasCall;
}

// The functions of a file at namespace or class level, as { line, length, head }.
export function functionsOf(text) {
  const code = readCpp(text).code.replace(/^[ \t]*#(?:[^\n\\]|\\\n?)*/gm, blank);
  const found = [];
  const open = [];
  let headStart = 0;
  for (let at = 0; at < code.length; at += 1) {
    const letter = code[at];
    if (letter === "{") {
      const head = code.slice(headStart, at).trim();
      const isOutside = open.every((block) => block.isScope);
      const start = at - code.slice(headStart, at).trimStart().length;
      if (isOutside && isScope(head)) open.push({ isScope: true });
      else if (isOutside && isFunctionHead(head)) open.push({ start, head });
      else open.push({});
      headStart = at + 1;
    } else if (letter === "}") {
      const block = open.pop();
      if (block?.head !== undefined) {
        const line = lineAt(code, block.start);
        found.push({ line, length: lineAt(code, at) - line + 1, head: block.head.replace(/\s+/g, " ") });
      }
      headStart = at + 1;
    } else if (letter === ";") headStart = at + 1;
  }
  return found;
}
