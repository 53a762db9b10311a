import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { CredentialEntity } from "../staff/item.ts";
import { grantsOf } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { SessionEntity, type Session } from "./item.ts";
import { newToken, SESSION_HOURS, tokenHash } from "./rules.ts";
import { forgetTries } from "./throttle-service.ts";

type CredentialItem = ItemOf<typeof CredentialEntity>;

/** A session just opened: the token for the cookie, and what the frame of each page is drawn from. */
export interface Opened {
  readonly token: string;
  readonly person: Staff;
  readonly session: Session;
}

/** Sign-ins of one person at the same moment; more is not a person. */
const MOST_TRIES = 8;

/** The person of a credential, if at work. */
export async function activePerson(cx: Cx, credential: Pick<CredentialItem, "staffId">): Promise<Staff | undefined> {
  const [person] = await readStaff(cx, [credential.staffId]);
  return person?.state === "active" ? person : undefined;
}

/**
 * Opens a session for somebody whose right to it was just proved. The credential is replaced with it, so that who is
 * locked, reset or given other posts in the same moment either ends this session too or prevents it.
 * @throws Refusal `session.wrong_credentials` when the credential was changed or the person locked meanwhile
 */
export async function openSession(cx: Cx, proved: CredentialItem, more: readonly Operation[] = []): Promise<Opened> {
  let credential: CredentialItem | undefined = proved;
  for (let tries = 1; ; tries += 1) {
    const person = credential && (await activePerson(cx, credential));
    if (!credential || !person || credential.passwordHash !== proved.passwordHash) {
      throw new Refusal("unauthenticated", "session.wrong_credentials");
    }
    const { operations, ...opened } = sessionFor(cx, person, credential);
    try {
      await cx.store.write([...operations, ...more]);
      return opened;
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
      credential = await cx.store.get(CredentialEntity, [`credential#${proved.userName}`, "credential"]);
    }
  }
}

/** A new session of the person and the operations that enter it; the credential is replaced with these changes. */
export function sessionFor(
  cx: Cx,
  person: Staff,
  credential: CredentialItem,
): Opened & { readonly operations: readonly Operation[] } {
  const now = cx.clock.now();
  const token = newToken(cx.store.tenantId, person.id);
  const session: Session = {
    tokenHash: tokenHash(token),
    staffId: person.id,
    userName: person.userName,
    name: person.fullName,
    departmentId: person.departmentId,
    grants: [...grantsOf(person.posts)],
    standsInFor: person.standsInFor,
    mustChangePassword: credential.mustChange,
    startedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString(),
  };
  const operations = [
    create(SessionEntity, session),
    replace(CredentialEntity, { ...credential, lastSignedInAt: now.toISOString() }),
    forgetTries(cx, person.userName),
    event(cx, "session.started", `staff#${person.id}`),
  ];
  return { token, person, session, operations };
}
