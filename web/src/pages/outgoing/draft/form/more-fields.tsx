import type { Council } from "@vanthu/office/authority/schema.ts";
import { batch, type JSX, Show } from "solid-js";
import { Check } from "../../../../ui/check.tsx";
import { Select, TextField } from "../../../../ui/text-field.tsx";
import { t } from "../../draft-words.ts";
import type { DraftFields } from "../draft-fields.ts";
import type { SetField } from "../draft-form.tsx";

const CIRCULATIONS = ["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"] as const;

/** What few documents need: a council that issues, marks, a page that lies. Open where something is set. */
export function MoreFields(props: { fields: DraftFields; set: SetField; councils: readonly Council[] }): JSX.Element {
  const isUsed = (): boolean =>
    [props.fields.councilId, props.fields.circulation, props.fields.drafterMark, props.fields.landscape].some(
      (one) => one !== undefined,
    );
  return (
    <details class="draft-more" open={isUsed()}>
      <summary>{t("moreFields")}</summary>
      <div class="draft-more-fields">
        <Check
          label={t("landscape")}
          hint={t("landscapeHint")}
          checked={props.fields.landscape === true}
          onChecked={(on) => {
            props.set("landscape", on ? true : undefined);
          }}
        />
        <div class="draft-pair">
          <Select
            label={t("circulation")}
            value={props.fields.circulation ?? ""}
            placeholder={t("none")}
            options={CIRCULATIONS.map((value) => ({ value, label: value }))}
            onValue={(value) => {
              props.set(
                "circulation",
                CIRCULATIONS.find((one) => one === value),
              );
            }}
          />
          <TextField
            label={t("drafterMark")}
            hint={t("drafterMarkHint")}
            maxlength={30}
            autocomplete="off"
            value={props.fields.drafterMark ?? ""}
            onValue={(mark) => {
              props.set("drafterMark", mark.trim() === "" ? undefined : mark);
            }}
          />
        </div>
        <Show when={props.councils.length > 0}>
          <Select
            label={t("councilId")}
            hint={t("councilHint")}
            value={props.fields.councilId ?? ""}
            placeholder={t("noCouncil")}
            options={props.councils
              .filter(({ id, state }) => state === "active" || id === props.fields.councilId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onValue={(value) => {
              const council = props.councils.find(({ id }) => id === value);
              const head = council?.leaders.find(({ deputy }) => !deputy);
              batch(() => {
                props.set("councilId", council?.id);
                // the leaders of the agency sign for it no more than for any other
                if (head) props.set("signerId", head.staffId);
              });
            }}
          />
        </Show>
      </div>
    </details>
  );
}
