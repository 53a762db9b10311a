import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import CircleX from "lucide-solid/icons/circle-x";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { LayoutFinding } from "@vanthu/office/layout/schema.ts";
import { Show, type JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import type { Severity } from "./finding-groups.ts";
import { findingSentence, t } from "./words.ts";

const LOOK: Readonly<Record<Severity, { tone: Tone; icon: IconShape }>> = {
  wrong: { tone: "late", icon: CircleX },
  doubtful: { tone: "warn", icon: TriangleAlert },
  untold: { tone: "neutral", icon: CircleQuestionMark },
};

/** One difference: what is and what should be, the words it was found at, the article. */
export function FindingRow(props: {
  finding: LayoutFinding;
  current: boolean;
  /** Where its page can be shown. */
  onShow: (() => void) | undefined;
}): JSX.Element {
  const article = (): string => {
    const [, annex = "I", place = ""] = /^(I{1,2})\.(.*)$/u.exec(props.finding.article) ?? [];
    return t("article", annex, place);
  };
  return (
    <li class="lc-find" classList={{ "is-on": props.current }}>
      <div class="grow">
        <p class="lc-says">
          <Badge tone={LOOK[props.finding.severity].tone} icon={LOOK[props.finding.severity].icon}>
            {t(props.finding.severity)}
          </Badge>
          <span>{findingSentence(props.finding.rule, props.finding.params)}</span>
        </p>
        <Show when={props.finding.where}>{(where) => <p class="lc-where">{where()}</p>}</Show>
        <p class="meta">
          {article()}
          <Show when={!props.onShow && props.finding.page}>{(page) => <> · {t("onPage", page())}</>}</Show>
        </p>
      </div>
      <Show when={props.onShow}>
        {(show) => (
          <Button size="s" kind="quiet" onClick={() => show()()}>
            {t("showOnPage", props.finding.page ?? 1)}
          </Button>
        )}
      </Show>
    </li>
  );
}
