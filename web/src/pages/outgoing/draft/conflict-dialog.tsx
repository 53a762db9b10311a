import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createEffect, createSignal, For, on, type JSX } from "solid-js";
import { Button } from "../../../ui/button.tsx";
import { Radio } from "../../../ui/check.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { t } from "../draft-words.ts";
import { differing, merged, type DraftField, type DraftFields } from "./draft-fields.ts";
import { fieldLines } from "./field-lines.ts";

/** Two versions of one draft side by side; a person chooses field by field, and nobody's words are lost. */
export function ConflictDialog(props: {
  open: boolean;
  mine: DraftFields;
  theirs: DraftFields;
  theirsAt: string;
  colleagues: readonly Colleague[];
  onChosen: (fields: DraftFields) => void;
  onClose: () => void;
}): JSX.Element {
  const [fromTheirs, setFromTheirs] = createSignal<ReadonlySet<DraftField>>(new Set());
  createEffect(
    on(
      () => props.open,
      () => setFromTheirs(new Set<DraftField>()),
    ),
  );

  function choose(field: DraftField, theirs: boolean): void {
    const next = new Set(fromTheirs());
    if (theirs) next.add(field);
    else next.delete(field);
    setFromTheirs(next);
  }

  function words(fields: DraftFields, field: DraftField): string {
    return fieldLines(fields, field, props.colleagues).join("\n");
  }

  return (
    <Dialog
      open={props.open}
      wide
      title={t("conflict")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("later")}
          </Button>
          <Button
            onClick={() => {
              props.onChosen(props.mine);
            }}
          >
            {t("allMine")}
          </Button>
          <Button
            kind="main"
            onClick={() => {
              props.onChosen(merged(props.mine, props.theirs, fromTheirs()));
            }}
          >
            {t("keepChosen")}
          </Button>
        </>
      }
    >
      <p>{t("conflictText", props.theirsAt)}</p>
      <For each={differing(props.mine, props.theirs)}>
        {(field) => (
          <fieldset class="conflict-field">
            <legend>{t(field === "signerId" ? "signer" : field)}</legend>
            <For each={[false, true]}>
              {(theirs) => (
                <div class="conflict-side" classList={{ "is-on": fromTheirs().has(field) === theirs }}>
                  <Radio
                    name={`conflict-${field}`}
                    label={theirs ? t("theirs", props.theirsAt) : t("mine")}
                    checked={fromTheirs().has(field) === theirs}
                    onChosen={() => {
                      choose(field, theirs);
                    }}
                  />
                  <p class="conflict-words">{words(theirs ? props.theirs : props.mine, field) || t("nothing")}</p>
                </div>
              )}
            </For>
          </fieldset>
        )}
      </For>
    </Dialog>
  );
}
