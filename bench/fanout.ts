import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import type { DeliveryCounts } from "@vanthu/office/outgoing/delivery-chunk-schema.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { listOutgoing, readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { RecipientGroupId } from "@vanthu/office/recipient/schema.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";
import { equip, sealedReport } from "../tests/office/outgoing-builder.ts";
import { openCommune, type TestOffice } from "../tests/office-world.ts";
import { inTemporaryFolder } from "../tests/instance/instance.ts";
import { startProvinceMachine } from "../tests/province/province-machine.ts";
import { metric, type Metric } from "./result.ts";
import { noteWrites, type Written } from "./write-units.ts";

/** As many batches at once of each queue as `npm start` works on. */
const CONCURRENCY = 2;
const UNITS = 550;
const NATION = 3321;
const OPENED_AT_ONCE = 8;
const LOOK_MS = 100;

/**
 * One document to 550 units and one to all communes of the country, by the real relay, queues and worker beside an
 * embedded cloud on disk, as in `npm start`. `FANOUT_UNITS=44,88` makes both smaller, for a look.
 */
export function measureFanout(): Promise<Metric[]> {
  const [units = UNITS, nation = NATION] = (process.env["FANOUT_UNITS"] ?? "").split(",").filter(Boolean).map(Number);
  return inTemporaryFolder(async (folder) => {
    const machine = await startProvinceMachine({ dataFolder: join(folder, "cloud"), concurrency: CONCURRENCY });
    try {
      machine.work();
      return await measureOn(machine.world, units, nation);
    } finally {
      await machine.stop();
    }
  });
}

async function measureOn(world: World, units: number, nation: number): Promise<Metric[]> {
  const sender = await openCommune(world, { handle: "noigui", place: "Nơi Gửi", code: "H25.900" });
  await equip(sender);
  const ofUnits = await sealed(world, sender);
  const ofNation = await sealed(world, sender);
  const startedAt = performance.now();
  await openUnits(world, units, nation);
  console.log(`${String(nation)} units opened in ${secondsSince(startedAt).toFixed(1)} s`);
  const written = noteWrites(world);
  const first = await send(sender, ofUnits, { group: "communes-of-province", receivers: units, written });
  const second = await send(sender, ofNation, { group: "communes-of-country", receivers: nation, written });
  const { file } = ofNation.document;
  return [
    metric("fanout.units550Seconds", first.deliveredSeconds, "s", 60),
    metric("fanout.units550AcceptedSeconds", first.acceptedSeconds, "s", 10),
    metric("fanout.nationSeconds", second.deliveredSeconds, "s", 360),
    metric("fanout.nationAcceptedSeconds", second.acceptedSeconds, "s", 60),
    metric("fanout.writeUnitsPerReceiver", second.unitsPerReceiver, "write units", 25),
    metric("fanout.acceptWriteUnitsPerReceiver", second.acceptUnitsPerReceiver, "write units", 3),
    metric("fanout.meteringWriteUnitsPerReceiver", second.meteringUnitsPerReceiver, "write units"),
    metric("fanout.blobCopies", await copiesOf(world, file?.sizeBytes ?? 0), "objects", 1),
    metric("fanout.receivers", nation, "units"),
  ];
}

/** A sealed report of the sender, made the real way: composed, checked, signed, numbered and sealed. */
function sealed(world: World, office: TestOffice): Promise<OutgoingDetail> {
  // The pollers carry what follows from each step; the filling of the number is what the seal waits for.
  const settle = async () => {
    while ((await queuesAndFilling(office)) > 0) await delay(LOOK_MS);
  };
  return sealedReport({ office, world: { world, settle } });
}

/** Documents of the office whose number is not yet filled in. */
async function queuesAndFilling(office: TestOffice): Promise<number> {
  const { items } = await listOutgoing(office.cx(office.people.clerk), { view: "all", state: "numbered" });
  const details = await Promise.all(items.map(({ id }) => readOutgoing(office.cx(office.people.clerk), id)));
  return details.filter(({ document }) => document.filling?.done === false).length;
}

/** Offices without people, which receive as any other: so many in the sender's province, the rest in another one. */
async function openUnits(world: World, inProvince: number, all: number): Promise<void> {
  for (let from = 0; from < all; from += OPENED_AT_ONCE) {
    const places = Array.from({ length: Math.min(OPENED_AT_ONCE, all - from) }, (_, at) => from + at);
    await Promise.all(places.map((at) => openUnit(world, at, at < inProvince ? "25" : "38")));
  }
}

