import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { provision } from "@vanthu/local/provision.ts";
import { readConfig } from "@vanthu/platform/config.ts";
import { connect } from "@vanthu/platform/connect.ts";
import { processLog } from "@vanthu/platform/log.ts";
import type { World } from "@vanthu/platform/world.ts";
import type { Instance } from "../instance/instance.ts";

const REGION = "ap-southeast-1";

/** What is done beside the portal: as the person who runs the machine, with the machine's own credentials. */
export async function worldOf({ address, cloudAddress, dataFolder }: Instance): Promise<World> {
  const secretAccessKey = (await readFile(join(dataFolder, "credentials"), "utf8")).trim();
  const credentials = { accessKeyId: "vanthu-local", secretAccessKey };
  const settings = await provision({
    endpoint: cloudAddress,
    region: REGION,
    credentials,
    appOrigins: [address],
    stage: "dev",
    caCertificatePem: await (await fetch(`${cloudAddress}/ca/ca.crt`)).text(),
  });
  // The SDK takes endpoint, region and credentials from the environment, as in the functions.
  Object.assign(process.env, settings, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  return connect(readConfig(settings), processLog("tutorial"));
}
