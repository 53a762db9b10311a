import Copy from "lucide-solid/icons/copy";
import type { JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

/** Copies of documents that wait for a leader to decide, or for the clerk to make. */
export function CopiesCard(props: { count: number }): JSX.Element {
  const may = useMay();
  const href = (): string => (may("copy.decide") ? "/copies?state=requested" : "/copies");
  return (
    <Card title={t("copiesTitle")} count={props.count}>
      <div class="row queue-row">
        <span class="ico ico--info">
          <Icon of={Copy} />
        </span>
        <span class="grow">
          <a class="t clamp-1" href={href()} data-row>
            {t(may("copy.decide") ? "copiesToDecide" : "copiesToMake", props.count)}
          </a>
        </span>
        <ButtonLink href={href()} kind="tint" size="s">
          {t("doCopies")}
        </ButtonLink>
      </div>
    </Card>
  );
}
