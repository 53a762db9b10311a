import type { AdvisoryBody } from "@vanthu/office/outgoing/form-schema.ts";
import { createSignal, type JSX } from "solid-js";
import { Check } from "../../../../ui/check.tsx";
import { Select, TextField } from "../../../../ui/text-field.tsx";
import { t } from "../../draft-words.ts";
import type { DraftFields } from "../draft-fields.ts";
import type { SetField } from "../draft-form.tsx";

const CIRCULATIONS = ["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"] as const;

/** What few documents need: a council that issues, marks, a page that lies. Open where something is set. */
export function MoreFields(props: { fields: DraftFields; set: SetField }): JSX.Element {
  const isUsed = (): boolean =>
    [props.fields.advisoryBody, props.fields.circulation, props.fields.drafterMark, props.fields.landscape].some(
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
        <AdvisoryFields
          given={props.fields.advisoryBody}
          onGiven={(body) => {
            props.set("advisoryBody", body);
          }}
        />
      </div>
    </details>
  );
}

/** A council is named by all three of its fields, or by none: half of one is kept here only. */
function AdvisoryFields(props: {
  given: AdvisoryBody | undefined;
  onGiven: (body: AdvisoryBody | undefined) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal<AdvisoryBody>(props.given ?? { name: "", abbreviation: "", title: "" });
  function put(changes: Partial<AdvisoryBody>): void {
    const next = setTyped({ ...typed(), ...changes });
    const isWhole = Object.values(next).every((text) => text.trim() !== "");
    if (isWhole || props.given) props.onGiven(isWhole ? next : undefined);
  }
  const field = (name: keyof AdvisoryBody, label: string, most: number, hint?: string): JSX.Element => (
    <TextField
      label={label}
      hint={hint}
      maxlength={most}
      autocomplete="off"
      value={typed()[name]}
      onValue={(text) => {
        put({ [name]: text });
      }}
    />
  );
  return (
    <fieldset class="draft-form-fields">
      <legend>{t("advisoryBody")}</legend>
      {field("name", t("advisoryName"), 200, t("advisoryHint"))}
      <div class="draft-pair">
        {field("abbreviation", t("advisoryAbbreviation"), 20)}
        {field("title", t("advisoryTitle"), 100)}
      </div>
    </fieldset>
  );
}
