import type { PackingWords } from "@vanthu/platform/store/packed-attributes.ts";

/** Names of attributes and words that most items about a document hold; what is likeliest stands last. */
const TEXT = [
  '"voidReason":"","ended":{"kind":"recalled","at":""},"refusal":{"reason":"","byName":""},"recallRequest":{},"updates":[]',
  '"otherForm":{"state":"waiting","cameOn":"","byName":""},"joinedTo":{},"reopened":{"reason":"","byName":"","at":""}',
  '"answers":[{"id":"out_","referenceNumber":"/BC-UBND"}],"exchange":{"documentId":"","senderAgencyId":"agy_01","senderCode":"H"',
  ',"senderName":"UBND tỉnh ","axis":"","receiverCode":"H","packetFileId":"fil_01","packetSha256":"","packetLent":"","receivedAt":""',
  ',"problems":["signature.unsigned"]},"submission":{"text":"Kính trình","toId":"stf_01","toName":""},"instructions":[{"kind":"added"}]',
  '"extension":{"wishedOn":"","reason":"","askedAt":"","answer":{"granted":true}},"progress":{"text":"","percent":0},"toName":"",',
  '"fromName":"","closedReason":"","asUnit":true,"parentStaffId":"stf_01","answerId":"out_01","answerReference":"","seenAt":"",',
  '"endSeenAt":"","note":"","recipient":"Ủy ban nhân dân xã","pages":1,"contentType":"image/png","contentType":"application/pdf",',
  '"role":"annex","role":"main","verdict":{"state":"valid","signatures":[{"name":""}]},"files":[{"id":"fil_01","role":"scan",',
  '"name":".pdf","contentType":"image/jpeg","sizeBytes":1,"sha256":""}],"state":"finished","result":"Đã báo cáo, giải quyết xong",',
  '"staffId":"stf_01","staffName":"Nguyễn Thị ","departmentId":"dep_01","departmentName":"Phòng Văn hoá - Xã hội",',
  '"departmentName":"Phòng Kinh tế","role":"coordinating","role":"informed","role":"lead","state":"started","state":"assigned",',
  '"dueOn":"2026-","assignedAt":"","assignedByName":"Bùi Xuân ","assignedById":"stf_01","startedAt":"202","finishedAt":"202",',
  '"ownerId":"stf_01","ownerName":"Lê Văn ","dueAt":"202","dueIsDefault":true,"registeredByName":"Trần Thị ","instruction":{"text":"Giao ',
  'Văn phòng, Phòng Kinh tế chủ trì, phối hợp tham mưu, triển khai thực hiện, báo cáo kết quả trước hạn.","byId":"stf_01",',
  '"byName":"Nguyễn Văn ","byPosition":"Phó Chủ tịch","byPosition":"Chủ tịch","at":"202","dueOn":"202","leadId":"stf_01",',
  '"leadDepartmentId":"dep_01","leadName":"Phạm Thị "},"signer":{"position":"Phó Giám đốc","fullName":"Hoàng "},',
  '{"documentId":"in_01","document":{"id":"in_01","state":"arrived","state":"routed","state":"inProgress","state":"done",',
  '"state":"registered","source":"exchange","source":"paper","arrivalNumber":1,"arrivalYear":202,"arrivedOn":"202","arrivedAt":"202',
  '-11-25T02:03:00.000Z","referenceNumber":"/UBND-VP","issuedOn":"202","issuer":"Ủy ban nhân dân tỉnh Sở Nội vụ, Sở Nông nghiệp và Môi trường ',
  'tỉnh ","typeName":"Kế hoạch","typeName":"Quyết định","typeName":"Công văn","subject":"V/v Về việc báo cáo kết quả triển khai thực hiện ',
  'công tác tăng cường kiểm tra, rà soát, cán bộ, công chức trên địa bàn tỉnh năm 202","urgency":"urgent","urgency":"normal",',
  '"dueOn":"202","finishedAt":"202","leadName":"","signatures":"valid"}}',
].join("");

/** What incoming documents and shares in them are packed against: see docs/decisions/0021-items-packed-against-words.md. */
export const DOCUMENT_WORDS: PackingWords = { attribute: "_w1", text: TEXT };
