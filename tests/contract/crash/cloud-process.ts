import { startCloud } from "@vanthu/cloud/start-cloud.ts";

/** Run as a process of its own by the crash test: `cloud-process.ts <folder>`; prints its endpoint, or its problem. */
const [, , dir] = process.argv;
try {
  const cloud = await startCloud({ dir, port: 0, credentials: { crash: "crash-secret" } });
  console.log(cloud.endpoint);
} catch (error) {
  console.log((error as { code?: string }).code);
  process.exitCode = 1;
}
