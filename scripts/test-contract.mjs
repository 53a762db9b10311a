#!/usr/bin/env node
// Asks the same questions of the embedded cloud, of AWS or of another endpoint: TEST_TARGET=embedded|aws|URL.
import { runSuites } from "./run-suites.mjs";

const target = process.env.TEST_TARGET ?? "embedded";
if (target !== "embedded" && target !== "aws" && !URL.canParse(target)) {
  console.error("TEST_TARGET is embedded, aws, or the URL of an endpoint.");
  process.exit(2);
}
if (target === "aws") {
  console.log("Against AWS: makes things named contract-… in the account of the ambient credentials and deletes them.");
}
runSuites(["--project", "suites", "tests/contract", ...process.argv.slice(2)]);
