import { createSignal, For, type JSX } from "solid-js";
import { Chip } from "../../../ui/chip.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { useMe } from "../../../session.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

const SHARES = [10, 25, 50, 75, 90] as const;

/** Báo cáo tiến độ: how far one's share is, in words and roughly in percent. */
export function Report(props: StepProps): JSX.Element {
  const me = useMe();
  const last = props.detail.tasks.find(({ staffId }) => staffId === me().staffId)?.progress?.percent;
  const [text, setText] = createSignal("");
  const [percent, setPercent] = createSignal(last ?? 0);
  return (
    <StepForm
      {...props}
      title={t("reportTitle")}
      consequence={t("reportText")}
      submit={t("reportSubmit")}
      done={t("reportDone")}
      path="progress"
      problems={() => missing("text", text().trim() === "", t("reportMissing"))}
      body={() => ({ text: text().trim(), percent: percent() })}
    >
      {(errorOf) => (
        <>
          <TextArea
            id="text"
            label={t("reportLabel")}
            hint={t("reportHint")}
            error={errorOf("text")}
            value={text()}
            onValue={setText}
            autofocus
          />
          <fieldset class="stack-2">
            <legend>{t("reportPercent", percent())}</legend>
            <div class="chips">
              <For each={SHARES}>
                {(share) => (
                  <Chip on={percent() === share} ticked onPress={() => setPercent(share)}>
                    {t("percent", share)}
                  </Chip>
                )}
              </For>
            </div>
          </fieldset>
        </>
      )}
    </StepForm>
  );
}
