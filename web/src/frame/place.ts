import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import BookText from "lucide-solid/icons/book-text";
import CalendarCheck from "lucide-solid/icons/calendar-check";
import ChartColumn from "lucide-solid/icons/chart-column";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import Inbox from "lucide-solid/icons/inbox";
import Landmark from "lucide-solid/icons/landmark";
import ListChecks from "lucide-solid/icons/list-checks";
import Send from "lucide-solid/icons/send";
import Signature from "lucide-solid/icons/signature";
import UserCog from "lucide-solid/icons/user-cog";
import Users from "lucide-solid/icons/users";
import Wallet from "lucide-solid/icons/wallet";
import type { Me } from "@vanthu/office/session/schema.ts";
import type { frame } from "../i18n/vi/frame.ts";
import type { IconShape } from "../ui/icon.tsx";
import type { QueueKey } from "./waiting.tsx";

/** A place of the portal: one icon with its word on the rail. */
export interface Place {
  href: string;
  word: keyof typeof frame &
    (
      | "today"
      | "incoming"
      | "outgoing"
      | "signing"
      | "assignments"
      | "registers"
      | "reports"
      | "costs"
      | "directory"
      | "exchange"
      | "units"
      | "setUp"
      | "people"
    );
  icon: IconShape;
  /** Lies in another place: found by key, search and there, but no place of its own on the rail, which has eight at most. */
  within?: "/incoming";
  /** Other addresses that lie in it. */
  also?: readonly string[];
  /** Second key after G. */
  key: string;
  /** What waits there for the person. */
  queues: readonly QueueKey[];
}

const INCOMING: readonly QueueKey[] = ["toAccept", "toPassOn", "toInstruct", "myTasks"];
const OUTGOING: readonly QueueKey[] = [
  "myDrafts",
  "toVisa",
  "toOpine",
  "toApproveContent",
  "toApproveLayout",
  "toSign",
  "toNumber",
  "toSeal",
  "toIssue",
];

/** Whether documents pass through this person's hands; who only looks after the system sees none. */
function handlesDocuments({ grants }: Me): boolean {
  return grants.some((grant) => grant === "task.handle" || /^(?:incoming|outgoing)\./u.test(grant));
}

/** Documents of the day. For a leader outgoing is signing, and opens at what waits for it. */
function documentPlaces(me: Me): Place[] {
  const signs = me.grants.includes("outgoing.sign");
  return [
    { href: "/", word: "today", icon: CalendarCheck, key: "H", queues: [...INCOMING, ...OUTGOING] },
    { href: "/incoming", word: "incoming", icon: Inbox, also: ["/rules", "/exchange"], key: "D", queues: INCOMING },
    {
      href: signs ? "/outgoing?state=awaitingSignature" : "/outgoing",
      word: signs ? "signing" : "outgoing",
      icon: signs ? Signature : Send,
      also: ["/copies", "/layout-check", "/signing", "/unit/review-plan"],
      key: "I",
      queues: OUTGOING,
    },
    {
      href: "/assignments",
      word: "assignments",
      icon: ClipboardList,
      also: ["/ledger", "/dossiers"],
      key: "V",
      queues: [],
    },
  ];
}

/** The places of one person, in the order of the day; the first is where the person begins. */
export function placesOf(me: Me): Place[] {
  const places: Place[] = handlesDocuments(me) ? documentPlaces(me) : [];
  if (me.grants.includes("province.read")) {
    places.push({ href: "/province/units", word: "units", icon: Landmark, key: "O", queues: [] });
  }
  // who looks after a unit without handling its documents begins at what it still needs
  if (places.length === 0 && me.grants.includes("unit.set_up")) {
    places.push({ href: "/unit", word: "setUp", icon: ListChecks, key: "O", queues: [] });
  }
  if (me.grants.includes("register.read")) {
    places.push({ href: "/registers", word: "registers", icon: BookText, key: "S", queues: [] });
  }
  if (me.grants.includes("report.read") || me.grants.includes("province.report")) {
    places.push({ href: "/reports", word: "reports", icon: ChartColumn, key: "C", queues: [] });
  }
  if (me.grants.includes("staff.read_accounts")) {
    places.push({ href: "/people", word: "people", icon: UserCog, key: "N", queues: [] });
  }
  if (me.grants.includes("cost.read")) {
    places.push({ href: "/costs", word: "costs", icon: Wallet, key: "P", queues: [] });
  }
  if (me.grants.includes("deadletter.mend")) {
    const ofClerk = me.grants.includes("incoming.register");
    places.push({
      href: ofClerk ? "/exchange" : "/exchange/stuck",
      word: "exchange",
      icon: ArrowLeftRight,
      also: ["/exchange"],
      key: "L",
      queues: [],
      ...(ofClerk && { within: "/incoming" }),
    });
  }
  places.push({ href: "/directory", word: "directory", icon: Users, also: ["/handover"], key: "B", queues: [] });
  return places;
}

/** Whether an address lies in a place. */
export function isIn(place: Place, pathname: string): boolean {
  const path = place.href.split("?")[0] ?? "";
  if (path === "/") return pathname === "/";
  return [path, ...(place.also ?? [])].some((one) => pathname === one || pathname.startsWith(`${one}/`));
}

/** A page no place of the rail stands for, found in the person's menu by a plain word. */
export interface MorePage {
  readonly word: keyof typeof frame & ("dossiers" | "absences" | "ledger");
  readonly href: string;
}

/** What concerns the person's own work, for whoever has some. */
export function morePagesOf(me: Me): MorePage[] {
  return me.grants.includes("task.handle")
    ? [
        { word: "dossiers", href: "/dossiers" },
        { word: "absences", href: "/directory?view=absence" },
        { word: "ledger", href: "/ledger" },
      ]
    : [];
}
