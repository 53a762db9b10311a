import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionName } from "./weights.ts";

const built = join(import.meta.dirname, "../dist/functions");

/** What esbuild says of a bundle (scripts/build-bundles.mjs). */
interface BundleMeta {
  readonly outputs: Readonly<
    Record<string, { readonly inputs?: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/**
 * Commands a method of a class wraps. Bundlers keep all methods of a class, so the command is there wherever the class is;
 * it is called only where the bundle calls the method. The same holds for the door to the files as a whole, which every
 * context carries.
 */
const BY_METHOD: Readonly<Record<string, RegExp>> = {
  "client-s3/DeleteObject": /\bfiles\.delete\(/,
  "client-s3/PutObjectRetention": /\.retain\(/,
};

/**
 * The calls to AWS a built function holds, as `client-s3/PutObject`: each command of the SDK is a module of its own, and
 * the bundler leaves out those nothing reaches.
 * @throws Error ENOENT where nothing is built yet (`npm run build`)
 */
export function callsOf(name: FunctionName): string[] {
  const { outputs } = JSON.parse(readFileSync(join(built, name, "meta.json"), "utf8")) as BundleMeta;
  const modules = Object.values(outputs).flatMap(({ inputs = {} }) => Object.entries(inputs));
  const calls = modules.flatMap(([path, { bytesInOutput }]) => {
    const [, client, command] = /@aws-sdk\/(client-[\w-]+)\/.*\/commands\/(\w+)Command\.js$/.exec(path) ?? [];
    return client !== undefined && command !== undefined && bytesInOutput > 0 ? [`${client}/${command}`] : [];
  });
  const text = readFileSync(join(built, name, "index.mjs"), "utf8");
  const opensFiles = /\.files\.\w+\(/.test(text);
  return [...new Set(calls)]
    .filter((call) => BY_METHOD[call]?.test(text) ?? true)
    .filter((call) => opensFiles || !call.startsWith("client-s3/"))
    .sort();
}
