import MessageSquareText from "lucide-solid/icons/message-square-text";
import Undo2 from "lucide-solid/icons/undo-2";
import Waypoints from "lucide-solid/icons/waypoints";
import type { OutgoingAction, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../../api.ts";
import { sentence } from "../../../refusal.ts";
import type { MenuAction } from "../../../ui/menu.tsx";
import { Note } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.tsx";
import { t as tOutgoing } from "../words.ts";
import { AskOpinionsDialog } from "./ask-opinions-dialog.tsx";
import { CircuitDialog } from "./circuit-dialog.tsx";
import { CircuitSection } from "./circuit-section.tsx";
import { OpinionAsked } from "./opinion-asked.tsx";
import { createOpinions } from "./opinions.ts";
import { OpinionsSection } from "./opinions-section.tsx";
import { t } from "./words.ts";

type Document = OutgoingDetail["document"];

/** What the editor of a draft offers beside writing: steps of approval, opinions, and giving it back to its drafter. */
export function createReviewActions(of: {
  document: () => Document;
  actions: () => readonly OutgoingAction[];
  /** Saves what is not saved yet and tells the version; undefined when that failed. */
  version: () => Promise<number | undefined>;
  onChanged: (detail: OutgoingDetail) => void;
}): { actions: () => MenuAction[]; Dialogs: () => JSX.Element } {
  const [open, setOpen] = createSignal<"circuit" | "opinions">();

  async function endEdit(): Promise<void> {
    try {
      const version = await of.version();
      if (version === undefined) return;
      of.onChanged(await post<OutgoingDetail>(`/api/work/outgoing/${of.document().id}/end-edit`, { version }));
      toast(t("editEnded"));
    } catch (error) {
      toast(sentence(error));
    }
  }

  const all: readonly (readonly [OutgoingAction, MenuAction])[] = [
    ["askOpinions", { label: tOutgoing("askOpinions"), icon: MessageSquareText, onChoose: () => setOpen("opinions") }],
    ["setCircuit", { label: tOutgoing("setCircuit"), icon: Waypoints, onChoose: () => setOpen("circuit") }],
    ["endEdit", { label: t("endEdit"), icon: Undo2, onChoose: () => void endEdit() }],
  ];
  const close = (): void => {
    setOpen(undefined);
  };
  return {
    actions: () => all.filter(([action]) => of.actions().includes(action)).map(([, entry]) => entry),
    Dialogs: () => (
      <>
        <CircuitDialog
          open={open() === "circuit"}
          document={of.document()}
          version={of.version}
          onChanged={of.onChanged}
          onClose={close}
        />
        <AskOpinionsDialog
          open={open() === "opinions"}
          document={of.document()}
          version={of.version}
          onChanged={of.onChanged}
          onClose={close}
        />
      </>
    ),
  };
}

/** Above the fields: that a leader writes here in the place of the drafter, and what people asked say. */
export function ReviewNotes(props: { document: Document }): JSX.Element {
  const opinions = createOpinions(() => props.document);
  return (
    <div class="review-notes">
      <Show when={props.document.editorId !== undefined}>
        <Note kind="info">{t("editing", props.document.draftedByName)}</Note>
      </Show>
      <OpinionAsked documentId={props.document.id} opinions={opinions} />
      <OpinionsSection document={props.document} opinions={opinions} mayAsk={props.document.editorId === undefined} />
      <CircuitSection document={props.document} />
    </div>
  );
}
