import { expect, test } from "vitest";
import { documentWith, readDocument } from "./fixtures/packets.ts";

test("elements of the SDK that no sample holds are read, and what they hold besides is kept", () => {
  const { packet, notes } = readDocument(
    documentWith(
      "</edXML:MessageHeader>",
      `<edXML:Agency><edXML:OrganId>H56.13</edXML:OrganId><edXML:ExecuteRole>chủ trì</edXML:ExecuteRole></edXML:Agency>
         <edXML:ApplicationType>VNPT-iOffice</edXML:ApplicationType>
         <edXML:ResponseForTask><edXML:TaskCode>NV-01</edXML:TaskCode><edXML:TaskCode>NV-02</edXML:TaskCode></edXML:ResponseForTask>
         <edXML:Feedback><edXML:Level>2</edXML:Level></edXML:Feedback></edXML:MessageHeader>`,
    ),
  );

  expect(packet).toMatchObject({
    agencies: [{ organId: "H56.13", executeRole: "chủ trì" }],
    applicationType: "VNPT-iOffice",
    responseForTask: { taskCodes: ["NV-01", "NV-02"] },
    extras: [{ name: "Feedback", content: [{ name: "Level", content: ["2"] }] }],
  });
  expect(notes).toEqual([]);
});