async function openUnit(world: World, at: number, provinceGso: string): Promise<void> {
  const now = world.clock.now();
  const name = `UBND xã Nơi Nhận ${String(at)}`;
  const superiorName = provinceGso === "25" ? "UBND tỉnh Phú Thọ" : "UBND tỉnh Thanh Hóa";
  await openOffice(world, {
    tenantId: newTenantId(now),
    handle: `noinhan${String(at)}`,
    agency: {
      id: newId(AgencyId, "agy", now),
      level: "commune",
      provinceGso,
      names: [{ name, superior: superiorName, from: "2025-07-01" }],
      codes: [{ code: `H${provinceGso}.${String(1000 + at)}`, scheme: "QD20", from: "2025-07-01" }],
    },
    office: {
      name,
      heading: ["ỦY BAN NHÂN DÂN", `XÃ NƠI NHẬN ${String(at)}`],
      superiorName,
      place: `Nơi Nhận ${String(at)}`,
      abbreviation: "UBND",
      collective: true,
      collectiveName: "ỦY BAN NHÂN DÂN",
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "wrapped",
    },
    departments: [{ name: "Văn phòng", abbreviation: "VP" }],
    people: [],
    sample: true,
    passwordHash: "",
  });
}

interface Sending {
  readonly acceptedSeconds: number;
  readonly deliveredSeconds: number;
  readonly unitsPerReceiver: number;
  readonly acceptUnitsPerReceiver: number;
  readonly meteringUnitsPerReceiver: number;
}

/**
 * Issues a document to a group. Accepted is when every receiver has its delivery, delivered when the 01 of every one has
 * come back.
 */
async function send(
  sender: TestOffice,
  { document }: OutgoingDetail,
  { group, receivers, written }: { group: RecipientGroupId; receivers: number; written: readonly Written[] },
): Promise<Sending> {
  const cx = () => sender.cx(sender.people.clerk);
  const before = written.length;
  const startedAt = performance.now();
  await issueOutgoing(cx(), document.id, { version: document.version, receiverIds: [], groupIds: [group] });
  const counts = async () => (await readOutgoing(cx(), document.id)).deliveryCounts;
  const until = async (isReached: (found: DeliveryCounts) => boolean) => {
    while (!isReached(await counts())) await delay(LOOK_MS);
    return secondsSince(startedAt);
  };
  const acceptedSeconds = await until(({ all }) => all === receivers);
  const deliveredSeconds = await until(({ codes }) => codes["01"] === receivers);
  const parts = written.slice(before);
  const unitsOf = (isMeant: (one: Written) => boolean) =>
    parts.filter(isMeant).reduce((sum, { units }) => sum + units, 0) / receivers;
  console.log(`${String(receivers)} receivers: ${deliveredSeconds.toFixed(1)} s`, perKind(parts, receivers));
  return {
    acceptedSeconds,
    deliveredSeconds,
    unitsPerReceiver: unitsOf((one) => !isMetering(one)),
    acceptUnitsPerReceiver: unitsOf(isAccepting),
    meteringUnitsPerReceiver: unitsOf(isMetering),
  };
}

/** The issue itself with the list of its receivers, and the making of their deliveries. */
function isAccepting({ kinds, isNew }: Written): boolean {
  return kinds.includes("ReceiverList") || kinds.includes("DeliveryChunk") || (isNew && kinds.includes("Delivery"));
}

/** What a unit used: the only counter written by itself, once a minute whatever the unit did. */
function isMetering({ kinds }: Written): boolean {
  return kinds.length === 1 && kinds[0] === "counter";
}

/** Write units a receiver by what was written together. */
function perKind(parts: readonly Written[], receivers: number): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { kinds, units } of parts) {
    const name = [...new Set(kinds)].join("+");
    sums.set(name, (sums.get(name) ?? 0) + units);
  }
  return Object.fromEntries([...sums].map(([name, units]) => [name, Number((units / receivers).toFixed(2))]));
}

/** Objects in the bucket of the size of the issued file. */
async function copiesOf({ s3, config }: World, sizeBytes: number): Promise<number> {
  let copies = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: config.bucketName, ...(ContinuationToken && { ContinuationToken }) }),
    );
    copies += (page.Contents ?? []).filter(({ Size }) => Size === sizeBytes).length;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return copies;
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
