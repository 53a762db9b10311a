import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page, type Request } from "playwright-core";
import { startInstance, type Instance } from "../instance/instance.ts";
import { placeSampleData } from "../instance/sample-data.ts";

const CHROMIUM = process.env["VANTHU_CHROMIUM"] ?? "/usr/bin/chromium";
/** The browser speaks to nobody but the pages it is shown. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Nothing was fetched for so long: the page has all it asked for. */
const QUIET_MS = 200;
/** What a page may take to show something, on a machine that is busy with other work. */
const SLOWEST_MS = 20_000;

export const DESK = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: "vi" | "en";
}

/** A window of its own: own cookies, own storage, as of another person at another machine. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page threw or wrote to its console as an error, refusals of the server (4xx) apart. */
  readonly errors: readonly string[];
  /** Goes to an address of the portal (`/incoming`). */
  go(path: string): Promise<void>;
  /** Waits until nothing is fetched any more; a page that has something to ask for does so at once. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** A browser before a Vanthu of its own. */
export interface Portal {
  readonly instance: Instance;
  /** A window in which nobody is signed in yet. */
  open(look?: Look): Promise<Window>;
  /** A window in which this person (`name@unit`) is signed in; asks the password once however many windows there are. */
  openAs(person: string, look?: Look): Promise<Window>;
  close(): Promise<void>;
}

/** Starts a fresh instance with its sample offices, and a browser. */
export async function openPortal(): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-browser-"));
  const dataFolder = join(folder, "data");
  const [browser, instance] = await Promise.all([
    chromium.launch({ executablePath: CHROMIUM, args: FLAGS }),
    placeSampleData(dataFolder).then(() => startInstance({ dataFolder })),
  ]);
  const sessions = new Map<string, Cookies>();

  async function sessionOf(person: string): Promise<Cookies> {
    const known = sessions.get(person);
    if (known) return known;
    const context = await browser.newContext();
    const data = { name: person, password: instance.samplePassword };
    const reply = await context.request.post(`${instance.address}/api/session`, { data });
    if (!reply.ok()) throw new Error(`${person} may not sign in: ${String(reply.status())} ${await reply.text()}`);
    const cookies = await context.cookies();
    await context.close();
    sessions.set(person, cookies);
    return cookies;
  }

  return {
    instance,
    open: (look) => openWindow(browser, instance, look),
    openAs: async (person, look) => {
      const cookies = await sessionOf(person);
      const window = await openWindow(browser, instance, look);
      await window.context.addCookies(cookies);
      return window;
    },
    close: async () => {
      await Promise.all([browser.close(), instance.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

async function openWindow(
  browser: Browser,
  { address }: Instance,
  { size = DESK, language = "vi" }: Look = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 700,
    locale: language === "vi" ? "vi-VN" : "en-GB",
    // An English browser in Vietnam is shown Vietnamese first.
    timezoneId: language === "vi" ? "Asia/Ho_Chi_Minh" : "Europe/London",
  });
  context.setDefaultTimeout(SLOWEST_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  const fetching = new Set<Request>();
  let quietSince = performance.now();
  page.on("request", (request) => fetching.add(request));
  const settled = (request: Request) => {
    fetching.delete(request);
    quietSince = performance.now();
  };
  page.on("requestfinished", settled);
  page.on("requestfailed", settled);
  page.on("console", (message) => {
    const refused = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !refused) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return {
    page,
    context,
    errors,
    go: async (path) => {
      await page.goto(address + path);
    },
    quiet: async () => {
      const until = performance.now() + SLOWEST_MS;
      while (fetching.size > 0 || performance.now() - quietSince < QUIET_MS) {
        if (performance.now() > until)
          throw new Error(`Still fetched: ${[...fetching].map((one) => one.url()).join()}`);
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 4));
      }
    },
    close: () => context.close(),
  };
}

/** Signs in through the page, as a person does. */
export async function signIn({ page, go }: Window, { samplePassword }: Instance, person: string): Promise<void> {
  await go("/sign-in");
  await page.locator("#name").fill(person);
  await page.locator("#password").fill(samplePassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
