import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CloudProblem } from "@vanthu/cloud/cloud-problem.ts";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { readConfig } from "@vanthu/platform/config.ts";
import { isDiskFull } from "@vanthu/platform/disk-full.ts";
import { connect } from "@vanthu/platform/connect.ts";
import { processLog } from "@vanthu/platform/log.ts";
import { explain } from "./explain-problem.ts";
import { readPublicAddress, SettingProblem } from "./public-address.ts";
import { SAMPLE_PASSWORD, sampleProvinceSignIns, sampleSignIns } from "./sample/sign-ins.ts";
import { startMachine, type LoadFunction } from "./single-machine.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");

/** What `npm start` runs after building: everything on one machine, until Ctrl+C. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const port = Number(process.env["PORT"] ?? 8787);
  const dataFolder = resolve(process.env["VANTHU_DATA"] ?? ".vanthu");
  const address = readPublicAddress(process.env);
  const withSample = address === undefined && process.env["VANTHU_SAMPLE"] !== "0";
  // Quiet unless asked: the person who starts it wants the address, not the log.
  process.env["POWERTOOLS_LOG_LEVEL"] ??= "WARN";
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  process.env["VANTHU_FONT_DIRECTORY"] = join(root, "dist/functions/compose/fonts");
  const log = processLog("local");
  const machine = await startMachine({
    port,
    dataFolder,
    address,
    pageRoot: join(root, "web/dist"),
    loadFunction: (name) => import(join(root, "dist/functions", name, "index.mjs")) as ReturnType<LoadFunction>,
    workerModule: pathToFileURL(join(root, "dist/functions/worker/index.mjs")).href,
    queueThread: join(here, "queue-thread.mjs"),
    onError: (label, error) => {
      log.error(label, { error });
    },
  });
  const stop = () => {
    void machine.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (withSample) {
    // Loaded apart: making samples draws PDFs, and a later start should not wait for the library that does.
    const { seedSample } = await import("./sample/seed.ts");
    const world = connect(readConfig(process.env), log);
    if (await seedSample(world, join(here, "data"), join(root, "dist/functions/compose/fonts")))
      console.log("Đã tạo bốn cơ quan mẫu (người và văn bản đều không có thật).");
  }
  if (process.env["VANTHU_FIRST_PROVINCE"]) await openFirstProvince(process.env["VANTHU_FIRST_PROVINCE"]);
  if (address) console.log(`Người dùng vào ${address.appOrigin}; tệp ở ${address.filesUrl}.`);
  console.log(`Vanthu chạy tại ${machine.address} (sau ${((performance.now() - startedAt) / 1000).toFixed(1)} giây)`);
  if (withSample) {
    console.log(`\nTên đăng nhập của các cơ quan mẫu, cùng một mật khẩu: ${SAMPLE_PASSWORD}\n`);
    for (const { office, people } of [...(await sampleSignIns(join(here, "data"))), sampleProvinceSignIns()]) {
      console.log(`  ${office}`);
      for (const { name, who } of people) console.log(`    ${name.padEnd(24)} ${who}`);
    }
  }
  if (!address) console.log(`\nThư gửi đi được giữ lại tại ${machine.endpoint}/mail`);
  console.log("Dừng lại: Ctrl+C");
}

/** The same function that is called by hand on AWS; the card it answers with is printed, and kept nowhere. */
async function openFirstProvince(file: string): Promise<void> {
  const { handler } = (await import(join(root, "dist/functions/first-province/index.mjs"))) as {
    handler(input: unknown): Promise<CardSheet>;
  };
  const { cards } = await handler(JSON.parse(await readFile(file, "utf8")));
  for (const { fullName, signInName, code, expiresOn } of cards)
    console.log(`Đăng nhập lần đầu: ${fullName}, tên ${signInName}, mã ${code} (dùng được đến ${expiresOn})`);
}

try {
  await main();
} catch (error) {
  if (error instanceof SettingProblem) {
    console.error(error.message);
    process.exit(1);
  }
  const problem = isDiskFull(error) ? new CloudProblem("disk_full", "HTTP 507") : error;
  if (!(problem instanceof CloudProblem)) throw error;
  console.error(explain(problem, process.env));
  process.exit(1);
}
