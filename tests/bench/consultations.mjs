// How long a large consultation takes: bringing in, counting, and finding campaigns among made-up responses; with how well these were found.
import { execFileSync } from "node:child_process";

const targets = "To reach, 10,000 responses to 40 questions on 2 cores: brought in within 10 s, counted within 2 s, campaigns and themes within 20 s.";

export function measureConsultations() {
  const program = process.env.REEVE_BINARY ?? "build/reeve";
  for (const seed of [42, 43, 44]) {
    console.log(`Seed ${seed}`);
    console.log(execFileSync(program, ["consultation", "try-out", "--responses", "10000", "--questions", "40", "--seed", String(seed)], { encoding: "utf8" }));
  }
  console.log(targets);
}
