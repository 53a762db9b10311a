import { Show, type JSX } from "solid-js";
import { Note } from "../../ui/note.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { ends, perform, wordsOf, type UnitDeed } from "./unit-deeds.ts";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { u } from "./unit-words.ts";

/** Fewest characters of a reason that says something. */
const LEAST = 5;

/** Asks before a change in the life of a unit, with the reason that its history keeps. */
export function UnitDeedDialog(props: {
  unit: UnitDetail;
  deed: UnitDeed | undefined;
  onDone: (unit: UnitDetail) => void;
  onClose: () => void;
}): JSX.Element {
  const deed = (): UnitDeed => props.deed ?? "trial";
  const words = (): ReturnType<typeof wordsOf> => wordsOf(deed(), props.unit.name);
  const missing = (): number => props.unit.checks.length - props.unit.done;
  return (
    <TextDeed
      open={props.deed !== undefined}
      words={{
        title: words().title,
        text: words().text,
        label: u("reason"),
        hint: u("reasonHint"),
        tooShort: u("reasonShort"),
        keep: u("keep"),
        submit: words().submit,
      }}
      least={LEAST}
      danger={ends(deed())}
      onClose={props.onClose}
      send={async (reason) => {
        const said = words().done;
        props.onDone(await perform<UnitDetail>(props.unit.id, deed(), reason));
        toast(said);
      }}
    >
      <Show when={deed() === "official" && missing() > 0}>
        <Note kind="warn">{u("officialMissing", missing())}</Note>
      </Show>
    </TextDeed>
  );
}
