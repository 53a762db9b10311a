import FilePen from "lucide-solid/icons/file-pen";
import FilePlus from "lucide-solid/icons/file-plus";
import FileX from "lucide-solid/icons/file-x";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Undo2 from "lucide-solid/icons/undo-2";
import type { FollowUp, OutgoingAction } from "@vanthu/office/outgoing/schema.ts";
import type { MenuAction } from "../../../ui/menu.tsx";
import { t } from "./after-words.ts";

/** What is done with a document that has gone out, behind the dots: rare, and asked before it is done. */
export type AfterDeed = Extract<OutgoingAction, "askBack" | "recall" | "update">;

/** The entries the server allows now: drafts that follow the document first, what cannot be undone last. */
export function afterMenu(
  actions: readonly OutgoingAction[],
  onAsk: (deed: AfterDeed) => void,
  onDraft: (how: FollowUp) => void,
): MenuAction[] {
  const drafts: MenuAction[] = [
    {
      label: t("draftReplaces"),
      icon: FilePlus,
      apart: true,
      onChoose: () => {
        onDraft("replaces");
      },
    },
    {
      label: t("draftCorrects"),
      icon: FilePen,
      onChoose: () => {
        onDraft("corrects");
      },
    },
    {
      label: t("draftRecalls"),
      icon: FileX,
      onChoose: () => {
        onDraft("recalls");
      },
    },
  ];
  const deeds: readonly (readonly [AfterDeed, MenuAction])[] = [
    [
      "update",
      {
        label: t("update"),
        icon: RefreshCw,
        onChoose: () => {
          onAsk("update");
        },
      },
    ],
    [
      "askBack",
      {
        label: t("askBack"),
        icon: Undo2,
        onChoose: () => {
          onAsk("askBack");
        },
      },
    ],
    [
      "recall",
      {
        label: t("recall"),
        icon: FileX,
        danger: true,
        onChoose: () => {
          onAsk("recall");
        },
      },
    ],
  ];
  const allowed = deeds.filter(([deed]) => actions.includes(deed)).map(([, action]) => action);
  return [
    ...(actions.includes("replace") ? drafts : []),
    ...allowed.map((action, at) => ({ ...action, apart: at === 0 })),
  ];
}
