import Users from "lucide-solid/icons/users";
import type { Colleague, ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import type { InferOutput } from "valibot";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { found } from "../../fold.ts";
import { Who } from "../../ui/avatar.tsx";
import { Count } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Contact } from "./contact.tsx";
import { t } from "./words.ts";

type Staff = InferOutput<typeof ColleagueList>;

interface Group {
  id: string;
  name: string;
  people: readonly Colleague[];
}

const RANK: readonly Post[] = ["chair", "viceChair", "headOfOffice", "unitHead"];

function rankOf(one: Colleague): number {
  const rank = RANK.findIndex((post) => one.posts.includes(post));
  return rank === -1 ? RANK.length : rank;
}

/**
 * The people of an office by unit, in the order of the units, who heads a unit before the others; units without a
 * match are left out.
 */
export function groupsOf(staff: Staff, text: string): Group[] {
  const matches = staff.items.filter((one) =>
    found(text, [one.fullName, one.position, one.departmentName, one.phone, one.email].filter(Boolean).join(" ")),
  );
  return staff.departments
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, name }) => ({
      id,
      name,
      people: matches.filter((one) => one.departmentId === id).toSorted((a, b) => rankOf(a) - rankOf(b)),
    }))
    .filter(({ people }) => people.length > 0);
}

/** Colleagues by unit, with their posts and how to reach them. */
export function People(props: { text: string; onClear: () => void }): JSX.Element {
  const load = createLoad(
    () => "staff",
    () => get<Staff>("/api/staff"),
  );
  return (
    <Loaded load={load} rows={8}>
      {(staff) => (
        <Show
          when={groupsOf(staff(), props.text).length > 0}
          fallback={
            <Empty icon={Users} title={t("nothing", props.text)} text={t("nothingText")}>
              <Button
                onClick={() => {
                  props.onClear();
                }}
              >
                {t("clear")}
              </Button>
            </Empty>
          }
        >
          <For each={groupsOf(staff(), props.text)}>
            {(group) => (
              <section aria-label={group.name}>
                <h2 class="dir-group">
                  {group.name} <Count n={group.people.length} quiet />
                </h2>
                <ul class="list">
                  <For each={group.people}>
                    {(one) => (
                      <li class="row dir-person">
                        <Who name={one.fullName} detail={one.position} />
                        <span class="meta dir-posts">{one.posts.map((post) => t(post)).join(", ")}</span>
                        <Contact name={one.fullName} phone={one.phone} email={one.email} />
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </Show>
      )}
    </Loaded>
  );
}
