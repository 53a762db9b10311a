import CircleX from "lucide-solid/icons/circle-x";
import type { JSX } from "solid-js";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

const HREF = "/exchange/stuck";

/** Jobs of the system that are stuck, for whoever may run them again: a document may wait for one of them. */
export function StuckCard(props: { count: number }): JSX.Element {
  return (
    <Card title={t("stuckTitle")} count={props.count}>
      <div class="row queue-row">
        <span class="ico ico--late">
          <Icon of={CircleX} />
        </span>
        <span class="grow">
          <a class="t" href={HREF} data-row>
            {t("stuckText", props.count)}
          </a>
        </span>
        <ButtonLink href={HREF} kind="tint" size="s">
          {t("doStuck")}
        </ButtonLink>
      </div>
    </Card>
  );
}
