import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DescribeLimitsCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { startCloud, type CloudOptions } from "@vanthu/cloud/start-cloud.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { credentials, isEmbedded, region } from "./target.ts";

const options: CloudOptions = { port: 0, region, credentials: { contract: credentials.secretAccessKey } };
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-embedded-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe.skipIf(!isEmbedded)("the embedded cloud", () => {
  test("is ready within two seconds", async () => {
    const begun = performance.now();
    const cloud = await startCloud({ ...options, dir: join(dir, "ready") });
    expect(performance.now() - begun).toBeLessThan(2000);
    await cloud.close();
  });

  test("keeps its root certificate and the port it is given", async () => {
    const first = await startCloud({ ...options, dir: join(dir, "kept") });
    const port = Number(new URL(first.endpoint).port);
    await first.close();
    const second = await startCloud({ ...options, dir: join(dir, "kept"), port });
    expect(second.endpoint).toBe(first.endpoint);
    expect(second.caCertificatePem).toBe(first.caCertificatePem);
    await second.close();
  });

  test("keeps its keys sealed under a file that only its owner can read", async () => {
    const cloud = await startCloud({ ...options, dir: join(dir, "sealed") });
    const kms = new KMSClient({ endpoint: cloud.endpoint, region, credentials });
    await kms.send(new CreateKeyCommand({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" }));
    await cloud.close();
    expect((await stat(join(dir, "sealed", "kms-root.key"))).mode & 0o777).toBe(0o600);
  });

  test("listens on the loopback address only", async () => {
    const cloud = await startCloud(options);
    expect(new URL(cloud.endpoint).hostname).toBe("127.0.0.1");
    await cloud.close();
  });

  test("answers 400 to a request without a proper address, and goes on", async () => {
    const cloud = await startCloud(options);
    const { port } = new URL(cloud.endpoint);
    const socket = connect(Number(port), "127.0.0.1");
    socket.end("GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    const [line] = (await once(createInterface(socket), "line")) as [string];
    expect(line).toContain("400");
    expect((await fetch(`${cloud.endpoint}/ca/ca.crt`)).status).toBe(200);
    await cloud.close();
  });

  test("answers an operation it does not know with its name", async () => {
    const cloud = await startCloud(options);
    const client = new DynamoDBClient({ endpoint: cloud.endpoint, region, credentials, maxAttempts: 1 });
    const asked = client.send(new DescribeLimitsCommand({}));
    await expect(asked).rejects.toMatchObject({
      name: "UnknownOperationException",
      message: expect.stringContaining("DescribeLimits") as string,
    });
    await cloud.close();
  });

  test("says that its port is taken", async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startCloud({ ...options, port })).rejects.toMatchObject({ name: "CloudProblem", code: "port_taken" });
    await new Promise((resolve) => other.close(resolve));
  });

  test("says that its folder is in use", async () => {
    const cloud = await startCloud({ ...options, dir: join(dir, "used") });
    const second = startCloud({ ...options, dir: join(dir, "used") });
    await expect(second).rejects.toMatchObject({ name: "CloudProblem", code: "folder_in_use" });
    await cloud.close();
  });

  test("says that its folder cannot be written", async () => {
    await writeFile(join(dir, "file"), "");
    const inAFile = startCloud({ ...options, dir: join(dir, "file", "data") });
    await expect(inAFile).rejects.toMatchObject({ name: "CloudProblem", code: "folder_not_writable" });
  });
});
