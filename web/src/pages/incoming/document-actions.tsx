import BookText from "lucide-solid/icons/book-text";
import CircleCheck from "lucide-solid/icons/circle-check";
import Copy from "lucide-solid/icons/copy";
import Download from "lucide-solid/icons/download";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import FileCode from "lucide-solid/icons/file-code";
import Paperclip from "lucide-solid/icons/paperclip";
import PenLine from "lucide-solid/icons/pen-line";
import Pencil from "lucide-solid/icons/pencil";
import Play from "lucide-solid/icons/play";
import Reply from "lucide-solid/icons/reply";
import Undo2 from "lucide-solid/icons/undo-2";
import { useNavigate } from "@solidjs/router";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, lazy, Show, Suspense, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { save, type Link } from "../../document-view/file-link.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { toast } from "../../ui/toast.tsx";
import { copiedIncoming } from "../copy/copied-incoming.ts";
import type { CopiedDocument } from "../copy/copy-dialog.tsx";
import { t } from "./words.ts";

const CopyDialog = lazy(async () => ({ default: (await import("../copy/copy-dialog.tsx")).CopyDialog }));
const PacketDialog = lazy(async () => ({
  default: (await import("../../document-view/packet-dialog.tsx")).PacketDialog,
}));

/** What a reader may set going from the head of the document. */
export type DocumentDeed = "accept" | "refuse" | "instruct" | "start" | "finish" | "answer" | "attach" | "correct";

/** In the order of importance: the first one allowed is the main button. */
const DEEDS: readonly { deed: DocumentDeed; icon: IconShape; key: string }[] = [
  { deed: "accept", icon: BookText, key: "V" },
  { deed: "instruct", icon: PenLine, key: "B" },
  { deed: "start", icon: Play, key: "D" },
  { deed: "finish", icon: CircleCheck, key: "D" },
  { deed: "answer", icon: Reply, key: "S" },
  { deed: "refuse", icon: Undo2, key: "R" },
  { deed: "attach", icon: Paperclip, key: "A" },
  { deed: "correct", icon: Pencil, key: "E" },
];

/** These never stand beside the main button. */
const BEHIND_DOTS: readonly DocumentDeed[] = ["attach", "correct"];

/** One main button, at most one beside it, the rest behind the dots. */
export function DocumentActions(props: {
  detail: IncomingDetail;
  busy: DocumentDeed | undefined;
  /** The form of this deed is open: its own button does it. */
  hidden: DocumentDeed | undefined;
  onDeed: (deed: DocumentDeed) => void;
}): JSX.Element {
  const may = useMay();
  const navigate = useNavigate();
  const allowed = (): typeof DEEDS => DEEDS.filter((one) => props.detail.actions.includes(one.deed));
  const inFront = (): typeof DEEDS => allowed().filter((one) => !BEHIND_DOTS.includes(one.deed));
  const main = (): (typeof DEEDS)[number] | undefined => inFront()[0];
  const second = (): (typeof DEEDS)[number] | undefined => inFront()[1];

  // what is allowed changes with the document: the page looks again when a key is pressed
  useShortcuts(
    DEEDS.map((one) => ({
      keys: one.key,
      label: t(one.deed),
      possible: () => props.detail.actions.includes(one.deed),
      run: () => {
        props.onDeed(one.deed);
      },
    })),
  );

  const [reading, setReading] = createSignal(false);
  const packetLink = (): Promise<Link> => get<Link>(`/api/incoming/${props.detail.document.id}/packet`);

  const [copying, setCopying] = createSignal(false);
  const copied = (): CopiedDocument | undefined =>
    may("copy.request") ? copiedIncoming(props.detail.document) : undefined;

  const rest = (): MenuAction[] => [
    ...(copied() ? [{ label: t("copyDocument"), icon: Copy, onChoose: () => setCopying(true) }] : []),
    ...allowed()
      .filter((one) => one !== main() && one !== second())
      .map((one) => ({
        label: t(one.deed),
        icon: one.icon,
        danger: one.deed === "refuse",
        onChoose: () => {
          props.onDeed(one.deed);
        },
      })),
    ...(props.detail.document.arrivalNumber === undefined
      ? []
      : [
          {
            label: t("slip"),
            icon: ClipboardList,
            onChoose: () => {
              window.open(`/api/compose/incoming/${props.detail.document.id}/slip.pdf`, "_blank", "noopener");
            },
          },
        ]),
    ...(props.detail.document.exchange && may("incoming.register")
      ? [
          { label: t("showPacket"), icon: FileCode, onChoose: () => setReading(true) },
          {
            label: t("packet"),
            icon: Download,
            onChoose: () => {
              packetLink().then(save, (error: unknown) => toast(sentence(error)));
            },
          },
        ]
      : []),
  ];

  return (
    <>
      <div class="doc-actions" classList={{ "is-quiet": props.hidden !== undefined }}>
        <Show when={second()}>
          {(one) => (
            <Button
              icon={one().icon}
              kind={one().deed === "refuse" ? "danger" : "plain"}
              busy={props.busy === one().deed}
              onClick={() => {
                props.onDeed(one().deed);
              }}
            >
              {t(one().deed)}
            </Button>
          )}
        </Show>
        <Show when={props.hidden === undefined && main()}>
          {(one) => (
            <Button
              kind="main"
              icon={one().icon}
              busy={props.busy === one().deed}
              onClick={() => {
                props.onDeed(one().deed);
              }}
            >
              {t(one().deed)}
            </Button>
          )}
        </Show>
        <Show when={rest().length > 0}>
          <Menu actions={rest()} />
        </Show>
      </div>
      <Suspense>
        <Show when={copying() && copied()}>
          {(one) => (
            <CopyDialog
              open
              document={one()}
              onClose={() => setCopying(false)}
              onAsked={({ copy }) => {
                navigate(`/copies/${copy.id}`);
              }}
            />
          )}
        </Show>
        <Show when={reading()}>
          <PacketDialog open link={packetLink} onClose={() => setReading(false)} />
        </Show>
      </Suspense>
    </>
  );
}
