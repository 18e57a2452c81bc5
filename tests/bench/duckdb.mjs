// The same files counted by DuckDB, a recognised reader of CSV, with two threads and everything as text: node tests/bench/duckdb.mjs FOLDER
// prints { version, rows, groups, seconds, processor } as JSON; one that stands without it prints { missing }. A development tool alone.
import { join } from "node:path";

async function connected() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
}

const question = (folder) => `
  SELECT count(*)::INTEGER, sum(counted)::BIGINT::VARCHAR FROM (
    SELECT "Reported by", "Month", "LSOA code", "Crime type", "Last outcome category", count(*) AS counted
    FROM read_csv('${join(folder, "*.csv").replaceAll("'", "''")}', header = true, delim = ',', quote = '"', all_varchar = true)
    GROUP BY ALL)`;

async function count(folder) {
  const connection = await connected();
  const version = (await connection.runAndReadAll("SELECT version()")).getRows()[0][0];
  const spent = process.cpuUsage();
  const begun = performance.now();
  const [[groups, rows]] = (await connection.runAndReadAll(question(folder))).getRows();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(spent);
  return { version, rows: Number(rows), groups, seconds, processor: (user + system) / 1e6 };
}

try {
  console.log(JSON.stringify(await count(process.argv[2])));
} catch (trouble) {
  if (trouble.code !== "ERR_MODULE_NOT_FOUND") throw trouble;
  console.log(JSON.stringify({ missing: "DuckDB is not installed: npm install" }));
}
