import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { contextTag, der, integer, oid, sequence, setOf } from "@vanthu/pades/der.ts";
import { OID } from "@vanthu/pades/oids.ts";
import { readSigningIdentity } from "@vanthu/office/signing/certificate-service.ts";
import { importCertificate, readRequest } from "@vanthu/office/signing/import-service.ts";
import { readProfile } from "@vanthu/office/signing/profile-service.ts";
import { certificateStanding } from "@vanthu/office/signing/standing-service.ts";
import { certificateTick } from "@vanthu/office/signing/tick.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { contactOperation } from "@vanthu/office/staff/service.ts";
import { readToday } from "@vanthu/office/today/service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip } from "./outgoing-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  await equip(office);
  await settle();
});
afterAll(() => world.stop());

const settle = () =>
  world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers),
  });
const chair = () => office.cx(office.people.chair);
const clerk = () => office.cx(office.people.clerk);
const DAY_MS = 86_400_000;

/** What the authority answers to the chair's request, as DER. */
async function issuedTo(pem: string, query = ""): Promise<Buffer> {
  const request = Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");
  const reply = await fetch(`${world.endpoint}/ca/certificates${query}`, {
    method: "POST",
    headers: { "content-type": "application/pkcs10" },
    body: request,
  });
  return Buffer.from(await reply.arrayBuffer());
}

const pemOf = (bytes: Buffer) =>
  Buffer.from(`-----BEGIN CERTIFICATE-----\n${bytes.toString("base64")}\n-----END CERTIFICATE-----\n`);

/** A PKCS#7 that carries certificates and signs nothing, as authorities hand them out. */
const p7bOf = (...certificates: Buffer[]) =>
  sequence(
    oid(OID.signedData),
    der(
      contextTag(0),
      sequence(integer(1), setOf(), sequence(oid(OID.data)), der(contextTag(0), ...certificates), setOf()),
    ),
  );

describe("a certificate an authority issued by hand", () => {
  test("is asked for with a request that openssl accepts", async () => {
    const told = execFileSync("openssl", ["req", "-verify", "-noout", "-subject"], {
      input: await readRequest(chair(), false),
      stdio: ["pipe", "pipe", "ignore"],
    });

    expect(told.toString()).toContain("UBND");
  });

  test.each([
    ["DER", (issued: Buffer) => issued],
    ["PEM", pemOf],
    ["PKCS#7 among others", (issued: Buffer, other: Buffer) => p7bOf(other, issued)],
  ])("is taken in from %s, and the profile shows what it says", async (_, wrap) => {
    const issued = await issuedTo(await readRequest(chair(), false));
    const other = Buffer.from((await readSigningIdentity(office.system(), "seal"))!.certificate!, "base64");

    const { signing } = await importCertificate(chair(), false, wrap(issued, other));

    expect(signing).toMatchObject({
      state: "ready",
      requested: false,
      certificate: { commonName: "Bùi Xuân Thuỵ", organization: "UBND xã Lạc Thuỷ", title: "Chủ tịch" },
    });
    expect((await readSigningIdentity(office.system(), office.people.chair.id))?.certificate).toBe(
      issued.toString("base64"),
    );
  });

  test("is refused when it is of another key, no certificate, or not valid yet or any more", async () => {
    const seal = Buffer.from((await readSigningIdentity(office.system(), "seal"))!.certificate!, "base64");
    await expect(importCertificate(chair(), false, seal)).rejects.toMatchObject({
      code: "signing.certificate_mismatch",
    });
    await expect(importCertificate(chair(), false, Buffer.from("không phải"))).rejects.toMatchObject({
      code: "certificate.unreadable",
    });

    const short = await issuedTo(await readRequest(chair(), false), "?days=1");
    world.time.advance(2 * DAY_MS);
    await expect(importCertificate(chair(), false, short)).rejects.toMatchObject({ code: "certificate.expired" });
    world.time.advance(-2 * DAY_MS);
  });

  test("is refused when no authority that is trusted stands for it", async () => {
    const request = await readRequest(chair(), false);
    const issued = await issuedTo(request);
    const foreign = { ...world.world, config: { ...world.world.config, trustAnchorsPem: "" } };

    await expect(importCertificate({ ...chair(), world: foreign }, false, issued)).rejects.toMatchObject({
      code: "certificate.not_trusted",
    });
  });
});

describe("a certificate that is watched", () => {
  const tick = async () => {
    await certificateTick.run(world.world, world.world.clock.now());
    await settle();
  };
  const mails = async (subject: string) =>
    (await (await fetch(`${world.endpoint}/mail`)).text()).split(subject).length - 1;

  test("is known to be good from the day it was issued", async () => {
    await settle();
    const { signing, seal } = { ...(await readProfile(chair())), seal: (await readProfile(clerk())).seal };

    expect([signing?.revocation?.revocation, seal?.revocation?.revocation]).toEqual(["good", "good"]);
    expect((await readToday(clerk())).certificates).toBeUndefined();
  });

  test("is announced 60, 30 and 7 days ahead, once each, by mail and on the page of its owner and the clerk", async () => {
    const person = await office.system().store.get(StaffEntity, ["staff", office.people.chair.id]);
    await office.system().store.write([contactOperation(person!, { email: "chu.tich@lacthuy.example" })]);
    const issued = await issuedTo(await readRequest(chair(), false), "?days=62");
    await importCertificate(chair(), false, issued);
    await settle();

    const told: number[] = [];
    for (const days of [61, 60, 59, 30, 30, 8, 7, 6]) {
      world.time.set(new Date(Date.parse("2026-11-25T02:00:00Z") + (62 - days) * DAY_MS).toISOString());
      const before = await mails("chứng thư chữ ký số còn");
      await tick();
      if ((await mails("chứng thư chữ ký số còn")) > before) told.push(days);
    }

    expect(told).toEqual([60, 30, 7]);
    expect((await readToday(chair())).certificates).toMatchObject([{ of: "own", state: "expiring", daysLeft: 6 }]);
    expect((await readToday(clerk())).certificates).toMatchObject([{ of: "person", name: "Bùi Xuân Thuỵ" }]);
    expect((await readToday(office.cx(office.people.specialist))).certificates).toBeUndefined();
  });

  test("is known to be revoked by the next day, and at once to who asks before signing", async () => {
    const identity = (await readSigningIdentity(office.system(), "seal"))!;
    await fetch(`${world.endpoint}/ca/revocations?reason=superseded`, {
      method: "POST",
      headers: { "content-type": "application/pkix-cert" },
      body: Buffer.from(identity.certificate!, "base64"),
    });
    world.time.advance(10 * 60_000);

    const asked = await certificateStanding(clerk(), identity);
    world.time.advance(DAY_MS);
    await tick();

    expect(asked).toMatchObject({ revocation: "revoked", reason: "superseded", source: "ocsp" });
    expect((await readProfile(clerk())).seal?.revocation).toMatchObject({ revocation: "revoked" });
    expect((await readToday(clerk())).certificates?.map(({ of, state }) => [of, state])).toContainEqual([
      "seal",
      "revoked",
    ]);
  });
});
