import type { Me } from "@vanthu/office/session/schema.ts";
import { createContext, createSignal, useContext, type Accessor, type JSX } from "solid-js";
import { get, onSignedOut, post, remove } from "./api.ts";
import { remember } from "./preference.ts";
import { refusalOf } from "./refusal.ts";

/** Where the portal stands with the person in front of it. */
export type SessionState =
  | { is: "asking" }
  | { is: "unreachable"; error: unknown }
  /** `left`: signed out on purpose, so that the page that was open is not the one to come back to. */
  | { is: "nobody"; left?: boolean }
  | { is: "somebody"; me: Me };

export interface Session {
  state: Accessor<SessionState>;
  /** Asks the server who is signed in. */
  ask: () => Promise<void>;
  signIn: (name: string, password: string) => Promise<Me>;
  /** By the code of the card, and with the password chosen now. */
  signInFirst: (name: string, code: string, password: string) => Promise<Me>;
  /** Goes to another unit one serves, and begins there anew. */
  switchUnit: (linkId: string) => Promise<void>;
  signOut: () => Promise<void>;
  changePassword: (current: string, next: string) => Promise<void>;
}

const SessionContext = createContext<Session>();

/** Who stands at the door is asked by the form there, not by the server before it; on the public page nobody is. */
function atTheDoor(): boolean {
  return /^\/(?:sign-in|kiem-tra)(?:\/|$)/u.test(window.location.pathname);
}

function createSession(): Session {
  const [state, setState] = createSignal<SessionState>(atTheDoor() ? { is: "nobody" } : { is: "asking" });

  async function ask(): Promise<void> {
    try {
      setState({ is: "somebody", me: await get<Me>("/api/session") });
    } catch (error) {
      setState(refusalOf(error)?.status === 401 ? { is: "nobody" } : { is: "unreachable", error });
    }
  }

  onSignedOut(() => {
    setState({ is: "nobody" });
  });

  function entered(me: Me, name: string): Me {
    const unit = name.split("@")[1];
    if (unit !== undefined) remember("last-unit", unit);
    setState({ is: "somebody", me });
    return me;
  }

  return {
    state,
    ask,
    async signIn(name, password) {
      return entered(await post<Me>("/api/session", { name, password }, { signingIn: true }), name);
    },
    async signInFirst(name, code, password) {
      return entered(await post<Me>("/api/session/first", { name, code, password }, { signingIn: true }), name);
    },
    async switchUnit(linkId) {
      const me = await post<Me>("/api/session/switch", { linkId });
      remember("last-unit", me.signInName.split("@")[1] ?? "");
      // a page of the unit one leaves must not stand in the other
      window.location.assign("/");
    },
    async signOut() {
      await remove("/api/session");
      setState({ is: "nobody", left: true });
    },
    async changePassword(current, next) {
      setState({ is: "somebody", me: await post<Me>("/api/session/password", { current, next }) });
    },
  };
}

/** Knows who is signed in; around the whole portal. */
export function SessionProvider(props: { children: JSX.Element }): JSX.Element {
  const session = createSession();
  if (!atTheDoor()) void session.ask();
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider around it");
  return session;
}

const MeContext = createContext<Accessor<Me>>();

/** The person signed in, for everything inside the frame. */
export function MeProvider(props: { me: Me; children: JSX.Element }): JSX.Element {
  return <MeContext.Provider value={() => props.me}>{props.children}</MeContext.Provider>;
}

/** The person signed in. */
export function useMe(): Accessor<Me> {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe needs a MeProvider around it");
  return me;
}

/** Whether the person signed in may do this; the server decides again. */
export function useMay(): (grant: string) => boolean {
  const me = useMe();
  return (grant) => me().grants.includes(grant);
}
