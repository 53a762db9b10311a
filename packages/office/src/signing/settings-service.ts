import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { askProvider, askToken, type RemoteProvider } from "@vanthu/platform/remote-signing.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { openSecret, sealSecret } from "@vanthu/platform/tenant-secret.ts";
import { ProcessMemory } from "../process-memory.ts";
import { readOffice } from "../tenant/service.ts";
import { SigningSettingsEntity, type SigningSettingsItem } from "./outside-item.ts";
import type { Custody, SetProvider, SigningSettings, SigningSettingsView } from "./outside-schema.ts";

/** What the provider's secret is bound to beside the tenant. */
const SECRET_OWNER = "signing-provider";
const HISTORY = "signing-history#settings";
/** A token good for an hour is asked for anew after four minutes; one good for less, each time. */
const TOKEN_KEPT_MS = 240_000;
const tokens = new ProcessMemory<KeptToken>(TOKEN_KEPT_MS);

/** Shown to nobody but who gave it: another process may have learned of another provider in between. */
interface KeptToken {
  readonly token: string;
  readonly url: string;
  readonly sealedSecret: string;
}

/** Where the unit's persons have their keys, and the provider. @throws Refusal `permission.denied` */
export async function readSigningSettings(cx: Cx): Promise<SigningSettingsView> {
  require(cx, "unit.set_up");
  return viewOf(cx, await readSettings(cx));
}

/** Where a person's key is made or looked for, unless the person has another. */
export async function defaultCustody(cx: Cx): Promise<Custody> {
  return (await readSettings(cx))?.personCustody ?? (await readOffice(cx)).personKeyCustody;
}

/** @throws Refusal `permission.denied`, `signing.no_provider` */
export async function setDefaultCustody(cx: Cx, personCustody: Custody): Promise<SigningSettingsView> {
  requireStaff(cx, "unit.set_up");
  const known = await readSettings(cx);
  if (personCustody === "remote" && !known?.provider) throw new Refusal("conflict", "signing.no_provider");
  const next = { ...known, personCustody };
  await cx.store.write([write(known, next), event(cx, "signing.custody_set", HISTORY, { personCustody })]);
  return viewOf(cx, next);
}

/**
 * Enters the remote signing provider of the unit. It is asked who it is and whether it takes our name and secret before
 * anything is kept.
 * @throws Refusal `permission.denied`, `provider.address_refused`, `provider.client_refused`, `provider.*`
 */
export async function setProvider(cx: Cx, { url, clientId, clientSecret }: SetProvider): Promise<SigningSettingsView> {
  const person = requireStaff(cx, "unit.set_up");
  const provider = providerAt(cx, url);
  const { name, canWait } = await askProvider(provider);
  await askToken(provider, clientId, clientSecret);
  const sealedSecret = await sealSecret(cx.world, cx.actor.tenantId, SECRET_OWNER, clientSecret);
  const known = await readSettings(cx);
  const setAt = cx.clock.now().toISOString();
  const account = { url, clientId, sealedSecret, name: name.slice(0, 200), canWait, setAt, setByName: person.name };
  const next = { ...known, provider: account };
  await cx.store.write([write(known, next), event(cx, "signing.provider_set", HISTORY, { host: new URL(url).host })]);
  tokens.forget(cx);
  return viewOf(cx, next);
}

/** The provider, signed in to. @throws Refusal `signing.no_provider`, `provider.*` */
export async function openProvider(cx: Cx): Promise<{ provider: RemoteProvider; token: string; canWait: boolean }> {
  const account = (await readSettings(cx))?.provider;
  if (!account) throw new Refusal("conflict", "signing.no_provider");
  const provider = providerAt(cx, account.url);
  const { canWait } = account;
  const kept = tokens.recall(cx);
  if (kept?.url === account.url && kept.sealedSecret === account.sealedSecret) {
    return { provider, token: kept.token, canWait };
  }
  const secret = await openSecret(cx.world, cx.actor.tenantId, SECRET_OWNER, account.sealedSecret);
  const { token, seconds } = await askToken(provider, account.clientId, secret);
  if (seconds * 1000 > TOKEN_KEPT_MS) tokens.keep(cx, { token, url: account.url, sealedSecret: account.sealedSecret });
  return { provider, token, canWait };
}

function providerAt(cx: Cx, url: string): RemoteProvider {
  return { url, allowLoopback: cx.world.config.awsEndpoint !== undefined };
}

async function readSettings(cx: Cx): Promise<SigningSettingsItem | undefined> {
  return cx.store.get(SigningSettingsEntity, ["signing-settings", "settings"]);
}

function write(known: SigningSettingsItem | undefined, next: SigningSettings): Operation {
  return known
    ? replace(SigningSettingsEntity, { ...next, version: known.version })
    : create(SigningSettingsEntity, next);
}

async function viewOf(cx: Cx, settings: SigningSettings | undefined): Promise<SigningSettingsView> {
  const personCustody = settings?.personCustody ?? (await readOffice(cx)).personKeyCustody;
  if (!settings?.provider) return { personCustody };
  const { url, clientId, name, canWait, setAt, setByName } = settings.provider;
  return { personCustody, provider: { url, clientId, name, canWait, setAt, setByName } };
}
