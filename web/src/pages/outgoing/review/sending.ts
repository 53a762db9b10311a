import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createSignal, type Accessor } from "solid-js";
import { sentence } from "../../../refusal.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { toast } from "../../../ui/toast.tsx";

/** What a dialog about a draft is given. */
export interface DraftDialog {
  open: boolean;
  document: OutgoingDetail["document"];
  /** The version to name: that of the last saving. */
  version: () => Promise<number | undefined>;
  onChanged: (detail: OutgoingDetail) => void;
  onClose: () => void;
}

/** Sends what a dialog asks for under the version last saved, once at a time; done, it says so and closes. */
export function createSending(props: DraftDialog): {
  errors: Accessor<readonly FormError[]>;
  setErrors: (errors: readonly FormError[]) => void;
  busy: Accessor<boolean>;
  send: (request: (version: number) => Promise<OutgoingDetail>, done: string) => Promise<void>;
} {
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  return {
    errors,
    setErrors,
    busy,
    async send(request, done) {
      if (busy()) return;
      setBusy(true);
      try {
        const version = await props.version();
        if (version === undefined) return;
        props.onChanged(await request(version));
        toast(done);
        props.onClose();
      } catch (error) {
        setErrors([{ text: sentence(error) }]);
      } finally {
        setBusy(false);
      }
    },
  };
}
