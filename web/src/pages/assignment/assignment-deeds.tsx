import type { AssignmentAction, AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toast.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { StepDialog, takeStep, type SpokenStep } from "./step-dialog.tsx";
import { t } from "./words.ts";

/** The one that comes next stands out; in this order. */
const MAIN: readonly AssignmentAction[] = ["takeUp", "accept", "submit", "decideExtension", "evaluate"];

/** Buttons for what the reader may do now. */
export function AssignmentDeeds(props: {
  detail: AssignmentDetail;
  onChanged: (detail: AssignmentDetail) => void;
  onPart: () => void;
}): JSX.Element {
  const [step, setStep] = createSignal<SpokenStep>();
  const [adding, setAdding] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const main = (): AssignmentAction | undefined => MAIN.find((one) => props.detail.actions.includes(one));
  const others = (): AssignmentAction[] => props.detail.actions.filter((one) => one !== main());

  async function takeAtOnce(named: "takeUp" | "accept"): Promise<void> {
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

  function press(action: Exclude<AssignmentAction, "decideExtension">): void {
    if (action === "takeUp" || action === "accept") void takeAtOnce(action);
    else if (action === "addPart") setAdding(true);
    else setStep(action);
  }

  return (
    <div class="toolbar">
      <For each={[main(), ...others()]}>
        {(action) => (
          <Show when={action}>
            {(one) => (
              <Deed
                action={one()}
                main={one() === main()}
                busy={busy()}
                onPress={(pressed) => {
                  if (pressed === "grantExtension" || pressed === "refuseExtension") setStep(pressed);
                  else press(pressed);
                }}
              />
            )}
          </Show>
        )}
      </For>
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

type Pressed = Exclude<AssignmentAction, "decideExtension"> | "grantExtension" | "refuseExtension";

/** A decision has two buttons, every other deed one. */
function Deed(props: {
  action: AssignmentAction;
  main: boolean;
  busy: boolean;
  onPress: (pressed: Pressed) => void;
}): JSX.Element {
  const choices = (): Pressed[] =>
    props.action === "decideExtension"
      ? ["grantExtension", "refuseExtension"]
      : [props.action as Exclude<AssignmentAction, "decideExtension">];
  return (
    <For each={choices()}>
      {(one, index) => (
        <Button
          kind={props.main && index() === 0 ? "main" : "plain"}
          busy={props.busy && (one === "takeUp" || one === "accept")}
          onClick={() => {
            props.onPress(one);
          }}
        >
          {one === "addPart" ? t("givePart") : t(one)}
        </Button>
      )}
    </For>
  );
}
