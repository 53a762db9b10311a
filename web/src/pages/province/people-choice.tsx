import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import type { Post } from "@vanthu/office/staff/post.ts";
import { Index, Show, type JSX } from "solid-js";
import { Button, IconButton } from "../../ui/button.tsx";
import { Radio } from "../../ui/check.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { t as postWord } from "../directory/words.ts";
import { o } from "./open-words.ts";
import { NO_PERSON, type Opening, type PeopleWay, type TypedPerson } from "./opening.ts";

const WAYS = [
  ["file", "peopleFile", "peopleFileHint"],
  ["hand", "peopleHand", "peopleHandHint"],
  ["later", "peopleLater", "peopleLaterHint"],
] as const satisfies readonly (readonly [PeopleWay, Parameters<typeof o>[0], Parameters<typeof o>[0]])[];

const POSTS = [
  "chair",
  "viceChair",
  "headOfOffice",
  "clerk",
  "unitHead",
  "specialist",
] as const satisfies readonly Post[];

/** How the people come: from a file after the opening, a few by hand, or later. */
export function PeopleChoice(props: {
  opening: Opening;
  change: (to: Partial<Opening>) => void;
  error: (id: string) => string | undefined;
}): JSX.Element {
  function changePerson(at: number, to: Partial<TypedPerson>): void {
    props.change({
      people: props.opening.people.map((person, index) => (index === at ? { ...person, ...to } : person)),
    });
  }
  return (
    <div class="stack">
      <fieldset class="stack-2">
        <legend class="sr">{o("peopleHow")}</legend>
        {WAYS.map(([way, label, hint]) => (
          <Radio
            name="people-way"
            label={o(label)}
            hint={o(hint)}
            checked={props.opening.peopleWay === way}
            onChosen={() => {
              props.change({ peopleWay: way });
            }}
          />
        ))}
      </fieldset>
      <Show when={props.opening.peopleWay === "hand"}>
        <Index each={props.opening.people}>
          {(person, at) => (
            <fieldset class="open-person">
              <legend>{o("person", at + 1)}</legend>
              <TextField
                id={`person-${at}-name`}
                label={o("fullName")}
                error={props.error(`person-${at}-name`)}
                value={person().fullName}
                onValue={(fullName) => {
                  changePerson(at, { fullName });
                }}
                autocomplete="off"
              />
              <Select
                label={o("post")}
                value={person().post}
                options={POSTS.map((post) => ({ value: post, label: postWord(post) }))}
                onValue={(post) => {
                  changePerson(at, { post: post as Post, position: postWord(post as Post) });
                }}
              />
              <TextField
                id={`person-${at}-department`}
                label={o("department")}
                error={props.error(`person-${at}-department`)}
                value={person().department}
                onValue={(department) => {
                  changePerson(at, { department });
                }}
                autocomplete="off"
              />
              <TextField
                label={o("position")}
                value={person().position}
                onValue={(position) => {
                  changePerson(at, { position });
                }}
                autocomplete="off"
              />
              <Show when={props.opening.people.length > 1}>
                <IconButton
                  kind="quiet"
                  icon={X}
                  label={o("removePerson", at + 1)}
                  onClick={() => {
                    props.change({ people: props.opening.people.filter((_, index) => index !== at) });
                  }}
                />
              </Show>
            </fieldset>
          )}
        </Index>
        <div>
          <Button
            size="s"
            icon={Plus}
            onClick={() => {
              props.change({
                people: [
                  ...props.opening.people,
                  { ...NO_PERSON, post: "specialist", department: "", position: postWord("specialist") },
                ],
              });
            }}
          >
            {o("addPerson")}
          </Button>
        </div>
      </Show>
    </div>
  );
}
