import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import Plus from "lucide-solid/icons/plus";
import type { AccountDepartment, AccountList } from "@vanthu/office/account/schema.ts";
import { createSignal, For, type JSX } from "solid-js";
import { patch } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { toast } from "../../ui/toast.tsx";
import { DepartmentDialog, type EditedDepartment } from "./department-dialog.tsx";
import { t } from "./words.ts";

/** The departments of the unit in their order: add, rename, move. */
export function Departments(props: { list: AccountList; onChanged: () => void }): JSX.Element {
  const [edited, setEdited] = createSignal<EditedDepartment>();
  const [moving, setMoving] = createSignal(false);
  const headcount = (id: string): number => props.list.items.filter(({ departmentId }) => departmentId === id).length;

  async function move({ id, version }: AccountDepartment, place: number): Promise<void> {
    if (moving()) return;
    setMoving(true);
    try {
      await patch(`/api/staff/departments/${id}`, { place, version });
      props.onChanged();
    } catch (error) {
      toast(sentence(error));
    } finally {
      setMoving(false);
    }
  }

  return (
    <>
      <ul class="list">
        <For each={props.list.departments}>
          {(one, at) => (
            <li class="ppl-dep">
              <span class="grow">
                <b>{one.name}</b> <span class="meta">{one.abbreviation}</span>
                <br />
                <span class="meta">{t("headcount", headcount(one.id))}</span>
              </span>
              <IconButton
                kind="quiet"
                icon={ArrowUp}
                label={t("moveUp", one.name)}
                disabled={at() === 0}
                onClick={() => void move(one, at() - 1)}
              />
              <IconButton
                kind="quiet"
                icon={ArrowDown}
                label={t("moveDown", one.name)}
                disabled={at() === props.list.departments.length - 1}
                onClick={() => void move(one, at() + 1)}
              />
              <Button size="s" onClick={() => setEdited({ department: one })}>
                {t("rename")}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <div class="ppl-foot stack">
        <p class="meta">{t("departmentsText")}</p>
        <p>
          <Button icon={Plus} onClick={() => setEdited({ department: undefined })}>
            {t("addDepartment")}
          </Button>
        </p>
      </div>
      <DepartmentDialog edited={edited()} onClose={() => setEdited(undefined)} onChanged={props.onChanged} />
    </>
  );
}
