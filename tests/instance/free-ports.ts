import { createServer } from "node:net";

/** Below the range systems give to outgoing connections, so that none of those takes the port in between. */
const LOWEST = 15_000;
const HIGHEST = 32_000;
const TRIES = 100;

/** A port on 127.0.0.1 that is free together with the next one: the app's, and the embedded cloud's. */
export async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = LOWEST + 2 * Math.floor((Math.random() * (HIGHEST - LOWEST)) / 2);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error(`No two free ports next to each other between ${String(LOWEST)} and ${String(HIGHEST)}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
