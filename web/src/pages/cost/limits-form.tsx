import type { CostLimits } from "@vanthu/office/metering/schema.ts";
import { createSignal, Show, untrack, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { readDong } from "./money.ts";
import { t } from "./words.ts";

/** Alert and cap of a month; empty is none. */
export function LimitsForm(props: { limits: CostLimits; onSaved: () => void }): JSX.Element {
  const [alert, setAlert] = createSignal(untrack(() => shown(props.limits.alertDong)));
  const [cap, setCap] = createSignal(untrack(() => shown(props.limits.capDong)));
  const [message, setMessage] = createSignal<{ kind: "ok" | "late"; text: string }>();
  const [busy, setBusy] = createSignal(false);

  async function save(): Promise<void> {
    const [alertDong, capDong] = [alert(), cap()].map(readDong);
    if (alertDong === null || capDong === null) {
      setMessage({ kind: "late", text: t("wrongAmount") });
      return;
    }
    setBusy(true);
    try {
      await put("/api/costs/limits", { alertDong, capDong });
      setMessage({ kind: "ok", text: t("saved") });
      props.onSaved();
    } catch (refused) {
      setMessage({ kind: "late", text: sentence(refused) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={t("limits")}>
      <form
        class="cost-limits"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t("capHelp")}</p>
        <Show when={message()}>{(one) => <Note kind={one().kind}>{one().text}</Note>}</Show>
        <TextField
          label={t("alertDong")}
          hint={t("limitHint")}
          inputmode="numeric"
          value={alert()}
          onValue={setAlert}
        />
        <TextField label={t("capDong")} hint={t("limitHint")} inputmode="numeric" value={cap()} onValue={setCap} />
        <Button kind="main" type="submit" busy={busy()}>
          {t("save")}
        </Button>
      </form>
    </Card>
  );
}

function shown(amount: number | undefined): string {
  return amount === undefined ? "" : number(amount);
}
