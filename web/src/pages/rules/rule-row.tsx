import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import type { RuleView } from "@vanthu/office/proposal/rule-view-schema.ts";
import { Show, type JSX } from "solid-js";
import { Button, IconButton } from "../../ui/button.tsx";
import { date, officeDate } from "../../i18n/format.ts";
import type { People } from "./rule-form.ts";
import { conditionText, resultText } from "./rule-text.ts";
import { t } from "./words.ts";

/** One rule: when it holds, what it proposes, how often that was right, and what its keeper may do with it. */
export function RuleRow(props: {
  rule: RuleView;
  place: number;
  last: boolean;
  people: People | undefined;
  keeps: boolean;
  onEdit: () => void;
  onSwitch: () => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}): JSX.Element {
  const score = () => props.rule.score;
  return (
    <li class="rul-row" classList={{ "rul-row--off": !props.rule.on }}>
      <span class="rul-place" aria-hidden="true">
        {props.place}
      </span>
      <div class="grow">
        <h3>
          {props.rule.name}
          <Show when={!props.rule.on}>
            <span class="badge">{t("off")}</span>
          </Show>
        </h3>
        <dl class="rul-says">
          <dt>{t("when")}</dt>
          <dd>{conditionText(props.rule)}</dd>
          <dt>{t("then")}</dt>
          <dd>{resultText(props.rule, props.people)}</dd>
        </dl>
        <p class="meta">
          {score().judged > 0 ? t("right", score().right, score().judged) : t("unjudged")} ·{" "}
          {t("changed", props.rule.changedByName, date(officeDate(props.rule.changedAt)))}
        </p>
      </div>
      <Show when={props.keeps}>
        <span class="toolbar rul-deeds">
          <IconButton
            kind="quiet"
            icon={ArrowUp}
            label={t("up", props.rule.name)}
            disabled={props.place === 1}
            onClick={() => {
              props.onMove(-1);
            }}
          />
          <IconButton
            kind="quiet"
            icon={ArrowDown}
            label={t("down", props.rule.name)}
            disabled={props.last}
            onClick={() => {
              props.onMove(1);
            }}
          />
          <Button
            size="s"
            onClick={() => {
              props.onEdit();
            }}
          >
            {t("edit")}
          </Button>
          <Button
            size="s"
            onClick={() => {
              props.onSwitch();
            }}
          >
            {props.rule.on ? t("turnOff") : t("turnOn")}
          </Button>
          <Button
            size="s"
            onClick={() => {
              props.onRemove();
            }}
          >
            {t("remove")}
          </Button>
        </span>
      </Show>
    </li>
  );
}
