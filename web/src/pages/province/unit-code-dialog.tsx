import { createSignal, type JSX } from "solid-js";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { post } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { TextDeed } from "../../ui/text-deed.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { c } from "./check-words.ts";

/** Fewest characters that name a decision. */
const LEAST = 5;

/** Enters the identifier code a unit was given after it was opened, with the decision that gave it. */
export function UnitCodeDialog(props: {
  unit: UnitDetail;
  open: boolean;
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  const [code, setCode] = createSignal("");
  return (
    <TextDeed
      open={props.open}
      words={{
        title: c("codeTitle", props.unit.name),
        text: c("codeText"),
        label: c("codeBasis"),
        hint: c("codeBasisHint"),
        tooShort: c("codeBasisShort"),
        keep: c("codeKeep"),
        submit: c("enterCode"),
      }}
      least={LEAST}
      onClose={props.onClose}
      send={async (basis) => {
        const path = `/api/province/agencies/${props.unit.agencyId}/codes`;
        await post(path, { code: code().trim(), from: officeDate(Date.now()), basis });
        toast(c("codeEntered", code().trim()));
        props.onDone();
      }}
    >
      <TextField label={c("codeLabel")} hint={c("codeHint")} value={code()} onValue={setCode} autocomplete="off" />
    </TextDeed>
  );
}
