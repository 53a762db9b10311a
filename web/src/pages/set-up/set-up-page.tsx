import CircleCheck from "lucide-solid/icons/circle-check";
import type { SetUp } from "@vanthu/office/onboarding/set-up-schema.ts";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { HandlingDefaultsCard } from "../incoming/defaults/defaults-card.tsx";
import { CheckList } from "../province/check-list.tsx";
import "../province/province.css";
import { SetUpProgress } from "../province/set-up-progress.tsx";
import { CheckMarkCard } from "./check-mark-card.tsx";
import { OwnCheckAction } from "./own-check-action.tsx";
import { LetterAddressCard } from "./letter-address-card.tsx";
import { missing } from "./missing.ts";
import { SigningSettingsCard } from "./signing-settings-card.tsx";
import { t } from "./words.ts";

const STAGES = {
  preparing: "stagePreparing",
  trial: "stageTrial",
  official: "stageOfficial",
  closed: "stageClosed",
} as const;

/** Sẵn sàng dùng: what this unit still needs, who brings it, and one button for each thing this person can do. */
export function SetUpPage(): JSX.Element {
  useTitle(() => t("title"));
  const load = createLoad(
    () => "unit",
    () => get<SetUp>("/api/unit"),
  );
  return (
    <div class="page set-up">
      <Loaded load={load} rows={8}>
        {(unit) => (
          <>
            <div class="page-head">
              <div class="grow">
                <h1>{t("title")}</h1>
                <p>
                  {t(STAGES[unit().stage])}. {missing(unit()) === 0 ? t("ready") : t("lead", missing(unit()))}
                </p>
              </div>
            </div>
            <Show when={missing(unit()) === 0}>
              <div class="card">
                <Empty icon={CircleCheck} title={t("ready")} text={t("readyText")}>
                  <ButtonLink href="/" size="s">
                    {t("toToday")}
                  </ButtonLink>
                </Empty>
              </div>
            </Show>
            <Card title={t("list")}>
              <div class="card-body stack-2">
                <SetUpProgress unit={unit()} />
                <CheckList checks={unit().checks} action={(check) => <OwnCheckAction check={check} />} />
              </div>
            </Card>
            <HandlingDefaultsCard />
            <SigningSettingsCard />
            <CheckMarkCard />
            <LetterAddressCard />
          </>
        )}
      </Loaded>
    </div>
  );
}
