import * as v from "valibot";
import { line } from "../field.ts";

/** Where a person's key may live: with the system (two ways), at a remote signing provider, in a USB token. */
export const Custody = v.picklist(["kms", "wrapped", "remote", "token"]);
export type Custody = v.InferOutput<typeof Custody>;

/** RemoteProviderAccount (tài khoản ký số từ xa): how the unit stands with a remote signing provider (CSC API v2). */
export const RemoteProviderAccount = v.object({
  /** Base of the API: `https://rms.example.vn/csc/v2`. */
  url: v.string(),
  clientId: v.string(),
  /** The client's secret under the root key of KMS, base64; it is never shown again. */
  sealedSecret: v.string(),
  /** What the provider calls itself. */
  name: v.string(),
  /** Whether it can wait for its owner (operation mode A). */
  canWait: v.boolean(),
  setAt: v.string(),
  setByName: v.string(),
});

/** SigningSettings (cài đặt ký số của đơn vị): where persons' keys live unless a person has another, and the provider. */
export const SigningSettings = v.object({
  /** Absent: as the unit was opened (`Office.personKeyCustody`). */
  personCustody: v.optional(Custody),
  provider: v.optional(RemoteProviderAccount),
});
export type SigningSettings = v.InferOutput<typeof SigningSettings>;

/** What who looks after the unit sees of it: no secret. */
export const SigningSettingsView = v.object({
  personCustody: Custody,
  provider: v.optional(v.omit(RemoteProviderAccount, ["sealedSecret"])),
});
export type SigningSettingsView = v.InferOutput<typeof SigningSettingsView>;

export const SetCustody = v.object({ personCustody: Custody });

export const SetProvider = v.object({
  url: v.pipe(v.string(), v.trim(), v.url(), v.maxLength(300)),
  clientId: line(200),
  clientSecret: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
});
export type SetProvider = v.InferOutput<typeof SetProvider>;

/** The name a provider knows the person under: a personal number or an account there. */
const UserId = line(100);

export const FindCredentials = v.object({ userId: UserId });

/** A key of the person at the provider, to choose from. */
export const CredentialChoice = v.object({
  credentialId: v.string(),
  commonName: v.string(),
  issuer: v.string(),
  validTo: v.string(),
  /** Why it cannot be used here: a refusal code. */
  problem: v.optional(v.string()),
});
export type CredentialChoice = v.InferOutput<typeof CredentialChoice>;
export const CredentialChoices = v.object({ items: v.array(CredentialChoice) });

export const ConnectRemote = v.object({
  userId: UserId,
  credentialId: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
});
export type ConnectRemote = v.InferOutput<typeof ConnectRemote>;

/** The certificate of a USB token, with those of its issuers if at hand, as files: PEM, or base64 of DER or PKCS#7. */
export const ConnectToken = v.object({
  certificates: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.minLength(1), v.maxLength(6)),
});
export type ConnectToken = v.InferOutput<typeof ConnectToken>;
