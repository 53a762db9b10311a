import { createSignal, type JSX } from "solid-js";
import { TextArea } from "../../../ui/text-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Trình lãnh đạo: who has looked at it says what could be done, and passes it on. */
export function PassOn(props: StepProps): JSX.Element {
  const [text, setText] = createSignal("");
  const [to, setTo] = createSignal<string[]>([]);
  return (
    <StepForm
      {...props}
      title={t("passOnTitle")}
      consequence={t("passOnText")}
      submit={t("passOnSubmit")}
      done={t("passOnDone")}
      path="pass-on"
      problems={() => missing("text", text().trim() === "", t("passOnMissing"))}
      body={() => ({
        text: text().trim(),
        ...(to()[0] !== undefined && { toId: to()[0] }),
        version: props.detail.document.version,
      })}
    >
      {(errorOf) => (
        <>
          <TextArea
            id="text"
            label={t("passOnLabel")}
            hint={t("passOnHint")}
            error={errorOf("text")}
            value={text()}
            onValue={setText}
            autofocus
          />
          <PeopleField
            label={t("passOnTo")}
            hint={t("passOnToHint")}
            error={errorOf("people")}
            optional
            max={1}
            only={({ posts }) => posts.includes("chair") || posts.includes("viceChair")}
            chosen={to()}
            onChosen={setTo}
          />
        </>
      )}
    </StepForm>
  );
}
