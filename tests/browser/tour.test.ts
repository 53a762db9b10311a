import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESK, openPortal, PHONE, type Portal, type Window } from "./portal.ts";
import { look } from "./sound-page.ts";

const YEAR = String(new Date().getFullYear());
/** By post, in UBND xã Lạc Thuỷ where nothing else is said. */
const PEOPLE = {
  clerk: "nguyen.bt@lacthuy",
  chair: "thuy.bx@lacthuy",
  viceChair: "nhuong.dtq@lacthuy",
  specialist: "luyen.qd@lacthuy",
  departmentClerk: "thuyen.lt@sonoivu",
} as const;

/** The path of a page, or how it is found. */
type Place = string | ((window: Window) => Promise<string>);

const PAGES: Readonly<Record<keyof typeof PEOPLE, Readonly<Record<string, Place>>>> = {
  clerk: {
    today: "/",
    arrived: "/incoming?state=arrived",
    incoming: firstOf("incoming", "registered"),
    accept: firstOf("incoming", "arrived", "accept"),
    "register-form": "/incoming/new",
    "register-incoming": `/registers/incoming/${YEAR}`,
    "register-outgoing": `/registers/outgoing/${YEAR}`,
    "register-copies": `/registers/copies/${YEAR}`,
    "paper-form": "/outgoing/paper",
    copies: "/copies",
    "layout-check": "/layout-check",
    authority: "/directory?view=authority",
    exchange: "/exchange",
    directory: "/directory",
    profile: "/profile",
    outgoing: "/outgoing?view=all",
    rules: "/rules",
    handling: "/unit/handling",
    notices: "/notifications",
    "notice-settings": "/notifications/settings",
    unheld: "/notifications/unheld",
    awaited: "/outgoing/awaited",
  },
  chair: {
    today: "/",
    incoming: firstOf("incoming", "registered"),
    instruct: firstOf("incoming", "registered", "instruct"),
    "in-progress": firstOf("incoming", "inProgress"),
    profile: "/profile",
    assignments: "/assignments",
    templates: "/assignments/templates",
    absences: "/directory?view=absence",
    "reminder-rules": "/notifications/rules",
  },
  viceChair: { signing: "/outgoing", batch: "/signing", sign: firstOf("outgoing", "awaitingSignature") },
  specialist: { today: "/", drafts: "/outgoing", draft: newDraft, ledger: "/ledger", dossiers: "/dossiers" },
  departmentClerk: { issued: firstOf("outgoing", "issued") },
};

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe.each([
  { size: DESK, label: "desk", language: "vi" },
  { size: PHONE, label: "phone", language: "vi" },
  { size: DESK, label: "desk-en", language: "en" },
  { size: PHONE, label: "phone-en", language: "en" },
] as const)("every page at $label", ({ size, label, language }) => {
  test("the sign-in page and the password page are sound", async () => {
    const window = await portal.open({ size, language });
    await window.go("/sign-in");

    await shown(window);
    await look(window, `sign-in-${label}`);

    await window.close();
    const inside = await portal.openAs(PEOPLE.clerk, { size, language });
    await inside.go("/password");
    await shown(inside);
    await look(inside, `password-${label}`);
    await inside.close();
  });

  test.each(Object.entries(PEOPLE))("the pages of the %s are sound", async (post, person) => {
    const window = await portal.openAs(person, { size, language });

    for (const [name, place] of Object.entries(PAGES[post as keyof typeof PEOPLE])) {
      await window.go(typeof place === "string" ? place : await place(window));
      await shown(window);
      await look(window, `${post}-${name}-${label}`);
      const text = await window.page.locator("body").innerText();
      expect(text, name).toContain(language === "vi" ? "Dữ liệu mẫu" : "Sample data");
      expect(text, name).not.toMatch(/Không thấy trang này|This page is not here/);
    }

    await window.close();
  });
});

/** Until the page has its heading. */
async function shown({ page }: Window): Promise<void> {
  await page.locator("main :is(h1, h2)").filter({ visible: true }).first().waitFor();
}

/** The first document of a state, with a form open if one is named. */
function firstOf(kind: "incoming" | "outgoing", state: string, form?: string): Place {
  return async ({ page }) => {
    const reply = await page.request.get(`${portal.instance.address}/api/${kind}?view=all&state=${state}`);
    const { items } = (await reply.json()) as { items: readonly { id: string }[] };
    if (!items[0]) throw new Error(`The sample has no ${kind} document that is ${state}.`);
    return `/${kind}/${items[0].id}${form ? `?do=${form}` : ""}`;
  };
}

async function newDraft({ page }: Window): Promise<string> {
  const data = { typeName: "Báo cáo", subject: "Kết quả rà soát hộ nghèo năm 2026" };
  const headers = { "idempotency-key": `tour-${String(Date.now())}` };
  const reply = await page.request.post(`${portal.instance.address}/api/outgoing`, { data, headers });
  const { document } = (await reply.json()) as { document: { id: string } };
  return `/outgoing/${document.id}`;
}
