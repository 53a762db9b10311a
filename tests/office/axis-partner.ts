import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxisClient } from "@vanthu/axis/axis-client.ts";
import { overFetch } from "@vanthu/axis/test-axis.ts";
import { vxpClient } from "@vanthu/axis/vxp-client.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import { aStatusPacket } from "@vanthu/edxml/fixtures/packets.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { startHub } from "@vanthu/hub/start-hub.ts";

export const PARTNER_CODE = "H44.13";
/** What no log, reply or item may hold. */
export const SECRET = "bi-mat-cua-truc-9d1f";

/** An axis with the codes of these systems registered, and the program of a partner (Sở Y tế, H44.13) that speaks to it. */
export async function startPartner(systems: Readonly<Record<string, readonly string[]>>) {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-axis-"));
  const hub = await startHub({ port: 0, dataFolder: folder });
  const direct = async (path: string, body: object, method = "PUT") => {
    const headers = { "content-type": "application/json" };
    const reply = await fetch(`${hub.address}/control/${path}`, { method, headers, body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${path} → ${String(reply.status)}`);
  };
  /** Lets a system speak for these agencies. */
  const register = async (systemId: string, agencies: readonly string[]) => {
    for (const code of agencies) await direct(`agencies/${code}`, { name: `Cơ quan ${code}` });
    await direct(`systems/${systemId}`, { secret: SECRET, agencies });
  };
  for (const [systemId, agencies] of Object.entries({ ...systems, [PARTNER_CODE]: [PARTNER_CODE] })) {
    await register(systemId, agencies);
  }
  const partner: AxisClient = vxpClient(
    { address: `${hub.address}/vxp`, systemId: PARTNER_CODE, secret: SECRET },
    overFetch,
    () => new Date(),
  );
  return {
    address: hub.address,
    partner,
    register,
    /** Moves the axis's time ahead. */
    advance: (milliseconds: number) => direct("clock", { milliseconds }, "POST"),
    /** Faults of the axis from now on. */
    faults: (...rules: object[]) => direct("faults", { rules, seed: 1 }),
    /** Everything that waits for the partner, taken. */
    async taken(kind: "document" | "status"): Promise<Uint8Array[]> {
      const packets: Uint8Array[] = [];
      for (const { docId } of await partner.listReceived(kind, "2000-01-01", "2999-12-31")) {
        packets.push(await partner.get(docId));
        await partner.acknowledge(docId, "done");
      }
      return packets;
    },
    async open(): Promise<number> {
      const state = (await (await fetch(`${hub.address}/control/state`)).json()) as { open: number };
      return state.open;
    },
    async stop() {
      await hub.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the partner answers to a packet of ours. */
export function answerTo(sent: Uint8Array, statusCode: string): Uint8Array {
  const read = readPacket(sent);
  if (read.kind !== "document") throw new Error("a status");
  const { from, documentId, code, promulgation } = read.packet;
  return buildStatusPacket(
    aStatusPacket({
      from: { organId: PARTNER_CODE, organName: "Sở Y tế" },
      responseFor: {
        organId: from.organId,
        code: `${code.number}/${code.notation}`,
        documentId,
        promulgatedOn: promulgation.on ?? "2026-11-20",
      },
      statusCode,
    }),
  );
}
