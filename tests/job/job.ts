import { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { Instance } from "../instance/instance.ts";
import { sha256Of } from "./api-client.ts";
import { signInCast, type Cast } from "./cast.ts";
import { issueReport, signReport, type Issued } from "./issue.ts";
import { keepBooks, checkOpening, type Books } from "./keep-books.ts";
import { receiveReport, type Received } from "./receive.ts";
import type { StepRecorder } from "./step-recorder.ts";

/** What the job leaves behind, by file name. */
export type Evidence = Readonly<Record<string, Buffer>>;

export interface JobResult {
  readonly issued: Issued;
  readonly received: Received;
  readonly books: Omit<Books, "registerPdf" | "registerCsv">;
  readonly sender: OutgoingDetail;
  readonly receiver: IncomingDetail;
  readonly files: Evidence;
}

/** The whole path of an official document through three offices, by nothing but the HTTP API of a running instance. */
export async function runJob(run: StepRecorder, instance: Instance): Promise<JobResult> {
  const cast = await run.step("sign-in", "Mười một người của ba cơ quan đăng nhập", () =>
    signInCast(instance, run.hear),
  );
  await checkOpening(run, cast);
  const issued = await issueReport(run, cast, await signReport(run, cast));
  const received = await receiveReport(run, cast, issued);
  const { registerPdf, registerCsv, ...books } = await keepBooks(run, cast, issued, received);
  const { sender, receiver, files } = await run.step("collect", "Tải văn bản, gói tin và các trạng thái", () =>
    collect(instance, cast, issued, received),
  );
  return {
    issued,
    received,
    books,
    sender,
    receiver,
    files: { ...files, "register-outgoing.pdf": registerPdf, "register-incoming.csv": registerCsv },
  };
}

async function collect(instance: Instance, cast: Cast, issued: Issued, received: Received) {
  const path = `/api/outgoing/${issued.id}`;
  const sender = await cast.clerk.get(path, OutgoingDetail);
  const receiver = await cast.departmentClerk.get(`/api/incoming/${received.id}`, IncomingDetail);
  const letter = await cast.clerk.file(`${path}/files/${sender.document.file?.id ?? ""}?download=true`);
  const arrived = receiver.document.files.find(({ role }) => role === "main");
  if (arrived?.sha256 !== letter.sha256) throw new Error("What arrived is not what was sent.");
  const packet = await cast.clerk.file(`${path}/packet`);
  const atReceiver = await cast.departmentClerk.file(`/api/incoming/${received.id}/packet`);
  if (sha256Of(atReceiver.bytes) !== packet.sha256) throw new Error("The two sides keep different packets.");
  const { department, neighbour } = issued.receivers;
  const statuses = [
    [department, ["01", "03", "04", "05", "06"]],
    [neighbour, ["02"]],
  ] as const;
  const files: Record<string, Buffer> = { "letter.pdf": letter.bytes, "packet.edxml": packet.bytes };
  for (const [{ agencyId }, codes] of statuses) {
    for (const code of codes) {
      files[`status-${code}.edxml`] = (await cast.clerk.file(`${path}/statuses/${agencyId}/${code}`)).bytes;
    }
  }
  files["ca.crt"] = Buffer.from(await (await fetch(`${instance.cloudAddress}/ca/ca.crt`)).arrayBuffer());
  return { sender, receiver, files };
}
