import ChevronLeft from "lucide-solid/icons/chevron-left";
import Download from "lucide-solid/icons/download";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { createUploads } from "../../attachment/uploads.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { sentence } from "../../refusal.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Radio } from "../../ui/check.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Select } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { m } from "./import-words.ts";
import "./import-page.css";
import "./province.css";
import type { ListImport } from "@vanthu/office/onboarding/import-schema.ts";
import type { UnitList } from "@vanthu/office/onboarding/unit-schema.ts";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a list is sent as: a browser on a machine without Office names no type, or another one. */
function typeOf(name: string): string {
  return /\.csv$/iu.test(name) ? "text/csv" : SHEET;
}

/** Nhập danh sách: which list, the form to fill in, and the file filled in; what it holds is shown before anything is written. */
export function ImportPage(): JSX.Element {
  useTitle(() => m("title"));
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [failure, setFailure] = createSignal<string>();
  const unit = (): string => (typeof search["unit"] === "string" ? search["unit"] : "");
  const kind = (): "people" | "units" => (search["kind"] === "units" ? "units" : "people");
  const units = createLoad(
    () => "units",
    async () =>
      (await get<UnitList>("/api/province/units?order=name&limit=200")).items.filter((one) => one.stage !== "closed"),
  );
  const uploads = createUploads((file) => void check(file.id));

  async function check(fileId: string): Promise<void> {
    setFailure(undefined);
    try {
      const wanted = { fileId, kind: kind(), ...(kind() === "people" ? { unitId: unit() } : {}) };
      const report = await post<ListImport>("/api/province/imports", wanted);
      navigate(`/province/units/import/${report.id}`);
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      uploads.clear();
    }
  }

  function take(files: readonly File[]): void {
    if (kind() === "people" && unit() === "") {
      setFailure(m("unitMissing"));
      return;
    }
    setFailure(undefined);
    uploads.add(files.map((file) => new File([file], file.name, { type: typeOf(file.name) })));
  }

  return (
    <div class="page import-page">
      <p class="unit-back">
        <a href="/province/units">
          <Icon of={ChevronLeft} />
          {m("back")}
        </a>
      </p>
      <div class="page-head">
        <h1 class="grow">{m("title")}</h1>
      </div>
      <div class="stack">
        <Card title={m("what")}>
          <div class="card-body stack">
            <fieldset class="import-kinds">
              <legend class="sr">{m("what")}</legend>
              {(["people", "units"] as const).map((one) => (
                <Radio
                  name="import-kind"
                  label={m(one)}
                  checked={kind() === one}
                  onChosen={() => {
                    setSearch({ kind: one === "units" ? one : undefined }, { replace: true });
                  }}
                />
              ))}
            </fieldset>
            <Show when={kind() === "people"}>
              <Select
                label={m("unit")}
                placeholder={m("unitPlaceholder")}
                value={unit()}
                options={(units.data() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onValue={(id) => {
                  setSearch({ unit: id }, { replace: true });
                }}
              />
            </Show>
          </div>
        </Card>
        <Card title={m("templateTitle")}>
          <div class="card-body stack-2">
            <p>{m(kind() === "people" ? "templatePeople" : "templateUnits")}</p>
            <div class="toolbar">
              <ButtonLink href={`/api/province/templates/${kind()}.xlsx`} icon={Download} download="">
                {m("templateXlsx")}
              </ButtonLink>
              <ButtonLink href={`/api/province/templates/${kind()}.csv`} icon={Download} download="">
                {m("templateCsv")}
              </ButtonLink>
            </div>
          </div>
        </Card>
        <Card title={m("fileTitle")}>
          <div class="card-body stack">
            <Show when={failure()}>{(why) => <Note kind="late">{why()}</Note>}</Show>
            <DropZone
              label={m("file")}
              hint={m("fileHint")}
              accept={`.xlsx,.csv,${SHEET},text/csv`}
              disabled={uploads.running()}
              onFiles={take}
            />
            <UploadList uploads={uploads} />
          </div>
        </Card>
      </div>
    </div>
  );
}
