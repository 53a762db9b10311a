import { createSignal, type JSX } from "solid-js";
import type { SetHandlingDefaults } from "@vanthu/office/incoming/defaults-schema.ts";
import { get } from "../../../api.ts";
import { createLoad } from "../../../ui/loaded.tsx";
import { useMe } from "../../../session.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Chuyển cho đồng nghiệp: one's share, as it stands, to somebody of the same unit, or of another where that is allowed. */
export function HandOver(props: StepProps): JSX.Element {
  const me = useMe();
  const [to, setTo] = createSignal<string[]>([]);
  const rules = createLoad(
    () => "handling-defaults",
    () => get<SetHandlingDefaults>("/api/work/handling-defaults"),
  );
  /** The unit allows it, and the share is no part a head gave within the unit. */
  const leavesUnit = (): boolean => {
    const mine = props.detail.tasks.find(({ staffId }) => staffId === me().staffId);
    return rules.data()?.acrossUnits === true && mine?.parentStaffId === undefined;
  };
  const [reason, setReason] = createSignal("");
  return (
    <StepForm
      {...props}
      title={t("handOverTitle")}
      consequence={t("handOverText")}
      submit={t("handOverSubmit")}
      done={t("handOverDone")}
      path="hand-over"
      problems={() => [
        ...missing("people", to().length === 0, t("personMissing")),
        ...missing("text", reason().trim().length < 5, t("reasonMissing")),
      ]}
      body={() => ({ toId: to()[0], reason: reason().trim() })}
    >
      {(errorOf) => (
        <>
          <PeopleField
            label={t("handOverTo")}
            error={errorOf("people")}
            max={1}
            autofocus
            only={({ id, departmentId }) => id !== me().staffId && (leavesUnit() || departmentId === me().departmentId)}
            chosen={to()}
            onChosen={setTo}
          />
          <TextArea id="text" label={t("reason")} error={errorOf("text")} value={reason()} onValue={setReason} />
        </>
      )}
    </StepForm>
  );
}
