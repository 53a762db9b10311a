import type { HigherDeciders, Visa } from "@vanthu/office/outgoing/circuit-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { moment } from "../../../i18n/format.ts";
import { Due } from "../../../ui/due.tsx";
import { PanelSection } from "../../../ui/panel.tsx";
import { createDeadlines } from "../deadline.ts";
import { t } from "./words.ts";

const HIGHER = ["content", "layout"] as const;
const STAGE = { contentReview: "content", layoutReview: "layout", awaitingSignature: "signature" } as const;

/** The steps of approval a document goes, and by when the present one is to be done. */
export function CircuitSection(props: { document: OutgoingDetail["document"] }): JSX.Element {
  const deadlines = createDeadlines();
  const visas = (): readonly Visa[] => props.document.circuit?.visas ?? [];
  const stage = (): string | undefined => STAGE[props.document.state as keyof typeof STAGE];
  const pending = (): Visa | undefined => visas().find(({ before, at }) => before === stage() && at === undefined);
  const isLeft = ({ staffId }: Pick<Visa, "staffId">): boolean => props.document.leftIds?.includes(staffId) === true;
  /** Named in the place of who decides by post, of the steps that are still to come. */
  const higher = (): readonly (keyof HigherDeciders)[] =>
    HIGHER.filter((step) => props.document.higher?.[step] && (stage() === step || stage() === "content"));
  const words = (visa: Visa): string => {
    if (visa.at === undefined && isLeft(visa)) return t("visaLeft");
    if (visa.at !== undefined) return t("visaDone", moment(visa.at, Date.now()));
    return t(visa === pending() ? "visaNow" : "visaToCome");
  };
  const due = () => deadlines()({ dueOn: props.document.stepDueOn, state: props.document.state });
  return (
    <Show when={visas().length > 0 || higher().length > 0 || due()}>
      <PanelSection title={t("steps")} aside={<Show when={due()}>{(deadline) => <Due {...deadline()} />}</Show>}>
        <ul class="opinions">
          <For each={visas()}>
            {(visa) => (
              <li>
                <b class="block">
                  {visa.fullName}, {visa.position}
                </b>
                <span class="meta block">
                  {t(`before_${visa.before}`)} · {words(visa)}
                </span>
              </li>
            )}
          </For>
          <For each={higher()}>
            {(step) => (
              <Show when={props.document.higher?.[step]}>
                {(decider) => (
                  <li>
                    <b class="block">{decider().fullName}</b>
                    <span class="meta block">{t(isLeft(decider()) ? "visaLeft" : `higher_${step}`)}</span>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </PanelSection>
    </Show>
  );
}
