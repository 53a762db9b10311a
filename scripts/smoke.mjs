// `npm start` as the README says it: start, sign in, stop, start again on the same data.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "vanthu-smoke-"));
const port = 20_000 + 2 * Math.floor(Math.random() * 5_000);
let running;
process.once("exit", () => {
  if (isRunning()) process.kill(-running.pid, "SIGKILL");
});

try {
  for (const time of ["first", "second"]) {
    const startedAt = performance.now();
    const { address, password, name } = await start();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    await expectStatus(200, fetch(address));
    const signIn = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, password }),
    };
    await expectStatus(200, fetch(`${address}/api/session`, signIn));
    await stop("SIGINT");
    await expectFreePort();
    console.log(
      `${time} start: ${address} after ${seconds} s on Node ${process.versions.node}; ${name} signed in; stopped in order`,
    );
  }
} finally {
  if (isRunning()) await stop("SIGKILL");
  await rm(folder, { recursive: true, force: true });
}

/** Resolves with what it prints for the person who started it. */
function start() {
  const env = { ...process.env, PORT: String(port), VANTHU_DATA: join(folder, "data") };
  const child = spawn("npm", ["start"], { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  running = child;
  let output = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, 180_000, new Error("npm start did not get ready within 3 minutes."));
    child.once("exit", (code) => reject(new Error(`npm start ended with ${String(code)}:\n${output}`)));
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
      if (!output.includes("Ctrl+C")) return;
      clearTimeout(timer);
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output) ?? [];
      const [, password] = /mật khẩu: (.+)/.exec(output) ?? [];
      const [, name] = /([a-z.]+@[a-z]+)/.exec(output) ?? [];
      resolve({ address, password, name });
    });
  });
}

function isRunning() {
  return running !== undefined && running.exitCode === null && running.signalCode === null;
}

/** Ctrl+C reaches the whole group, npm included. */
function stop(signal) {
  return new Promise((resolve) => {
    running.once("exit", resolve);
    process.kill(-running.pid, signal);
  });
}

/** Nothing may be left of it that still answers. */
async function expectFreePort() {
  const answered = await fetch(`http://127.0.0.1:${String(port)}`).then(
    () => true,
    () => false,
  );
  if (answered) throw new Error("It still answers after Ctrl+C.");
}

async function expectStatus(status, reply) {
  const response = await reply;
  if (response.status !== status) throw new Error(`${response.url} answered ${String(response.status)}.`);
}
