import { createSignal, Match, Switch, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { toast } from "../../ui/toast.tsx";
import { c, checkTitle } from "./check-words.ts";
import { UnitCodeDialog } from "./unit-code-dialog.tsx";
import type { SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";

/** What the province can do about one missing thing: bring the people or the code itself, or remind whom it waits for. */
export function CheckAction(props: { unit: UnitDetail; check: SetUpCheck; onDone: () => void }): JSX.Element {
  const may = useMay();
  const [busy, setBusy] = createSignal(false);
  const [entersCode, setEntersCode] = createSignal(false);
  const open = (): boolean =>
    props.check.state !== "done" && props.unit.stage !== "closed" && may("province.open_unit");

  async function remind(): Promise<void> {
    setBusy(true);
    try {
      await post(`/api/province/units/${props.unit.id}/remind`, { check: props.check.code });
      toast(c("reminded", checkTitle(props.check.code)));
      props.onDone();
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  // once it works officially, its own clerk prints the cards
  const printsCards = (): boolean => props.check.state === "missing" && props.unit.stage !== "official";

  return (
    <Switch>
      <Match when={open() && props.check.code === "people"}>
        <ButtonLink size="s" href={`/province/units/import?unit=${props.unit.id}`}>
          {c("upload")}
        </ButtonLink>
      </Match>
      <Match when={open() && props.check.code === "signIns" && printsCards()}>
        <ButtonLink size="s" href={`/province/units/${props.unit.id}?do=cards`}>
          {c("printCards")}
        </ButtonLink>
      </Match>
      <Match when={open() && props.check.code === "codes" && may("province.change_state")}>
        <Button size="s" onClick={() => setEntersCode(true)}>
          {c("enterCode")}
        </Button>
        <UnitCodeDialog
          unit={props.unit}
          open={entersCode()}
          onClose={() => setEntersCode(false)}
          onDone={() => {
            setEntersCode(false);
            props.onDone();
          }}
        />
      </Match>
      <Match when={open() && props.check.who === "clerk" && props.unit.people > 0}>
        <Button size="s" busy={busy()} onClick={() => void remind()}>
          {c("remind")}
        </Button>
      </Match>
    </Switch>
  );
}
