// The laws of what may stand where in the code: SQL, markup, money.
import { readCpp } from "./cpp_text.mjs";
import { isSource, isTest, lineAt } from "./tree.mjs";

// Breaches of a pattern in the code of the files that `applies` chooses.
function inCode(files, applies, pattern, message) {
  const found = [];
  for (const [path, text] of files) {
    if (!isSource(path) || !applies(path)) continue;
    const { code } = readCpp(text);
    for (const match of code.matchAll(pattern)) found.push({ path, line: lineAt(code, match.index), message: message(match) });
  }
  return found;
}

function inLiterals(files, applies, pattern, message) {
  const found = [];
  for (const [path, text] of files) {
    if (!isSource(path) || !applies(path)) continue;
    for (const literal of readCpp(text).literals) {
      const match = pattern.exec(literal.text);
      if (match) found.push({ path, line: literal.line, message: message(match) });
    }
  }
  return found;
}

const sqlWords = /\bSELECT\s[\s\S]*\bFROM\b|\bINSERT\s+INTO\s|\bUPDATE\s+\w+\s+SET\s|\bDELETE\s+FROM\s/;

export const pagesWithoutSql = {
  name: "pages hold no SQL",
  check: (files) =>
    inLiterals(files, (path) => /_pages\.(h|cpp)$/.test(path), sqlWords,
      () => "a page asks its store; SQL here would be a second place where a table is known"),
};

export const sqlBuiltInDb = {
  name: "only db builds SQL at run time",
  check: (files) =>
    inCode(files, (path) => !path.startsWith("src/db/"), /\b(each_built|run_built)\b/g,
      ([word]) => `${word} takes text put together at run time; outside src/db a statement is written whole in a db::Sql`),
};

export const oneSqlText = {
  name: "one SQL text serves both engines",
  check: (files) =>
    inCode(files, (path) => !/^src\/(db\/|office\/search)/.test(path), /\bper_engine\b/g,
      () => "two texts drift apart; only full text search and triggers, in src/db and src/office/search, may differ"),
};

export const markupInHtml = {
  name: "only html mints markup",
  check: (files) =>
    inCode(files, (path) => !path.startsWith("src/html/") && !isTest(path), /\b(trusted)\s*\(/g,
      () => "trusted() lets text through unescaped; outside src/html markup comes from templates"),
};

const moneyWords = /money|amount|pence|pounds|price|budget|spend|cost_of|_cost\b|\bcost_/i;

export const moneyExact = {
  name: "money is counted in whole pence",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      if (!isSource(path)) continue;
      readCpp(text).code.split("\n").forEach((line, index) => {
        if (/\b(double|float)\b/.test(line) && moneyWords.test(line)) {
          found.push({ path, line: index + 1, message: "a double cannot hold 10p; money is a Money, in whole pence" });
        }
      });
    }
    return found;
  },
};

const unsafe = /\sstyle\s*=\s*["'\\{]|\son[a-z]+\s*=\s*["'\\{]|<script(?![^>]*\ssrc=)[\s>]|<style[\s>]|javascript:/i;

export const noInline = {
  name: "no style, event or script stands inside a page's markup",
  check: (files) =>
    inLiterals(files, (path) => !isTest(path) && !/^src\/html\/template/.test(path), unsafe,
      ([match]) => `"${match.trim()}" would be refused by our content security policy; use a class, or a module in assets/js`),
};

// The text of the statement that an .all( or .each( runs: written in the call, or a constant of the same file.
function statementOf({ code, literals }, callEnd) {
  const rest = code.slice(callEnd);
  const direct = /^\s*(?:db::)?Sql\s*[({]/.exec(rest);
  const named = /^\s*(\w+)\s*,/.exec(rest);
  let from = callEnd;
  if (!direct) {
    const declared = named && new RegExp(String.raw`\bSql\s+${named[1]}\s*[({=]`).exec(code);
    if (!declared) return null;
    from = declared.index;
  }
  return literals.find(({ start }) => start >= from)?.text ?? null;
}

const isOneRow = (sql) => /^\s*SELECT\s+(1|COUNT|SUM|MIN|MAX|CAST\(SUM)\b/i.test(sql) && !/GROUP\s+BY/i.test(sql);

export const ordered = {
  name: "a statement that returns many rows says in which order",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      if (!isSource(path) || isTest(path)) continue;
      const read = readCpp(text);
      for (const match of read.code.matchAll(/(?:\.|->)(?:all|each)\s*\(/g)) {
        const sql = statementOf(read, match.index + match[0].length);
        if (!sql || !/^\s*(SELECT|WITH)\b/i.test(sql) || isOneRow(sql) || /\bORDER\s+BY\b/i.test(sql)) continue;
        found.push({ path, line: lineAt(text, match.index), message: "no ORDER BY: the two engines would show the same list in different orders" });
      }
    }
    return found;
  },
};
