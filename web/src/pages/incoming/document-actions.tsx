import Copy from "lucide-solid/icons/copy";
import Download from "lucide-solid/icons/download";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import FileCode from "lucide-solid/icons/file-code";
import { useNavigate } from "@solidjs/router";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createMemo, createSignal, lazy, Show, Suspense, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { save, type Link } from "../../document-view/file-link.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { toast } from "../../ui/toast.tsx";
import { copiedIncoming } from "../copy/copied-incoming.ts";
import type { CopiedDocument } from "../copy/copy-dialog.tsx";
import { arranged, DEEDS, type Deed, type DocumentDeed } from "./deed-order.ts";
import { t } from "./words.ts";

const CopyDialog = lazy(async () => ({ default: (await import("../copy/copy-dialog.tsx")).CopyDialog }));
const PacketDialog = lazy(async () => ({
  default: (await import("../../document-view/packet-dialog.tsx")).PacketDialog,
}));

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
  const order = createMemo(() => arranged(props.detail));
  const main = (): Deed | undefined => order().main;
  const second = (): Deed | undefined => order().second;

  // what is allowed changes with the document: the page looks again when a key is pressed
  useShortcuts(
    DEEDS.flatMap(({ deed, key }) =>
      key === undefined
        ? []
        : [
            {
              keys: key,
              label: t(deed),
              possible: () => props.detail.actions.includes(deed),
              run: () => {
                props.onDeed(deed);
              },
            },
          ],
    ),
  );

  const [reading, setReading] = createSignal(false);
  const packetLink = (): Promise<Link> => get<Link>(`/api/incoming/${props.detail.document.id}/packet`);

  const [copying, setCopying] = createSignal(false);
  const copied = (): CopiedDocument | undefined =>
    may("copy.request") ? copiedIncoming(props.detail.document) : undefined;

  const rest = (): MenuAction[] => [
    ...order().rest.map((one) => ({
      label: t(one.deed),
      icon: one.icon,
      danger: one.deed === "refuse" || one.deed === "recall",
      onChoose: () => {
        props.onDeed(one.deed);
      },
    })),
    ...(copied() ? [{ label: t("copyDocument"), icon: Copy, onChoose: () => setCopying(true) }] : []),
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
