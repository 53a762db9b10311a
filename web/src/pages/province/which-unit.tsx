import { createMemo, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { createLoad } from "../../ui/loaded.tsx";
import { SuggestField } from "../../ui/suggest-field.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { o } from "./open-words.ts";
import type { Opening } from "./opening.ts";
import { proposeHandle } from "./unit-handle.ts";
import type { AgencyToOpenList } from "@vanthu/office/onboarding/unit-schema.ts";
import type { InferOutput } from "valibot";

type AgencyToOpen = InferOutput<typeof AgencyToOpenList>["items"][number];

const KINDS = [
  ["committee", "kindCommune"],
  ["council", "kindCouncil"],
  ["party", "kindParty"],
  ["front", "kindFront"],
  ["serviceCentre", "kindService"],
  ["department", "kindDepartment"],
  ["other", "kindOther"],
] as const satisfies readonly (readonly [Opening["kind"], Parameters<typeof o>[0]])[];

/** Which unit: one of the real list, found without accents, or a new one typed with what its documents are headed by. */
export function WhichUnit(props: {
  opening: Opening;
  change: (to: Partial<Opening>) => void;
  error: (id: string) => string | undefined;
}): JSX.Element {
  const load = createLoad(
    () => "agencies",
    async () => (await get<InferOutput<typeof AgencyToOpenList>>("/api/province/agencies-to-open")).items,
  );
  const known = createMemo(() => new Map((load.data() ?? []).map((one) => [one.name, one])));
  const chosen = (): AgencyToOpen | undefined => known().get(props.opening.name);

  function name(typed: string): void {
    const agency = known().get(typed);
    const wasProposed = props.opening.handle === proposeHandle(props.opening.name);
    props.change({
      name: typed,
      agencyId: agency?.id,
      ...(agency?.code === undefined ? {} : { code: agency.code }),
      ...(wasProposed ? { handle: proposeHandle(typed) } : {}),
    });
  }

  return (
    <div class="stack">
      <SuggestField
        id="agency"
        label={o("agency")}
        hint={chosen() ? hintOf(chosen()) : o("agencyHint")}
        error={props.error("agency")}
        value={props.opening.name}
        onValue={name}
        suggestions={[...known().keys()]}
        required
      />
      <Show when={load.data() !== undefined && props.opening.name.trim() !== "" && !chosen()}>
        <Typed opening={props.opening} change={props.change} error={props.error} />
      </Show>
      <Show when={props.opening.name.trim() !== "" && chosen()?.code === undefined}>
        <Code opening={props.opening} change={props.change} error={props.error} />
      </Show>
      <TextField
        id="handle"
        label={o("handle")}
        hint={o("handleHint")}
        error={props.error("handle")}
        value={props.opening.handle}
        onValue={(handle) => {
          props.change({ handle: handle.trim() });
        }}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
    </div>
  );
}

function hintOf(agency: AgencyToOpen | undefined): string {
  return agency?.code === undefined ? o("fromListNoCode") : o("fromList", agency.code);
}

/** A code of the list is not typed again; one that is missing may be given now or later. */
function Code(props: {
  opening: Opening;
  change: (to: Partial<Opening>) => void;
  error: (id: string) => string | undefined;
}): JSX.Element {
  return (
    <TextField
      id="code"
      label={o("code")}
      hint={o("codeHint")}
      error={props.error("code")}
      optional
      value={props.opening.code}
      onValue={(code) => {
        props.change({ code });
      }}
      autocomplete="off"
      spellcheck={false}
    />
  );
}

/** What the list would have told of the unit. */
function Typed(props: {
  opening: Opening;
  change: (to: Partial<Opening>) => void;
  error: (id: string) => string | undefined;
}): JSX.Element {
  return (
    <fieldset class="stack">
      <legend class="meta">{o("typed")}</legend>
      <Select
        label={o("kind")}
        value={props.opening.kind}
        options={KINDS.map(([value, label]) => ({ value, label: o(label) }))}
        onValue={(value) => {
          const kind = KINDS.find(([one]) => one === value)?.[0];
          if (kind) props.change({ kind });
        }}
      />
      <div class="open-pair">
        <TextField
          id="heading"
          label={o("heading")}
          hint={o("headingHint")}
          error={props.error("heading")}
          value={props.opening.heading}
          onValue={(heading) => {
            props.change({ heading });
          }}
          autocomplete="off"
        />
        <TextField
          id="place"
          label={o("place")}
          hint={o("placeHint")}
          error={props.error("place")}
          value={props.opening.place}
          onValue={(place) => {
            props.change({ place });
          }}
          autocomplete="off"
        />
      </div>
    </fieldset>
  );
}
