import type { Damage } from "./attachment-content.ts";
import type { Finding } from "./finding.ts";

/** What is wrong, and what to do, in Vietnamese and in English; `{{…}}` are filled in. */
export interface SentencePair {
  readonly vi: readonly [what: string, todo: string];
  readonly en: readonly [what: string, todo: string];
}

const ASK_AGAIN = "Đề nghị bên gửi kiểm tra phần mềm rồi gửi lại.";
const ASK_AGAIN_EN = "Ask the sender to check their software and send again.";
const NOTHING_TO_DO = "Không cần làm gì.";
const NOTHING_TO_DO_EN = "Nothing need be done.";

type SentenceKey =
  | Exclude<Finding["code"], "packet.attachment_damaged">
  | `packet.attachment_damaged ${Damage}`
  | "packet.namespace guidance_2014"
  | "packet.namespace flat";

/** By code, or by code and reason where the reason matters. */
export const FINDING_SENTENCES: Readonly<Record<SentenceKey, SentencePair>> = {
  "packet.too_large": {
    vi: ["Gói tin lớn hơn {{limit}} byte.", "Đề nghị bên gửi giảm dung lượng tệp hoặc chia thành nhiều văn bản."],
    en: ["The packet is larger than {{limit}} bytes.", "Ask the sender for smaller files or several documents."],
  },
  "packet.encoding": {
    vi: ["Gói tin không ở bảng mã UTF-8.", ASK_AGAIN],
    en: ["The packet is not encoded in UTF-8.", ASK_AGAIN_EN],
  },
  "packet.not_xml": {
    vi: ["Gói tin không phải XML đúng cú pháp.", "Tải lại tệp; nếu vẫn lỗi, đề nghị bên gửi gửi lại."],
    en: ["The packet is not well-formed XML.", "Download it once more; if it stays so, ask the sender to send again."],
  },
  "packet.doctype": {
    vi: ["Gói tin có khai báo DTD, có thể gây hại.", "Không tiếp nhận; báo bên gửi và bộ phận an toàn thông tin."],
    en: ["The packet declares a DTD, which can do harm.", "Refuse it; tell the sender and your security officer."],
  },
  "packet.too_deep": {
    vi: ["Các phần tử lồng nhau quá {{limit}} tầng, có thể gây hại.", "Không tiếp nhận và báo bên gửi."],
    en: ["Elements are nested deeper than {{limit}}, which can do harm.", "Refuse it and tell the sender."],
  },
  "packet.too_many_elements": {
    vi: ["Gói tin có quá {{limit}} phần tử, có thể gây hại.", "Không tiếp nhận và báo bên gửi."],
    en: ["The packet has more than {{limit}} elements, which can do harm.", "Refuse it and tell the sender."],
  },
  "packet.value_too_long": {
    vi: ["{{what}} dài quá {{limit}} ký tự.", "Đề nghị bên gửi rút ngắn rồi gửi lại."],
    en: ["{{what}} is longer than {{limit}} characters.", "Ask the sender to shorten it and send again."],
  },
  "packet.unpacked_too_large": {
    vi: ["Tệp {{file}} giải nén ra lớn hơn {{limit}} byte, có thể gây hại.", "Không tiếp nhận và báo bên gửi."],
    en: ["File {{file}} unpacks to more than {{limit}} bytes, which can do harm.", "Refuse it and tell the sender."],
  },
  "packet.namespace": {
    vi: ["Tệp không phải gói tin theo QCVN 102:2016/BTTTT.", "Đề nghị bên gửi xuất lại gói tin đúng quy chuẩn."],
    en: ["The file is no packet of QCVN 102:2016/BTTTT.", "Ask the sender for a packet of that standard."],
  },
  "packet.namespace guidance_2014": {
    vi: [
      "Gói tin theo mẫu cũ năm 2014 (e-doc.vn), không còn dùng.",
      "Đề nghị bên gửi xuất lại theo QCVN 102:2016/BTTTT.",
    ],
    en: ["The packet has the form of 2014 (e-doc.vn), which is out of use.", "Ask the sender for QCVN 102:2016/BTTTT."],
  },
  "packet.namespace flat": {
    vi: ["Gói tin theo mẫu go.vn/eDoc, không đúng quy chuẩn.", "Đề nghị bên gửi xuất lại theo QCVN 102:2016/BTTTT."],
    en: ["The packet has the form go.vn/eDoc, which is no standard.", "Ask the sender for QCVN 102:2016/BTTTT."],
  },
  "packet.element_missing": {
    vi: ["Thiếu {{what}}.", "Đề nghị bên gửi bổ sung rồi gửi lại."],
    en: ["{{what}} is missing.", "Ask the sender to add it and send again."],
  },
  "packet.value_invalid": {
    vi: ["{{what}} có giá trị không hiểu được.", ASK_AGAIN],
    en: ["{{what}} has a value nobody knows.", ASK_AGAIN_EN],
  },
  "packet.value_unreadable": {
    vi: ["Không đọc được {{what}}.", "Xem trên bản văn bản rồi nhập lại."],
    en: ["{{what}} cannot be read.", "Look it up in the document and enter it."],
  },
  "packet.element_repeated": {
    vi: ["{{what}} ghi hai lần; lấy lần đầu.", "Đối chiếu với bản văn bản."],
    en: ["{{what}} stands twice; the first counts.", "Compare with the document."],
  },
  "packet.element_unknown": {
    vi: ["Có phần tử lạ {{element}}, được bỏ qua.", NOTHING_TO_DO],
    en: ["Element {{element}} is unknown and is left out.", NOTHING_TO_DO_EN],
  },
  "packet.signature_not_checked": {
    vi: [
      "Gói tin có chữ ký XML; chữ ký này không có giá trị thay chữ ký số trên văn bản.",
      "Kiểm tra chữ ký số trên tệp PDF.",
    ],
    en: [
      "The packet has an XML signature; it does not stand for the signatures in the document.",
      "Check those of the PDF.",
    ],
  },
  "packet.attachment_missing": {
    vi: ["Tệp {{file}} được kê nhưng không có trong gói tin.", "Từ chối tiếp nhận (02) và đề nghị gửi lại đủ tệp."],
    en: ["File {{file}} is listed but not in the packet.", "Refuse (02) and ask for all files."],
  },
  "packet.attachment_unlisted": {
    vi: ["Tệp {{file}} có trong gói tin nhưng không được kê.", "Hỏi bên gửi tệp này có thuộc văn bản không."],
    en: ["File {{file}} is in the packet but not listed.", "Ask the sender whether it belongs to the document."],
  },
  "packet.attachment_damaged empty": {
    vi: ["Tệp {{file}} rỗng.", "Từ chối tiếp nhận (02) và đề nghị gửi lại."],
    en: ["File {{file}} is empty.", "Refuse (02) and ask for it again."],
  },
  "packet.attachment_damaged junk_before": {
    vi: [
      "Tệp {{file}} có ký tự thừa ở đầu nên không mở được.",
      "Từ chối tiếp nhận (02); báo bên gửi: thừa ký tự trước phần base64.",
    ],
    en: [
      "File {{file}} has characters before its beginning and cannot be opened.",
      "Refuse (02); tell the sender: characters before the base64.",
    ],
  },
  "packet.attachment_damaged not_base64": {
    vi: ["Nội dung tệp {{file}} không phải base64.", "Từ chối tiếp nhận (02) và đề nghị gửi lại."],
    en: ["What stands for file {{file}} is no base64.", "Refuse (02) and ask for it again."],
  },
  "packet.attachment_damaged bad_zip": {
    vi: ["Tệp nén chứa {{file}} bị hỏng.", "Từ chối tiếp nhận (02) và đề nghị gửi lại."],
    en: ["The ZIP around file {{file}} is damaged.", "Refuse (02) and ask for it again."],
  },
  "packet.attachment_damaged not_pdf": {
    vi: ["Tệp {{file}} ghi là PDF nhưng không phải PDF.", "Từ chối tiếp nhận (02) và đề nghị gửi lại."],
    en: ["File {{file}} is called a PDF but is none.", "Refuse (02) and ask for it again."],
  },
  "packet.attachment_damaged text_decoded": {
    vi: [
      "Tệp {{file}} bị hỏng vì phần mềm đã xử lý tệp như văn bản thuần (có ký tự U+FFFD).",
      "Từ chối tiếp nhận (02); báo bên gửi: tệp bị chuyển qua bộ giải mã văn bản.",
    ],
    en: [
      "File {{file}} was treated as text by some software and is damaged (it holds U+FFFD).",
      "Refuse (02); tell the sender: the file went through a text decoder.",
    ],
  },
  "packet.prefix_missing": {
    vi: ["Phần tử {{element}} không có tiền tố edXML:, một số hệ thống sẽ từ chối.", "Nếu là bên gửi, sửa phần mềm."],
    en: ["Element {{element}} lacks the prefix edXML:, so that some systems refuse it.", "The sender should add it."],
  },
  "packet.text_too_long": {
    vi: ["{{what}} dài quá {{limit}} ký tự.", "Vẫn nhận được; bên gửi nên rút ngắn."],
    en: ["{{what}} is longer than {{limit}} characters.", "It can be received; the sender should shorten it."],
  },
  "packet.not_a_number": {
    vi: ["{{what}} không phải là số.", "Đối chiếu với bản văn bản."],
    en: ["{{what}} is no number.", "Compare with the document."],
  },
  "packet.date_form": {
    vi: ["{{what}} không ghi theo dạng yyyy/MM/dd.", "Vẫn đọc được; đối chiếu ngày, tháng với bản văn bản."],
    en: ["{{what}} is not written as yyyy/MM/dd.", "It was read; compare day and month with the document."],
  },
  "packet.code_form": {
    vi: ["{{what}} không theo dạng của QĐ 20/2020/QĐ-TTg hay QCVN 102:2016.", "Đối chiếu với danh bạ của trục."],
    en: ["{{what}} has the form of neither QĐ 20/2020/QĐ-TTg nor QCVN 102:2016.", "Compare with the axis's directory."],
  },
  "packet.other_agency": {
    vi: ["Cơ quan ta không có trong nơi nhận.", "Từ chối tiếp nhận (02): gửi nhầm nơi nhận."],
    en: ["Our office is not among the receivers.", "Refuse (02): wrong addressee."],
  },
  "packet.receiver_repeated": {
    vi: ["Một nơi nhận ghi hai lần.", "Bên gửi nên bỏ bớt; bên nhận chỉ vào sổ một lần."],
    en: ["A receiver stands twice.", "The sender should leave one out; register the document once."],
  },
  "packet.type_unknown": {
    vi: ["{{what}} không có trong danh mục.", "Chọn loại văn bản khi vào sổ."],
    en: ["{{what}} is in no list.", "Choose the type when registering."],
  },
  "packet.priority_unknown": {
    vi: ["{{what}} ngoài danh mục, được coi là thường.", "Xem dấu chỉ mức độ khẩn trên văn bản."],
    en: ["{{what}} is in no list and is taken as normal.", "Look for the stamp of urgency on the document."],
  },
  "packet.steering_unknown": {
    vi: ["{{what}} ngoài danh mục.", NOTHING_TO_DO],
    en: ["{{what}} is in no list.", NOTHING_TO_DO_EN],
  },
  "packet.due_before_issue": {
    vi: ["Hạn trả lời trước ngày ban hành.", "Hỏi lại bên gửi về thời hạn."],
    en: ["The answer is due before the document was issued.", "Ask the sender when it is due."],
  },
  "packet.reason_missing": {
    vi: ["Không nêu lý do.", "Đề nghị bên gửi nêu lý do."],
    en: ["No reason is given.", "Ask the sender for it."],
  },
  "packet.update_empty": {
    vi: ["Gói tin cập nhật không nói rõ thay đổi gì.", "Từ chối (16) và đề nghị bên gửi nêu rõ thay đổi."],
    en: ["The update does not say what changed.", "Refuse (16) and ask the sender what changed."],
  },
  "packet.replacement_empty": {
    vi: [
      "Gói tin thay thế không nói rõ thay văn bản nào ở cơ quan nào.",
      "Đề nghị bên gửi nêu rõ văn bản bị thay thế.",
    ],
    en: ["The replacement does not say which document it replaces at whom.", "Ask the sender which one it replaces."],
  },
  "packet.status_unknown": {
    vi: ["{{what}} không có trong danh mục; giữ nguyên mã.", NOTHING_TO_DO],
    en: ["{{what}} is in no list; it is kept as it is.", NOTHING_TO_DO_EN],
  },
  "packet.no_pdf": {
    vi: ["Không có tệp PDF nào.", "Kiểm tra văn bản có phải bản ký số hợp lệ không trước khi tiếp nhận."],
    en: ["There is no PDF.", "See that the document is a validly signed one before accepting it."],
  },
  "packet.pdf_cut_off": {
    vi: ["Tệp {{file}} bị cụt: không có phần kết thúc của PDF.", "Từ chối tiếp nhận (02) và đề nghị gửi lại."],
    en: ["File {{file}} is cut off: the end of the PDF is missing.", "Refuse (02) and ask for it again."],
  },
  "packet.file_name_repeated": {
    vi: ["Hai tệp cùng tên {{file}}.", "Mở cả hai tệp để biết tệp nào là văn bản."],
    en: ["Two files are called {{file}}.", "Open both to see which is the document."],
  },
};
