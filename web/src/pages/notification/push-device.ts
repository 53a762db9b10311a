import type { SubscribePush } from "@vanthu/office/notification/preference-schema.ts";
import { t } from "./words.ts";

/** What this browser can do about push messages. */
export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** Asks the browser to receive, and answers what the server needs to call it; undefined where the person says no. */
export async function subscribe(pushKey: string): Promise<SubscribePush | undefined> {
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  const worker = await navigator.serviceWorker.register("/push-worker.js");
  await navigator.serviceWorker.ready;
  const { endpoint, keys } = (
    await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  ).toJSON();
  if (endpoint === undefined || keys?.["p256dh"] === undefined || keys["auth"] === undefined) return undefined;
  return { endpoint, p256dh: keys["p256dh"], auth: keys["auth"], device: deviceName(navigator.userAgent) };
}

const BROWSERS = [
  [/Edg\//u, "Edge"],
  [/CocCoc/iu, "Cốc Cốc"],
  [/Firefox\//u, "Firefox"],
  [/Chrome\//u, "Chrome"],
  [/Safari\//u, "Safari"],
] as const;
const SYSTEMS = [
  [/Android/u, "Android"],
  [/iPhone|iPad/u, "iOS"],
  [/Windows/u, "Windows"],
  [/Mac OS/u, "macOS"],
  [/Linux/u, "Linux"],
] as const;

/** How a person knows the device again in a list. */
export function deviceName(userAgent: string): string {
  const first = (known: readonly (readonly [RegExp, string])[]): string =>
    known.find(([mark]) => mark.test(userAgent))?.[1] ?? "?";
  return t("deviceOn", first(BROWSERS), first(SYSTEMS));
}
