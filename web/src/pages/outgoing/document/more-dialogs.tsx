import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { lazy, Show, Suspense, type JSX } from "solid-js";
import type { Link } from "../../../document-view/file-link.ts";
import type { CopiedDocument } from "../../copy/copy-dialog.tsx";
import { fieldsOf } from "../draft/draft-fields.ts";

const CopyDialog = lazy(async () => ({ default: (await import("../../copy/copy-dialog.tsx")).CopyDialog }));
const HistoryDialog = lazy(async () => ({
  default: (await import("../draft/history/history-dialog.tsx")).HistoryDialog,
}));
const PacketDialog = lazy(async () => ({
  default: (await import("../../../document-view/packet-dialog.tsx")).PacketDialog,
}));

export type MoreDialog = "copy" | "packet" | "versions";

/** What the menu of a document opens to look at, each read when it is opened. */
export function MoreDialogs(props: {
  open: MoreDialog | undefined;
  document: OutgoingDetail["document"];
  copied: CopiedDocument | undefined;
  packetLink: () => Promise<Link>;
  onCopyAsked: () => void;
  onClose: () => void;
}): JSX.Element {
  return (
    <Suspense>
      <Show when={props.open === "copy" && props.copied}>
        {(one) => <CopyDialog open document={one()} onClose={props.onClose} onAsked={props.onCopyAsked} />}
      </Show>
      <Show when={props.open === "versions"}>
        <HistoryDialog
          open
          base={`/api/outgoing/${props.document.id}`}
          now={fieldsOf(props.document)}
          colleagues={[]}
          onClose={props.onClose}
        />
      </Show>
      <Show when={props.open === "packet"}>
        <PacketDialog open link={props.packetLink} onClose={props.onClose} />
      </Show>
    </Suspense>
  );
}
