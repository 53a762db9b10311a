import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { mayAskOutside } from "@vanthu/platform/outside-address.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import { openSecret, sealSecret } from "@vanthu/platform/tenant-secret.ts";
import * as v from "valibot";
import type { AxisName } from "../organisation/schema.ts";
import { mayLoopBack, openClient, refusing, secretOwner, Secrets } from "./client-service.ts";
import { AxisConnectionEntity, connectionHistory, connectionKey, type AxisConnectionItem } from "./item.ts";
import { listConnections } from "./list-service.ts";
import type { AxisConnection, ConnectionList, SetConnection, TestedConnection } from "./schema.ts";

/**
 * Sets a connection. Secrets are sealed under KMS for this office and axis; nobody reads them again.
 * @throws Refusal `permission.denied`, `connection.address_refused`, `connection.secret_needed` for a new connection, and
 *   for a new address: a secret kept is never sent to another one
 */
export async function setConnection(cx: Cx, wanted: SetConnection): Promise<ConnectionList> {
  const person = requireStaff(cx, "connection.manage");
  const { axis, address, on } = wanted;
  if (!mayAskOutside(address, mayLoopBack(cx))) throw new Refusal("input", "connection.address_refused");
  const known = await cx.store.get(AxisConnectionEntity, connectionKey(axis));
  const next: AxisConnection = {
    axis,
    address,
    systemId: wanted.systemId,
    attachmentForm: wanted.attachmentForm,
    on,
    ...(wanted.axis === "lgsp" && { username: wanted.username, applicationCode: wanted.applicationCode }),
    sealedSecrets: await sealed(cx, wanted, known),
    setAt: cx.clock.now().toISOString(),
    setByName: person.name,
  };
  await cx.store.write([
    known ? replace(AxisConnectionEntity, { ...next, version: known.version }) : create(AxisConnectionEntity, next),
    event(cx, "connection.set", connectionHistory(axis), { axis, host: new URL(address).host, on }),
  ]);
  return listConnections(cx);
}

/** Takes a connection away with its secrets. @throws Refusal `permission.denied`, `connection.missing` */
export async function removeConnection(cx: Cx, axis: AxisName): Promise<ConnectionList> {
  requireStaff(cx, "connection.manage");
  const known = await cx.store.get(AxisConnectionEntity, connectionKey(axis));
  if (!known) throw new Refusal("missing", "connection.missing");
  await cx.store.write([
    remove(AxisConnectionEntity, known),
    event(cx, "connection.set", connectionHistory(axis), { axis, host: new URL(known.address).host, on: false }),
  ]);
  return listConnections(cx);
}

/**
 * Asks the axis what it holds for us today: whether address and credentials are right. Takes nothing.
 * @throws Refusal `permission.denied`, `connection.missing`, `axis.*`
 */
export async function testConnection(cx: Cx, axis: AxisName): Promise<TestedConnection> {
  requireStaff(cx, "connection.manage");
  const { client } = await openClient(cx, axis);
  const today = officeDate(cx.clock.now());
  return refusing(async () => ({ waiting: (await client.listReceived("document", today, today)).length }));
}

async function sealed(cx: Cx, wanted: SetConnection, known: AxisConnectionItem | undefined): Promise<string> {
  const { axis, secret } = wanted;
  const password = wanted.axis === "lgsp" ? wanted.password : undefined;
  const isWhole = secret !== undefined && (axis === "vxp" || password !== undefined);
  const isElsewhere = known?.address !== wanted.address;
  if (!isWhole && (!known || isElsewhere)) throw new Refusal("input", "connection.secret_needed");
  if (known && secret === undefined && password === undefined) return known.sealedSecrets;
  const kept =
    isWhole || !known
      ? undefined
      : await openSecret(cx.world, cx.actor.tenantId, secretOwner(axis), known.sealedSecrets);
  const before = kept === undefined ? { secret: "" } : v.parse(Secrets, JSON.parse(kept));
  const secrets: Secrets = {
    secret: secret ?? before.secret,
    ...((password ?? before.password) !== undefined && { password: password ?? before.password }),
  };
  return sealSecret(cx.world, cx.actor.tenantId, secretOwner(axis), JSON.stringify(secrets));
}
