import type { PriceHistory, PriceTable } from "@vanthu/office/metering/price-schema.ts";
import { createSignal, For, untrack, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { entryOf, monthsFrom, problemsOf, tableOf, type PriceEntry } from "./price-entry.ts";
import { p } from "./price-words.ts";
import { PRICED, pricedName } from "./priced.ts";

/** A new table of prices, begun from the one in use. */
export function PriceForm(props: { current: PriceTable; onSaved: () => void; onCancel: () => void }): JSX.Element {
  const today = officeDate(Date.now());
  const [entry, setEntry] = createSignal(untrack(() => entryOf(props.current, today.slice(0, 7), today)));
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const change = (to: Partial<PriceEntry>): void => {
    setEntry({ ...entry(), ...to });
  };
  const error = (id: string): string | undefined => errors().find((one) => one.id === id)?.text;

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const found = problemsOf(entry());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const table = tableOf(entry());
      await put<PriceHistory>("/api/costs/prices", table);
      toast(p("saved", table.from));
      props.onSaved();
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
      setBusy(false);
    }
  }

  return (
    <Card title={p("formTitle")}>
      <form class="card-body stack" noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary errors={errors()} />
        <p class="hint">{p("formHelp")}</p>
        <TextField
          id="price-source"
          label={p("source")}
          hint={p("sourceHint")}
          error={error("price-source")}
          maxlength={200}
          autofocus
          value={entry().source}
          onValue={(source) => {
            change({ source });
          }}
        />
        <div class="cost-fields">
          <Select
            label={p("from")}
            value={entry().from}
            options={monthsFrom(today).map((month) => ({ value: month, label: p("month", month) }))}
            onValue={(from) => {
              change({ from });
            }}
          />
          <DateField
            id="price-known-on"
            label={p("knownOn")}
            error={error("price-known-on")}
            max={today}
            value={entry().knownOn}
            onValue={(knownOn) => {
              change({ knownOn });
            }}
          />
          <TextField
            id="price-rate"
            label={p("rateField")}
            error={error("price-rate")}
            inputmode="numeric"
            value={entry().dongPerUsd}
            onValue={(dongPerUsd) => {
              change({ dongPerUsd });
            }}
          />
        </div>
        <fieldset class="cost-prices">
          <legend>{p("priceTitle")}</legend>
          <div class="cost-fields">
            <For each={PRICED}>
              {(one) => (
                <TextField
                  id={`price-${one.key}`}
                  label={pricedName(one)}
                  error={error(`price-${one.key}`)}
                  inputmode="decimal"
                  value={entry().prices[one.key]}
                  onValue={(typed) => {
                    change({ prices: { ...entry().prices, [one.key]: typed } });
                  }}
                />
              )}
            </For>
          </div>
        </fieldset>
        <div class="cost-deeds">
          <Button kind="main" type="submit" busy={busy()}>
            {p("save")}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              props.onCancel();
            }}
          >
            {p("cancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
