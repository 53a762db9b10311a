import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { performance } from "node:perf_hooks";
import type { AxisAgency } from "@vanthu/office/organisation/axis-agency-rules.ts";
import { PROVINCES } from "@vanthu/office/organisation/province-schema.ts";
import { searchAgencies } from "@vanthu/office/organisation/search-service.ts";
import { forgetDirectory } from "@vanthu/office/organisation/service.ts";
import { forgetWholeDirectory } from "@vanthu/office/organisation/snapshot-service.ts";
import { syncDirectory } from "@vanthu/office/organisation/sync-service.ts";
import { startOfficeWorld } from "../tests/office-world.ts";
import { metric, type Metric } from "./result.ts";

/** As many as a directory of the national axis had in October 2025. */
const AGENCIES = 111_000;
const ROUNDS = 20;
const KINDS = [
  ["Ủy ban nhân dân xã", ""],
  ["Phòng Văn hóa - Xã hội", "2"],
  ["Trường Tiểu học", "3"],
  ["Công an xã", "4"],
  ["Đảng ủy xã", "5"],
  ["Trạm Y tế xã", "6"],
] as const;
const PLACES = ["Mẫu Thượng", "An Nghĩa", "Lạc Thuỷ", "Cao Phong", "Hợp Tiến", "Đồng Tâm", "Quỳnh Nhường", "Phú Xuân"];
/** As people type: short, long, by code, met nearly everywhere, met nowhere. */
const QUERIES = [
  "ub",
  "ubnd xa",
  "so noi vu",
  "uy ban nhan dan xa mau thuong",
  "truong tieu hoc an nghia 77",
  "thanh hoa",
  "H56.901",
  "dong tam 1204",
  "khong co o dau ca",
  "",
];

/**
 * The directory of 111,000 agencies: how long one search takes beside the table and the bucket of the embedded cloud, as
 * the API answers it; how long the first one takes in a process that has just started; and how long the sync.
 */
export async function measureDirectory(): Promise<Metric[]> {
  const office = await startOfficeWorld();
  try {
    const system = office.lacThuy.system("directory");
    const synced = await timed(() => syncDirectory(system, "vxp", listed()));
    const again = await timed(() => syncDirectory(system, "vxp", listed()));
    forgetWholeDirectory(office.world);
    forgetDirectory(office.world);
    const search = (q: string) =>
      searchAgencies(office.lacThuy.cx(office.lacThuy.people.clerk), office.lacThuy.agencyId, { q, limit: 20 });
    const cold = await timed(() => search("so noi vu"));
    const [times, cpuTimes]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const q of QUERIES) {
        const cpu = process.cpuUsage();
        times.push((await timed(() => search(q))).ms);
        const { user, system } = process.cpuUsage(cpu);
        cpuTimes.push((user + system) / 1000);
      }
    }
    return [
      metric("directory.searchP95Ms", at(times, 0.95), "ms", 50),
      metric("directory.searchCpuP95Ms", at(cpuTimes, 0.95), "ms"),
      metric("directory.searchMedianMs", at(times, 0.5), "ms"),
      metric("directory.searchWorstMs", at(times, 1), "ms"),
      metric("directory.coldLoadMs", cold.ms, "ms"),
      metric("directory.agencies", synced.value.agencies, "agencies", AGENCIES, "higher"),
      metric("directory.syncSeconds", synced.ms / 1000, "s"),
      metric("directory.syncUnchangedSeconds", again.ms / 1000, "s"),
      metric("directory.snapshotMB", (await snapshotBytes(office.world)) / 1_048_576, "MB"),
    ];
  } finally {
    await office.stop();
  }
}

async function* listed(): AsyncGenerator<AxisAgency> {
  for (const { code, name } of PROVINCES) yield await Promise.resolve({ id: code, code, name: `UBND ${name}` });
  for (let at = 0; at < AGENCIES - PROVINCES.length; at += 1) {
    const province = PROVINCES[at % PROVINCES.length];
    const [kind, below] = KINDS[at % KINDS.length] ?? KINDS[0];
    const place = PLACES[(at >> 3) % PLACES.length] ?? "";
    const code = `${province?.code ?? ""}.${String(at)}${below && `.${below}`}`;
    yield { id: String(at), parentId: province?.code, code, name: `${kind} ${place} ${String(at % 1777)}` };
  }
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}

async function snapshotBytes(world: Parameters<typeof forgetDirectory>[0]): Promise<number> {
  const listing = await world.s3.send(new ListObjectsV2Command({ Bucket: world.config.bucketName, Prefix: "d/snap" }));
  return listing.Contents?.at(-1)?.Size ?? 0;
}
