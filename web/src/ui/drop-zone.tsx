import Upload from "lucide-solid/icons/upload";
import { createSignal, type JSX } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

/** A place to drop files on, and the native file input for everybody else. */
export function DropZone(
  props: FieldProps & {
    /** As the `accept` attribute: `application/pdf,image/*`. */
    accept: string;
    multiple?: boolean;
    disabled?: boolean;
    onFiles: (files: File[]) => void;
  },
): JSX.Element {
  const [over, setOver] = createSignal(false);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !props.disabled) props.onFiles(props.multiple ? files : files.slice(0, 1));
  };
  return (
    <Field {...props}>
      {(control) => (
        <div
          class="drop"
          classList={{ "is-over": over() }}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <Icon of={Upload} large />
          <span class="drop-words">
            {say("dropHere")} <span class="link">{say("chooseFile")}</span>
          </span>
          <input
            {...control}
            class="drop-input"
            type="file"
            accept={props.accept}
            multiple={props.multiple}
            disabled={props.disabled}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
        </div>
      )}
    </Field>
  );
}
