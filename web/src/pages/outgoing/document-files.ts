import { getFile, postForBytes } from "../../api.ts";
import { saveBlob } from "../../document-view/file-link.ts";
import { sentence } from "../../refusal.ts";
import { toast } from "../../ui/toast.tsx";

/** Has the browser save a document as a Word file; what is in the way is said. */
export async function downloadWord(id: string): Promise<void> {
  try {
    const { blob, name } = await getFile(`/api/convert/outgoing/${id}/document.docx`);
    saveBlob(blob, name);
  } catch (error) {
    toast(sentence(error));
  }
}

/** Has the browser save the page a draft makes as it stands. `name` is without `.pdf`. */
export async function downloadPreview(draft: object, name: string): Promise<void> {
  try {
    const bytes = await postForBytes("/api/compose/preview", draft, new AbortController().signal);
    saveBlob(new Blob([bytes.slice().buffer], { type: "application/pdf" }), `${name}.pdf`);
  } catch (error) {
    toast(sentence(error));
  }
}
