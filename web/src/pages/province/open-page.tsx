import ChevronLeft from "lucide-solid/icons/chevron-left";
import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { create, get, newKey } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { o } from "./open-words.ts";
import { OpeningReview } from "./opening-review.tsx";
import { openUnitOf } from "./open-unit.ts";
import { NOTHING_YET, problemsOf, type Opening } from "./opening.ts";
import { PeopleChoice } from "./people-choice.tsx";
import "./open-page.css";
import "./province.css";
import type { UnitDetail, UnitList } from "@vanthu/office/onboarding/unit-schema.ts";
import { WhichUnit } from "./which-unit.tsx";

/** Where one goes after the opening: to the file of people, or to what is still missing. */
function after(opening: Opening, unit: UnitDetail): string {
  return opening.peopleWay === "file" ? `/province/units/import?unit=${unit.id}` : `/province/units/${unit.id}`;
}

/** Mở đơn vị mới: one page, four short steps, and beside them what will be opened. */
export function OpenPage(): JSX.Element {
  useTitle(() => o("title"));
  const navigate = useNavigate();
  const key = newKey();
  const year = officeDate(Date.now()).slice(0, 4);
  const [opening, setOpening] = createSignal<Opening>(NOTHING_YET);
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const change = (to: Partial<Opening>): void => {
    setOpening({ ...opening(), ...to });
  };
  const error = (id: string): string | undefined => errors().find((one) => one.id === id)?.text;
  const models = createLoad(
    () => "models",
    async () =>
      (await get<UnitList>("/api/province/units?order=name&limit=200")).items.filter(
        (unit) => unit.stage === "trial" || unit.stage === "official",
      ),
  );

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy()) return;
    const found = problemsOf(opening());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const unit = await create<UnitDetail>("/api/province/units", openUnitOf(opening(), Number(year)), key);
      toast(o("opened", unit.name));
      navigate(after(opening(), unit));
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
      setBusy(false);
    }
  }

  const number = (id: string, label: string, field: "lastIncoming" | "lastOutgoing"): JSX.Element => (
    <TextField
      id={id}
      label={label}
      error={error(id)}
      inputmode="numeric"
      autocomplete="off"
      value={opening()[field]}
      onValue={(value) => {
        change({ [field]: value });
      }}
    />
  );

  return (
    <div class="page">
      <p class="unit-back">
        <a href="/province/units">
          <Icon of={ChevronLeft} />
          {o("back")}
        </a>
      </p>
      <div class="page-head">
        <div class="grow">
          <h1>{o("title")}</h1>
          <p>{o("lead")}</p>
        </div>
      </div>
      <form class="open-cols" onSubmit={(event) => void submit(event)} noValidate>
        <div class="stack">
          <ErrorSummary errors={errors()} />
          <Card title={o("whichTitle")}>
            <div class="card-body">
              <WhichUnit opening={opening()} change={change} error={error} />
            </div>
          </Card>
          <Card title={o("modelTitle")}>
            <div class="card-body">
              <Select
                label={o("model")}
                hint={o("modelHint")}
                value={opening().modelUnitId}
                placeholder={o("modelNone")}
                options={(models.data() ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
                onValue={(modelUnitId) => {
                  change({ modelUnitId });
                }}
              />
            </div>
          </Card>
          <Card title={o("numbersTitle", year)}>
            <div class="card-body stack-2">
              <p class="hint">{o("numbersHint")}</p>
              <div class="open-pair">
                {number("last-incoming", o("incoming"), "lastIncoming")}
                {number("last-outgoing", o("outgoing"), "lastOutgoing")}
              </div>
            </div>
          </Card>
          <Card title={o("peopleTitle")}>
            <div class="card-body">
              <PeopleChoice opening={opening()} change={change} error={error} />
            </div>
          </Card>
        </div>
        <OpeningReview opening={opening()} models={models.data() ?? []}>
          <Button type="submit" kind="main" size="l" wide busy={busy()}>
            {o("open")}
          </Button>
        </OpeningReview>
      </form>
    </div>
  );
}
