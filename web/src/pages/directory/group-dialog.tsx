import type { Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { GroupMembers, OfferedGroup } from "@vanthu/office/recipient/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { get, post, put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { ReceiverChooser } from "../outgoing/receiver-chooser.tsx";
import { m } from "./manage-words.ts";

/** A group to change, or none yet. */
export type EditedGroup = { group: OfferedGroup | undefined } | undefined;

/** Names a group of recipients, or changes its name and who belongs to it. */
export function GroupDialog(props: { edited: EditedGroup; onClose: () => void; onChanged: () => void }): JSX.Element {
  const [name, setName] = createSignal("");
  const [members, setMembers] = createSignal<Receiver[]>();
  const { errors, setErrors, errorOf, busy, save } = createSaving();
  const known = (): OfferedGroup | undefined => props.edited?.group;
  createEffect(
    on(
      () => props.edited,
      () => {
        const group = known();
        setName(group?.name ?? "");
        setMembers(group ? undefined : []);
        setErrors([]);
        if (group) void readMembers(group);
      },
    ),
  );

  /** Nothing can be saved until the members are known, so that none is lost. */
  async function readMembers(group: OfferedGroup): Promise<void> {
    try {
      const { items } = await get<GroupMembers>(`/api/recipients/groups/${group.id}`);
      if (known()?.id === group.id) setMembers(items.map((one) => ({ agencyId: one.id, name: one.name })));
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    }
  }

  function send(): Promise<void> {
    const chosen = members();
    const wrong: FormError[] = [];
    if (name().trim() === "") wrong.push({ id: "group-name", text: m("groupNameMissing") });
    if (chosen?.length === 0) wrong.push({ id: "group-members", text: m("membersMissing") });
    return save(wrong, async () => {
      if (chosen === undefined) return;
      const body = { name: name(), agencyIds: chosen.map(({ agencyId }) => agencyId) };
      const group = known();
      await (group
        ? put(`/api/recipients/groups/${group.id}`, { ...body, version: group.version })
        : post("/api/recipients/groups", body));
      toast(m("saved", name()));
      props.onChanged();
      props.onClose();
    });
  }

  return (
    <FormDialog
      open={props.edited !== undefined}
      title={known() ? m("editTitle", known()?.name ?? "") : m("addGroup")}
      submit={known() ? m("save") : m("addGroup")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      <TextField
        id="group-name"
        label={m("groupName")}
        error={errorOf("group-name")}
        autocomplete="off"
        value={name()}
        onValue={setName}
      />
      <ReceiverChooser
        id="group-members"
        class="dir-members"
        label={m("members")}
        error={errorOf("group-members")}
        receivers={members() ?? []}
        onReceivers={setMembers}
      />
    </FormDialog>
  );
}
