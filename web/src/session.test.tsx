import { render } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SessionProvider, useSession, type Session } from "./session.tsx";

let reply: () => Response;

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(reply()));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function aSession(): Promise<Session> {
  let session: Session | undefined;
  function Holder(): null {
    session = useSession();
    return null;
  }
  render(() => (
    <SessionProvider>
      <Holder />
    </SessionProvider>
  ));
  if (session === undefined) throw new Error("no session was provided");
  await session.ask();
  return session;
}

test("who signs out has left; who was found signed out comes back to the open page", async () => {
  reply = () => Response.json({ id: "st_1" });
  const session = await aSession();
  reply = () => new Response(null, { status: 204 });

  await session.signOut();
  expect(session.state()).toEqual({ is: "nobody", left: true });

  reply = () => Response.json({ code: "session.missing" }, { status: 401 });
  await session.ask();
  expect(session.state()).toEqual({ is: "nobody" });
});
