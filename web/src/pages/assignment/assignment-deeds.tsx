import type { AssignmentAction, AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { AttachDialog } from "./attach-dialog.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { StepDialog, takeStep, type SilentStep, type SpokenStep } from "./step-dialog.tsx";
import { t } from "./words.ts";

type Pressed = Exclude<AssignmentAction, "decideExtension"> | "grantExtension" | "refuseExtension";

/** The one that comes next stands out, the next of these stands beside it; in this order. */
const FIRST: readonly Pressed[] = [
  "takeUp",
  "accept",
  "submit",
  "grantExtension",
  "evaluate",
  "refuseExtension",
  "return",
  "report",
  "urge",
  "recall",
];

/** A decision has two buttons, every other deed one. */
function deedsOf({ actions }: AssignmentDetail): Pressed[] {
  const all = actions.flatMap((action): Pressed[] =>
    action === "decideExtension" ? ["grantExtension", "refuseExtension"] : [action],
  );
  const rank = (one: Pressed): number => (FIRST.includes(one) ? FIRST.indexOf(one) : FIRST.length);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Buttons for what the reader may do now. */
export function AssignmentDeeds(props: {
  detail: AssignmentDetail;
  onChanged: (detail: AssignmentDetail) => void;
  onPart: () => void;
}): JSX.Element {
  const [step, setStep] = createSignal<SpokenStep>();
  const [adding, setAdding] = createSignal(false);
  const [attaching, setAttaching] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const deeds = createMemo(() => deedsOf(props.detail));
  const word = (one: Pressed): string => t(one === "addPart" ? "givePart" : one);

  async function takeAtOnce(named: SilentStep): Promise<void> {
    setBusy(true);
    try {
      props.onChanged(await takeStep(props.detail, { step: named }));
      toast(t("done"));
    } catch (refused) {
      toast(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  function press(action: Pressed): void {
    if (action === "takeUp" || action === "accept" || action === "urge") void takeAtOnce(action);
    else if (action === "addPart") setAdding(true);
    else if (action === "attach") setAttaching(true);
    else setStep(action);
  }

  return (
    <div class="assignment-deeds">
      <Show when={deeds()[0]}>
        {(one) => (
          <Button
            kind={one() === "recall" || one() === "urge" ? "plain" : "main"}
            busy={busy()}
            onClick={() => press(one())}
          >
            {word(one())}
          </Button>
        )}
      </Show>
      <Show when={deeds()[1]}>{(one) => <Button onClick={() => press(one())}>{word(one())}</Button>}</Show>
      <Show when={deeds().length > 2}>
        <Menu
          label={t("more")}
          actions={deeds()
            .slice(2)
            .map((one) => ({
              label: word(one),
              danger: one === "recall" || one === "sendBack",
              onChoose: () => press(one),
            }))}
        />
      </Show>
      <StepDialog
        detail={props.detail}
        step={step()}
        onClose={() => setStep(undefined)}
        onTaken={(after) => {
          setStep(undefined);
          toast(t("done"));
          props.onChanged(after);
        }}
      />
      <AttachDialog
        id={props.detail.assignment.id}
        open={attaching()}
        onClose={() => setAttaching(false)}
        onAttached={(after) => {
          toast(t("attached"));
          props.onChanged(after);
        }}
      />
      <GiveDialog
        open={adding()}
        parentId={props.detail.assignment.id}
        onClose={() => setAdding(false)}
        onGiven={() => {
          toast(t("gave"));
          props.onPart();
        }}
      />
    </div>
  );
}
